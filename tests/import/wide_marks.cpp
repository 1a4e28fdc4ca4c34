/// The marks of a text are the same from every instruction set.
#include <doctest/doctest.h>
#include <import/wide_marks.hpp>
#include <rapidcheck.h>
#include <simulate/kernels.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace engineroom;

namespace {

/// Character by character.
WideMarks plain_marks(std::string_view text, char delimiter) {
    WideMarks marks;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        const char c = text[i];
        if (c == '"') marks.quotes |= bit;
        if (c == delimiter) marks.delimiters |= bit;
        if (c == '\n') marks.feeds |= bit;
        if (c == '\r') marks.returns |= bit;
        if (c == '\0' || static_cast<unsigned char>(c) >= 0x80) marks.others |= bit;
    }
    return marks;
}

} // namespace

TEST_CASE("every instruction set finds each mark, and nothing behind the text's end") {
    const std::vector<std::string_view> targets = kernels::vector_targets();
    CHECK(targets.size() >= 2);
    for (const std::string_view target : targets) {
        INFO(target);
        kernels::use_vector_target(target);
        CHECK(rc::check([] {
            const auto character = rc::gen::oneOf(rc::gen::element('"', ',', ';', '\t', '\n', '\r', '\0', 'a'),
                                                  rc::gen::arbitrary<char>());
            const auto pieces = *rc::gen::container<std::vector<char>>(character);
            const auto times = *rc::gen::inRange<std::size_t>(1, 60);
            const char delimiter = *rc::gen::element(',', ';', '\t', '\x80');
            std::string text;
            for (std::size_t i = 0; i < times; ++i) text.append(pieces.begin(), pieces.end());
            std::size_t next = 0;
            for_each_wide(text, delimiter, [&](const WideMarks& marks, std::size_t at) {
                RC_ASSERT(at == next);
                RC_ASSERT(marks == plain_marks(std::string_view{text}.substr(at, WideMarks::bytes), delimiter));
                next += WideMarks::bytes;
            });
            RC_ASSERT(next >= text.size());
        }));
    }
    kernels::use_vector_target({});
}
