#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/present/display.hpp>
#include <rapidcheck.h>

using namespace engineroom;
using Lines = std::vector<std::string>;

TEST_CASE("control characters are shown, not sent") {
    CHECK(displayed("\x1b[31m") == "␛[31m");
    CHECK(displayed(std::string("a\0b", 3)) == "a␀b");
    CHECK(displayed("a\x7f") == "a␡");
    CHECK(displayed("a\r\n\tb") == "a   b");
    CHECK(displayed("\xC2\x9B") == "\xEF\xBF\xBD"); // C1
    CHECK(displayed("\xE2\x80\xA8") == " ");        // line separator
}

TEST_CASE("marks of direction and other invisible characters are gone, joiners of letters stay") {
    CHECK(displayed("a\xE2\x80\xAE"
                    "b\xE2\x81\xA6"
                    "c\xE2\x80\x8F") == "abc");
    CHECK(displayed("\xEF\xBB\xBF"
                    "a\xC2\xAD"
                    "b\xE2\x80\x8B") == "ab"); // byte-order mark, soft hyphen, zero-width space
    CHECK(displayed("می\xE2\x80\x8Cخواهم") == "می\xE2\x80\x8Cخواهم");
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD, each one") {
    CHECK(displayed("a\xFF\xFE"
                    "b") == "a\xEF\xBF\xBD\xEF\xBF\xBD"
                            "b");
    CHECK(displayed("\xC3") == "\xEF\xBF\xBD");
    CHECK(displayed("\xED\xA0\x80").find("\xED\xA0\x80") == std::string::npos); // half a surrogate pair
    CHECK(displayed("\xC0\xAF").find('/') == std::string::npos);                // an overlong slash
}

TEST_CASE("a tower of combining marks is cut short") {
    std::string tower = "e";
    for (int i = 0; i < 1000; ++i) tower += "\xCC\x81";
    CHECK(displayed(tower).size() == 1 + 6 * 2);
    CHECK(displayed("é e\xCC\x81") == "é e\xCC\x81");
}

TEST_CASE("width counts columns, not bytes") {
    CHECK(display_width("") == 0);
    CHECK(display_width("abc") == 3);
    CHECK(display_width("Été") == 3);
    CHECK(display_width("e\xCC\x81") == 1);
    CHECK(display_width("水素") == 4);
    CHECK(display_width("ｱ") == 1); // half-width katakana
    CHECK(display_width("한국") == 4);
    CHECK(display_width("🚀") == 2);
    CHECK(display_width("─│┼·…→█") == 7);
}

TEST_CASE("a cut text ends in an ellipsis and is never wider than asked") {
    CHECK(cut("abc", 3) == "abc");
    CHECK(cut("abcd", 3) == "ab…");
    CHECK(cut("ab cd", 4) == "ab…");
    CHECK(cut("水素バルブ", 5) == "水素…");
    CHECK(cut("水素バルブ", 4) == "水…");
    CHECK(cut("abcd", 3, "...") == "...");
    CHECK(cut("abcd", 2, "...") == "ab");
    CHECK(cut("abcd", 0) == "");
}

TEST_CASE("a padded text is exactly as wide as asked") {
    CHECK(pad("ab", 4) == "ab  ");
    CHECK(pad_left("ab", 4) == "  ab");
    CHECK(pad("水素バルブ", 4) == "水… ");
    CHECK(pad_left("abcde", 4) == "abc…");
}

TEST_CASE("lines break at spaces, and a word that is too long is broken") {
    CHECK(wrapped("one two three", 8) == Lines{"one two", "three"});
    CHECK(wrapped("abcdefghij k", 4) == Lines{"abcd", "efgh", "ij k"});
    CHECK(wrapped("水素バルブ", 4) == Lines{"水素", "バル", "ブ"});
    CHECK(wrapped("", 8) == Lines{""});
    CHECK(wrapped("   ", 8) == Lines{""});
}

TEST_CASE("a word of a million characters is broken without measuring it again for every line") {
    CHECK(wrapped(std::string(1'000'000, 'x'), 10).size() == 100'000);
}

TEST_CASE("a number and its % stay on one line") {
    CHECK(wrapped("about 46 % of it", 8) == Lines{"about", "46 % of", "it"});
    CHECK(wrapped("46 %", 2) == Lines{"46", " %"});
}

TEST_CASE("a gap between words stays where it is on one line") {
    CHECK(wrapped("file.csv:3  text", 20) == Lines{"file.csv:3  text"});
    CHECK(wrapped("file.csv:3  text", 12) == Lines{"file.csv:3", "text"});
}

TEST_CASE("whatever the bytes, what is shown has no control characters, and stays the same when shown again") {
    CHECK(rc::check([](const std::string& bytes) {
        const std::string text = displayed(bytes);
        for (const char c : text) RC_ASSERT(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
        RC_ASSERT(displayed(text) == text);
    }));
}

TEST_CASE("whatever the text and the width, lines fit, and no word is lost") {
    CHECK(rc::check([](const std::string& bytes) {
        const std::string text = displayed(bytes);
        const int width = *rc::gen::inRange(2, 40);
        std::string joined, expected;
        for (const std::string& line : wrapped(text, width)) {
            RC_ASSERT(display_width(line) <= width);
            joined += line;
        }
        for (const char c : text)
            if (c != ' ') expected += c;
        joined.erase(std::remove(joined.begin(), joined.end(), ' '), joined.end());
        RC_ASSERT(joined == expected);
        RC_ASSERT(display_width(cut(text, width)) <= width);
        RC_ASSERT(display_width(pad(text, width)) == width);
    }));
}
