/// What is found in a text is the same from every instruction set, and what a look at each character finds.
#include <cstddef>
#include <cstdint>
#include <doctest/doctest.h>
#include <import/wide_marks.hpp>
#include <rapidcheck.h>
#include <simulate/kernels.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace engineroom;

namespace {

LineEnds plain_line_ends(std::string_view text) {
    LineEnds ends;
    bool within = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') within = !within;
        if (c == '\0' || static_cast<unsigned char>(c) >= 0x80) ends.plain = false;
        // One that ends the text may have its LF behind it.
        if (c == '\r' && !within && i + 1 < text.size() && text[i + 1] != '\n') ends.lone_returns = true;
        if (c != '\n' || within) continue;
        ++ends.count;
        ends.behind_last = i + 1;
    }
    ends.ends_within = within;
    return ends;
}

/// Of the simulation's, and the widest that there is for this.
std::vector<std::string_view> targets() {
    std::vector<std::string_view> found = kernels::vector_targets();
    found.emplace_back();
    return found;
}

std::vector<std::uint32_t> listed(const Places& places) {
    return {places.at.begin(), places.at.begin() + static_cast<std::ptrdiff_t>(places.size)};
}

/// The same as lists; quotes that open in odd places make the rest of no account.
struct PlainMarks {
    std::vector<std::uint32_t> ends, record_ends, quoted, owns;
    bool regular = true;

    PlainMarks(std::string_view text, char delimiter, std::uint32_t begin) {
        bool within = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            const auto place = begin + static_cast<std::uint32_t>(i);
            if (c == '"' && (within = !within)) {
                if (i > 0 && text[i - 1] == '"')
                    owns.push_back(place);
                else
                    quoted.push_back(static_cast<std::uint32_t>(ends.size()));
                regular = regular && (i == 0 || text[i - 1] == delimiter || text[i - 1] == '\n' || text[i - 1] == '"');
            }
            if (within || (c != delimiter && c != '\n')) continue;
            ends.push_back(place);
            if (c == '\n') record_ends.push_back(static_cast<std::uint32_t>(ends.size()));
        }
    }
    explicit PlainMarks(const CellMarks& marks)
        : ends{listed(marks.ends)}, record_ends{listed(marks.record_ends)}, quoted{listed(marks.quoted)},
          owns{listed(marks.owns)}, regular{marks.regular} {}

    friend bool operator==(const PlainMarks&, const PlainMarks&) = default;
};

} // namespace

TEST_CASE("every instruction set finds where lines, cells and records end, and nothing behind the text's end") {
    CHECK(targets().size() >= 3);
    for (const std::string_view target : targets()) {
        INFO(target);
        kernels::use_vector_target(target);
        CellMarks marks; // which takes the place of what was found before
        CHECK(rc::check([&marks] {
            const auto character = rc::gen::oneOf(rc::gen::element('"', ',', ';', '\t', '\n', '\r', '\0', 'a'),
                                                  rc::gen::element('a', 'b'), rc::gen::arbitrary<char>());
            const auto pieces = *rc::gen::container<std::vector<char>>(character);
            const auto times = *rc::gen::inRange<std::size_t>(1, 60);
            const char delimiter = *rc::gen::element(',', ';', '\t');
            const auto begin = *rc::gen::inRange<std::uint32_t>(0, 1000);
            std::string text;
            for (std::size_t i = 0; i < times; ++i) text.append(pieces.begin(), pieces.end());
            RC_ASSERT(line_ends(text) == plain_line_ends(text));
            mark_cells(text, delimiter, begin, marks);
            const PlainMarks found{marks}, expected{text, delimiter, begin};
            RC_ASSERT(found.regular == expected.regular);
            RC_ASSERT(found == expected);
        }));
    }
    kernels::use_vector_target({});
}

TEST_CASE("texts of nothing but delimiters are marked within the memory that is asked for them") {
    for (const std::string_view target : targets()) {
        INFO(target);
        kernels::use_vector_target(target);
        for (std::size_t size = 0; size < 200; ++size) {
            CellMarks marks; // whose memory no larger text has made larger
            mark_cells(std::string(size, ','), ',', 7, marks);
            REQUIRE(marks.ends.size == size);
            std::vector<CellPlace> cells(size);
            place_cells(marks.ends, 7, cells.data());
            for (std::size_t i = 0; i < size; ++i) {
                CHECK(marks.ends[i] == 7 + i);
                CHECK(cells[i].begin() == 7 + i);
                CHECK(cells[i].size() == 0);
            }
        }
    }
    kernels::use_vector_target({});
}

TEST_CASE("cells stand between the ends of those before and their own") {
    for (const std::string_view target : targets()) {
        INFO(target);
        kernels::use_vector_target(target);
        CHECK(rc::check([] {
            const auto sizes = *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange(0U, 100U));
            const auto begin = *rc::gen::inRange<std::uint32_t>(0, 1000);
            Places ends;
            std::uint32_t end = begin;
            for (const std::uint32_t size : sizes) {
                ends.add(end + size);
                end += size + 1;
            }
            std::vector<CellPlace> cells(sizes.size());
            place_cells(ends, begin, cells.data());
            end = begin;
            for (std::size_t i = 0; i < sizes.size(); ++i) {
                RC_ASSERT(cells[i].begin() == end);
                RC_ASSERT(cells[i].size() == sizes[i]);
                RC_ASSERT(!cells[i].copied());
                end += sizes[i] + 1;
            }
        }));
    }
    kernels::use_vector_target({});
}
