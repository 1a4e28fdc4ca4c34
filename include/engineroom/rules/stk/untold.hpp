/// STK015: nobody outside can read of the projects.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct Untold {
    static constexpr RuleInfo info{
        .code = "STK015",
        .slug = "untold",
        .characteristic = Characteristic::profile,
        .finds = "Most live projects have no page that outsiders could read.",
        .why = "What nobody can read of attracts no partner, no investor and no imitator. An "
               "initiative is known by its projects, not by its leaflet.",
        .formula = "Live projects without 'url', as a share of all live ones, by count; a notice above "
                   "the threshold. A spreadsheet without such a column is not assessed; an empty column "
                   "is a finding.",
        .example = "12 of 20 live projects have no page: 60 %, a notice.",
        .source = "A profile beyond its members: Ffowcs-Williams, Cluster Development Handbook, chapter "
                  "2. The threshold is judgement.",
        .advice = "Give each live project one page: the need, who is in it, whom to call.",
        .needs = {Column::url}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (const auto few = few_live(measures)) return *few;
        const Indices& untold = measures.composition.without_url;
        const double share = static_cast<double>(untold.size()) / static_cast<double>(measures.counts.live);
        const double threshold = policy.threshold(info.code, "notice");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of {} live projects ({}) have no page to read about them.", untold.size(),
                                    measures.counts.live, percent(share));
        found.projects = evidence(untold, [&measures](std::size_t i) { return budget_of(measures, i); });
        return found;
    }
};

} // namespace engineroom
