/// Packs parts into a zip file in memory, always to the same bytes.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace engineroom::workbook {

/// @param parts  name and content, in the order in which they are to stand
[[nodiscard]] std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts);

} // namespace engineroom::workbook
