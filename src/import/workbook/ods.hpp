/// Workbooks of OpenDocument: .ods and .ots.
#pragma once

#include "archive.hpp"
#include "memory.hpp"

#include <engineroom/import/workbook.hpp>
#include <pugixml.hpp>
#include <string>

namespace engineroom::workbook {

/// Whether the archive is an OpenDocument file at all.
[[nodiscard]] bool is_open_document(const Archive& archive);

/// @throws Refusal
[[nodiscard]] Workbook read_ods(Archive& archive, Memory& memory);

/// The part content.xml by itself.
/// @throws Refusal
[[nodiscard]] Workbook read_ods_content(std::string xml, Memory& memory);

/// The paragraphs of a cell as they are shown, with line breaks between; notes and comments are left out.
[[nodiscard]] std::string shown_text(pugi::xml_node cell);

} // namespace engineroom::workbook
