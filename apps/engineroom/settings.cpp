#include "settings.hpp"

#include "destination.hpp"
#include "nearest.hpp"
#include "read_file.hpp"
#include "screen.hpp"
#include "stop.hpp"
#include "today.hpp"
#include "wording.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/model/column.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/policy/toml.hpp>
#include <engineroom/present/html.hpp>
#include <engineroom/rules/catalogue.hpp>
#include <thread>
#include <utility>

namespace engineroom::app {
namespace {

/// The meaning of `value` among `choices`.
template<class Meaning, std::size_t n>
Meaning choice(std::string_view option, std::string_view value,
               const std::array<std::pair<std::string_view, Meaning>, n>& choices) {
    for (const auto& [name, meaning] : choices)
        if (name == value) return meaning;
    std::vector<std::string_view> names;
    for (const auto& [name, meaning] : choices) names.push_back(name);
    throw Stop{wording::not_one_of(option, value, names)};
}

constexpr std::array<std::pair<std::string_view, ColourChoice>, 3> colour_choices{
    {{"auto", ColourChoice::automatic}, {"always", ColourChoice::always}, {"never", ColourChoice::never}}};
constexpr std::array<std::pair<std::string_view, char>, 2> decimal_marks{{{"point", '.'}, {"comma", ','}}};
constexpr std::array<std::pair<std::string_view, DateOrder>, 3> date_orders{
    {{"ymd", DateOrder::ymd}, {"dmy", DateOrder::dmy}, {"mdy", DateOrder::mdy}}};
constexpr std::array<std::pair<std::string_view, RiskScale>, 5> risk_scales{{{"probability", RiskScale::probability},
                                                                             {"percent", RiskScale::percent},
                                                                             {"5", RiskScale::of_5},
                                                                             {"10", RiskScale::of_10},
                                                                             {"25", RiskScale::of_25}}};

/// The whole of `digits` as a number.
std::optional<int> whole(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

/// ISO 8601 alone: a command that is kept in a script must mean the same everywhere.
Date date_of(std::string_view option, std::string_view text) {
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const auto year = whole(text.substr(0, 4)), month = whole(text.substr(5, 2)), day = whole(text.substr(8, 2));
        if (year && month && day)
            if (const auto date = make_date(*year, *month, *day)) return *date;
    }
    throw Stop{wording::not_a_date(option, text)};
}

std::uint32_t row_of(std::string_view option, std::string_view text) {
    const auto row = whole(text);
    if (!row || *row < 1) throw Stop{wording::not_a_row(option, text)};
    return static_cast<std::uint32_t>(*row);
}

constexpr int most_threads = 64;

/// A thread a core, but no more than help.
std::size_t own_threads() {
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
}

std::size_t threads_of(std::string_view option, std::string_view text) {
    const auto threads = whole(text);
    if (!threads || *threads < 1 || *threads > most_threads)
        throw Stop{wording::not_a_number_of_threads(option, text, most_threads)};
    return static_cast<std::size_t>(*threads);
}

char decimal_of(const std::string& text) {
    if (text == "." || text == ",") return text[0];
    return choice("--decimal", text, decimal_marks);
}

using Pair = std::pair<std::string, std::string>;

/// @param at  where the '=' that counts stands
Pair split(std::string_view option, const std::string& text, std::size_t at, std::string_view form) {
    if (at == std::string::npos) throw Stop{wording::not_a_pair(option, text, form)};
    return {text.substr(0, at), text.substr(at + 1)};
}

/// A header may hold '=', a column of ours never does.
Pair column_pair(const std::string& text) {
    Pair pair = split("--map", text, text.rfind('='), "Header=column");
    pair.second = folded(pair.second);
    if (pair.second != "ignore" && !column_named(pair.second)) {
        const std::vector<std::string> names{column_names.begin(), column_names.end()};
        throw Stop{wording::unknown_column(text, pair.second, nearest(pair.second, names), column_names)};
    }
    return pair;
}

bool same_header(const Pair& a, const Pair& b) {
    return folded(a.first) == folded(b.first);
}

/// One header, one meaning: which of two was meant nobody can know.
void no_header_twice(std::string_view option, const std::vector<Pair>& pairs) {
    for (std::size_t i = 0; i < pairs.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (same_header(pairs[i], pairs[j])) throw Stop{wording::header_twice(option, pairs[i].first)};
}

/// What the command line says of a header, or of a column of ours, takes the place of all that the file says of it.
void overrule(Mapping& mapping, const std::vector<Pair>& columns, const std::vector<Pair>& only) {
    const auto overruled = [&columns](const Pair& of_file) {
        return std::any_of(columns.begin(), columns.end(), [&of_file](const Pair& given) {
            return same_header(given, of_file) || (given.second == of_file.second && given.second != "ignore");
        });
    };
    mapping.columns.erase(std::remove_if(mapping.columns.begin(), mapping.columns.end(), overruled),
                          mapping.columns.end());
    mapping.columns.insert(mapping.columns.begin(), columns.begin(), columns.end());

    const auto replaced = [&only](const Pair& of_file) {
        return std::any_of(only.begin(), only.end(),
                           [&of_file](const Pair& given) { return same_header(given, of_file); });
    };
    mapping.only.erase(std::remove_if(mapping.only.begin(), mapping.only.end(), replaced), mapping.only.end());
    mapping.only.insert(mapping.only.end(), only.begin(), only.end());
}

} // namespace

void check_format(const OutputOptions& options, std::span<const std::string_view> formats) {
    if (std::find(formats.begin(), formats.end(), options.format) != formats.end()) return;
    throw Stop{options.promised ? wording::empty_promise(*options.path, options.format, formats)
                                : wording::not_one_of("--format", options.format, formats)};
}

void require_page() {
    if (!has_page()) throw Stop{to_html(Report{}).error()};
}

TextStyle text_style_of(const OutputOptions& options) {
    const ColourChoice colour = choice("--color", options.colour, colour_choices);
    return style_for(Destination{options.path}.terminal(), colour);
}

std::uint64_t count_of(std::string_view option, const std::string& text, std::uint64_t least, std::uint64_t most) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most)
        throw Stop{wording::not_a_count(option, text, least, most)};
    return number;
}

