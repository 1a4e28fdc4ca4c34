#include <algorithm>
#include <array>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/currency.hpp>
#include <engineroom/import/header_meaning.hpp>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace engineroom {
namespace {

using Alias = std::pair<std::string_view, Column>;

/// Keys of `header_key`; the names of the columns themselves are known without them.
constexpr std::array aliases{
    Alias{"projectid", Column::id},
    Alias{"key", Column::id},
    Alias{"code", Column::id},
    Alias{"ref", Column::id},
    Alias{"no", Column::id},
    Alias{"#", Column::id},
    Alias{"project", Column::name},
    Alias{"projectname", Column::name},
    Alias{"title", Column::name},
    Alias{"clustername", Column::cluster},
    Alias{"initiative", Column::cluster},
    Alias{"fund", Column::cluster},
    Alias{"hotspot", Column::theme},
    Alias{"sector", Column::theme},
    Alias{"technology", Column::theme},
    Alias{"category", Column::theme},
    Alias{"topic", Column::theme},
    Alias{"projectscope", Column::scope},
    Alias{"status", Column::stage},
    Alias{"state", Column::stage},
    Alias{"phase", Column::stage},
    Alias{"failureprobability", Column::risk},
    Alias{"probabilityoffailure", Column::risk},
    Alias{"pfail", Column::risk},
    Alias{"risklevel", Column::risk},
    Alias{"riskrating", Column::risk},
    Alias{"successprobability", Column::success},
    Alias{"probabilityofsuccess", Column::success},
    Alias{"chanceofsuccess", Column::success},
    Alias{"pos", Column::success},
    Alias{"payoffp50", Column::payoff},
    Alias{"likelypayoff", Column::payoff},
    Alias{"payoffifsuccessful", Column::payoff},
    Alias{"benefit", Column::payoff},
    Alias{"payoffp10", Column::payoff_low},
    Alias{"lowpayoff", Column::payoff_low},
    Alias{"pessimisticpayoff", Column::payoff_low},
    Alias{"payoffp90", Column::payoff_high},
    Alias{"highpayoff", Column::payoff_high},
    Alias{"optimisticpayoff", Column::payoff_high},
    Alias{"payoffrating", Column::multiple},
    Alias{"impact", Column::multiple},
    Alias{"valuerating", Column::multiple},
    Alias{"cost", Column::budget},
    Alias{"totalcost", Column::budget},
    Alias{"investment", Column::budget},
    Alias{"committed", Column::budget},
    Alias{"actualcost", Column::spent},
    Alias{"costtodate", Column::spent},
    Alias{"spend", Column::spent},
    Alias{"people", Column::fte},
    Alias{"headcount", Column::fte},
    Alias{"volunteers", Column::volunteer_fte},
    Alias{"fundingsources", Column::funding},
    Alias{"proposaldate", Column::proposed},
    Alias{"startdate", Column::start},
    Alias{"deliverydate", Column::delivery},
    Alias{"duedate", Column::delivery},
    Alias{"plannedend", Column::delivery},
    Alias{"plannedcompletion", Column::delivery},
    Alias{"deadline", Column::delivery},
    Alias{"actualend", Column::ended},
    Alias{"completedon", Column::ended},
    Alias{"closedon", Column::ended},
    Alias{"actualcompletion", Column::ended},
    Alias{"lastupdate", Column::updated},
    Alias{"lastactivity", Column::updated},
    Alias{"ambition", Column::novelty},
    Alias{"geography", Column::market},
    Alias{"rationale", Column::need},
    Alias{"problemaddressed", Column::need},
    Alias{"systemicissues", Column::issues},
    Alias{"leadorganisation", Column::lead},
    Alias{"leadorganization", Column::lead},
    Alias{"coordinator", Column::lead},
    Alias{"projectlead", Column::lead},
    Alias{"proposer", Column::proposed_by},
    Alias{"applicant", Column::proposed_by},
    Alias{"partners", Column::participants},
    Alias{"members", Column::participants},
    Alias{"consortium", Column::participants},
    Alias{"dependencies", Column::depends_on},
    Alias{"predecessors", Column::depends_on},
    Alias{"reasonforfailure", Column::failure_reason},
    Alias{"lessonslearned", Column::lesson},
    Alias{"reviewerscores", Column::votes},
    Alias{"link", Column::url},
    Alias{"website", Column::url},
};

using Doubt = std::pair<std::string_view, std::string_view>;

/// Words that people use for different things, and what for.
constexpr std::array doubts{
    Doubt{"value", "may be the payoff if the project succeeds, or that times its chance of success: map it to payoff "
                   "if it is the former"},
    Doubt{"expectedvalue", "is the payoff times the chance of success, not the payoff if the project succeeds"},
    Doubt{"owner", "may be a person or an organisation: map it to lead if it is the leading organisation"},
    Doubt{"manager", "may be a person or an organisation: map it to lead if it is the leading organisation"},
    Doubt{"program", "may be a cluster, a theme or a funder: map it to cluster or theme if it is one"},
    Doubt{"programme", "may be a cluster, a theme or a funder: map it to cluster or theme if it is one"},
    Doubt{"area", "may be a theme or a place: map it to theme if it is one"},
};

[[nodiscard]] std::optional<Column> column_of_key(std::string_view key) {
    for (std::size_t i = 0; i < column_count; ++i)
        if (header_key(column_names[i]) == key) return static_cast<Column>(i);
    for (const auto& [alias, column] : aliases)
        if (alias == key) return column;
    return std::nullopt;
}

[[nodiscard]] bool is_money(Column column) {
    constexpr std::array money{Column::payoff, Column::payoff_low, Column::payoff_high,
                               Column::budget, Column::spent,      Column::funding};
    return std::find(money.begin(), money.end(), column) != money.end();
}

[[nodiscard]] bool is_date(Column column) {
    constexpr std::array dates{Column::proposed, Column::start, Column::delivery, Column::ended, Column::updated};
    return std::find(dates.begin(), dates.end(), column) != dates.end();
}

[[nodiscard]] double scale_of(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, double>, 20> scales{
        {{"k", 1e3},    {"t", 1e3},    {"tsd", 1e3},     {"thousand", 1e3}, {"thousands", 1e3},
         {"000", 1e3},  {"000s", 1e3}, {"1000", 1e3},    {"1000s", 1e3},    {"m", 1e6},
         {"mn", 1e6},   {"mio", 1e6},  {"mln", 1e6},     {"million", 1e6},  {"millions", 1e6},
         {"mill", 1e6}, {"bn", 1e9},   {"billion", 1e9}, {"billions", 1e9}, {"1000000", 1e6}}};
    for (const auto& [name, scale] : scales)
        if (name == word) return scale;
    return 0.0;
}

/// Adds a scale or a currency, or both in one word ("k€", "meur"), to `unit`.
class UnitWord {
public:
    UnitWord(std::string_view word, HeaderUnit& unit) : word_{word}, unit_{unit} {}

