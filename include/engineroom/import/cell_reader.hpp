/// Reads the cells of one spreadsheet as typed values of ours; every cell that cannot be read becomes a problem.
#pragma once

#include <array>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/core/money.hpp>
#include <engineroom/core/probability.hpp>
#include <engineroom/import/cell_words.hpp>
#include <engineroom/import/column_plan.hpp>
#include <engineroom/import/currency_tally.hpp>
#include <engineroom/import/value_map.hpp>
#include <engineroom/model/column.hpp>
#include <engineroom/model/project.hpp>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// A cell, or what the mapping says in its place.
struct FoundCell {
    std::string_view text;               ///< empty: none
    const SheetColumn* column = nullptr; ///< where it stood; none for a default without a column
    bool ours =
        false; ///< a value of ours from the mapping, in our own notation: decimal point, ISO date, risk in [0, 1]

    explicit operator bool() const { return !text.empty(); }
};

class CellReader {
public:
    CellReader(const Sheet& sheet, const std::vector<SheetColumn>& columns, const FileKind& kind,
               const Mapping& mapping, std::vector<ValueMap> values, const Labels& risk_labels,
               const Labels& multiple_labels, ProblemList& problems);

    /// Whether the file has a column with that meaning, be it empty.
    [[nodiscard]] bool has(std::size_t meaning) const { return !sources_[meaning].empty(); }
    /// The first column with that meaning.
    [[nodiscard]] const SheetColumn& column(std::size_t meaning) const { return columns_[sources_[meaning].front()]; }
    [[nodiscard]] std::uint32_t column_index(std::size_t meaning) const {
        return has(meaning) ? column(meaning).index : 0;
    }

    /// The first of the columns that is filled, else the default.
    [[nodiscard]] FoundCell find(std::size_t meaning, std::size_t record) const;

    // Each reads the value of `meaning` in `record`. Nothing: there is none, or it is a problem that is now told.
    [[nodiscard]] std::string text(std::size_t meaning, std::size_t record);
    [[nodiscard]] std::vector<std::string> list(std::size_t meaning, std::size_t record);
    [[nodiscard]] std::optional<Date> date(std::size_t meaning, std::size_t record);
    [[nodiscard]] std::optional<Money> money(std::size_t meaning, std::size_t record);
    [[nodiscard]] std::optional<double> number(std::size_t meaning, std::size_t record);
    [[nodiscard]] std::optional<bool> yes_no(std::size_t meaning, std::size_t record);
    [[nodiscard]] std::vector<double> votes(std::size_t meaning, std::size_t record);
    [[nodiscard]] std::vector<Funding> funding(std::size_t meaning, std::size_t record);
    /// A risk, or a chance of success as it stands.
    [[nodiscard]] std::optional<Probability> probability(std::size_t meaning, std::size_t record);
    [[nodiscard]] std::optional<StatedMultiple> multiple(std::size_t meaning, std::size_t record);

    template<class Term>
    [[nodiscard]] std::optional<Term> word(std::size_t meaning, std::size_t record) {
        const FoundCell cell = find(meaning, record);
        if (!cell) return std::nullopt;
        const std::optional<Term> term = term_in<Term>(cell.text);
        if (!term) note_unknown(meaning, cell, record, term_list<Term>());
        return term;
    }

    /// Tells the words that no vocabulary has: one problem a column, with the rows and the mapping to write.
    void tell_unknown_words();

    /// Which currencies the amounts were in.
    [[nodiscard]] CurrencyTally& currencies() { return currencies_; }

    /// How a cell reads, for the list of columns; empty where it is read as it stands.
    [[nodiscard]] std::string reading_of(const SheetColumn& column, std::size_t record) const;

private:
    struct UnknownWord {
        std::string shown;
        std::string whole; ///< what a mapping has to name
        std::uint32_t column = 0;
        std::vector<std::uint32_t> rows;
    };
    struct UnknownWords {
        std::map<std::string, UnknownWord> words;
        std::string expected;
    };

    void note_unknown(std::size_t meaning, const FoundCell& cell, std::size_t record, std::string expected);
    void wrong(std::size_t meaning, const FoundCell& cell, std::size_t record, std::string_view is_not,
               std::string expected, std::string remedy = {});
    /// Whether an amount of payoff is a word for its size, which a column `multiple` may hold.
    [[nodiscard]] bool is_size(std::size_t meaning, std::string_view text) const;
    /// An amount that is not negative, scaled; nothing and a problem if it is not.
    [[nodiscard]] std::optional<double> amount(std::size_t meaning, const FoundCell& cell, std::string_view text,
                                               std::size_t record);

    const Sheet& sheet_;
    const std::vector<SheetColumn>& columns_;
    const FileKind& kind_;
    const Labels& risk_labels_;
    const Labels& multiple_labels_;
    ProblemList& problems_;
    std::vector<std::vector<std::size_t>> sources_; ///< by meaning
    std::vector<ValueMap> values_;                  ///< by meaning
    std::vector<std::string> defaults_;             ///< by meaning
    std::map<std::size_t, UnknownWords> unknown_;   ///< by meaning
    CurrencyTally currencies_;
};

} // namespace engineroom
