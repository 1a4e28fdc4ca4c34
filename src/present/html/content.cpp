#include "present/html/content.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <engineroom/measures/rounding.hpp>
#include <fmt/format.h>

namespace engineroom::html {
namespace {

Json cell(double value, std::string text) {
    return {number_json(rounded(value)), std::move(text)};
}

Json series_json(const std::vector<Series>& all) {
    Json list = Json::array();
    for (const Series& series : all) {
        Json values = Json::array();
        for (const std::optional<double>& value : series.values) values.push_back(number_json(value));
        list.push_back({{"name", series.name}, {"values", std::move(values)}, {"texts", series.texts}});
        if (!series.tips.empty()) list.back()["tips"] = series.tips;
    }
    return list;
}

Json chart(std::string_view kind, std::string about, std::vector<std::string> categories,
           const std::vector<Series>& bars, const Axis& axis, const std::vector<Series>& lines) {
    return {{"kind", kind},
            {"about", std::move(about)},
            {"categories", std::move(categories)},
            {"bars", series_json(bars)},
            {"lines", series_json(lines)},
            {"axis", {{"name", axis.name}, {"kind", axis.kind}}}};
}

} // namespace

Json share_cell(std::optional<double> share) {
    return share ? cell(*share, percent(*share)) : Json(nullptr);
}

Json number_cell(std::optional<double> value, std::string_view unit) {
    return value ? cell(*value, number(*value) + std::string{unit}) : Json(nullptr);
}

Json amount_cell(std::optional<double> amount) {
    if (!amount || !std::isfinite(*amount)) return nullptr;
    std::string digits = fmt::format("{:.0f}", std::abs(*amount));
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    const bool negative = *amount < 0.0 && digits != "0";
    return cell(*amount, (negative ? "−" : "") + digits);
}

std::string in_currency(std::string_view name, std::string_view currency) {
    return currency.empty() ? std::string{name} : fmt::format("{} ({})", name, currency);
}

std::string in_words(std::string_view name) {
    std::string words{name};
    std::replace(words.begin(), words.end(), '-', ' ');
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

Table::Table(std::string name, std::string title, std::initializer_list<std::pair<std::string, Kind>> columns)
    : name_{std::move(name)}, title_{std::move(title)}, columns_{columns} {}

Json Table::json() && {
    Json columns = Json::array();
    for (const auto& [name, kind] : columns_)
        columns.push_back({{"name", name}, {"kind", kind == Kind::number ? "number" : "text"}});
    // A column that nobody fills only takes the room of others.
    for (std::size_t c = columns_.size(); c-- > 0;) {
        const bool filled = rows_.empty() ||
                            std::any_of(rows_.begin(), rows_.end(), [c](const Json& row) { return !row[c].is_null(); });
        columns[c]["filled"] = filled;
    }
    return {{"name", name_}, {"title", title_}, {"columns", std::move(columns)}, {"rows", std::move(rows_)}};
}

Json section(std::string_view id, std::string_view title, std::string_view lead, std::vector<Part> parts) {
    Json list = Json::array();
    for (Part& part : parts) {
        Json facts = Json::array();
        for (const Line& line : part.facts) facts.push_back({{"label", line.label}, {"text", displayed(line.text)}});
        list.push_back({{"title", part.title},
                        {"note", part.note},
                        {"facts", std::move(facts)},
                        {"chart", std::move(part.chart)},
                        {"table", std::move(part.table)}});
    }
    return {{"id", id}, {"title", title}, {"lead", lead}, {"parts", std::move(list)}};
}

Json bars_chart(std::string about, std::vector<std::string> categories, std::vector<Series> bars, const Axis& axis,
                std::vector<Series> lines) {
    return chart("bars", std::move(about), std::move(categories), bars, axis, lines);
}

Json lying_bars_chart(std::string about, std::vector<std::string> categories, std::vector<Series> bars,
                      const Axis& axis) {
    return chart("lying bars", std::move(about), std::move(categories), bars, axis, {});
}

Json answer_alone(std::string_view question, std::string sentence, Json highlights) {
    return {{"question", question},
            {"sentence", std::move(sentence)},
            {"verdicts", Json::array()},
            {"highlights", std::move(highlights)},
            {"figures", Json::array()},
            {"actions", Json::array()},
            {"next", ""},
            {"findings", ""}};
}

} // namespace engineroom::html
