/// STK008: much hangs on one organisation.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct AnchorExit {
    static constexpr RuleInfo info{
        .code = "STK008",
        .slug = "anchor-exit",
        .characteristic = Characteristic::resourcing,
        .finds = "One organisation leads or funds projects with a large part of all expected payoff.",
        .why = "Anchors leave: they are sold, restructured, or change their strategy. What one of "
               "them carries goes in the same month, whatever the risk of its projects taken one by "
               "one.",
        .formula = "Expected payoff (chance of success times mean payoff) of live projects that an "
                   "organisation leads or funds / that of all that name a lead or a funder; a warning "
                   "above the threshold. Shares of several organisations overlap.",
        .example = "Live projects are expected to pay 10 million, 4.5 million of it in projects that one organisation "
                   "leads or funds: 45 %, a warning.",
        .source = "Judgement.",
        .advice = "Find a second lead or funder for the largest of these projects.",
        .needs = {Column::risk, Column::payoff}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (!has(measures, Column::lead) && !has(measures, Column::funding))
            return NotAssessed{{"lead", "funding"}, "there is neither a column lead nor a column funding"};
        const AnchorMeasure& anchors = measures.stakeholders.anchors;
        if (const auto few = thin(anchors.base, "live projects", "state risk, payoff, and a lead or a funder"))
            return *few;
        if (anchors.anchors.empty()) return NotAssessed{{}, "no payoff is expected of any live project"};
        const double threshold = policy.threshold(info.code, "warning");
        const OrganisationShare& first = anchors.anchors.front();
        if (!above(first.share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = first.share, .threshold = threshold, .unit = "share"};
        for (const OrganisationShare& anchor : anchors.anchors)
            if (above(anchor.share, threshold)) found.organisations.push_back(name_of(measures, anchor.organisation));
        const std::size_t others = found.organisations.size() - 1;
        found.message =
            fmt::format("{} of the expected payoff is in the {} that {} leads or funds{}.", percent(first.share),
                        counted(first.projects, "live project", "live projects"), found.organisations.front(),
                        others == 0 ? ""
                                    : fmt::format("; {} above {} too",
                                                  counted(others, "other organisation is", "other organisations are"),
                                                  percent(threshold)));
        found.projects = evidence(anchors.top_projects, [&measures](std::size_t i) { return bet(measures, i); });
        return found;
    }
};

} // namespace engineroom
