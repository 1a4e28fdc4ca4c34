/// Which rows a mapping's `[only]` keeps.
#pragma once

#include <cstdint>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

class RowFilter {
public:
    /// All of them outlive the filter. The columns' conventions are settled by now.
    RowFilter(const Sheet& sheet, const std::vector<SheetColumn>& columns, const DateFrame& dates);

    [[nodiscard]] bool empty() const { return conditions_.empty(); }
    /// Why the record is left out; nothing: it is kept.
    [[nodiscard]] std::optional<std::string> objection(std::uint32_t record) const;

    /// Where no record is kept: tells what is asked for, and what the columns have in its place.
    /// @return whether there was anything to tell
    [[nodiscard]] bool told_what_misses(ProblemList& problems) const;

private:
    /// What a column must say, read once.
    struct Condition {
        const SheetColumn* column = nullptr;
        std::string text;
        std::optional<DateSpan> date;
        std::optional<double> number;
        bool percent = false;
    };

    /// Whether the cell says so, compared as a text, a date or a number.
    [[nodiscard]] bool says_so(std::uint32_t record, const Condition& condition) const;
    [[nodiscard]] std::string values_of(const SheetColumn& column) const;

    const Sheet& sheet_;
    const DateFrame& dates_;
    std::vector<Condition> conditions_;
};

} // namespace engineroom
