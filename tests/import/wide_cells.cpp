/// What a look at many cells finds is what a look at each finds, on every instruction set and wherever they stand.
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <doctest/doctest.h>
#include <engineroom/import/cell_items.hpp>
#include <engineroom/import/plain_digits.hpp>
#include <import/wide_cells.hpp>
#include <rapidcheck.h>
#include <simulate/kernels.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace engineroom;

namespace {

/// Cells of any size at any place of a text, and its first and last bytes.
std::vector<std::string_view> cells_of(std::string_view text, std::size_t longest) {
    std::vector<std::string_view> cells{text.substr(0, longest),
                                        text.substr(text.size() - std::min<std::size_t>(text.size(), 5))};
    const auto many = *rc::gen::inRange<std::size_t>(0, 40);
    for (std::size_t i = 0; i < many; ++i) {
        const auto begin = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
        cells.push_back(text.substr(begin, *rc::gen::inRange<std::size_t>(0, longest + 1)));
    }
    return cells;
}

std::string text_of(const rc::Gen<char>& character) {
    const auto characters = *rc::gen::container<std::vector<char>>(character);
    std::string text;
    const auto times = *rc::gen::inRange(1, 30);
    for (int i = 0; i < times; ++i) text.append(characters.begin(), characters.end());
    return text;
}

template<class Check>
void on_every_target(Check check) {
    for (const std::string_view target : kernels::vector_targets()) {
        INFO(target);
        kernels::use_vector_target(target);
        CHECK(rc::check(check));
    }
    kernels::use_vector_target({});
}

} // namespace

TEST_CASE("every instruction set reads the digits that a look at each cell reads") {
    on_every_target([] {
        const auto digit = rc::gen::inRange('0', static_cast<char>('9' + 1));
        const std::string text = text_of(
            rc::gen::oneOf(digit, digit, digit, rc::gen::element('.', '.', ',', '-', 'e'), rc::gen::arbitrary<char>()));
        // Some stand in the text, the others in a copy of it.
        const std::string copy = text;
        std::vector<std::string_view> cells = cells_of(text, 18);
        for (const std::string_view cell : cells_of(copy, 18)) cells.push_back(cell);
        const char decimal = *rc::gen::element('.', ',');
        std::vector<PlainDigits> found(cells.size());
        read_digits(cells, text, decimal, found.data());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const PlainDigits expected = plain_digits(cells[i], decimal);
            RC_ASSERT(found[i].decimals == expected.decimals);
            RC_ASSERT(!expected || found[i].digits == expected.digits);
        }
    });
}

TEST_CASE("numbers of every size and mark are read by every instruction set") {
    for (const std::string_view target : kernels::vector_targets()) {
        INFO(target);
        kernels::use_vector_target(target);
        for (std::size_t size = 1; size <= 17; ++size)
            for (std::size_t mark = 0; mark <= size; ++mark) {
                std::string number = std::string{"12345678909876543"}.substr(0, size);
                if (mark < size) number[mark] = '.';
                const std::string text = std::string(20, '7') + ',' + number + ',';
                const std::vector<std::string_view> cells{std::string_view{text}.substr(21, size)};
                std::vector<PlainDigits> found(1);
                read_digits(cells, text, '.', found.data());
                const PlainDigits expected = plain_digits(number, '.');
                INFO(number);
                CHECK(found[0].decimals == expected.decimals);
                if (expected) CHECK(found[0].digits == expected.digits);
            }
    }
    kernels::use_vector_target({});
}

TEST_CASE("every instruction set finds where items end in the first sixty-four bytes of a list") {
    on_every_target([] {
        const std::string text =
            text_of(rc::gen::oneOf(rc::gen::element(';', ',', '|', '\n', '\r', 'a', ' '), rc::gen::arbitrary<char>()));
        const std::string copy = text;
        std::vector<std::string_view> cells = cells_of(text, 80);
        for (const std::string_view cell : cells_of(copy, 80)) cells.push_back(cell);
        std::vector<ItemMarks> found(cells.size());
        mark_items(cells, text, found.data());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            ItemMarks expected;
            for (std::size_t k = 0; k < std::min<std::size_t>(cells[i].size(), 64); ++k) {
                expected.strong |= static_cast<std::uint64_t>(parts_items(cells[i][k], ';')) << k;
                expected.commas |= static_cast<std::uint64_t>(parts_items(cells[i][k], ',')) << k;
            }
            RC_ASSERT(found[i].strong == expected.strong);
            RC_ASSERT(found[i].commas == expected.commas);
            RC_ASSERT(found[i].strong_count == static_cast<std::uint32_t>(std::popcount(expected.strong)));
            RC_ASSERT(found[i].comma_count == static_cast<std::uint32_t>(std::popcount(expected.commas)));
        }
    });
}