std::vector<std::string> listed(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ',')
            words.emplace_back();
        else if (c != ' ')
            words.back() += c;
    }
    return words;
}

char delimiter_of(const std::string& text) {
    if (text == "comma") return ',';
    if (text == "semicolon") return ';';
    if (text == "tab" || text == "\\t") return '\t';
    if (text == "pipe") return '|';
    // A quote, a line end, a letter or a digit would tear cells apart.
    const bool usable = text.size() == 1 && text != "\"" && text != "\n" && text != "\r" &&
                        static_cast<unsigned char>(text[0]) < 0x80U &&
                        !std::isalnum(static_cast<unsigned char>(text[0])) && text[0] != '\0';
    if (!usable) throw Stop{wording::not_a_delimiter("--delimiter", text)};
    return text[0];
}

Policy policy_of(const std::string& name_or_file) {
    if (auto shipped = shipped_policy(name_or_file)) return *shipped;
    auto text = read_file(name_or_file);
    if (!text) {
        // A plain word is a misspelt name rather than a file that is not there.
        if (name_or_file.find_first_of("/.") != std::string::npos) throw Stop{text.error()};
        const std::vector<std::string> names{shipped_policies.begin(), shipped_policies.end()};
        throw Stop{wording::unknown_policy(name_or_file, nearest(name_or_file, names), shipped_policies)};
    }
    std::vector<std::string_view> codes;
    for (const Rule& rule : catalogue()) codes.push_back(rule.info.code);
    return or_stop(read_policy(*text, name_or_file, codes));
}

Mapping mapping_of(const InputOptions& options, std::size_t file) {
    Mapping mapping;
    const std::size_t mappings = options.mapping.size();
    if (mappings > 1 && mappings != options.files.size())
        throw Stop{wording::mappings_for_files(mappings, options.files.size())};
    if (mappings > 0) {
        const std::string& path = options.mapping[mappings == 1 ? 0 : file];
        mapping = or_stop(read_mapping(or_stop(read_file(path)), path));
    }
    std::vector<Pair> columns, only;
    for (const std::string& text : options.map) columns.push_back(column_pair(text));
    for (const std::string& text : options.only) only.push_back(split("--only", text, text.find('='), "Header=value"));
    no_header_twice("--map", columns);
    no_header_twice("--only", only);
    overrule(mapping, columns, only);
    if (options.decimal) mapping.decimal = decimal_of(*options.decimal);
    if (options.date_order) mapping.date_order = choice("--date-order", *options.date_order, date_orders);
    if (options.risk_scale) mapping.risk_scale = choice("--risk-scale", *options.risk_scale, risk_scales);
    return mapping;
}

ImportOptions import_options_of(const InputOptions& options, const Policy& policy, std::size_t file) {
    ImportOptions import;
    import.as_of = options.as_of ? date_of("--as-of", *options.as_of) : today();
    import.mapping = mapping_of(options, file);
    import.encoding = options.encoding;
    if (options.delimiter) import.delimiter = delimiter_of(*options.delimiter);
    if (options.header_row) import.header_row = row_of("--header-row", *options.header_row);
    import.sheet = options.sheet;
    import.skip_bad_rows = options.skip_bad_rows;
    import.lenient = options.lenient;
    import.threads = options.threads ? threads_of("--threads", *options.threads) : own_threads();
    import.risk_labels = policy.risk_labels;
    import.multiple_labels = policy.multiple_labels;
    return import;
}

} // namespace engineroom::app
