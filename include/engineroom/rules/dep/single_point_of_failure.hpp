/// DEP002: much of what is expected stands on one project.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/dependencies_named.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct SinglePointOfFailure {
    static constexpr RuleInfo info{
        .code = "DEP002",
        .slug = "single-point-of-failure",
        .characteristic = Characteristic::venture_capital,
        .finds = "If one project fails, a large part of what the live portfolio is expected to return goes with it.",
        .why = "Bets are only as many as they are independent. Where one project carries the others, its risk is the "
               "portfolio's risk, and the long list below it is one bet in many rows.",
        .formula = "Blast radius of a project: the expected payoff of the live projects downstream of it (that wait "
                   "for it, directly or not), as a share of the expected payoff of all live projects. A finding where "
                   "the largest is above the threshold.",
        .example = "Live projects are expected to pay 10 million, 4 million of it in those that wait for P-07: 40 %, a "
                   "warning.",
        .source = "A venture capitalist's many independent bets; the threshold is judgement.",
        .advice = "Give the projects that wait for it a second way to go on, or make it smaller, sooner or less "
                  "risky.",
        .needs = {Column::depends_on, Column::risk, Column::payoff}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = no_dependencies(info, measures)) return *missing;
        if (const auto few = thin(measures.payoff.expected_base, "live projects", "have a known risk and payoff"))
            return *few;
        const DependencyMeasure& dependencies = measures.dependencies;
        if (!dependencies.largest_blast_radius)
            return NotAssessed{{}, "no live project is expected to return anything"};
        const double largest = *dependencies.largest_blast_radius;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(largest, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = largest, .threshold = threshold, .unit = "share"};
        const auto radius = [&measures](std::size_t i) { return measures.projects.at(i).blast_radius; };
        found.projects =
            evidence(leading(dependencies.blast, [&](std::size_t i) { return above(radius(i), threshold); }),
                     [radius](std::size_t i) {
                         return fmt::format("{} of the live expected payoff stands on it", percent(radius(i)));
                     });
        found.message =
            fmt::format("{} of what the live projects are expected to return stands on one project", percent(largest));
        if (found.projects.size() > 1) {
            const std::size_t others = found.projects.size() - 1;
            found.message += fmt::format("; {} more {} over {} standing on {}", others, others == 1 ? "has" : "have",
                                         percent(threshold), others == 1 ? "it" : "them");
        }
        found.message += '.';
        return found;
    }
};

} // namespace engineroom
