#include <doctest/doctest.h>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/cell_words.hpp>
#include <engineroom/import/header_meaning.hpp>
#include <engineroom/import/totals.hpp>
#include <import/vocabulary/headers.hpp>
#include <import/vocabulary/terms.hpp>
#include <import/vocabulary/units.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace engineroom;

namespace {

/// Calls `visit` with each word of each row, and the row's meaning.
template<class Meaning, class Visit>
void for_each(std::span<const vocabulary::Row<Meaning>> rows, Visit visit) {
    for (const auto& row : rows)
        for (const std::string_view list : row.words)
            vocabulary::for_each_word(list, [&](std::string_view word) { visit(word, row.meaning); });
}

/// A word as careless people write it.
std::set<std::string> ways_to_write(std::string_view word) {
    std::set<std::string> ways{std::string{word}, folded(word), word_key(word), vocabulary::spelled_out(word),
                               "  " + std::string{word} + "\u00A0"};
    std::string upper;
    for (const char c : word_key(word)) upper += is_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
    ways.insert(upper);
    return ways;
}

/// Checks that a key has one meaning in all languages, and that every word is found however it is written.
template<class Meaning, class Find>
void check_words(std::span<const vocabulary::Row<Meaning>> rows, Find find) {
    std::map<std::string, Meaning> met;
    for_each(rows, [&](std::string_view word, const Meaning& meaning) {
        CHECK_MESSAGE(met.try_emplace(word_key(word), meaning).first->second == meaning, word);
        for (const std::string& way : ways_to_write(word)) {
            const auto found = find(way);
            CHECK_MESSAGE((found && *found == meaning), way);
        }
    });
}

/// The words for all columns.
std::vector<vocabulary::Row<Column>> header_words() {
    std::vector<vocabulary::Row<Column>> rows;
    for (const auto part : {vocabulary::header_words_of_bets(), vocabulary::header_words_of_work()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

template<class Term>
void check_terms(std::span<const vocabulary::Row<Term>> rows) {
    CHECK(rows.size() == TermNames<Term>::names.size());
    check_words(rows, [](std::string_view cell) { return term_in<Term>(cell); });
    for (std::size_t i = 0; i < TermNames<Term>::names.size(); ++i) {
        CHECK(term_in<Term>(TermNames<Term>::names[i]) == static_cast<Term>(i));
        CHECK(rows[i].meaning == static_cast<Term>(i));
    }
}

} // namespace

TEST_CASE("no word for a column means another one in any language, nor is it doubted") {
    std::map<std::string, Column> columns;
    for (std::size_t i = 0; i < column_count; ++i) columns.emplace(header_key(column_names[i]), static_cast<Column>(i));
    for_each<Column>(header_words(), [&](std::string_view word, Column column) {
        for (const std::string& key : {header_key(word), header_key(vocabulary::spelled_out(word))}) {
            CHECK_MESSAGE(!key.empty(), word);
            CHECK_MESSAGE(columns.try_emplace(key, column).first->second == column, word);
        }
    });
    std::map<std::string, std::string_view> doubts;
    for_each(vocabulary::doubtful_header_words(), [&](std::string_view word, const vocabulary::HeaderDoubt& doubt) {
        CHECK_MESSAGE(columns.count(header_key(word)) == 0, word);
        CHECK_MESSAGE(columns.count(header_key(vocabulary::spelled_out(word))) == 0, word);
        CHECK_MESSAGE(doubts.try_emplace(header_key(word), doubt.why).first->second == doubt.why, word);
    });
}

TEST_CASE("a doubtful header names the columns of ours that it may mean, as its reason does") {
    for (const auto& row : vocabulary::doubtful_header_words())
        for (const std::optional<Column>& column : row.meaning.may_be)
            if (column)
                CHECK_MESSAGE(row.meaning.why.find(to_string(*column)) != std::string_view::npos, row.meaning.why);
    CHECK(header_meaning("Fertigstellung").may_be == std::vector<Column>{Column::delivery, Column::ended});
    CHECK(header_meaning("Betrag (\u20AC)").may_be ==
          std::vector<Column>{Column::budget, Column::spent, Column::payoff});
    CHECK(header_meaning("Budget (remaining)").may_be == std::vector<Column>{Column::budget});
    CHECK(header_meaning("Pos.").may_be == std::vector<Column>{Column::success});
    CHECK(header_meaning("Expected value").may_be.empty());
}

TEST_CASE("a word that may be two stages is none of them, nor does it say 'missing' or 'totals', and has a hint") {
    std::map<std::string, std::string_view> hints;
    for_each(vocabulary::doubtful_stage_words(), [&hints](std::string_view word, std::string_view hint) {
        CHECK_MESSAGE(hints.try_emplace(word_key(word), hint).first->second == hint, word);
        for (const std::string& way : ways_to_write(word)) {
            CHECK_MESSAGE(!term_in<Stage>(way), way);
            CHECK_MESSAGE(vocabulary::stage_hint(way) == hint, way);
        }
        CHECK_MESSAGE(!is_missing_word(word), word);
        CHECK_MESSAGE(!is_totals_word(word), word);
    });
    CHECK(vocabulary::stage_hint("active").empty());
}

TEST_CASE("every word for a column is taken for it, and every doubtful one for none, however it is written") {
    for_each<Column>(header_words(), [](std::string_view word, Column column) {
        for (const std::string& way : ways_to_write(word)) {
            const HeaderMeaning meaning = header_meaning(way);
            CHECK_MESSAGE(meaning.column == column, way);
            CHECK_MESSAGE(meaning.doubt.empty(), way);
        }
    });
    for_each(vocabulary::doubtful_header_words(), [](std::string_view word, const vocabulary::HeaderDoubt&) {
        for (const std::string& way : ways_to_write(word)) {
            const HeaderMeaning meaning = header_meaning(way);
            CHECK_MESSAGE(!meaning.column, way);
            CHECK_MESSAGE(!meaning.doubt.empty(), way);
        }
    });
}

TEST_CASE("every column of money, dates, people and judgement is known in every language") {
    for (const auto& row : header_words()) {
        const bool optional =
            row.meaning == Column::driver || row.meaning == Column::currency || row.meaning == Column::scope;
        if (optional) continue;
        for (const std::string_view list : row.words) CHECK_MESSAGE(!list.empty(), to_string(row.meaning));
    }
    CHECK(header_words().size() == column_count);
}

TEST_CASE("words of cells have one meaning in all languages, and are found however they are written") {
    check_terms(vocabulary::stage_words());
    check_terms(vocabulary::scope_words());
    check_terms(vocabulary::novelty_words());
    check_terms(vocabulary::driver_words());
    check_terms(vocabulary::market_words());
    check_terms(vocabulary::organisation_kind_words());
    check_terms(vocabulary::organisation_size_words());
    check_terms(vocabulary::funding_kind_words());
    check_words(vocabulary::yes_no_words(), [](std::string_view cell) { return yes_or_no(cell); });
    check_words(vocabulary::label_words(), [](std::string_view cell) {
        const std::string_view label = english_label(word_key(cell));
        return label.empty() ? std::nullopt : std::optional{label};
    });
    check_words(vocabulary::scale_words(), [](std::string_view cell) {
        const auto unit = vocabulary::unit_in(trimmed(cell));
        return unit ? std::optional{unit->scale} : std::nullopt;
    });
}

TEST_CASE("words for 'missing' and for totals are found however they are written, and mean nothing else") {
    for (const auto rows : {vocabulary::missing_words(), vocabulary::error_values()})
        for_each(rows, [](std::string_view word, bool) {
            for (const std::string& way : ways_to_write(word)) CHECK_MESSAGE(is_missing_word(trimmed(way)), way);
            CHECK_MESSAGE(!term_in<Stage>(word), word);
            CHECK_MESSAGE(english_label(word_key(word)).empty(), word);
            CHECK_MESSAGE(!yes_or_no(word), word);
        });
    for_each(vocabulary::totals_words(), [](std::string_view word, bool) {
        for (const std::string& way : ways_to_write(word)) CHECK_MESSAGE(is_totals_word(way), way);
        CHECK_MESSAGE(!term_in<Stage>(word), word);
    });
}

TEST_CASE("labels are worth what the policy says of them, by their own name or the English one") {
    CHECK(label_value(default_risk_labels(), "Hoch") == 0.60);
    CHECK(label_value(default_risk_labels(), "tr\u00E8s \u00E9lev\u00E9") == 0.85);
    CHECK(label_value(default_risk_labels(), "TRES ELEVE") == 0.85);
    CHECK(label_value(default_risk_labels(), "gr\u00FCn") == 0.10);
    CHECK(label_value(default_risk_labels(), "gelb/rot") == 0.45);
    CHECK(label_value(default_risk_labels(), "Med") == 0.30);
    CHECK(label_value(default_risk_labels(), "Moderate") == 0.30);
    CHECK(label_value(default_risk_labels(), "H") == 0.60);
    CHECK(label_value(default_risk_labels(), "L") == 0.10);
    CHECK(label_value(default_risk_labels(), "Yellow") == 0.30); // amber
    CHECK_FALSE(label_value(default_risk_labels(), "Critical"));
    CHECK(label_value(default_multiple_labels(), "mycket h\u00F6g") == 30.0);
    CHECK(label_value({{"hoch", 0.7}, {"high", 0.6}}, "hoch") == 0.7);
    CHECK(label_value({{"\u00E9lev\u00E9", 0.7}}, "\u00C9lev\u00E9") == 0.7);
    CHECK_FALSE(label_value(default_risk_labels(), "orange"));
    CHECK_FALSE(label_value(default_multiple_labels(), "green"));
    CHECK_FALSE(label_value(default_risk_labels(), ""));
}

TEST_CASE("the units of headers are known in the languages") {
    struct Case {
        const char* header;
        const char* currency;
        const char* sign;
        double scale;
    };
    for (const Case& one :
         {Case{"Budget (in Tsd. \u20AC)", "EUR", "", 1e3}, Case{"Kosten in Tsd. EUR", "EUR", "", 1e3},
          Case{"Budget (Mio. \u20AC)", "EUR", "", 1e6}, Case{"Gesamtkosten (T\u20AC)", "EUR", "", 1e3},
          Case{"Co\u00FBt en k\u20AC", "EUR", "", 1e3}, Case{"Co\u00FBt total (en milliers d'euros)", "EUR", "", 1e3},
          Case{"Budget (en M\u20AC)", "EUR", "", 1e6}, Case{"Presupuesto (miles de euros)", "EUR", "", 1e3},
          Case{"Costo totale (in migliaia)", "", "", 1e3}, Case{"Costi in milioni di euro", "EUR", "", 1e6},
          Case{"Kosten (x)", "", "", 0.0}, Case{"Begroting (in duizend euro)", "EUR", "", 1e3},
          Case{"Or\u00E7amento (em milh\u00F5es)", "", "", 1e6}, Case{"Budget i tkr", "", "kr", 1e3},
          Case{"Kostnad (Mkr)", "", "kr", 1e6}, Case{"Budget (MSEK)", "SEK", "", 1e6},
          Case{"Budget (mars)", "", "", 0.0}, Case{"Budget (in billions)", "", "", 0.0}}) {
        CAPTURE(one.header);
        const HeaderMeaning found = header_meaning(one.header);
        if (one.scale == 0.0) {
            CHECK_FALSE(found.column);
            CHECK_FALSE(found.doubt.empty());
            continue;
        }
        CHECK(found.column == Column::budget);
        CHECK(found.unit.currency == one.currency);
        CHECK(found.unit.sign == one.sign);
        CHECK(found.unit.scale == one.scale);
    }
    CHECK(header_meaning("Risiko in Prozent").unit.percent);
    CHECK(header_meaning("Start (TT.MM.JJJJ)").column == Column::start);
    CHECK(header_meaning("d\u00E9but (jj/mm/aaaa)").column == Column::start);
    CHECK_FALSE(header_meaning("Wert (\u20AC)").doubt.empty());
}

TEST_CASE("headers are read with invisible marks, raised letters and accents behind their letters") {
    CHECK(header_meaning("\uFEFFProjekt\u00ADname").column == Column::name);
    CHECK(header_meaning("N\u00B0").column == Column::id);
    CHECK(header_meaning("N\u00BA").column == Column::id);
    CHECK(header_meaning("\u2116").column == Column::id);
    CHECK(header_meaning("Fa\u0308lligkeit").column == Column::delivery);
    CHECK(header_meaning("Date d\u2019\u00E9ch\u00E9ance").column == Column::delivery);
    CHECK(header_key("\xFFid") == "\xFFid");
    // 'Pos.' counts the rows of a German list; 'PoS' is a probability of success.
    CHECK(header_meaning("PoS").column == Column::success);
    CHECK_FALSE(header_meaning("Pos.").column);
    CHECK_FALSE(header_meaning("Pos.").doubt.empty());
}
