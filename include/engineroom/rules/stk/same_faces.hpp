/// STK005: the same organisations are in every project.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct SameFaces {
    static constexpr RuleInfo info{
        .code = "STK005",
        .slug = "same-faces",
        .characteristic = Characteristic::inertia,
        .finds = "Live projects have mostly the same participants.",
        .why = "Where everybody is in everything, forty projects are one committee: they agree with "
               "each other, fail together, and all know what each already knew.",
        .formula = "Mean, over all pairs of live projects, of the organisations that two have in common "
                   "/ those in either (Jaccard index); a notice above the threshold. It is sampled where "
                   "there are very many pairs.",
        .example = "Ten live projects have four participants each, all out of the same five organisations: any two "
                   "projects have at least three of five in common, a mean overlap of 60 % or more, a notice.",
        .source = "Judgement.",
        .advice = "Let the next projects be made by those who have not worked together before.",
        .needs = {Column::participants}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const StakeholderMeasure& stakeholders = measures.stakeholders;
        if (const auto few = thin(stakeholders.participants.base, "live projects", "state who takes part")) return *few;
        if (!stakeholders.network.mean_overlap) return NotAssessed{{}, "there are no two live projects to compare"};
        const double overlap = *stakeholders.network.mean_overlap;
        const double threshold = policy.threshold(info.code, "notice");
        if (!above(overlap, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = overlap, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("Any two live projects have on average {} of their organisations in common{}.",
                                    percent(overlap),
                                    stakeholders.network.overlap_error ? " (estimated from a sample of pairs)" : "");
        return found;
    }
};

} // namespace engineroom
