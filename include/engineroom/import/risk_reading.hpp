/// What the numbers of a risk column mean: probabilities, percent, or the points of a scale. Never guessed.
#pragma once

#include <cmath>
#include <cstdint>
#include <engineroom/core/labels.hpp>
#include <engineroom/core/probability.hpp>
#include <engineroom/import/options.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// What the cells of one column of risks are, in counts and first rows.
struct RiskEvidence {
    std::uint32_t labels = 0;
    std::uint32_t percents = 0;   ///< with a percent sign
    std::uint32_t numbers = 0;    ///< without one
    std::uint32_t zeros_ones = 0; ///< of the numbers: 0 or 1
    std::uint32_t fractions = 0;  ///< of the numbers: strictly between 0 and 1
    std::uint32_t above_one = 0;
    bool above_25_or_broken = false; ///< one of the numbers is above 25, or above 1 and not whole
    bool one_met = false;            ///< one of the numbers is 1
    std::vector<std::uint32_t> label_rows;
    std::vector<std::uint32_t> percent_rows;
    std::vector<std::uint32_t> number_rows;
    std::vector<std::uint32_t> fraction_rows;
    std::vector<std::uint32_t> above_one_rows;

    void count_label(std::uint32_t row);
    /// Adds what other rows say.
    void merge(const RiskEvidence& other);
    /// @param value  as written; negative ones, and those above 100, are errors of their cells and say nothing
    void count_number(double value, bool percent, std::uint32_t row);

    /// Rows are kept for messages; the counts tell how many there are.
    static constexpr std::size_t rows_kept = 8;

private:
    static void keep(std::vector<std::uint32_t>& rows, std::uint32_t row) {
        if (rows.size() < rows_kept) rows.push_back(row);
    }
};

inline void RiskEvidence::count_number(double value, bool percent, std::uint32_t row) {
    if (!(value >= 0.0 && value <= 100.0)) return;
    if (percent) {
        ++percents;
        keep(percent_rows, row);
        return;
    }
    ++numbers;
    keep(number_rows, row);
    if (value == 0.0 || value == 1.0) {
        ++zeros_ones;
        one_met = one_met || value == 1.0;
    } else if (value < 1.0) {
        ++fractions;
        keep(fraction_rows, row);
    } else {
        ++above_one;
        keep(above_one_rows, row);
        above_25_or_broken = above_25_or_broken || value > 25.0 || value != std::floor(value);
    }
}

/// How a column's numbers are to be read, or why that cannot be told.
struct RiskReading {
    std::optional<RiskScale> scale; ///< none where there are no numbers, or they cannot be read
    std::string fault;              ///< why they cannot be read; empty: they can
    std::string remedy;
    std::uint32_t row = 0; ///< where the fault shows first
    std::string evidence;
};

/// Decides from all values of the column, as the page on columns says: percent if any value has '%'; a probability if
/// all lie in [0, 1]; percent if all are 0 or in [1, 100] and one is above 25 or not whole; else an error.
///
/// @param given           the scale that the user named; then nothing is left to decide
/// @param header_percent  the header says percent: like a '%' in a cell
/// @param name            of the column, for messages: "risk" or "success"
[[nodiscard]] RiskReading risk_reading(const RiskEvidence& evidence, std::optional<RiskScale> given,
                                       bool header_percent, std::string_view name);

/// The probability that `value` stands for under `scale`.
/// @param labels  for `of_5`: the five labels from very low to very high
/// @return        nothing where the value is not on the scale
[[nodiscard]] std::optional<Probability> on_scale(double value, RiskScale scale, const Labels& labels);

/// "probability", "percent", "a scale of 1 to 5", …
[[nodiscard]] std::string_view to_string(RiskScale scale);

} // namespace engineroom
