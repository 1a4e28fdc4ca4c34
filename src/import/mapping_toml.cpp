#include "toml_string.hpp"
#include "vocabulary/terms.hpp"

#include <algorithm>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/mapping_toml.hpp>
#include <engineroom/model/column.hpp>
#include <fmt/format.h>
#include <set>
#include <string_view>

namespace engineroom {
namespace {

/// The lines of one section, of which each key may stand once.
class Section {
public:
    explicit Section(std::string heading) : text_{fmt::format("\n[{}]\n", heading)} {}

    void line(std::string_view key, std::string_view value) {
        if (known_.emplace(key).second) text_ += fmt::format("{} = {}\n", toml_string(key), value);
    }
    void text(std::string_view key, std::string_view value) { line(key, toml_string(value)); }
    void comment(std::string_view why, std::string_view key, std::string_view value) {
        text_ += fmt::format("# {}\n# {} = {}\n", why, toml_string(key), toml_string(value));
    }
    /// Lines to fill in; nothing where every key has a line already.
    /// @param hint  what a key may be, or an empty text
    void offer(std::string_view why, const std::vector<std::string>& keys, std::string_view (*hint)(std::string_view)) {
        bool told = false;
        for (const std::string& key : keys) {
            if (!known_.insert(key).second) continue;
            if (!std::exchange(told, true)) text_ += fmt::format("# {}\n", why);
            const std::string_view may_be = hint(key);
            text_ += fmt::format("# {} = \"\"{}{}\n", toml_string(key), may_be.empty() ? "" : " # ", may_be);
        }
    }

    [[nodiscard]] const std::string& take() const { return text_; }

private:
    std::string text_;
    std::set<std::string, std::less<>> known_;
};

[[nodiscard]] std::string_view no_hint(std::string_view) {
    return {};
}

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
                  offers.headers, no_hint);
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
                          words->second.cells, name == to_string(Column::stage) ? vocabulary::stage_hint : no_hint);
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
    if (!mapping.money_scale) return {};
    return fmt::format("\n[money]\nscale = {}\n", *mapping.money_scale);
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
    if (mapping.dates_from_1904) text += "serial_dates = 1904\n";
    return text.empty() ? text : "\n[convention]\n" + text;
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
    for (const UnmappedWords& words : import.unknown_words) offers.words[words.column] = {words.words, words.expected};
    return offers;
}

std::string to_toml(const Mapping& mapping, const MappingOffers& offers) {
    return "# A mapping for engineroom: what the headers and the cells of a spreadsheet mean.\n"
           "# Edit it, and read the spreadsheet by it:  engineroom review FILE --mapping THIS-FILE\n" +
           columns_section(mapping, offers) + values_sections(mapping, offers) + defaults_section(mapping) +
           only_section(mapping) + money_section(mapping) + convention_section(mapping);
}

} // namespace engineroom
