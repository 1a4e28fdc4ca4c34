#include "present/html/selection_parts.hpp"
#include "present/selection_phrases.hpp"

#include <algorithm>

namespace engineroom::html {
namespace {

constexpr std::size_t chosen_charted = 15, others_charted = 8;

std::string money(const Selection& selection, double amount) {
    return money_text(amount, selection.currency);
}

std::string full_name(const ProjectRef& project) {
    return displayed(project.id.view()) + (project.name.empty() ? "" : ' ' + displayed(project.name.view()));
}

/// Net worth of the chosen, and of those that come next.
Json chart(const Selection& selection) {
    std::vector<std::string> names;
    Series in{"to fund", {}, {}}, out{"not to fund", {}, {}};
    const auto add = [&](Series& to, Series& other, const auto& one, const std::string& words) {
        names.push_back(axis_name(one.project));
        to.values.emplace_back(one.net);
        to.texts.push_back(money(selection, one.net));
        to.tips.push_back(fmt::format("{}\n{} net, costs {}\n{}", full_name(one.project), money(selection, one.net),
                                      money(selection, one.budget), words));
        other.values.emplace_back(std::nullopt);
        other.texts.emplace_back();
        other.tips.emplace_back();
    };
    for (std::size_t k = 0; k < std::min(chosen_charted, selection.chosen.size()); ++k) {
        const ChosenProject& one = selection.chosen[k];
        add(in, out, one, percent(one.success) + " chance to succeed");
    }
    for (std::size_t k = 0; k < std::min(others_charted, selection.not_chosen.size()); ++k) {
        const NotChosenProject& one = selection.not_chosen[k];
        if (one.net > 0.0) add(out, in, one, displayed(one.because));
    }
    return lying_bars_chart("Expected return beyond the cost of the projects to fund, and of the nearest that are not",
                            std::move(names), {in, out}, {selection.currency, "money"});
}

Table chosen_table(const Selection& selection) {
    Table table{"to_fund",
                "Projects to fund",
                {{"Id", Kind::text},
                 {"Name", Kind::text},
                 {in_currency("Costs", selection.currency), Kind::number},
                 {"Chance to succeed", Kind::number},
                 {in_currency("Expected payoff", selection.currency), Kind::number},
                 {in_currency("Net", selection.currency), Kind::number},
                 {"Runs already", Kind::text}}};
    for (const ChosenProject& one : selection.chosen)
        table.row({text_cell(one.project.id), text_cell(one.project.name), amount_cell(one.budget),
                   share_cell(one.success), amount_cell(one.expected_payoff), amount_cell(one.net),
                   one.live ? Json("yes") : Json(nullptr)});
    return table;
}

Part chosen(const Selection& selection) {
    Part part{"Projects to fund", "", nullptr, nullptr, summary(selection)};
    if (selection.chosen.empty()) return part;
    part.note =
        "Each bar is what a project is expected to return beyond its cost: chance to succeed times payoff, less "
        "budget. Those not to fund that come nearest stand below.";
    if (selection.chosen.size() > chosen_charted)
        part.note += fmt::format(" The chart has the first {} of {}; the table has all.", chosen_charted,
                                 selection.chosen.size());
    part.chart = chart(selection);
    part.table = chosen_table(selection).json();
    return part;
}

Part conflict(const Selection& selection) {
    Table table{"contradictions", "Demands that contradict each other", {{"Demand", Kind::text}}};
    for (const std::string& demand : selection.conflict) table.row({text_cell(demand)});
    return {"Demands that contradict each other", std::string{conflict_title(selection)} + '.', nullptr,
            std::move(table).json()};
}

Part binding(const Selection& selection) {
    Table table{"binding",
                "Demands that keep out more",
                {{"Demand", Kind::text}, {"Comes to", Kind::number}, {"Limit", Kind::number}}};
    for (const BindingDemand& one : selection.binding)
        table.row({text_cell(one.demand),
                   {number_json(one.value), demand_text(one, one.value)},
                   {number_json(one.limit), demand_text(one, one.limit)}});
    return {"Demands that keep out more", "Without any one of these, more could be had.", nullptr,
            std::move(table).json()};
}

Part not_chosen(const Selection& selection) {
    Table table{"not_to_fund",
                "Projects not to fund",
                {{"Id", Kind::text},
                 {"Name", Kind::text},
                 {in_currency("Costs", selection.currency), Kind::number},
                 {in_currency("Net", selection.currency), Kind::number},
                 {"Because", Kind::text}}};
    for (const NotChosenProject& one : selection.not_chosen)
        table.row({text_cell(one.project.id), text_cell(one.project.name), amount_cell(one.budget),
                   amount_cell(one.net), text_cell(one.because)});
    return {"Not to fund, the nearest first", "", nullptr, std::move(table).json()};
}

Part ineligible(const Selection& selection) {
    Table table{"not_considered",
                "Projects that could not be considered",
                {{"Id", Kind::text}, {"Name", Kind::text}, {"Because", Kind::text}}};
    for (const IneligibleProject& one : selection.ineligible)
        table.row({text_cell(one.project.id), text_cell(one.project.name), text_cell(one.because)});
    return {"Could not be considered", "", nullptr, std::move(table).json()};
}

} // namespace

std::vector<Part> choice_parts(const Selection& selection) {
    std::vector<Part> parts{chosen(selection)};
    if (!selection.conflict.empty()) parts.push_back(conflict(selection));
    if (!selection.binding.empty()) parts.push_back(binding(selection));
    if (!selection.not_chosen.empty()) parts.push_back(not_chosen(selection));
    if (!selection.ineligible.empty()) parts.push_back(ineligible(selection));
    return parts;
}

} // namespace engineroom::html
