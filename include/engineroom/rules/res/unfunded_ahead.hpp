/// RES005: money for what is planned is not there yet.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct UnfundedAhead {
    static constexpr RuleInfo info{
        .code = "RES005",
        .slug = "unfunded-ahead",
        .characteristic = Characteristic::resourcing,
        .finds = "Funding that is left does not cover what pipeline and live projects plan to spend in the next three "
                 "or five years.",
        .why = "An initiative that lives from grant to grant spends its best years on applications, and promises "
               "nothing that takes longer than a grant. Strong ones know three to five years ahead what they live on.",
        .formula = "Funding of a project counts in proportion to what of its budget is not yet spent; what is not yet "
                   "spent is planned evenly from the later of today and its start to its delivery. Coverage is "
                   "funding left / spending planned, over pipeline and live projects. A notice where coverage of 60 "
                   "months is below 'notice' (1), a warning where that of 36 months is below 'warning' (1), critical "
                   "below 'critical' (1/3).",
        .example = "Projects plan to spend 600,000 in the next 36 months, and 300,000 of their funding is left for "
                   "that: the coverage is 0.5, a warning. With 150,000 left, 0.25, it would be critical.",
        .source = "Resourced for three to five years: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "thresholds are judgement.",
        .advice = "Find funders for the largest gaps, or drop what nobody will pay for before it starts.",
        .needs = {Column::funding, Column::budget, Column::delivery}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const CoverageMeasure& coverage = measures.resourcing.funding.coverage;
        constexpr std::string_view what = "state funding, budget, dates and (if live) what is spent";
        if (const auto few = fewer_than(1, coverage.base, "pipeline and live projects", what)) return *few;
        if (const auto unsaid = mostly_unsaid(coverage.base, "pipeline and live projects", what)) return *unsaid;
        if (!coverage.ratio_36 && !coverage.ratio_60)
            return NotAssessed{{}, "nothing is planned to be spent in the next 60 months"};

        const double notice = policy.threshold(info.code, "notice");
        const double warning = policy.threshold(info.code, "warning");
        const double critical = policy.threshold(info.code, "critical");
        const auto falls_short = [](const std::optional<double>& ratio, double edge) {
            return ratio && below(*ratio, edge);
        };
        Found found{.severity = Severity::notice, .value = {}, .threshold = {}, .unit = "ratio"};
        if (falls_short(coverage.ratio_36, critical))
            found.severity = Severity::critical, found.value = coverage.ratio_36, found.threshold = critical;
        else if (falls_short(coverage.ratio_36, warning))
            found.severity = Severity::warning, found.value = coverage.ratio_36, found.threshold = warning;
        else if (falls_short(coverage.ratio_60, notice))
            found.severity = Severity::notice, found.value = coverage.ratio_60, found.threshold = notice;
        else
            return Passed{};

        const bool soon = found.severity != Severity::notice;
        found.message =
            fmt::format("Funding that is left ({}) covers {} of the {} that pipeline and live projects plan to spend "
                        "in the next {} months.",
                        money_text(coverage.funding, ""), percent(*found.value),
                        money_text(soon ? coverage.spend_36 : coverage.spend_60, ""), soon ? 36 : 60);
        found.projects = {coverage.uncovered.size(), [&coverage](std::size_t k) {
                              return Evidence{coverage.uncovered[k], fmt::format("{} short in 60 months",
                                                                                 money_text(coverage.gaps.at(k), ""))};
                          }};
        return found;
    }
};

} // namespace engineroom
