/// From the header row to the meaning of each column, with the mapping; two columns never share a meaning by chance.
#pragma once

#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace engineroom {

/// The columns that a kind of file may have: projects or organisations.
struct FileKind {
    std::span<const std::string_view> names;
    /// What a header means, as an index into `names`, with its unit; or the doubt about it, and what it may mean.
    struct Meaning {
        std::optional<std::size_t> index;
        HeaderUnit unit;
        std::string doubt;
        std::vector<std::size_t> may_be;
    };
    std::function<Meaning(std::string_view)> meaning_of;
    std::function<CellKind(std::size_t)> kind_of;
    std::optional<std::size_t> stage; ///< which of them is the stage, that a rating is often taken for
};

/// @param mapping  whose `columns` and `only` are used; only those of projects' files have one
/// @return         a column for every header cell, in order; nothing taken for sure has no meaning
[[nodiscard]] std::vector<SheetColumn> plan_columns(const Sheet& sheet, const FileKind& kind, const Mapping& mapping,
                                                    ProblemList& problems);

/// The columns that serve `meaning`, in the order in which they are asked.
[[nodiscard]] std::vector<std::size_t> sources_of(const std::vector<SheetColumn>& columns, const Mapping& mapping,
                                                  std::size_t meaning);

} // namespace engineroom
