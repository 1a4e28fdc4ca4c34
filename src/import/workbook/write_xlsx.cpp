#include "cell_value.hpp"
#include "string_escapes.hpp"
#include "zip_writer.hpp"

#include <algorithm>
#include <charconv>
#include <engineroom/core/date.hpp>
#include <engineroom/core/place.hpp>
#include <engineroom/import/write_workbook.hpp>
#include <fmt/format.h>
#include <iterator>

namespace engineroom {
namespace {

using namespace workbook;

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_names = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// The styles of `styles_part`, by their number.
enum Style : unsigned { plain = 0, header = 1, date = 2, date_and_time = 3 };

constexpr std::string_view content_types_part =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
    "<Override PartName=\"/xl/styles.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
    "</Types>";

constexpr std::string_view relationships_part =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"xl/workbook.xml\"/>"
    "</Relationships>";

constexpr std::string_view workbook_relationships_part =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
    "Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
    "Target=\"styles.xml\"/>"
    "</Relationships>";

/// Long texts wrap, so that a row of explanations can be read.
constexpr std::string_view styles_part =
    "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"4\">"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
    "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
    "</cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

/// Bytes of the noncharacters U+FFFE and U+FFFF, which XML does not know.
bool is_noncharacter(std::string_view text) {
    return text.size() >= 3 && text[0] == '\xEF' && text[1] == '\xBF' && (text[2] == '\xBE' || text[2] == '\xBF');
}

void append_escaped(std::string& xml, std::string text) {
    text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else if (c == '>')
            xml += "&gt;";
        else if (c == '"')
            xml += "&quot;";
        else if (c == '_' && begins_like_escape(std::string_view{text}.substr(i, 6)))
            xml += "_x005F_";
        else if (is_noncharacter(std::string_view{text}.substr(i, 3))) {
            xml += text[i + 2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
            i += 2;
        } else if (byte >= 0x20 || c == '\t' || c == '\n')
            xml += c;
        else
            fmt::format_to(std::back_inserter(xml), "_x{:04X}_", byte);
    }
}

/// Days and fraction since the last of 1899, for a date from 1 March 1900 on.
std::optional<double> serial_of(const std::string& text) {
    if (date_text(std::string_view{text}) != text) return std::nullopt;
    const auto digits = [&text](std::size_t from, std::size_t size) {
        int value = 0;
        std::from_chars(text.data() + from, text.data() + from + size, value);
        return value;
    };
    const auto day = make_date(digits(0, 4), digits(5, 2), digits(8, 2));
    if (!day || *day < Date{1900, 3, 1}) return std::nullopt;
    const auto days = static_cast<double>(days_between(Date{1899, 12, 30}, *day));
    if (text.size() == 10) return days;
    return days + (digits(11, 2) * 3600 + digits(14, 2) * 60 + digits(17, 2)) / 86400.0;
}

void append_cell(std::string& xml, const std::string& reference, const WorkbookCell& cell, bool in_header) {
    const auto out = std::back_inserter(xml);
    if (cell.exact) {
        if (const auto value = number_in(cell.text); value && number_text(*value) == cell.text) {
            fmt::format_to(out, "<c r=\"{}\" s=\"{}\"><v>{}</v></c>", reference, in_header ? header : plain, cell.text);
            return;
        }
        if (const auto serial = serial_of(cell.text)) {
            fmt::format_to(out, "<c r=\"{}\" s=\"{}\"><v>{}</v></c>", reference,
                           cell.text.size() == 10 ? date : date_and_time, number_text(*serial));
            return;
        }
        if (cell.text == "TRUE" || cell.text == "FALSE") {
            fmt::format_to(out, "<c r=\"{}\" t=\"b\"><v>{}</v></c>", reference, cell.text == "TRUE" ? 1 : 0);
            return;
        }
    }
    fmt::format_to(out, "<c r=\"{}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", reference,
                   in_header ? header : plain);
    append_escaped(xml, cell.text);
    xml += "</t></is></c>";
}

/// In characters: as wide as the header, or as the widest number or short text below.
std::vector<std::size_t> widths_of(const std::vector<std::vector<WorkbookCell>>& rows) {
    constexpr std::size_t least = 10, most = 32;
    std::vector<std::size_t> widths;
    for (const std::vector<WorkbookCell>& row : rows) {
        if (row.size() > widths.size()) widths.resize(row.size(), least);
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], std::min(row[column].text.size() + 2, most));
    }
    return widths;
}

std::string sheet_part(const std::vector<std::vector<WorkbookCell>>& rows) {
    std::string xml{declaration};
    const auto out = std::back_inserter(xml);
    fmt::format_to(out,
                   "<worksheet {}><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">"
                   "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                   "</sheetView></sheetViews>",
                   main_names);
    const std::vector<std::size_t> widths = widths_of(rows);
    if (!widths.empty()) xml += "<cols>";
    for (std::size_t column = 1; column <= widths.size(); ++column)
        fmt::format_to(out, "<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", column,
                       widths[column - 1]);
    if (!widths.empty()) xml += "</cols>";

    xml += "<sheetData>";
    std::vector<std::string> letters;
    for (std::size_t column = 1; column <= widths.size(); ++column)
        letters.push_back(column_letters(static_cast<std::uint32_t>(column)));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        fmt::format_to(out, "<row r=\"{}\">", row + 1);
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            if (!rows[row][column].text.empty())
                append_cell(xml, letters[column] + std::to_string(row + 1), rows[row][column], row == 0);
        xml += "</row>";
    }
    xml += "</sheetData></worksheet>";
    return xml;
}

std::string workbook_part(std::string_view sheet) {
    std::string name;
    append_escaped(name, std::string{sheet});
    return fmt::format("{}<workbook {} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                       "<sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                       declaration, main_names, name);
}

} // namespace

std::string write_xlsx(const std::vector<std::vector<WorkbookCell>>& rows, std::string_view sheet) {
    const auto declared = [](std::string_view part) { return std::string{declaration} + std::string{part}; };
    return zipped(
        {{"[Content_Types].xml", declared(content_types_part)},
         {"_rels/.rels", declared(relationships_part)},
         {"xl/workbook.xml", workbook_part(sheet)},
         {"xl/_rels/workbook.xml.rels", declared(workbook_relationships_part)},
         {"xl/worksheets/sheet1.xml", sheet_part(rows)},
         {"xl/styles.xml", fmt::format("{}<styleSheet {}>{}</styleSheet>", declaration, main_names, styles_part)}});
}

} // namespace engineroom
