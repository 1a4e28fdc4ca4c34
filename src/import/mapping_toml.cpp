#include <algorithm>
#include <array>
#include <boost/locale/utf.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/mapping_toml.hpp>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <string_view>
#include <toml++/toml.h>
#include <utility>

namespace engineroom {
namespace {

using Utf8 = boost::locale::utf::utf_traits<char>;
constexpr boost::locale::utf::code_point replacement = 0xFFFD;

/// A basic string of TOML, quotes and all.
[[nodiscard]] std::string quoted(std::string_view text) {
    constexpr std::array<std::pair<char, char>, 7> escapes{
        {{'\b', 'b'}, {'\t', 't'}, {'\n', 'n'}, {'\f', 'f'}, {'\r', 'r'}, {'"', '"'}, {'\\', '\\'}}};
    std::string result = "\"";
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const char* const before = at;
        auto point = Utf8::decode(at, end);
        if (!boost::locale::utf::is_valid_codepoint(point)) {
            at = before + 1; // one byte that is no text, and not those behind it that are
            point = replacement;
        }
        const auto* const escape = std::find_if(escapes.begin(), escapes.end(), [point](const auto& one) {
            return static_cast<unsigned char>(one.first) == point;
        });
        if (escape != escapes.end())
            (result += '\\') += escape->second;
        else if (point < 0x20 || point == 0x7F)
            result += fmt::format("\\u{:04X}", static_cast<unsigned>(point));
        else
            Utf8::encode(point, std::back_inserter(result));
    }
    return result + '"';
}

/// The lines of one section, of which each key may stand once.
class Section {
public:
    explicit Section(std::string heading) : text_{fmt::format("\n[{}]\n", heading)} {}

    void line(std::string_view key, std::string_view value) {
        if (known_.emplace(key).second) text_ += fmt::format("{} = {}\n", quoted(key), value);
    }
    void text(std::string_view key, std::string_view value) { line(key, quoted(value)); }
    void comment(std::string_view why, std::string_view key, std::string_view value) {
        text_ += fmt::format("# {}\n# {} = {}\n", why, quoted(key), quoted(value));
    }
    /// Lines to fill in; nothing where every key has a line already.
    void offer(std::string_view why, const std::vector<std::string>& keys) {
        bool told = false;
        for (const std::string& key : keys) {
            if (!known_.insert(key).second) continue;
            if (!std::exchange(told, true)) text_ += fmt::format("# {}\n", why);
            text_ += fmt::format("# {} = \"\"\n", quoted(key));
        }
    }

