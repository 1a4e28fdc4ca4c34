/// What the cells of one column say of how they are to be read, in counts and first rows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <engineroom/import/date_evidence.hpp>
#include <engineroom/import/risk_reading.hpp>
#include <engineroom/import/two_ways.hpp>
#include <optional>

namespace engineroom {

struct ColumnEvidence {
    std::uint32_t filled = 0;                   ///< cells with a value
    std::uint32_t missing = 0;                  ///< cells that say that there is none
    std::optional<std::size_t> sample;          ///< the first record with a value that the mapping does not translate
    std::optional<std::size_t> readable_sample; ///< the first of them that is a date or number where one is looked for
    std::optional<std::size_t> translated;      ///< the first record whose value the mapping translates

    std::uint32_t failed_formulas = 0; ///< of the missing: error values of a formula
    SampleCell failed_formula;
    std::uint32_t currency_dashes = 0; ///< of the missing: "$ -"
    SampleCell currency_dash;

    TwoWays numbers;          ///< or the numbers in lists
    std::uint32_t scaled = 0; ///< of the numbers: those that state a unit of their own, as '5M' does
    DateEvidence dates;
    std::uint32_t unreadable = 0; ///< cells of dates or numbers that no way reads

    std::uint32_t strong_separators = 0; ///< cells in which `;`, `|` or a line break occurs
    std::uint32_t commas_alone = 0;      ///< cells in which none of them does, but a comma

    std::array<RiskEvidence, 2> risks;            ///< with a decimal point, with a decimal comma
    std::array<std::uint32_t, 2> small_whole{};   ///< numbers that are whole and at most 10, likewise
    std::array<std::uint32_t, 2> other_numbers{}; ///< all others

    /// The record that shows best how the column is read.
    [[nodiscard]] std::optional<std::size_t> best_sample() const {
        return readable_sample ? readable_sample : translated ? translated : sample;
    }

    /// Adds what other rows say.
    void merge(const ColumnEvidence& other);
};

} // namespace engineroom