    /// @return false where the word is neither, or contradicts what was there
    [[nodiscard]] bool add() {
        // A lone t may be anything; with a currency ("T€") it is the German thousand.
        if (word_ != "t" && scale_of(word_) > 0.0) return scaled(word_);
        if (is_english(word_)) return false;
        if (const auto code = currency_code(word_)) return currency({word_, *code});
        // Letters of a sign ("US$") are in upper case, and a header's words in lower case.
        std::string upper{word_};
        std::transform(upper.begin(), upper.end(), upper.begin(),
                       [](char c) { return is_letter(c) ? static_cast<char>(to_lower(c) - 'a' + 'A') : c; });
        for (const std::string_view form : {std::string_view{upper}, word_}) {
            const std::optional<CurrencyMark> leading = leading_currency(form);
            if (leading && rest_fits(form.substr(leading->text.size())))
                return currency(*leading) && scaled(form.substr(leading->text.size()));
            const std::optional<CurrencyMark> trailing = trailing_currency(form);
            if (trailing && rest_fits(form.substr(0, form.size() - trailing->text.size())))
                return currency(*trailing) && scaled(form.substr(0, form.size() - trailing->text.size()));
        }
        if (word_.size() < 4) return false;
        const std::string_view head = word_.substr(0, word_.size() - 3);
        const std::string_view tail = word_.substr(3);
        if (const auto code = currency_code(word_.substr(word_.size() - 3)); code && scale_of(head) > 0.0)
            return currency({word_, *code}) && scaled(head);
        if (const auto code = currency_code(word_.substr(0, 3)); code && scale_of(tail) > 0.0)
            return currency({word_, *code}) && scaled(tail);
        return false;
    }

private:
    /// Codes of ISO 4217 that are English words first: "Budget (all)" is not in Albanian lek.
    [[nodiscard]] static bool is_english(std::string_view word) {
        constexpr std::array<std::string_view, 14> words{"all", "try", "top", "cup", "mad", "pen", "bob",
                                                         "gel", "mop", "ron", "bam", "sos", "lak", "mur"};
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    [[nodiscard]] static bool rest_fits(std::string_view rest) { return rest.empty() || scale_of(folded(rest)) > 0.0; }

    [[nodiscard]] bool scaled(std::string_view word) {
        if (word.empty()) return true;
        if (unit_.scale != 1.0) return false;
        unit_.scale = scale_of(folded(word));
        return true;
    }

    [[nodiscard]] bool currency(const CurrencyMark& mark) {
        std::string& place = mark.code.empty() ? unit_.sign : unit_.currency;
        const std::string_view text = mark.code.empty() ? mark.text : mark.code;
        if (!place.empty() && place != text) return false;
        place = text;
        return true;
    }

    std::string_view word_;
    HeaderUnit& unit_;
};

/// Adds a word that is a unit wherever it stands.
/// @return false where the word is none, or contradicts what was there
[[nodiscard]] bool add_unit_word(std::string_view word, HeaderUnit& unit) {
    if (word == "%" || word == "percent" || word == "pct") {
        unit.percent = true;
        return true;
    }
    return UnitWord{word, unit}.add();
}

/// Adds a word that is a unit or a hint in brackets, where it cannot be a part of the column's name.
[[nodiscard]] bool add_bracket_word(std::string_view word, HeaderUnit& unit) {
    constexpr std::array<std::string_view, 14> hints{"in",     "of",     "a",    "probability", "fte",
                                                     "people", "text",   "list", "optional",    "required",
                                                     "money",  "number", "yes",  "no"};
    constexpr std::array<std::string_view, 6> of_dates{"yyyy", "mm", "dd", "iso", "date", "8601"};
    if (std::find(hints.begin(), hints.end(), word) != hints.end()) return true;
    if (std::find(of_dates.begin(), of_dates.end(), word) != of_dates.end()) {
        unit.of_dates = true;
        return true;
    }
    return add_unit_word(word, unit);
}

/// Words of a text in lower case: letters, digits, bytes beyond ASCII and the signs `$` and `%`. "1,000" is one word.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool inside_number =
            c == ',' && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
        if (inside_number) continue;
        if (leading_space(text.substr(i)) == 0 &&
            (is_letter(c) || is_digit(c) || c == '$' || c == '%' || static_cast<unsigned char>(c) >= 0x80)) {
            if (c == '%' && !words.back().empty()) words.emplace_back();
            words.back() += to_lower(c);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

[[nodiscard]] bool add_units(std::string_view text, HeaderUnit& unit) {
    const std::vector<std::string> words = words_of(text);
    return !words.empty() && std::all_of(words.begin(), words.end(),
                                         [&unit](const std::string& word) { return add_bracket_word(word, unit); });
}

/// Takes units without brackets from the end of a header's words, as in "Budget in thousands EUR", until `enough`.
template<class Enough>
void take_trailing_units(std::vector<std::string>& words, HeaderUnit& unit, Enough enough) {
    bool taken = false;
    while (!enough() && words.size() > 1 && (add_unit_word(words.back(), unit) || (taken && words.back() == "in"))) {
        words.pop_back();
        taken = true;
    }
}

/// A header in two: what stands outside brackets, and what inside.
struct HeaderParts {
    std::string outside;
    std::vector<std::string> inside;
};

[[nodiscard]] HeaderParts parts_of(std::string_view header) {
    HeaderParts parts;
    std::size_t depth = 0;
    for (const char c : header) {
        if (c == '(' || c == '[' || c == '{') {
            if (depth++ == 0) parts.inside.emplace_back();
            parts.outside += ' ';
        } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
            --depth;
        } else {
            (depth == 0 ? parts.outside : parts.inside.back()) += c;
        }
    }
    return parts;
}

/// The unit must go with the column: people are not counted in thousands of euros, money not in percent.
[[nodiscard]] bool goes_with(const HeaderUnit& unit, Column column) {
    const bool of_money = unit.scale != 1.0 || !unit.currency.empty() || !unit.sign.empty();
    if (of_money && !is_money(column)) return false;
    if (unit.of_dates && !is_date(column)) return false;
    return !unit.percent || column == Column::risk || column == Column::success;
}

[[nodiscard]] HeaderMeaning taken(Column column, const HeaderUnit& unit, std::string_view header) {
    HeaderMeaning meaning;
    if (goes_with(unit, column)) {
        meaning.column = column;
        meaning.unit = unit;
    } else {
        meaning.doubt =
            fmt::format("'{}' looks like {}, but its unit does not go with it", shown(header), to_string(column));
    }
    return meaning;
}

} // namespace

std::string header_key(std::string_view header) {
    std::string key;
    for (std::size_t i = 0; i < header.size();) {
        if (const std::size_t space = leading_space(header.substr(i))) {
            i += space;
            continue;
        }
        const char c = header[i++];
        if (is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) key += to_lower(c);
    }
    if (key.empty() && trimmed(header) == "#") key = "#";
    return key;
}

HeaderMeaning header_meaning(std::string_view header) {
    HeaderMeaning meaning;
    if (const auto column = column_of_key(header_key(header))) {
        // What the key leaves out may still be a unit: "Risk %", "Budget $".
        HeaderUnit unit;
        for (const std::string& word : words_of(header))
            if (word == "%" || word == "$") (void)add_unit_word(word, unit);
        return taken(*column, unit, header);
    }
    for (const auto& [word, why] : doubts)
        if (word == header_key(header)) {
            meaning.doubt = fmt::format("'{}' {}", shown(header), why);
            return meaning;
        }

    const HeaderParts parts = parts_of(header);
    HeaderUnit unit;
    const bool units_only = std::all_of(parts.inside.begin(), parts.inside.end(),
                                        [&unit](const std::string& inside) { return add_units(inside, unit); });
    std::vector<std::string> words = words_of(parts.outside);
    const auto key = [&words] {
        std::string joined;
        for (const std::string& word : words) joined += word;
        return joined;
    };
    std::optional<Column> column;
    take_trailing_units(words, unit, [&] { return (column = column_of_key(header_key(key()))).has_value(); });
    if (!column) return meaning;
    if (units_only) return taken(*column, unit, header);
    meaning.doubt = fmt::format("'{}' looks like {}, but what stands in the brackets is not a unit that is known",
                                shown(header), to_string(*column));
    return meaning;
}

HeaderUnit header_unit(std::string_view header) {
    HeaderUnit unit;
    const HeaderParts parts = parts_of(header);
    for (const std::string& inside : parts.inside) {
        HeaderUnit found = unit;
        if (add_units(inside, found)) unit = found;
    }
    std::vector<std::string> words = words_of(parts.outside);
    take_trailing_units(words, unit, [] { return false; });
    return unit;
}

} // namespace engineroom
