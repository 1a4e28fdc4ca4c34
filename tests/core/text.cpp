#include <doctest/doctest.h>
#include <engineroom/core/text.hpp>
#include <rapidcheck.h>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

using namespace engineroom;

TEST_CASE("a text is what it was made of, within the object or apart from it") {
    for (const std::size_t size : {0U, 1U, 14U, 15U, 16U, 17U, 4096U}) {
        const std::string whole(size, 'x');
        const Text text{whole};
        CHECK(text.size() == size);
        CHECK(text.empty() == (size == 0));
        CHECK(text.view() == whole);
        CHECK(text.str() == whole);
    }
    CHECK(Text{std::string_view{"a\0b", 3}}.size() == 3);
    CHECK(Text{}.view() == "");
}

TEST_CASE("copies are texts of their own, and what was moved from is empty") {
    for (const std::string whole : {"short", "one that is longer than the object"}) {
        Text first{whole};
        const Text copy = first;
        Text moved = std::move(first);
        CHECK(copy == whole);
        CHECK(moved == whole);
        CHECK(first.empty()); // NOLINT(bugprone-use-after-move): that is what is tested
        moved = copy;
        CHECK(moved.data() != copy.data());
        Text& same = moved;
        moved = same;
        CHECK(moved == whole);
        moved = Text{"another"};
        CHECK(moved == "another");
    }
}

TEST_CASE("texts compare, hash and print as strings do") {
    CHECK(rc::check([](const std::string& a, const std::string& b) {
        const Text first{a};
        const Text second{b};
        RC_ASSERT((first == second) == (a == b));
        RC_ASSERT((first < second) == (a < b));
        RC_ASSERT((first < b) == (a < b));
        RC_ASSERT((a < second) == (a < b));
        RC_ASSERT(std::hash<Text>{}(first) == std::hash<Text>{}(Text{a}));
        RC_ASSERT(fmt::format("{}", first) == a);
    }));
    CHECK(fmt::format("[{:>5}]", Text{"ab"}) == "[   ab]");
    const std::unordered_set<Text> set{"a", "b", "a"};
    CHECK(set.size() == 2);
}

TEST_CASE("a text too long to be counted is refused before anything is copied") {
    const std::string_view far{"x", Text::most_bytes};
    CHECK_THROWS_AS(Text{far}, std::length_error);
}
