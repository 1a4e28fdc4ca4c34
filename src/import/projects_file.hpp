/// What a file of projects may have: its columns, how their cells are read, and what a mapping adds.
#pragma once

#include <engineroom/import/column_plan.hpp>
#include <engineroom/import/options.hpp>
#include <engineroom/import/sources.hpp>
#include <engineroom/import/value_map.hpp>
#include <engineroom/model/column.hpp>
#include <vector>

namespace engineroom {

/// The meaning of a column, as `FileKind` counts them.
[[nodiscard]] constexpr std::size_t at(Column column) {
    return static_cast<std::size_t>(column);
}

[[nodiscard]] const FileKind& projects_file();

/// The headers of our columns and those that the mapping names.
[[nodiscard]] HeaderWords header_words(const Mapping& mapping);

/// The mapping's values, by meaning.
[[nodiscard]] std::vector<ValueMap> value_maps(const Mapping& mapping);

/// By which column rows are told apart.
[[nodiscard]] inline Column id_column(const Sources& sources) {
    return sources.has(at(Column::id)) ? Column::id : Column::name;
}

} // namespace engineroom
