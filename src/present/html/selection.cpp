#include "present/html/page.hpp"
#include "present/html/sections.hpp"
#include "present/html/selection_parts.hpp"
#include "present/selection_phrases.hpp"

#include <algorithm>
#include <array>
#include <engineroom/core/version.hpp>
#include <iterator>

namespace engineroom::html {
namespace {

Json highlights(const Selection& selection) {
    Json list = Json::array();
    const auto add = [&list](std::string_view label, std::string value, std::string note) {
        list.push_back({{"label", label}, {"value", std::move(value)}, {"note", std::move(note)}});
    };
    if (!selection.objective) return list;
    const auto money = [&](double amount) { return money_text(amount, selection.currency); };
    add("Projects to fund", std::to_string(selection.chosen.size()),
        fmt::format("{} not to fund", selection.not_chosen.size()));
    add("They cost", money(selection.budget_used),
        selection.budget ? fmt::format("of {}", money(*selection.budget)) : std::string{});
    add("Expected beyond that", money(*selection.objective), {});
    if (selection.value_of_budget)
        add("Worth of more", number(*selection.value_of_budget), "returned beyond its cost by one more of the budget");
    return list;
}

} // namespace

Json selection_section(const Report& report) {
    if (!report.selection) return nullptr;
    const Selection& selection = *report.selection;
    std::vector<Part> parts;
    for (std::vector<Part>& some : std::array{choice_parts(selection), change_parts(selection, report.rules),
                                              frontier_parts(selection), resampled_parts(selection)})
        std::move(some.begin(), some.end(), std::back_inserter(parts));
    return section("selection", "What to fund next", displayed(headline(selection)), std::move(parts));
}

Json page_of(const Selection& selection, std::span<const RuleInfo> rules) {
    Json sections = Json::array();
    const auto add = [&](std::string_view id, std::string_view title, std::string_view lead, std::vector<Part> parts) {
        if (!parts.empty()) sections.push_back(section(id, title, lead, std::move(parts)));
    };
    add("frontier", "The frontier", "What would more, or less, be worth?", frontier_parts(selection));
    add("choice", "The choice", "Which projects, and why not others?", choice_parts(selection));
    add("change", "What it changes", "What would the portfolio be?", change_parts(selection, rules));
    add("resampled", "How sure it is", "Would other guesses choose the same?", resampled_parts(selection));
    return {
        {"title", "What to fund next"},
        {"occasion", displayed(occasion(selection.inputs, selection.as_of, selection.policy))},
        {"version", version},
        {"answer", answer_alone("Which ideas and proposals return most beyond what they cost, within what is demanded?",
                                displayed(headline(selection)), highlights(selection))},
        {"sections", std::move(sections)},
        {"projects", nullptr}};
}

} // namespace engineroom::html
