/// Workbooks of Office Open XML: .xlsx, and .xlsm, .xltx and .xltm, whose macros and templates are never looked at.
#pragma once

#include "archive.hpp"
#include "cell_value.hpp"
#include "memory.hpp"
#include "number_format.hpp"

#include <engineroom/import/workbook.hpp>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom::workbook {

/// What the cells of a workbook refer to.
struct XlsxContext {
    Epoch epoch = Epoch::of_1900;
    std::vector<std::string> strings;  ///< shared strings
    std::vector<NumberFormat> formats; ///< by the number of a cell's style
};

/// @throws Refusal
[[nodiscard]] Workbook read_xlsx(Archive& archive, Memory& memory);

/// The parts by themselves; `part` names them where something is wrong.
/// @throws Refusal
[[nodiscard]] std::vector<std::string> read_shared_strings(std::string xml, std::string_view part, Memory& memory);
[[nodiscard]] std::vector<NumberFormat> read_styles(std::string xml, std::string_view part);
void read_xlsx_sheet(std::string xml, std::string_view part, const XlsxContext& context, WorkbookSheet& sheet,
                     Memory& memory);

/// The text of a shared or inline string: its runs joined, without how it is pronounced.
[[nodiscard]] std::string rich_text(pugi::xml_node node);

} // namespace engineroom::workbook
