/// Which sheet of a workbook is read.
#pragma once

#include <engineroom/core/result.hpp>
#include <engineroom/import/region.hpp>
#include <engineroom/import/workbook.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

struct ChosenSheet {
    const WorkbookSheet* sheet = nullptr;
    std::string others; ///< "'Notes', 'Pipeline'": all of them, where others could have been meant
};

/// What is wrong with asking for a sheet of a CSV file.
[[nodiscard]] Problem no_sheets(std::string_view file, std::string_view name);

/// The sheet of that name, which may be hidden; else the first visible one with a table of the kind that `words` knows,
/// else the first visible one with anything in it.
[[nodiscard]] Result<ChosenSheet> choose_sheet(const Workbook& workbook, std::string_view file,
                                               const std::optional<std::string>& name, const HeaderWords& words);

} // namespace engineroom
