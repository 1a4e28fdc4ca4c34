#include "support/reading.hpp"
#include "support/workbooks.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using namespace workbooks;
using reading::says;

namespace {

std::string with_sheet(const std::string& xml) {
    Parts parts = Xlsx{}.parts();
    parts[4].second = xml;
    return refusal(zip_of(parts));
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// Every header of a part says something else at one place: local ones begin with PK\3\4, those of the directory
/// PK\1\2.
std::string tampered(std::string zip, std::size_t local_offset, std::size_t central_offset, char bits) {
    for (std::size_t at = 0; at + 46 < zip.size(); ++at) {
        if (zip.compare(at, 4, "PK\x03\x04", 4) == 0) zip[at + local_offset] |= bits;
        if (zip.compare(at, 4, "PK\x01\x02", 4) == 0) zip[at + central_offset] |= bits;
    }
    return zip;
}

} // namespace

TEST_CASE("a bomb is refused before it unfolds") {
    // 80 MB of spaces in 80 KB.
    CHECK(says(with_sheet("<worksheet><sheetData>" + std::string(80'000'000, ' ') + "</sheetData></worksheet>"),
               "the file, unpacked, would take more than 64 MiB, out of proportion to the file"));
    // What packs well and is small is read.
    CHECK(with_sheet("<worksheet><sheetData>" + std::string(8'000'000, ' ') + "</sheetData></worksheet>").empty());
}

TEST_CASE("a long text that a million cells share is refused before it is copied") {
    // 100,000 cells of 32,767 characters are 3 GB.
    CHECK(says(refusal(Xlsx{.rows = repeated("<row>" + repeated("<c t='s'><v>0</v></c>", 100) + "</row>", 1000),
                            .strings = "<si><t>" + std::string(32'767, 'x') + "</t></si>"}),
               "the cells would take more than 512 MiB"));
}

TEST_CASE("far cells in every row are refused before the gaps are filled") {
    std::string rows;
    for (int i = 1; i <= 5000; ++i) rows += "<row><c r='XFD" + std::to_string(i) + "'><v>1</v></c></row>";
    CHECK(says(refusal(Xlsx{.rows = rows}), "the cells would take more than 512 MiB"));
}

TEST_CASE("merged cells that overlap without end are refused") {
    std::string rows;
    for (int i = 0; i < 2000; ++i) rows += "<row><c><v>1</v></c></row>";
    CHECK(says(
        refusal(Xlsx{.rows = rows,
                     .behind = "<mergeCells>" +
                               repeated("<mergeCell ref='A1:XFD1048576'/><mergeCell ref='A2:XFD1048576'/>", 20'000) +
                               "</mergeCells>"}),
        "merged cells that overlap"));
    CHECK(says(refusal(Xlsx{.behind = "<mergeCells><mergeCell ref='A1:ZZZZ9'/></mergeCells>"}),
               "merged cells 'A1:ZZZZ9'"));
}

TEST_CASE("one element that is larger than any row is refused") {
    CHECK(says(refusal(Xlsx{.rows = "<row>" + repeated("<c/>", 9'000'000) + "</row>"}), "larger than any"));
}

TEST_CASE("a path that climbs out of the archive is refused") {
    for (const char* target : {"../../etc/passwd", "/../secret.xml", "..\\..\\secret.xml", "a/../../../secret.xml"}) {
        Parts parts = Xlsx{}.parts();
        parts[3].second = std::string{"<Relationships><Relationship Id='b' Type='http://x/worksheet' Target='"} +
                          target + "'/></Relationships>";
        parts.emplace_back("secret.xml", "<worksheet/>");
        const std::string told = refusal(zip_of(parts));
        CHECK_MESSAGE(says(told, "outside of itself"), told);
        CHECK(says(told, target));
    }
}

TEST_CASE("document types and entities are refused") {
    const std::string entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c "
                               "t='str'><v>&e;</v></c></row></sheetData></worksheet>";
    CHECK(says(with_sheet(entity), "xl/worksheets/sheet1.xml declares a document type or entities"));
    CHECK(says(with_sheet("<worksheet><!DOCTYPE x></worksheet>"), "declares a document type"));
    for (std::size_t part = 1; part < 7; ++part) {
        Parts parts = Xlsx{}.parts();
        if (part != 4) parts[part].second = "<!DOCTYPE lolz>" + parts[part].second;
        CHECK(says(refusal(zip_of(parts)), "document type") == (part != 4));
    }
    CHECK(says(refusal(zip_of({{"content.xml", "<!DOCTYPE a><office:document-content/>"}})), "document type"));
}

TEST_CASE("protected and old workbooks are told apart from damaged ones") {
    CHECK(says(refusal(std::string{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8} + std::string(600, '\0')),
               "is protected by a password, or is a workbook of the old kind (.xls)"));
    CHECK(is_compound_file(std::string{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8} + "more"));
    CHECK_FALSE(is_compound_file("id,name\n"));
    // Bit 0 of the flags, at bytes 6 and 8 of the headers: encrypted.
    CHECK(says(refusal(tampered(zip_of(Xlsx{}.parts()), 6, 8, '\1')), "is protected by a password"));
}

TEST_CASE("other files in a zip are told as what they are") {
    CHECK(says(refusal(zip_of({{"pipeline.csv", "id\n1\n"}})), "is a zip file, but no workbook"));
    CHECK(says(refusal(zip_of({{"_rels/.rels", "<Relationships><Relationship Type='http://x/officeDocument' "
                                               "Target='word/document.xml'/></Relationships>"},
                               {"word/document.xml", "<document/>"}})),
               "no workbook"));
    CHECK(says(
        refusal(zip_of(
            {{"_rels/.rels",
              "<Relationships><Relationship Type='http://x/officeDocument' Target='xl/workbook.bin'/></Relationships>"},
             {"xl/workbook.bin", "\x83\x01"}})),
        ".xlsb"));
    CHECK(says(refusal("id,name\n"), "is no workbook"));
}

TEST_CASE("an unusual packing and a damaged part are refused") {
    // The method, at bytes 8 and 10 of the headers: 8, deflate, becomes 12, bzip2.
    CHECK(says(refusal(tampered(zip_of(Xlsx{}.parts()), 8, 10, '\4')), "packed in a way that workbooks are not"));
    // The check sum, at bytes 14 and 16.
    std::string zip = zip_of(Xlsx{.rows = "<row><c><v>1</v></c></row>"}.parts());
    for (std::size_t at = 0; at + 46 < zip.size(); ++at)
        if (zip.compare(at, 4, "PK\x01\x02", 4) == 0) zip[at + 16] = static_cast<char>(zip[at + 16] ^ 1);
    CHECK(says(refusal(zip), "damaged"));
}

TEST_CASE("a header that lies about the size is not believed") {
    std::string zip = zip_of(Xlsx{.rows = "<row><c><v>1</v></c></row>"}.parts());
    for (std::size_t at = 0; at + 46 < zip.size(); ++at)
        if (zip.compare(at, 4, "PK\x01\x02", 4) == 0) std::memcpy(&zip[at + 24], "\xFF\xFF\xFF\x7F", 4);
    CHECK(texts(read_workbook(zip, "p.xlsx").value().sheets.at(0)) == Rows{{"1"}});
}

TEST_CASE("a file that was cut off anywhere is refused") {
    const std::string whole = zip_of(Xlsx{.rows = "<row><c><v>1</v></c></row>"}.parts());
    CHECK(refusal(whole).empty());
    for (std::size_t size = 0; size < whole.size(); size += 7) CHECK_FALSE(refusal(whole.substr(0, size)).empty());
}

TEST_CASE("XML that was cut off anywhere, or is nested without end, is refused") {
    const std::string xml = "<?xml version='1.0'?><!-- c --><worksheet><sheetData><row r=\"1\"><c "
                            "t='str'><v><![CDATA[x]]></v></c></row></sheetData></worksheet>";
    CHECK(with_sheet(xml).empty());
    for (std::size_t size = 0; size < xml.size(); ++size)
        CHECK_MESSAGE(says(with_sheet(xml.substr(0, size)), "damaged"), xml.substr(0, size));
    CHECK(says(with_sheet("<worksheet>" + repeated("<a>", 100'000)), "nested too deeply"));
    CHECK(says(with_sheet("<worksheet><sheetData><row>" + repeated("<a>", 100'000)), "nested too deeply"));
    CHECK(says(with_sheet("<worksheet><sheetData></worksheet></sheetData>"), "tags do not match"));
    CHECK(says(with_sheet("<worksheet><sheetData><row><c></row></c></sheetData></worksheet>"), "tags do not match"));
    CHECK(says(with_sheet("<worksheet/><worksheet/>"), "behind its end"));
    CHECK(says(with_sheet("<worksheet><sheetData><row><c t='str'><v>&#0;</v></c></row></sheetData></worksheet>"),
               "XML does not know"));
    CHECK(says(with_sheet("<worksheet><sheetData><row><c t='str'><v>&#xD800;</v></c></row></sheetData></worksheet>"),
               "XML does not know"));
    CHECK(says(with_sheet("<worksheet a='\xE4'/>"), "not UTF-8"));
    CHECK(says(with_sheet(std::string{"<worksheet>\0</worksheet>", 24}), "damaged"));
}

TEST_CASE("a part that is missing or stands twice is named") {
    for (const std::size_t part : {2U, 4U, 5U, 6U}) {
        Parts parts = Xlsx{}.parts();
        const std::string name = parts[part].first;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(part));
        CHECK(says(refusal(zip_of(parts)), "has no part " + name));
    }
    Parts parts = Xlsx{}.parts();
    parts.emplace_back("XL/Worksheets/Sheet1.xml", "<worksheet/>");
    CHECK(says(refusal(zip_of(parts)), "two parts of the name"));
    parts = Xlsx{}.parts();
    parts[3].second = "<Relationships/>";
    CHECK(says(refusal(zip_of(parts)), "does not hold the sheet 'One'"));
}
