#include "present/text/problem_paragraph.hpp"

#include "present/phrases.hpp"

#include <algorithm>
#include <engineroom/present/display.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {
namespace {

constexpr std::size_t few_values = 12; ///< that are worth naming one by one, each with its rows
constexpr int longest_value = 24;

/// Different values and their rows, in the order of the first of each.
[[nodiscard]] std::vector<std::pair<std::string, std::vector<std::uint32_t>>> by_value(const ProblemKind& kind) {
    std::vector<std::pair<std::string, std::vector<std::uint32_t>>> values;
    std::map<std::string_view, std::size_t> known;
    for (const ProblemKind::Case& one : kind.cases) {
        const auto [place, is_new] = known.emplace(one.value, values.size());
        if (is_new) values.push_back({one.value, {}});
        if (one.row > 0) values[place->second].second.push_back(one.row);
    }
    return values;
}

/// "50 in all: '-5' in rows 3–9, '-7' in row 12", or the rows alone where there are too many values to name.
[[nodiscard]] std::string cases_text(const ProblemKind& kind, std::size_t most, std::string_view where) {
    std::string text = fmt::format("{} in all", kind.cases.size());
    std::vector<std::uint32_t> rows = kind.rows();
    if (rows.empty()) return text;
    auto values = by_value(kind);
    if (values.size() > 1 && values.size() <= few_values && rows.size() <= most) {
        for (std::size_t i = 0; i < values.size(); ++i)
            text += fmt::format("{} '{}' in {}", i == 0 ? ":" : ",", cut(displayed(values[i].first), longest_value),
                                rows_text(std::move(values[i].second)));
        return text;
    }
    const SomeRows some = rows_text(std::move(rows), most);
    text += fmt::format(": {}", some.text);
    if (some.more > 0)
        text += where.empty() ? fmt::format(" and {} more", some.more)
                              : fmt::format(" and {} more: {} lists them", some.more, where);
    return text;
}

} // namespace

void draw_kind(Page& page, const ProblemKind& kind, int indent, std::size_t most, std::string_view where,
               std::string_view mark) {
    const Problem& first = kind.first;
    const bool error = first.gravity == Gravity::error;
    const std::string place = to_string(first.place);
    page.paragraph(fmt::format("{}{}{}{}", place, place.empty() ? "" : "  ", mark, first.message), indent, 2,
                   error ? Ink::critical : Ink::notice);
    if (kind.cases.size() > 1) page.paragraph(cases_text(kind, most, where), indent + 2, 2);
    if (!first.expected.empty()) page.paragraph("expected " + first.expected, indent + 2, 2);
    if (!first.remedy.empty()) page.remedy(first.remedy, indent + 2);
}

std::string to_text(const std::vector<ProblemKind>& kinds, const TextStyle& style, std::size_t most,
                    std::string_view where) {
    Page page{style};
    for (const ProblemKind& kind : kinds)
        draw_kind(page, kind, 0, most, where, kind.first.gravity == Gravity::notice ? "notice: " : "");
    return page.take();
}

} // namespace engineroom
