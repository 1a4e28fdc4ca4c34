#include "entries.hpp"

#include "import/workbook/memory.hpp"
#include "import/workbook/ods.hpp"
#include "import/workbook/xlsx.hpp"

#include <engineroom/import/write_workbook.hpp>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace fuzz {
namespace {

using namespace engineroom;

void demand(bool good, const char* what) {
    if (!good) throw std::logic_error{what};
}

/// A sheet is within a spreadsheet's size, ends with what is filled, and its texts can be written anywhere.
void check(const WorkbookSheet& sheet) {
    demand(sheet.rows.size() <= 1'048'576, "too many rows");
    demand(sheet.rows.empty() || !sheet.rows.back().empty(), "an empty last row");
    std::size_t cells = 0, bytes = 0;
    for (const auto& row : sheet.rows) {
        demand(row.size() <= 16'384, "too many columns");
        demand(row.empty() || !row.back().text.empty(), "an empty last cell");
        cells += row.size();
        for (const WorkbookCell& cell : row) bytes += cell.text.size();
    }
    if (sheet.rows.size() > 1000 || cells > 1000 || bytes > 100'000) return;

    for (const auto& row : sheet.rows)
        for (const WorkbookCell& cell : row) (void)nlohmann::json(cell.text).dump(); // throws where it is not UTF-8
    const Result<Workbook> again = read_workbook(write_xlsx(sheet.rows, "again"), "again.xlsx");
    demand(again.has_value() && again->sheets.size() == 1, "what was read cannot be written");
    demand(again->sheets[0].rows.size() == sheet.rows.size(), "rows were lost in writing");
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        demand(again->sheets[0].rows[row].size() == sheet.rows[row].size(), "cells were lost in writing");
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
            demand(again->sheets[0].rows[row][column].text == sheet.rows[row][column].text, "a text was changed");
    }
}

void read_part(char kind, std::string xml) {
    using namespace engineroom::workbook;
    Memory memory{std::size_t{64} << 20U, "the cells"};
    WorkbookSheet sheet;
    sheet.name = "One";
    if (kind == '1') {
        XlsxContext context;
        context.strings = {"first", "second"};
        context.formats = {built_in_format(0), built_in_format(14), format_of_code("0.0,,\" €\"")};
        read_xlsx_sheet(std::move(xml), "sheet1.xml", context, sheet, memory);
        check(sheet);
    } else if (kind == '2') {
        sheet.rows.resize(1);
        for (std::string& text : read_shared_strings(std::move(xml), "sharedStrings.xml", memory))
            if (!text.empty() && sheet.rows[0].size() < 16'384) sheet.rows[0].push_back({std::move(text), false});
        if (!sheet.rows[0].empty()) check(sheet);
    } else if (kind == '3') {
        for (const WorkbookSheet& read : read_ods_content(std::move(xml), memory).sheets) check(read);
    } else if (kind == '4') {
        (void)read_styles(std::move(xml), "styles.xml");
    }
}

} // namespace

void workbook(std::string_view bytes) {
    if (bytes.empty()) return;
    const std::string_view rest = bytes.substr(1);
    if (bytes[0] == '0') {
        if (const Result<Workbook> workbook = read_workbook(rest, "fuzz"))
            for (const WorkbookSheet& sheet : workbook->sheets) check(sheet);
        return;
    }
    try {
        read_part(bytes[0], std::string{rest});
    } catch (const engineroom::workbook::Refusal& refusal) {
        demand(!refusal.problem.message.empty(), "a refusal without a reason");
    }
}

} // namespace fuzz
