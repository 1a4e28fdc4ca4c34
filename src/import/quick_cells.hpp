/// Reads the cells that are written as most are - plain numbers, ISO dates, words of ours, texts without odd ends - and
/// notes what they say of their column on the way. Any other is left to the readers that know every way.
#pragma once

#include "wide_cells.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <engineroom/core/text_writer.hpp>
#include <engineroom/import/column_evidence.hpp>
#include <engineroom/import/plain_digits.hpp>
#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <engineroom/model/project.hpp>
#include <optional>
#include <string_view>
#include <variant>

namespace engineroom {

/// Consecutive records, and the projects that are made of them: few enough to stay in the processor's nearest cache
/// while one column after another is read.
struct RecordBlock {
    static constexpr std::size_t most = 32;

    const Sheet& sheet;
    std::string_view text;   ///< in which most cells stand
    std::uint32_t first = 0; ///< record
    std::size_t size = 0;
    Project* projects = nullptr;

    [[nodiscard]] std::uint32_t record(std::size_t i) const { return first + static_cast<std::uint32_t>(i); }
};

/// The cells of one column in a block, and what a look at all of them tells.
struct ColumnCells {
    std::array<std::string_view, RecordBlock::most> cells; ///< with the white space at their ends
    std::array<PlainDigits, RecordBlock::most> digits;     ///< of numbers
    std::array<ItemMarks, RecordBlock::most> items;        ///< of lists
};

/// One column, read by the conventions that it has.
class QuickCells {
public:
    /// @param column  that alone has its meaning, and whose cells the mapping leaves as they are; outlives this
    /// @return        nothing where all cells of the column need a closer look
    [[nodiscard]] static std::optional<QuickCells> of(const SheetColumn& column);

    /// Does what `note_evidence` and `ProjectReader::read_column` do, one record after another, until it meets a cell
    /// that is not plain.
    /// @param index  of the column's cells in their records, from 0
    /// @param from   in the block; 0 first, then behind the place that was returned
    /// @param kept   from one of these calls to the next
    /// @return       in the block, the record whose cell needs a closer look: nothing is noted or changed for it;
    ///               `block.size` if there is none
    [[nodiscard]] std::size_t read(const RecordBlock& block, std::size_t index, std::size_t from, ColumnEvidence& seen,
                                   TextWriter& texts, ColumnCells& kept) const;

private:
    /// What the column fills.
    using Target = std::variant<std::monostate, Text Project::*, TextList Project::*, Maybe<Money> Project::*,
                                Maybe<double> Project::*, Maybe<Probability> Project::*, Maybe<Date> Project::*,
                                std::optional<Stage> Project::*, std::optional<Scope> Project::*,
                                std::optional<Novelty> Project::*>;

    QuickCells(const SheetColumn& column, Target target) : column_{&column}, target_{target} {}

    [[nodiscard]] static std::optional<Target> target_of(const SheetColumn& column);

    const SheetColumn* column_;
    Target target_;
};

} // namespace engineroom
