/// Workbooks that stand in the test itself, packed by libzip.
#pragma once

#include <cstdint>
#include <cstring>
#include <engineroom/import/workbook.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace workbooks {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::string zip_of(const Parts& parts) {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    if (archive == nullptr) throw std::runtime_error{"no zip file for a test"};
    zip_source_keep(target);
    for (const auto& [name, content] : parts)
        if (zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0) < 0)
            throw std::runtime_error{"no zip file for a test"};
    if (zip_close(archive) != 0) throw std::runtime_error{"no zip file for a test"};
    zip_stat_t stat{};
    zip_source_stat(target, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// The parts that say where an .xlsx file's sheet is.
inline Parts around(const std::string& workbook_properties = "", const std::string& sheet_attributes = "") {
    return {{"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels", "<Relationships><Relationship Id='a' Type='http://x/officeDocument' "
                            "Target='xl/workbook.xml'/></Relationships>"},
            {"xl/workbook.xml", "<workbook xmlns:r='r'>" + workbook_properties +
                                    "<sheets><sheet name='One' sheetId='1' r:id='b' " + sheet_attributes +
                                    "/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id='b' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>"
             "<Relationship Id='c' Type='http://x/sharedStrings' Target='sharedStrings.xml'/>"
             "<Relationship Id='d' Type='http://x/styles' Target='styles.xml'/></Relationships>"}};
}

/// A whole .xlsx file from what differs from test to test.
///
/// @param rows     what stands in sheetData
/// @param strings  what stands in the table of shared strings
/// @param styles   what stands in the style sheet
struct Xlsx {
    std::string rows = "";
    std::string strings = "";
    std::string styles = "";
    std::string behind = ""; ///< behind sheetData
    std::string workbook_properties = "";

    [[nodiscard]] Parts parts() const {
        Parts all = around(workbook_properties);
        all.emplace_back("xl/worksheets/sheet1.xml",
                         "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
        all.emplace_back("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
        all.emplace_back("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
        return all;
    }
};

inline engineroom::Result<engineroom::Workbook> read(const Parts& parts) {
    return engineroom::read_workbook(zip_of(parts), "p.xlsx");
}

using Rows = std::vector<std::vector<std::string>>;

/// The texts of a sheet.
inline Rows texts(const engineroom::WorkbookSheet& sheet) {
    Rows rows;
    for (const auto& row : sheet.rows) {
        rows.emplace_back();
        for (const engineroom::WorkbookCell& cell : row) rows.back().push_back(cell.text);
    }
    return rows;
}
inline Rows texts(const Xlsx& xlsx) {
    return texts(read(xlsx.parts()).value().sheets.at(0));
}
/// The one cell of a sheet.
inline engineroom::WorkbookCell cell(const Xlsx& xlsx) {
    return read(xlsx.parts()).value().sheets.at(0).rows.at(0).at(0);
}

/// What is told of bytes that are refused; empty where they are read.
inline std::string refusal(const std::string& bytes) {
    const auto result = engineroom::read_workbook(bytes, "p.xlsx");
    return result ? std::string{}
                  : to_string(result.error().place) + ": " + result.error().message + "; " + result.error().remedy;
}
inline std::string refusal(const Xlsx& xlsx) {
    return refusal(zip_of(xlsx.parts()));
}

/// An .ods file with these tables.
inline std::string ods(const std::string& tables, const std::string& styles = "") {
    return zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s' xmlns:number='n'>"
          "<office:automatic-styles>" +
              styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
              "</office:spreadsheet></office:body></office:document-content>"}});
}
inline engineroom::Workbook read_ods(const std::string& tables, const std::string& styles = "") {
    return engineroom::read_workbook(ods(tables, styles), "p.ods").value();
}
inline Rows ods_texts(const std::string& rows) {
    return texts(read_ods("<table:table table:name='One'>" + rows + "</table:table>").sheets.at(0));
}

} // namespace workbooks
