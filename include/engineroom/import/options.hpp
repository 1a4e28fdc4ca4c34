/// How a spreadsheet is to be read, where that is not left to be found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/core/labels.hpp>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {

enum class DateOrder : std::uint8_t { ymd, dmy, mdy };
enum class RiskScale : std::uint8_t { probability, percent, of_5, of_10, of_25 };

/// A mapping file or its options: what a spreadsheet of somebody else's means.
struct Mapping {
    /// Spreadsheet header -> column of ours ("budget", or "ignore"), in the order given.
    std::vector<std::pair<std::string, std::string>> columns;
    /// Column of ours -> what a cell says -> our value.
    std::map<std::string, std::vector<std::pair<std::string, std::string>>> values;
    /// Column of ours -> value where the cell is empty or there is no such column.
    std::map<std::string, std::string> defaults;
    /// Header -> the value that a row must have to be kept.
    std::vector<std::pair<std::string, std::string>> only;
    std::optional<double> money_scale; ///< money columns are in units of, 1 for amounts in full; > 0
    std::optional<DateOrder> date_order;
    std::optional<char> decimal; ///< '.' or ','
    std::optional<RiskScale> risk_scale;
    bool dates_from_1904 = false; ///< numbers of days in a text count from 1904, not from 1900; a workbook says itself

    friend bool operator==(const Mapping&, const Mapping&) = default;
};

/// The mapping, the delimiter and the header's row are those of the projects' file; an organisations file beside it
/// shares the encoding, the order of dates and the decimal mark, where these are given.
struct ImportOptions {
    Date as_of;
    Mapping mapping;
    std::optional<std::string> encoding;     ///< any name that iconv knows; none: found
    std::optional<char> delimiter;           ///< none: found
    std::optional<std::uint32_t> header_row; ///< 1-based, as the spreadsheet shows it; none: found
    std::optional<std::string> sheet;        ///< of a workbook, by its name; none: the first that is a pipeline
    bool skip_bad_rows = false;              ///< leave out the rows that have an error, and tell which
    bool lenient = false;                    ///< take the first of two readings where nothing decides, and tell so
    std::size_t threads = 1;                 ///< that read cells side by side; the outcome is the same for any number
    Labels risk_labels = default_risk_labels();
    Labels multiple_labels = default_multiple_labels();
};

} // namespace engineroom
