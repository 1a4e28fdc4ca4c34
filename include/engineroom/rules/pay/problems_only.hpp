/// PAY006: the portfolio mends, and hardly seizes anything.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ProblemsOnly {
    static constexpr RuleInfo info{
        .code = "PAY006",
        .slug = "problems-only",
        .characteristic = Characteristic::venture_capital,
        .finds = "Most of the live portfolio removes bottlenecks; too little of it goes after opportunities.",
        .why = "Removing a bottleneck brings back what was lost; an opportunity can bring what never was. Problems are "
               "easier to agree on, so they fill a portfolio unless somebody keeps room for opportunities.",
        .formula = "Share of live projects with driver opportunity, by weight (budget); a finding below the threshold.",
        .example = "Of 10 live projects of 100,000 each, two go after an opportunity and eight after a bottleneck: 20 "
                   "%, a notice.",
        .source = "Judgement, after the venture capitalist's portfolio in Ffowcs-Williams, Cluster Development "
                  "Handbook, chapter 2.",
        .advice = "Ask what the cluster could do that nobody asks for yet, and set a part of the budget aside for it.",
        .needs = {Column::driver}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const Parts& driver = measures.composition.driver;
        if (const auto few = thin(driver.base, "live projects", "state a driver")) return *few;
        const double share = part_named(driver, to_string(Driver::opportunity)).share;
        const double threshold = policy.threshold(info.code, "notice");
        if (!below(share, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("Projects that go after an opportunity make up {}; the others remove bottlenecks.",
                                    of_live(share, driver.base));
        found.projects = evidence(part_named(driver, to_string(Driver::bottleneck)).projects,
                                  [&measures](std::size_t i) { return bet(measures, i); });
        return found;
    }
};

} // namespace engineroom
