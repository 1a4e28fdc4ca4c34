/// SCO002: no live project reaches beyond the country.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct NothingInternational {
    static constexpr RuleInfo info{
        .code = "SCO002",
        .slug = "nothing-international",
        .characteristic = Characteristic::project_pipeline,
        .finds = "No live project aims at an international market.",
        .why = "Clusters grow by what they sell to strangers. A portfolio that looks only at the region or the "
               "country competes for the same customers, and hears of new rivals and new markets last.",
        .formula = "Live projects by market; with 'least' (11) of them that state one, a finding where none is "
                   "international.",
        .example = "Of 11 live projects nine serve a local and two a national market: a warning.",
        .source = "Something international: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The number of "
                  "projects needed is judgement.",
        .advice = "Open one project abroad: a foreign customer, partner or cluster to learn from, with somebody who "
                  "has been there.",
        .needs = {Column::market}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const Parts& market = measures.composition.market;
        if (const auto few = thin(market.base, "live projects", "state a market", policy.threshold(info.code, "least")))
            return *few;
        if (!part_named(market, to_string(Market::international)).projects.empty()) return Passed{};

        Found found{.severity = Severity::warning, .value = 0.0, .threshold = 1.0, .unit = "projects"};
        found.message =
            fmt::format("None of the {} live projects that state a market is international.", market.base.stated);
        return found;
    }
};

} // namespace engineroom
