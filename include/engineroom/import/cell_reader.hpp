/// Reads the cells of one spreadsheet as typed values of ours; every cell that cannot be read becomes a problem.
#pragma once

#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/core/labels.hpp>
#include <engineroom/core/money.hpp>
#include <engineroom/core/probability.hpp>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_words.hpp>
#include <engineroom/import/currency_tally.hpp>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/import/sources.hpp>
#include <engineroom/import/unknown_words.hpp>
#include <engineroom/model/project.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// What cells are read by, beside the conventions of their columns.
struct ReadingFrame {
    const Labels& risk_labels;
    const Labels& multiple_labels;
    DateFrame dates;
};

/// What was met on the way, in the records of one part of a sheet.
struct ReadingNotes {
    explicit ReadingNotes(std::string_view file) : problems{file} {}

    ProblemList problems;
    UnknownWords unknown;
    CurrencyTally currencies;

    /// Adds those of records further down.
    void merge(ReadingNotes later);
};

class CellReader {
public:
    /// All of them outlive the reader.
    CellReader(const Sources& sources, const ReadingFrame& frame, ReadingNotes& notes)
        : sources_{sources}, frame_{frame}, notes_{notes} {}

    // Each reads the value of `meaning` in `record`. Nothing: there is none, or it is a problem that is now told.
    [[nodiscard]] Text text(std::size_t meaning, std::size_t record) const {
        return Text{sources_.find(meaning, record).text};
    }
    [[nodiscard]] TextList list(std::size_t meaning, std::size_t record) const;
    [[nodiscard]] std::optional<DateSpan> date(std::size_t meaning, std::size_t record);
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
        const FoundCell cell = sources_.find(meaning, record);
        if (!cell) return std::nullopt;
        // Few words make up a column.
        if (const std::optional<Term> exact = term_named<Term>(cell.text)) return exact;
        const std::optional<Term> term = term_in<Term>(cell.text);
        if (!term)
            notes_.unknown.note(meaning, sources_.kind().names[meaning], cell.text, "one of: " + term_list<Term>(),
                                Sheet::row(record), cell.column_index());
        return term;
    }

    [[nodiscard]] const Sources& sources() const { return sources_; }
    [[nodiscard]] ReadingNotes& notes() { return notes_; }

private:
    void wrong(std::size_t meaning, const FoundCell& cell, std::size_t record, std::string_view is_not,
               std::string expected, std::string remedy = {});
    /// Notes a word where numbers or dates are looked for ('offen', 'Critical'), of which a mapping can say what it
    /// means.
    /// @return false where the cell is no such word
    bool note_word(std::size_t meaning, const FoundCell& cell, std::size_t record, std::string_view expected);
    /// Whether an amount of payoff is a word for its size, which a column `multiple` may hold.
    [[nodiscard]] bool is_size(std::size_t meaning, std::string_view text) const;
    /// An amount that is not negative, scaled; nothing and a problem if it is not.
    [[nodiscard]] std::optional<double> amount(std::size_t meaning, const FoundCell& cell, std::string_view text,
                                               std::size_t record);

    const Sources& sources_;
    const ReadingFrame& frame_;
    ReadingNotes& notes_;
};

/// How a cell reads, for the list of columns; empty where it is read as it stands.
[[nodiscard]] std::string reading_of(const SheetColumn& column, const FoundCell& cell, const FileKind& kind,
                                     const ReadingFrame& frame);

} // namespace engineroom
