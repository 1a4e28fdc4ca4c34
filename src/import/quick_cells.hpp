/// Reads the cells that are written as most are - plain numbers, ISO dates, words of ours, texts without odd ends - and
/// notes what they say of their column on the way. Any other is left to the readers that know every way.
#pragma once

#include <cstdint>
#include <engineroom/core/text_writer.hpp>
#include <engineroom/import/column_evidence.hpp>
#include <engineroom/import/plain_digits.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <engineroom/model/project.hpp>
#include <optional>
#include <string_view>
#include <variant>

namespace engineroom {

/// One column, read by the conventions that it has.
class QuickCells {
public:
    /// @param column  that alone has its meaning, and whose cells the mapping leaves as they are; outlives this
    /// @return        nothing where all cells of the column need a closer look
    [[nodiscard]] static std::optional<QuickCells> of(const SheetColumn& column);

    /// Does what `note_evidence` and `ProjectReader::read_column` do, if the cell is plain.
    /// @param cell  with the white space at its ends
    /// @return      false where it needs a closer look; nothing is noted or changed then
    [[nodiscard]] bool read(std::string_view cell, std::uint32_t record, Project& project, ColumnEvidence& seen,
                            TextWriter& texts) const;

private:
    /// What the column fills.
    using Target = std::variant<std::monostate, Text Project::*, TextList Project::*, Maybe<Money> Project::*,
                                Maybe<double> Project::*, Maybe<Probability> Project::*, Maybe<Date> Project::*,
                                std::optional<Stage> Project::*, std::optional<Scope> Project::*,
                                std::optional<Novelty> Project::*>;

    QuickCells(const SheetColumn& column, Target target) : column_{&column}, target_{target} {}

    [[nodiscard]] static std::optional<Target> target_of(const SheetColumn& column);
    [[nodiscard]] PlainDigits number(std::string_view cell, std::uint32_t record, ColumnEvidence& seen) const;

    const SheetColumn* column_;
    Target target_;
};

} // namespace engineroom
