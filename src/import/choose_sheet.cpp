#include "choose_sheet.hpp"

#include <algorithm>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

[[nodiscard]] bool is_blank(const WorkbookSheet& sheet) {
    return std::all_of(sheet.rows.begin(), sheet.rows.end(), [](const std::vector<WorkbookCell>& row) {
        return std::all_of(row.begin(), row.end(), [](const WorkbookCell& cell) { return trimmed(cell.text).empty(); });
    });
}

[[nodiscard]] bool is_visible(const WorkbookSheet& sheet) {
    return !sheet.hidden && !is_blank(sheet);
}

[[nodiscard]] bool has_table(const WorkbookSheet& sheet, const HeaderWords& words) {
    const Region region = find_region(Table{sheet}, words, std::nullopt);
    std::size_t known = 0;
    bool key = false;
    for (const std::string& header : region.headers) {
        const auto meaning = words.meaning(header);
        known += meaning ? 1U : 0U;
        key = key || (meaning && std::find(words.keys.begin(), words.keys.end(), *meaning) != words.keys.end());
    }
    return key && known >= 2;
}

[[nodiscard]] std::string names_of(const Workbook& workbook) {
    std::string names;
    for (const WorkbookSheet& sheet : workbook.sheets)
        (names += names.empty() ? "" : ", ") += fmt::format("'{}'", shown(sheet.name));
    return names;
}

[[nodiscard]] Problem problem(std::string_view file, Fault fault, std::string message, std::string expected,
                              std::string remedy) {
    Problem result;
    result.fault = fault;
    result.place.file = std::string{file};
    result.message = std::move(message);
    result.expected = std::move(expected);
    result.remedy = std::move(remedy);
    return result;
}

} // namespace

Problem no_sheets(std::string_view file, std::string_view name) {
    Problem result = problem(file, Fault::usage, "a CSV file has no sheets",
                             "--sheet for a workbook (.xlsx, .ods) alone", "leave --sheet out");
    result.value = shown(name);
    return result;
}

Result<ChosenSheet> choose_sheet(const Workbook& workbook, std::string_view file,
                                 const std::optional<std::string>& name, const HeaderWords& words) {
    const std::vector<WorkbookSheet>& sheets = workbook.sheets;
    if (name) {
        const auto named = std::find_if(sheets.begin(), sheets.end(), [&](const WorkbookSheet& sheet) {
            return folded(sheet.name) == folded(*name);
        });
        if (named != sheets.end()) return ChosenSheet{&*named, {}};
        return problem(file, Fault::usage, fmt::format("the workbook has no sheet '{}'", shown(*name)),
                       "one of: " + names_of(workbook), "name it with --sheet");
    }
    auto taken = std::find_if(sheets.begin(), sheets.end(),
                              [&](const WorkbookSheet& sheet) { return is_visible(sheet) && has_table(sheet, words); });
    if (taken == sheets.end()) taken = std::find_if(sheets.begin(), sheets.end(), is_visible);
    if (taken == sheets.end())
        return problem(file, Fault::data, "the workbook has no visible sheet with anything in it",
                       "a header row with id or name, and a row for each project", "name a hidden sheet with --sheet");
    const bool several = std::count_if(sheets.begin(), sheets.end(), is_visible) > 1;
    return ChosenSheet{&*taken, several ? names_of(workbook) : std::string{}};
}

} // namespace engineroom
