/// STK009: who proposes counts for more than what.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct SeniorsWin {
    static constexpr RuleInfo info{
        .code = "STK009",
        .slug = "seniors-win",
        .characteristic = Characteristic::neutrality,
        .finds = "Proposals of large organisations, or of those on the Board, are accepted more often "
                 "than those of others, and more than chance explains.",
        .why = "Where rank decides, small firms stop proposing, and with them go the proposals that "
               "nobody on the Board would have had.",
        .formula = "Accepted: active or later, but for those cancelled without a start. Proposals of "
                   "organisations on the Board or large ones against those of others: a warning where "
                   "the one-sided p of Fisher's exact test is below 'significance' (0.05).",
        .example = "Of 10 proposals of large or Board organisations nine were accepted, and of 10 of others four: "
                   "chance alone does so much with a probability of 2.9 %, a warning.",
        .source = "Fisher, Statistical Methods for Research Workers, 1934. A neutral initiative: "
                  "Ffowcs-Williams, Cluster Development Handbook, chapter 2. The threshold is the "
                  "customary 5 % of statistics.",
        .advice = "Judge the next proposals without the names of those who make them.",
        .needs = Needs{{Column::proposed_by, Column::stage}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const SeniorMeasure& seniors = measures.proposals.seniors;
        constexpr std::string_view what = "were proposed by an organisation of known size or place on the Board";
        if (const auto few = fewer_than(1, seniors.base, "projects of known stage", what)) return *few;
        if (const auto unsaid = mostly_unsaid(seniors.base, "projects of known stage", what)) return *unsaid;
        if (!seniors.p_value)
            return NotAssessed{{}, "either large or Board organisations, or all others, proposed nothing"};
        const double threshold = policy.threshold(info.code, "significance");
        if (!below(*seniors.p_value, threshold)) return Passed{};

        const TwoByTwo& table = seniors.table;
        Found found{
            .severity = Severity::warning, .value = *seniors.p_value, .threshold = threshold, .unit = "probability"};
        found.message = fmt::format("Of {} by large or Board organisations {} accepted, of {} by others {}: more of a "
                                    "difference than chance explains.",
                                    counted(table.first, "proposal", "proposals"), were(table.first_successes),
                                    counted(table.second, "proposal", "proposals"), table.second_successes);
        found.projects = evidence(seniors.accepted, [&measures](std::size_t i) { return budget_of(measures, i); });
        return found;
    }

private:
    [[nodiscard]] static std::string were(std::size_t count) {
        return fmt::format("{} {}", count, count == 1 ? "was" : "were");
    }
};

} // namespace engineroom
