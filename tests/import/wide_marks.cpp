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
    std::vector<std::string_view> targets = kernels::vector_targets();
    CHECK(targets.size() >= 2);
    targets.emplace_back(); // the widest that there is for this
    for (const std::string_view target : targets) {
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
