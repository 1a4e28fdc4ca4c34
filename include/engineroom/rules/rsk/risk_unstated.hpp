/// RSK004: too many live projects say nothing of their risk.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct RiskUnstated {
    static constexpr RuleInfo info{
        .code = "RSK004",
        .slug = "risk-unstated",
        .characteristic = Characteristic::project_pipeline,
        .finds = "Too many live projects state no risk.",
        .why = "What is not written down cannot be weighed, and cannot be compared with what came of it later. Where "
               "some projects state no risk, every figure about risk speaks for the others alone.",
        .formula = "Live projects without a risk, as a share of all live projects, by count; a finding above the "
                   "threshold. A spreadsheet without such a column is not assessed; an empty column is a finding.",
        .example = "10 of 40 live projects state no risk: 25 %, a warning.",
        .source = "Judgement.",
        .advice = "Ask the lead of each for one number, the chance that it fails, or for a word between very low and "
                  "very high.",
        .needs = {Column::risk}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (const auto few = few_live(measures)) return *few;
        const Indices& unstated = measures.risk.unstated;
        const double share = static_cast<double>(unstated.size()) / static_cast<double>(measures.counts.live);
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of {} live projects ({}) state no risk.", unstated.size(), measures.counts.live,
                                    percent(share));
        found.projects = evidence(unstated, [&measures](std::size_t i) { return budget_of(measures, i); });
        return found;
    }
};

} // namespace engineroom
