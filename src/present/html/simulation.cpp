#include "present/html/content.hpp"
#include "present/html/sections.hpp"

#include <algorithm>

namespace engineroom::html {
namespace {

/// Net payoff of all trials, a bar a range.
Part distribution(const Simulation& simulation) {
    const NetDistribution& net = *simulation.outcome.net;
    const auto money = [&](double amount) { return money_text(amount, simulation.currency); };
    std::vector<std::string> names;
    Series loss{"loss", {}, {}}, gain{"gain", {}, {}};
    Table table{"net_payoff",
                "Net payoff of the portfolio",
                {{in_currency("From", simulation.currency), Kind::number},
                 {in_currency("To", simulation.currency), Kind::number},
                 {"Trials", Kind::number},
                 {"Share of trials", Kind::number}}};
    for (std::size_t k = 0; k < net.histogram.size(); ++k) {
        const HistogramBar& bar = net.histogram[k];
        const double share = static_cast<double>(bar.trials) / static_cast<double>(simulation.trials);
        const bool below = bar.to <= 0.0;
        // The ends hold what lies beyond.
        const std::string range = net.histogram.size() < 2 ? fmt::format("{} to {}", money(bar.from), money(bar.to))
                                  : k == 0                 ? "below " + money(bar.to)
                                  : k + 1 == net.histogram.size()
                                      ? money(bar.from) + " and more"
                                      : fmt::format("{} to {}", money(bar.from), money(bar.to));
        const std::string text = fmt::format("{}: {} of the trials", range, percent(share));
        names.push_back(money_text(bar.from, {}));
        loss.values.push_back(below ? std::optional{share} : std::nullopt);
        loss.texts.push_back(below ? text : "");
        gain.values.push_back(below ? std::nullopt : std::optional{share});
        gain.texts.push_back(below ? "" : text);
        table.row({amount_cell(bar.from), amount_cell(bar.to), bar.trials, share_cell(share)});
    }
    const bool any_loss =
        std::any_of(loss.values.begin(), loss.values.end(), [](const auto& v) { return v.has_value(); });
    Part part{
        "Net payoff: payoffs less costs",
        fmt::format("In {} trials every project succeeds or fails by chance, and what waits for a failure fails too. "
                    "The width of the hill is how little can be known today; its ends hold what lies beyond.",
                    simulation.trials),
        bars_chart("Share of trials by net payoff of the portfolio", std::move(names),
                   any_loss ? std::vector{gain, loss} : std::vector{gain}, {"share of trials", "share"}),
        std::move(table).json()};
    const auto fact = [&part](std::string label, std::string text) {
        part.facts.push_back({std::move(label), std::move(text)});
    };
    const TrialQuantiles& q = net.quantiles;
    fact("On average", money(net.mean));
    fact("Nine times in ten between (P5 and P95)", fmt::format("{} and {}", money(q.p05), money(q.p95)));
    if (simulation.outcome.loss_probability)
        fact("Chance to lose money", percent(*simulation.outcome.loss_probability));
    fact("Mean of the worst 5 %", money(net.expected_shortfall));
    if (simulation.outcome.winner_probability)
        fact("Chance that one returns ten times its budget", percent(*simulation.outcome.winner_probability));
    if (simulation.outcome.top_decile_share)
        fact("Payoff that the best tenth of projects brings", percent(*simulation.outcome.top_decile_share));
    const auto& failures = simulation.outcome.failures;
    fact("Failures", fmt::format("{} of {} on average; none in {} of the trials", number(failures.mean, 2),
                                 projects(simulation.projects), percent(failures.none_probability)));
    if (simulation.infinite_variance)
        fact("Not to be trusted", "the spread: with so fat a tail it has no limit, and errors mean nothing");
    return part;
}

void add_run(Json& ranges, Table& table, const std::string& name, const Outcome& run, std::string_view currency) {
    const auto net = run.net;
    const auto of = [&net](double TrialQuantiles::*field) {
        return net ? std::optional{net->quantiles.*field} : std::nullopt;
    };
    table.row({displayed(name), amount_cell(net ? std::optional{net->mean} : std::nullopt),
               amount_cell(of(&TrialQuantiles::p05)), amount_cell(of(&TrialQuantiles::p25)),
               amount_cell(of(&TrialQuantiles::p50)), amount_cell(of(&TrialQuantiles::p75)),
               amount_cell(of(&TrialQuantiles::p95)), share_cell(run.loss_probability),
               number_cell(run.failures.mean)});
    if (!net) return;
    const auto money = [&](double amount) { return money_text(amount, currency); };
    const TrialQuantiles& q = net->quantiles;
    ranges.push_back(
        {{"name", short_text(name, 26)},
         {"low", number_json(q.p05)},
         {"from", number_json(q.p25)},
         {"middle", number_json(q.p50)},
         {"to", number_json(q.p75)},
         {"high", number_json(q.p95)},
         {"text", fmt::format("half of the trials above {}\nnine in ten between {} and {}{}", money(q.p50),
                              money(q.p05), money(q.p95),
                              run.loss_probability ? "\nchance to lose money " + percent(*run.loss_probability)
                                                   : std::string{})}});
}

/// As it stands, and after each blow.
Part stress(const Simulation& simulation) {
    Table table{"stress",
                "Net payoff as it stands, and under stress",
                {{"Case", Kind::text},
                 {in_currency("Mean", simulation.currency), Kind::number},
                 {"P5", Kind::number},
                 {"P25", Kind::number},
                 {"P50", Kind::number},
                 {"P75", Kind::number},
                 {"P95", Kind::number},
                 {"Chance of loss", Kind::number},
                 {"Failures", Kind::number}}};
    Json ranges = Json::array();
    add_run(ranges, table, "as it stands", simulation.outcome, simulation.currency);
    std::string idle;
    for (const StressedOutcome& one : simulation.stressed) {
        add_run(ranges, table, one.name, one.outcome, simulation.currency);
        if (!one.idle.empty()) idle += fmt::format(" {} changes nothing, as {}.", one.name, one.idle);
    }
    return {
        simulation.stressed.empty() ? "Its range" : "Its range, and under stress",
        "The line holds nine trials in ten (P5 to P95), the box the middle half, the ring parts the better half from "
        "the worse. "
        "The dashed line is nought." +
            idle,
        {{"kind", "ranges"},
         {"about", "Range of the net payoff, as it stands and under stress"},
         {"ranges", std::move(ranges)},
         {"zero", true},
         {"axis", {{"name", in_currency("net payoff", simulation.currency)}, {"kind", "money"}}}},
        std::move(table).json()};
}

Part delivered(const Simulation& simulation) {
    std::vector<std::string> months;
    Series mean{"on average", {}, {}}, low{"nine times in ten at least", {}, {}},
        high{"nine times in ten at most", {}, {}};
    Table table{"delivered_by",
                "Projects delivered by the end of a month",
                {{"Month", Kind::text},
                 {"Mean", Kind::number},
                 {"P10", Kind::number},
                 {"P90", Kind::number},
                 {in_currency("Payoff, mean", simulation.currency), Kind::number}}};
    const auto add = [](Series& series, double value) {
        series.values.emplace_back(value);
        series.texts.push_back(number(value));
    };
    for (const DeliveredBy& one : simulation.outcome.delivered_by) {
        const std::string month = to_iso(one.month).substr(0, 7);
        months.push_back(month);
        add(mean, one.mean);
        add(low, one.p10);
        add(high, one.p90);
        table.row(
            {month, number_cell(one.mean), number_cell(one.p10), number_cell(one.p90), amount_cell(one.payoff_mean)});
    }
    return {
        "Delivered by",
        fmt::format("How many of {} with dates will have delivered by the end of a month; those that fail never do.",
                    projects(simulation.in_time)),
        bars_chart("Projects delivered by the end of each month", std::move(months), {}, {"projects", "number"},
                   {mean, low, high}),
        std::move(table).json()};
}

Part by_project(const Simulation& simulation) {
    Table table{"simulated_projects",
                "Projects in the simulation",
                {{"Id", Kind::text},
                 {"Name", Kind::text},
                 {"Chance to fail", Kind::number},
                 {in_currency("Net, mean", simulation.currency), Kind::number},
                 {in_currency("Part in the worst 5 %", simulation.currency), Kind::number}}};
    for (const SimulatedProject& one : simulation.outcome.by_project)
        table.row({text_cell(one.project.id), text_cell(one.project.name), share_cell(one.failure_probability),
                   amount_cell(one.mean_net), amount_cell(one.shortfall_contribution)});
    return {"Project by project", "What each adds to the worst 5 % of trials: the most negative hurt most.", nullptr,
            std::move(table).json()};
}

Part left_out(const Simulation& simulation) {
    Table table{"left_out_of_simulation",
                "Left out of the simulation",
                {{"Id", Kind::text}, {"Name", Kind::text}, {"Because", Kind::text}}};
    for (const auto& one : simulation.left_out)
        table.row({text_cell(one.project.id), text_cell(one.project.name), text_cell(one.because)});
    return {"Left out of the simulation, or of a part of it", "", nullptr, std::move(table).json()};
}

} // namespace

Json simulation_section(const Report& report) {
    if (!report.simulation || report.simulation->projects == 0) return nullptr;
    const Simulation& simulation = *report.simulation;
    std::vector<Part> parts;
    if (simulation.outcome.net) {
        parts.push_back(distribution(simulation));
        parts.push_back(stress(simulation));
    }
    if (!simulation.outcome.delivered_by.empty()) parts.push_back(delivered(simulation));
    if (!simulation.outcome.by_project.empty()) parts.push_back(by_project(simulation));
    if (!simulation.left_out.empty()) parts.push_back(left_out(simulation));
    if (parts.empty()) return nullptr;
    return section("simulation", "What it may become", "What could come of it, and how bad could it be?",
                   std::move(parts));
}

} // namespace engineroom::html
