#include <algorithm>
#include <engineroom/core/place.hpp>
#include <engineroom/import/sources.hpp>
#include <fmt/format.h>

namespace engineroom {

Sources::Sources(const Sheet& sheet, const std::vector<SheetColumn>& columns, const FileKind& kind,
                 const Mapping& mapping, std::vector<ValueMap> values)
    : sheet_{sheet}, kind_{kind}, by_meaning_(kind.names.size()) {
    for (std::size_t meaning = 0; meaning < kind.names.size(); ++meaning) {
        Source& source = by_meaning_[meaning];
        for (const std::size_t i : sources_of(columns, mapping, meaning)) source.columns.push_back(&columns[i]);
        source.values = std::move(values[meaning]);
        const auto found = mapping.defaults.find(std::string{kind.names[meaning]});
        if (found != mapping.defaults.end()) source.otherwise = trimmed(found->second);
        source.plain = source.columns.size() == 1 && source.columns.front()->readable && source.values.empty() &&
                       source.otherwise.empty();
        const bool alike = std::all_of(source.columns.begin(), source.columns.end(), [&source](const SheetColumn* one) {
            return folded(one->header) == folded(source.columns.front()->header);
        });
        if (alike && source.columns.size() > 1) source.repeats = source.columns.size();
    }
}

bool Sources::any_shared() const {
    return std::any_of(by_meaning_.begin(), by_meaning_.end(),
                       [](const Source& source) { return source.columns.size() > 1; });
}

bool Sources::differ(std::size_t meaning, std::size_t record) const {
    const Source& source = by_meaning_[meaning];
    if (source.columns.size() < 2 || (source.repeats > 1 && source.columns.front()->has_lists())) return false;
    std::string_view first;
    for (const SheetColumn* column : source.columns) {
        const std::string_view cell = sheet_.cell(record, column->index - 1);
        if (cell.empty() || is_missing_word(cell)) continue;
        if (first.empty())
            first = cell;
        else if (folded(first) != folded(cell))
            return true;
    }
    return false;
}

std::string Sources::headers_of(std::size_t meaning) const {
    std::string list;
    const std::vector<const SheetColumn*>& columns = by_meaning_[meaning].columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        list += fmt::format("{}'{}' ({})",
                            i == 0                    ? ""
                            : i + 1 == columns.size() ? " and "
                                                      : ", ",
                            shown(columns[i]->header), column_letters(columns[i]->index));
    return list;
}

FoundCell Sources::find_repeat(std::size_t meaning, std::size_t repeat, std::size_t record) const {
    const Source& source = by_meaning_[meaning];
    const SheetColumn* column = source.columns[repeat];
    if (!column->readable) return {};
    const std::string_view cell = sheet_.cell(record, column->index - 1);
    if (const std::string* ours = source.values.find(cell)) return {*ours, column, true, false};
    if (cell.empty() || is_missing_word(cell)) return {};
    return {cell, column, false, sheet_.exact(record, column->index - 1)};
}

FoundCell Sources::find_among(const Source& source, std::size_t record) const {
    bool blank = true;
    for (const SheetColumn* column : source.columns) {
        if (!column->readable) return {};
        const std::string_view cell = sheet_.cell(record, column->index - 1);
        if (cell.empty()) continue;
        if (const std::string* ours = source.values.find(cell)) {
            if (!ours->empty()) return {*ours, column, true, false};
            continue;
        }
        if (!is_missing_word(cell)) return {cell, column, false, sheet_.exact(record, column->index - 1)};
        blank = false;
    }
    if (!blank) return {};
    const SheetColumn* column = source.columns.empty() ? nullptr : source.columns.front();
    if (column != nullptr)
        if (const std::string* ours = source.values.find({}); ours != nullptr && !ours->empty())
            return {*ours, column, true, false};
    return {source.otherwise, column, true, false};
}

} // namespace engineroom
