/// DEL006: too many live projects have no delivery date.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct NeverEnds {
    static constexpr RuleInfo info{
        .code = "DEL006",
        .slug = "never-ends",
        .characteristic = Characteristic::nimbleness,
        .finds = "Too many live projects have no delivery date.",
        .why = "A project without an end is a budget line. Nobody can say whether it is late, nothing has to be "
               "decided, and it grows into an office. Strong initiatives end projects when the task does.",
        .formula = "Live projects without a delivery date, as a share of all live projects, by count; a finding above "
                   "the threshold. A spreadsheet without such a column is not assessed; an empty column is a finding.",
        .example = "3 of 20 live projects have no delivery date: 15 %, a warning.",
        .source = "Projects end when the task does: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "threshold is judgement.",
        .advice = "Give each of them a date on which it delivers or ends, or call it a service and take it out of the "
                  "portfolio.",
        .needs = {Column::delivery}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (const auto few = few_live(measures)) return *few;
        const Indices& undated = measures.delivery.undated;
        const double share = static_cast<double>(undated.size()) / static_cast<double>(measures.counts.live);
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of {} live projects ({}) {} no delivery date.", undated.size(),
                                    measures.counts.live, percent(share), undated.size() == 1 ? "has" : "have");
        found.projects = evidence(undated, [&measures](std::size_t i) {
            const std::string started = when("started", measures.facts.at(i).start, measures.as_of);
            return started.empty() ? std::string{"no delivery date"} : "no delivery date; " + started;
        });
        return found;
    }
};

} // namespace engineroom