    [[nodiscard]] const std::string& take() const { return text_; }

private:
    std::string text_;
    std::set<std::string, std::less<>> known_;
};

[[nodiscard]] std::string columns_section(const Mapping& mapping, const MappingOffers& offers) {
    if (mapping.columns.empty() && offers.headers.empty()) return {};
    Section section{"columns"};
    for (const auto& [header, target] : mapping.columns) {
        if (offers.absent.count(header) == 0)
            section.text(header, target);
        else
            section.comment("The file has no such header:", header, target);
    }
    section.offer("Headers without a meaning. Take the # away and name a column of ours, or \"ignore\":",
                  offers.headers);
    return section.take();
}

[[nodiscard]] std::string values_sections(const Mapping& mapping, const MappingOffers& offers) {
    std::set<std::string> names;
    for (const auto& [name, values] : mapping.values)
        if (!values.empty()) names.insert(name);
    for (const auto& [name, words] : offers.words) names.insert(name);
    std::string text;
    for (const std::string& name : names) {
        Section section{"values." + name};
        if (const auto values = mapping.values.find(name); values != mapping.values.end())
            for (const auto& [cell, ours] : values->second) section.text(cell, ours);
        if (const auto words = offers.words.find(name); words != offers.words.end())
            section.offer(fmt::format("Words that are not known. Take the # away and write what each means, {}",
                                      words->second.expected),
                          words->second.cells);
        text += section.take();
    }
    return text;
}

[[nodiscard]] std::string defaults_section(const Mapping& mapping) {
    if (mapping.defaults.empty()) return {};
    Section section{"defaults"};
    for (const auto& [name, value] : mapping.defaults) section.text(name, value);
    return section.take();
}

[[nodiscard]] std::string only_section(const Mapping& mapping) {
    if (mapping.only.empty()) return {};
    Section section{"only"};
    for (const auto& [header, value] : mapping.only) section.text(header, value);
    return section.take();
}

[[nodiscard]] std::string money_section(const Mapping& mapping) {
    if (mapping.money_scale == 1.0) return {};
    return fmt::format("\n[money]\nscale = {}\n", mapping.money_scale);
}

[[nodiscard]] std::string_view name_of(DateOrder order) {
    switch (order) {
    case DateOrder::ymd:
        return "ymd";
    case DateOrder::dmy:
        return "dmy";
    case DateOrder::mdy:
        return "mdy";
    }
    return {};
}

[[nodiscard]] std::string_view name_of(RiskScale scale) {
    switch (scale) {
    case RiskScale::probability:
        return "probability";
    case RiskScale::percent:
        return "percent";
    case RiskScale::of_5:
        return "5";
    case RiskScale::of_10:
        return "10";
    case RiskScale::of_25:
        return "25";
    }
    return {};
}

[[nodiscard]] std::string convention_section(const Mapping& mapping) {
    std::string text;
    const auto line = [&text](std::string_view key, std::string_view value) {
        text += fmt::format("{} = \"{}\"\n", key, value);
    };
    if (mapping.date_order) line("date_order", name_of(*mapping.date_order));
    if (mapping.decimal) line("decimal", std::string_view{&*mapping.decimal, 1});
    if (mapping.risk_scale) line("risk_scale", name_of(*mapping.risk_scale));
    return text.empty() ? text : "\n[convention]\n" + text;
}

/// The words of a remedy that holds the mapping to write; they are TOML already.
void note_words(const Problem& problem, MappingOffers& offers) {
    const std::size_t begin = problem.remedy.find("\n[values.");
    const std::size_t end = problem.remedy.rfind('\n');
    if (begin == std::string::npos || end <= begin) return;
    try {
        const toml::table lines = toml::parse(std::string_view{problem.remedy}.substr(begin, end - begin));
        const toml::table* values = lines["values"].as_table();
        if (values == nullptr) return;
        for (const auto& [name, words] : *values) {
            MappingOffers::Words& offer = offers.words[std::string{name.str()}];
            offer.expected = problem.expected;
            if (const toml::table* table = words.as_table())
                for (const auto& [word, nothing] : *table) offer.cells.emplace_back(word.str());
        }
    } catch (const toml::parse_error&) {
        return; // the error itself stays listed
    }
}

} // namespace

MappingOffers mapping_offers(const Import& import) {
    MappingOffers offers;
    for (const ColumnReading& column : import.columns)
        if (column.meaning.empty() && !column.header.empty()) offers.headers.push_back(column.header);
    std::set<std::string> known;
    for (const ColumnReading& column : import.columns) known.insert(folded(column.header));
    for (const auto& [header, target] : import.understood.columns)
        if (known.count(folded(header)) == 0) offers.absent.insert(header);
    for (const Problem& problem : import.problems)
        if (problem.gravity == Gravity::error) note_words(problem, offers);
    return offers;
}

std::string to_toml(const Mapping& mapping, const MappingOffers& offers) {
    return "# A mapping for engineroom: what the headers and the cells of a spreadsheet mean.\n"
           "# Edit it, and read the spreadsheet by it:  engineroom review FILE --mapping THIS-FILE\n" +
           columns_section(mapping, offers) + values_sections(mapping, offers) + defaults_section(mapping) +
           only_section(mapping) + money_section(mapping) + convention_section(mapping);
}

} // namespace engineroom
