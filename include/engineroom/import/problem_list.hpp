/// Collects what is wrong in one file, and the rows that cannot be used because of it.
#pragma once

#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace engineroom {

/// Row numbers for a message: "rows 3, 5, 6, … (41 in all)".
[[nodiscard]] std::string row_list(const std::vector<std::uint32_t>& rows, std::size_t most = 8);

class ProblemList {
public:
    explicit ProblemList(std::string_view file) : file_{file} {}

    /// Where and what: the parts of a problem that differ from call to call.
    struct Text {
        std::string value{};
        std::string message{};
        std::string expected{};
        std::string remedy{};
    };

    void notice(std::uint32_t row, std::uint32_t column, Text text) {
        add(Gravity::notice, Fault::data, row, column, std::move(text));
    }
    /// An error that concerns the file or a column as a whole: no row can be left out to mend it.
    void error(std::uint32_t row, std::uint32_t column, Text text, Fault fault = Fault::data) {
        add(Gravity::error, fault, row, column, std::move(text));
    }
    /// An error of one row.
    void row_error(std::uint32_t row, std::uint32_t column, Text text) {
        rows_error({row}, row, column, std::move(text));
    }
    /// One error of several rows.
    void rows_error(const std::vector<std::uint32_t>& rows, std::uint32_t row, std::uint32_t column, Text text);
    /// Problems found by others; their errors count as errors of their row where they have one.
    void append(const Problems& problems, bool of_rows);

    /// Adds those of rows further down.
    void merge(ProblemList later);

    [[nodiscard]] bool bad(std::uint32_t row) const { return bad_.count(row) > 0; }
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] bool any_error_beyond_rows() const { return errors_ > row_errors_; }
    [[nodiscard]] bool any_usage_error() const;
    /// Errors of one column (1-based).
    [[nodiscard]] std::uint32_t errors_in(std::uint32_t column) const {
        return column < errors_in_.size() ? errors_in_[column] : 0;
    }

    /// @param skip_bad_rows  errors of rows become notices, since the rows are left out
    /// @return in order of rows
    [[nodiscard]] Problems take(bool skip_bad_rows);

private:
    void add(Gravity gravity, Fault fault, std::uint32_t row, std::uint32_t column, Text text);
    void count_error(std::uint32_t column);

    std::string file_;
    Problems problems_;
    std::vector<bool> of_row_;              ///< for each problem, whether leaving rows out mends it
    std::unordered_set<std::uint32_t> bad_; ///< rows
    std::vector<std::uint32_t> errors_in_;  ///< by column
    std::size_t errors_ = 0;
    std::size_t row_errors_ = 0;
};

} // namespace engineroom
