/// Comma-separated values as RFC 4180 has them, for other spreadsheets. Compiled: `engineroom::engineroom`.
#pragma once

#include <engineroom/import/import.hpp>
#include <engineroom/select/selection.hpp>
#include <engineroom/simulate/result.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

struct CsvStyle {
    char delimiter = ',';
    /// A cell that a spreadsheet would take for a formula (it starts with = + - @, a tab or a carriage return, and is
    /// no plain number) gets an apostrophe before it. Off: cells verbatim.
    bool safe = true;
    std::string_view line_end = "\r\n";
};

/// One cell, quoted where it must be.
[[nodiscard]] std::string csv_cell(std::string_view text, const CsvStyle& style = {});

/// One record, with its line end.
[[nodiscard]] std::string csv_record(const std::vector<std::string>& cells, const CsvStyle& style = {});

/// The chosen projects, one a record; what an id or name says is never a formula.
[[nodiscard]] std::string to_csv(const Selection& selection);

/// The table as it was read, header and records, cells verbatim.
[[nodiscard]] std::string to_csv(const RawTable& table);

/// A line a run: mean, quantiles and expected shortfall of the net payoff; unstressed first.
[[nodiscard]] std::string to_csv(const Simulation& simulation);

} // namespace engineroom
