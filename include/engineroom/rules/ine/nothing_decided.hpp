/// INE004: old proposals are neither accepted nor refused.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct NothingDecided {
    static constexpr RuleInfo info{
        .code = "INE004",
        .slug = "nothing-decided",
        .characteristic = Characteristic::inertia,
        .finds = "Most proposals of more than a year ago are still undecided.",
        .why = "A proposal that is neither accepted nor refused costs its proposer a year and the initiative a "
               "proposer. Undecided proposals pile up where saying no would offend somebody.",
        .formula = "Projects proposed more than 'days' (365) ago that have left idea and proposed, as a share of all "
                   "projects proposed so long ago; with at least 'least' (5) of these, a finding below the threshold.",
        .example =
            "Six projects were proposed more than a year ago, and two of them have left the pipeline: 33 %, a notice.",
        .source = "Quick decisions: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The limits are "
                  "judgement.",
        .advice = "Decide on each of them at the next meeting, and let a proposal that is not taken up within a year "
                  "lapse.",
        .needs = {Column::proposed, Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const CompositionMeasure& composition = measures.composition;
        const std::string old = number(policy.threshold(info.code, "days"), 6);
        if (const auto few = fewer_than(policy.threshold(info.code, "least"), composition.old_proposals, "projects",
                                        fmt::format("were proposed more than {} days ago", old)))
            return *few;
        const double share = *composition.old_decided_share;
        const double threshold = policy.threshold(info.code, "notice");
        if (!below(share, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of {} projects proposed more than {} days ago {} still undecided.",
                                    composition.old_undecided.size(), composition.old_proposals.stated, old,
                                    composition.old_undecided.size() == 1 ? "is" : "are");
        found.projects = evidence(composition.old_undecided, [&measures](std::size_t i) {
            return when("proposed", measures.facts.at(i).proposed, measures.as_of);
        });
        return found;
    }
};

} // namespace engineroom
