/// SCO006: too many projects do not say which need they serve.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct NoNeedStated {
    static constexpr RuleInfo info{
        .code = "SCO006",
        .slug = "no-need-stated",
        .characteristic = Characteristic::open_process,
        .finds = "Too many pipeline and live projects do not say what need they answer.",
        .why = "A project that starts from a need can be judged by whether it met it. Without one it starts from what "
               "its owner likes to do, and nobody outside can tell why it should exist, or when it is done.",
        .formula = "Projects in the pipeline and live ones without a need, as a share of all of them, by count; a "
                   "finding above the threshold. A spreadsheet without such a column is not assessed; an empty column "
                   "is a finding.",
        .example = "9 of 30 pipeline and live projects state no need: 30 %, a notice.",
        .source = "An open process that starts from needs: Ffowcs-Williams, Cluster Development Handbook, chapter 2. "
                  "The threshold is judgement.",
        .advice = "Ask each lead for one sentence: who has which problem, and how would they notice that it is "
                  "solved?",
        .needs = {Column::need}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const CompositionMeasure& composition = measures.composition;
        if (const auto few = fewer_than(fewest_for_shares, {.size = composition.open, .stated = composition.open},
                                        "pipeline and live projects", "could state a need"))
            return *few;
        const std::size_t without = composition.without_need.size();
        const double share = static_cast<double>(without) / static_cast<double>(composition.open);
        const double threshold = policy.threshold(info.code, "notice");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of {} pipeline and live projects ({}) {} no need.", without, composition.open,
                                    percent(share), without == 1 ? "states" : "state");
        found.projects = evidence(composition.without_need, [](std::size_t) { return std::string{"no need stated"}; });
        return found;
    }
};

} // namespace engineroom
