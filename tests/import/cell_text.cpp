#include <doctest/doctest.h>
#include <engineroom/import/cell_text.hpp>

using namespace engineroom;

TEST_CASE("white space at the ends is no part of a cell, no-break spaces included") {
    CHECK(trimmed(" \t a b \r\n") == "a b");
    CHECK(trimmed("\u00A0x\u202F") == "x");
    CHECK(trimmed("") == "");
    CHECK(trimmed(" \u00A0 ") == "");
}

TEST_CASE("texts are compared without regard to case and surplus spaces, words of a vocabulary without - and _ too") {
    CHECK(folded("  In   Progress ") == "in progress");
    CHECK(folded("on-hold") == "on-hold");
    CHECK(word_key("On_Hold") == "on hold");
    CHECK(word_key("cluster-wide") == "cluster wide");
}

TEST_CASE("error values of spreadsheets and words for 'none' say missing, other words do not") {
    for (const char* word :
         {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NV", "####", "##", "n/a", "N/A", "-", "tbd", "TBD", "?"})
        CHECK_MESSAGE(is_missing_word(word), word);
    for (const char* word : {"", "#", "0", "none", "no", "n", "tb", "--5", "#explanation", "nan", "No data"})
        CHECK_FALSE_MESSAGE(is_missing_word(word), word);
}

TEST_CASE("a cell is shown on one line, and cut between characters") {
    CHECK(shown("a\nb\tc") == "a b c");
    CHECK(shown("\u00E9\u00E9\u00E9", 3) == "\u00E9\u2026");
    CHECK(shown("abc", 3) == "abc");
}
