#include "present/phrases.hpp"
#include "present/text/page.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>
#include <map>

namespace engineroom {
namespace {

constexpr int summary_label = 16;
constexpr int bar_width = 40;
constexpr int curve_rows = 8;
constexpr std::size_t first_few = 10;

std::string money(const Simulation& simulation, double amount) {
    return amount < 0.0 ? "−" + money_text(-amount, simulation.currency) : money_text(amount, simulation.currency);
}

std::string sentence(const Simulation& simulation) {
    const Outcome& outcome = simulation.outcome;
    if (!outcome.net)
        return fmt::format(
            "{} of {} fail on average; what they pay cannot be told, as none states both payoff and budget.",
            number(outcome.failures.mean), projects(simulation.projects));
    const double loss = *outcome.loss_probability;
    std::string text = loss == 0.0
                           ? fmt::format("In none of {} trials does the portfolio lose money", simulation.trials)
                           : fmt::format("The chance that the portfolio loses money is {}", percent(loss));
    if (outcome.multiple)
        text += fmt::format(
            "; it returns {}× its budget in the middle, {}× where things go badly (one trial in ten) and "
            "{}× where they go well",
            number(outcome.multiple->p50, 2), number(outcome.multiple->p10, 2), number(outcome.multiple->p90, 2));
    return text + '.';
}

void draw_summary(Page& page, const Simulation& simulation) {
    const Outcome& outcome = simulation.outcome;
    const auto entry = [&page](std::string_view label, const std::string& text) {
        page.entry(label, text, 0, summary_label);
    };
    page.gap();
    entry("Projects", fmt::format("{} simulated, {} with payoff and budget, {} with dates", simulation.projects,
                                  simulation.in_money, simulation.in_time));
    entry("Trials", fmt::format("{}, seed {}", simulation.trials, simulation.seed));
    if (simulation.in_time > 0)
        entry("Delays", fmt::format("a project takes {}× its plan in the middle, {}× in one case of ten",
                                    number(simulation.slip_median, 3), number(simulation.slip_p90, 3)));
    if (simulation.discount_rate > 0.0)
        entry("Discount", fmt::format("{} a year on payoffs, until delivery", percent(simulation.discount_rate)));
    if (outcome.net) {
        const NetDistribution& net = *outcome.net;
        entry("Budget", money(simulation, simulation.budget));
        entry("Net payoff",
              fmt::format("{} on average (standard error {}), standard deviation {}", money(simulation, net.mean),
                          money(simulation, net.standard_error), money(simulation, net.sd)));
        entry("Range",
              fmt::format("{} to {} in nine trials of ten; {} in the middle", money(simulation, net.quantiles.p05),
                          money(simulation, net.quantiles.p95), money(simulation, net.quantiles.p50)));
        entry("Worst 5 %", fmt::format("{} on average (standard error {})", money(simulation, net.expected_shortfall),
                                       money(simulation, net.expected_shortfall_error)));
        entry("Loss", fmt::format("{} of the trials", percent(*outcome.loss_probability)));
        if (outcome.winner_probability)
            entry("A winner",
                  fmt::format("some project is one in {} of the trials", percent(*outcome.winner_probability)));
    }
    std::string failures = fmt::format("{} on average, standard deviation {}; none fails in {} of the trials",
                                       number(outcome.failures.mean), number(outcome.failures.sd),
                                       percent(outcome.failures.none_probability));
    if (outcome.failures.mean > outcome.failures.own_mean)
        failures += fmt::format("; {} of them because of what they wait for",
                                number(outcome.failures.mean - outcome.failures.own_mean));
    entry("Failures", failures);
    if (outcome.top_decile_share)
        entry("Top tenth", fmt::format("a tenth of the projects bring {} of the payoff (from {} trials)",
                                       percent(*outcome.top_decile_share), outcome.top_decile_trials));
    if (outcome.net && outcome.net->quantile_error > 0.0)
        entry("Quantiles", fmt::format("to within {}", money(simulation, outcome.net->quantile_error)));
    if (simulation.infinite_variance)
        entry("Beware", "with this tail index the variance is infinite: the standard deviation and the standard errors "
                        "mean nothing");
    for (const Line& line : reservations(simulation.inputs)) entry(line.label, line.text);
}

void draw_histogram(Page& page, const Simulation& simulation) {
    if (!simulation.outcome.net || simulation.outcome.net->histogram.size() < 2) return;
    const auto& bars = simulation.outcome.net->histogram;
    std::uint64_t most = 1;
    int label = 0;
    for (const HistogramBar& bar : bars) {
        most = std::max(most, bar.trials);
        label = std::max(label, display_width(money(simulation, bar.from)));
    }
    page.heading("Net payoff: how often, from each amount on");
    for (const HistogramBar& bar : bars) {
        const double share = static_cast<double>(bar.trials) / static_cast<double>(most);
        const int width = static_cast<int>(std::lround(share * bar_width));
        page.line({{"  " + pad_left(money(simulation, bar.from), label) + ' '},
                   {repeated(page.glyphs().bar, width), bar.to <= 0.0 ? Ink::warning : Ink::good},
                   {fmt::format("{}{}", width > 0 ? " " : "",
                                percent(static_cast<double>(bar.trials) / static_cast<double>(simulation.trials)))}});
    }
    page.paragraph("The first and the last line hold what lies beyond.", 2);
}

/// The share of trials that end at or below an amount, as a curve over the bars of the histogram.
void draw_curve(Page& page, const Simulation& simulation) {
    if (!simulation.outcome.net || simulation.outcome.net->histogram.size() < 2) return;
    const auto& bars = simulation.outcome.net->histogram;
    const int columns = std::max(1, (page.width() - 12) / static_cast<int>(bars.size()));
    page.heading("Chance that the net payoff stays below");
    for (int row = curve_rows; row > 0; --row) {
        const double level = static_cast<double>(row) / curve_rows;
        std::string line;
        std::uint64_t below = 0;
        for (const HistogramBar& bar : bars) {
            below += bar.trials;
            const bool reached =
                static_cast<double>(below) >= (level - 0.5 / curve_rows) * static_cast<double>(simulation.trials);
            line +=
                reached ? repeated(page.glyphs().shade, columns) : std::string(static_cast<std::size_t>(columns), ' ');
        }
        page.line({{pad_left(percent(level), 8) + ' ' + std::string{page.glyphs().down}}, {line}});
    }
    const int width = columns * static_cast<int>(bars.size());
    page.line({{std::string(9, ' ') + std::string{page.glyphs().corner} + repeated(page.glyphs().across, width)}});
    const std::string first = money(simulation, bars.front().from), last = money(simulation, bars.back().to);
    page.line(
        {{std::string(10, ' ') + first +
          std::string(static_cast<std::size_t>(std::max(1, width - display_width(first) - display_width(last))), ' ') +
          last}});
}

void draw_deliveries(Page& page, const Simulation& simulation) {
    const auto& months = simulation.outcome.delivered_by;
    if (months.empty()) return;
    page.heading(
        fmt::format("Delivered by the end of each quarter (from {} trials)", simulation.outcome.delivered_trials));
    page.line({{"  " + pad("", 10) + pad_left("projects", 10) + pad_left("in 8 of 10 trials", 20) +
                    pad_left("payoff so far", 22),
                Ink::faint}});
    for (std::size_t m = 0; m < months.size(); ++m) {
        const DeliveredBy& by = months[m];
        const int month = by.month.month().as_number();
        if (month % 3 != 0 && m + 1 != months.size()) continue;
        page.line({{"  " + pad(to_iso(by.month).substr(0, 7), 10) + pad_left(fmt::format("{:.1f}", by.mean), 10) +
                    pad_left(fmt::format("{:.0f} to {:.0f}", by.p10, by.p90), 20) +
                    pad_left(money(simulation, by.payoff_mean), 22)}});
    }
}

void draw_projects(Page& page, const Simulation& simulation, bool all) {
    std::vector<const SimulatedProject*> worst;
    for (const SimulatedProject& project : simulation.outcome.by_project)
        if (project.shortfall_contribution) worst.push_back(&project);
    if (worst.empty()) return;
    std::stable_sort(worst.begin(), worst.end(), [](const SimulatedProject* a, const SimulatedProject* b) {
        return *a->shortfall_contribution < *b->shortfall_contribution;
    });
    const bool several = std::any_of(worst.begin(), worst.end(), [&](const SimulatedProject* project) {
        return project->project.file != worst.front()->project.file;
    });
    page.heading("What the worst 5 % of the trials are made of");
    const std::size_t told = all || worst.size() <= first_few + 1 ? worst.size() : first_few;
    for (std::size_t k = 0; k < told; ++k) {
        const SimulatedProject& project = *worst[k];
        page.entry(place_text(project.project, several),
                   fmt::format("{}: {} there, {} on average; fails in {} of the trials",
                               project_text(project.project, all), money(simulation, *project.shortfall_contribution),
                               money(simulation, *project.mean_net), percent(project.failure_probability)),
                   2, 9, Ink::faint);
    }
    if (told < worst.size()) page.paragraph(fmt::format("and {} more; --verbose tells all", worst.size() - told), 2);
}

void draw_stress(Page& page, const Simulation& simulation) {
    if (simulation.stressed.empty()) return;
    page.heading("Under stress, with the same draws");
    for (const StressedOutcome& stressed : simulation.stressed) {
        const Outcome& outcome = stressed.outcome;
        if (!stressed.idle.empty()) {
            page.paragraph(fmt::format("{}: it changes nothing, as {}.", displayed(stressed.name), stressed.idle), 2, 2,
                           Ink::warning);
            continue;
        }
        std::string text = fmt::format("{} of {} fail", number(outcome.failures.mean), projects(simulation.projects));
        if (!stressed.stopped.empty()) text += fmt::format(", {} for certain", stressed.stopped.size());
        if (outcome.net)
            text += fmt::format("; net payoff {} on average, {} in the worst 5 %; loss in {} of the trials",
                                money(simulation, outcome.net->mean),
                                money(simulation, outcome.net->expected_shortfall), percent(*outcome.loss_probability));
        page.paragraph(displayed(stressed.name) + ": " + text + '.', 2, 2);
    }
}

void draw_left_out(Page& page, const Simulation& simulation, bool all) {
    if (simulation.left_out.empty()) return;
    std::map<std::string, std::vector<const LeftOutProject*>> by_reason;
    for (const LeftOutProject& left : simulation.left_out) by_reason[left.because].push_back(&left);
    page.heading("Not in every figure");
    for (const auto& [because, left] : by_reason) {
        std::string ids;
        const std::size_t told = all || left.size() <= first_few + 1 ? left.size() : first_few;
        for (std::size_t k = 0; k < told; ++k) ids += (k == 0 ? "" : ", ") + cut(displayed(left[k]->project.id), 24);
        if (told < left.size()) ids += fmt::format(" and {} more", left.size() - told);
        page.paragraph(
            fmt::format("{}: {}{}", ids, because, left.front()->entirely ? ", so left out of everything" : ""), 2, 2);
    }
}

} // namespace

std::string to_text(const Simulation& simulation, const TextStyle& style) {
    Page page{style};
    page.paragraph(sentence(simulation), 0, 0, Ink::bold);
    page.gap();
    page.paragraph(occasion(simulation.inputs, simulation.as_of, simulation.policy), 0, 0, Ink::faint);
    draw_summary(page, simulation);
    draw_histogram(page, simulation);
    draw_curve(page, simulation);
    draw_deliveries(page, simulation);
    draw_projects(page, simulation, style.verbose);
    draw_stress(page, simulation);
    draw_left_out(page, simulation, style.verbose);
    return page.take();
}

} // namespace engineroom
