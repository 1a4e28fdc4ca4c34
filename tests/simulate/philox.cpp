#include "simulate/philox.hpp"

#include <Random123/philox.h>
#include <doctest/doctest.h>
#include <random>

using namespace engineroom;

TEST_CASE("Philox gives the words that its authors publish") {
    // kat_vectors of Random123: counter, key, words.
    using Words = Philox::Counter;
    CHECK(Philox::words({0, 0, 0, 0}, {0, 0}) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(Philox::words({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
          Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(Philox::words({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("Philox gives the words of the authors' own program for any counter and key") {
    std::mt19937 random{7};
    const auto word = [&random] { return static_cast<std::uint32_t>(random()); };
    for (int i = 0; i < 1000; ++i) {
        const Philox::Counter counter{word(), word(), word(), word()};
        const Philox::Key key{word(), word()};
        const r123::Philox4x32::ctr_type theirs =
            r123::Philox4x32{}({{counter[0], counter[1], counter[2], counter[3]}}, {{key[0], key[1]}});
        CHECK(Philox::words(counter, key) == Philox::Counter{theirs[0], theirs[1], theirs[2], theirs[3]});
    }
}
