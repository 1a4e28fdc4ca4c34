#include <doctest/doctest.h>
#include <engineroom/import/text_encoding.hpp>
#include <rapidcheck.h>

using namespace engineroom;

namespace {

DecodedText read(const std::string& bytes, std::optional<std::string> encoding = std::nullopt) {
    return decode(bytes, "t.csv", encoding);
}

} // namespace

TEST_CASE("UTF-8 is read as it is, with and without a byte-order mark") {
    const std::string text = "id\nD\u00E9but \u20AC\n";
    CHECK(read(text).text() == text);
    CHECK(read(text).encoding == "UTF-8");
    const std::string marked = "\xEF\xBB\xBF" + text;
    CHECK(read(marked).text() == text);
    CHECK(read(marked, "utf-8").text() == text);
}

TEST_CASE("what is not UTF-8 is Windows-1252, with its euro sign and dashes") {
    const std::string bytes = "D\xE9"
                              "but \x80 \x96\n";
    const DecodedText decoded = read(bytes);
    CHECK(decoded.problems.empty());
    CHECK(decoded.encoding == "windows-1252");
    CHECK(decoded.text() == "D\u00E9but \u20AC \u2013\n");
}

TEST_CASE("a named encoding is used, and a name that nobody knows is told") {
    const std::string bytes = "\xA4\n";
    CHECK(read(bytes, "iso-8859-15").text() == "\u20AC\n");
    const std::string wide{"\xFF\xFEi\0d\0\n\0", 8};
    CHECK(read(wide, "utf-16").text() == "id\n");
    const DecodedText unknown = read("id\n", "klingon-8");
    REQUIRE(unknown.problems.size() == 1);
    CHECK(unknown.problems[0].fault == Fault::usage);
    CHECK(unknown.problems[0].message.find("klingon-8") != std::string::npos);
}

TEST_CASE("bytes that a named encoding does not have are told with their line") {
    const DecodedText decoded = read("id\nD\xE9"
                                     "but\n",
                                     "utf-8");
    REQUIRE(decoded.problems.size() == 1);
    CHECK(decoded.problems[0].message.find("0xE9 in line 2") != std::string::npos);
    // 0x81 is no character of Windows-1252.
    CHECK(read("a\x81\n").problems.size() == 1);
    CHECK(read("id\n\xC3", "utf-8").problems.size() == 1);
}

TEST_CASE("text that is mostly UTF-8 is not garbled for the sake of one bad byte") {
    const DecodedText decoded = read("caf\u00E9 na\u00EFve \u20AC \xE9\n");
    REQUIRE(decoded.problems.size() == 1);
    CHECK(decoded.problems[0].remedy.find("--encoding windows-1252") != std::string::npos);
}

TEST_CASE("what is no text is refused with a word on what it is") {
    REQUIRE(read("%PDF-1.7\n").problems.size() == 1);
    CHECK(read("%PDF-1.7\n").problems[0].message.find("PDF") != std::string::npos);
    const std::string nul{"id\0name\n", 8};
    REQUIRE(read(nul).problems.size() == 1);
    CHECK(read(nul).problems[0].message.find("binary") != std::string::npos);
}

TEST_CASE("UTF-16 is known by its mark, or by the NUL in every other byte") {
    const std::string little{"i\0d\0,\0\xE9\0\n\0", 10};
    const std::string big{"\0i\0d\0,\0\xE9\0\n", 10};
    for (const auto& [bytes, name] : {std::pair{"\xFF\xFE" + little, "UTF-16LE"},
                                      {little, "UTF-16LE"},
                                      {"\xFE\xFF" + big, "UTF-16BE"},
                                      {big, "UTF-16BE"}}) {
        const DecodedText decoded = read(bytes);
        CHECK(decoded.problems.empty());
        CHECK(decoded.encoding == name);
        CHECK(decoded.text() == "id,\u00E9\n");
    }
    CHECK(read("\xFF\xFE" + little + "x").problems.size() == 1);
}

TEST_CASE("text of a classic Mac has CR for its lines, and letters of its own") {
    const DecodedText decoded = read("id,caf\x8E\r1,2\r");
    CHECK(decoded.encoding == "macintosh");
    CHECK(decoded.text() == "id,caf\u00E9\r1,2\r");
    CHECK(read("id,caf\xE9\r\n1,2\r\n").encoding == "windows-1252");
}

TEST_CASE("overlong forms, surrogates and code points beyond Unicode are not UTF-8") {
    for (const std::string bytes :
         {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\x80"})
        CHECK(read(bytes, "utf-8").problems.size() == 1);
    for (const std::string bytes : {"\xF4\x8F\xBF\xBF", "\xED\x9F\xBF", "\xE0\xA0\x80", "\xC2\x80", "\xF0\x90\x80\x80"})
        CHECK(read(bytes, "utf-8").problems.empty());
}

TEST_CASE("any bytes give text or a problem, and never both nothing") {
    CHECK(rc::check([](const std::string& bytes) {
        const DecodedText decoded = read(bytes);
        RC_ASSERT(!decoded.problems.empty() || bytes.empty() || !decoded.text().empty() || bytes == "\xEF\xBB\xBF");
    }));
}
