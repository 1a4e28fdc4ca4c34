#include "toml_string.hpp"
#include "values_remedy.hpp"
#include "vocabulary/terms.hpp"

#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/unknown_words.hpp>
#include <engineroom/model/column.hpp>
#include <fmt/format.h>

namespace engineroom {

void UnknownWords::note(std::size_t meaning, std::string_view name, std::string_view word, std::string_view expected,
                        std::uint32_t row, std::uint32_t column) {
    OfColumn& unknown = columns_[meaning];
    if (unknown.name.empty()) {
        unknown.name = name;
        unknown.expected = expected;
    }
    Word& met = unknown.words[folded(word)];
    if (met.rows.empty()) {
        met.word = word;
        met.column = column;
    }
    met.rows.push_back(row);
}

void UnknownWords::merge(UnknownWords&& later) {
    for (auto& [meaning, theirs] : later.columns_) {
        const auto [ours, is_new] = columns_.try_emplace(meaning, std::move(theirs));
        if (is_new) continue;
        for (auto& [key, word] : theirs.words) {
            const auto [met, first] = ours->second.words.try_emplace(key, std::move(word));
            if (!first) met->second.rows.insert(met->second.rows.end(), word.rows.begin(), word.rows.end());
        }
    }
}

std::vector<UnmappedWords> UnknownWords::list() const {
    std::vector<UnmappedWords> result;
    for (const auto& [meaning, unknown] : columns_) {
        UnmappedWords& words = result.emplace_back();
        words.column = unknown.name;
        words.expected = unknown.expected;
        for (const auto& [key, word] : unknown.words) words.words.push_back(word.word);
    }
    return result;
}

void UnknownWords::tell(ProblemList& problems, bool mappable) const {
    constexpr std::size_t most = 20;
    for (const auto& [meaning, unknown] : columns_) {
        std::vector<std::uint32_t> rows;
        std::string words;
        std::string lines;
        const Word* first = &unknown.words.begin()->second;
        std::size_t told = 0;
        for (const auto& [key, word] : unknown.words) {
            rows.insert(rows.end(), word.rows.begin(), word.rows.end());
            if (word.rows.front() < first->rows.front()) first = &word;
            if (++told > most) continue;
            words += fmt::format("{}'{}' ({})", words.empty() ? "" : ", ", shown(word.word), row_list(word.rows, 5));
            lines += fmt::format("\n{} = \"\"", toml_string(word.word));
            if (unknown.name != to_string(Column::stage)) continue;
            if (const std::string_view hint = vocabulary::stage_hint(word.word); !hint.empty())
                lines += fmt::format(" # {}", hint);
        }
        if (told > most) {
            words += fmt::format(", and {} more", told - most);
            lines += fmt::format("\n# and {} more", told - most);
        }
        problems.rows_error(
            rows, first->rows.front(), first->column,
            {shown(first->word),
             fmt::format("{} {} not known: {}", unknown.name,
                         unknown.words.size() == 1 ? "has a word that is" : "has words that are", words),
             unknown.expected,
             mappable ? values_remedy("say what they mean", unknown.name, lines, unknown.expected)
                      : std::string{"write one of these words instead"}});
    }
}

} // namespace engineroom
