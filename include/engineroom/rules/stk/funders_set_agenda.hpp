/// STK013: who pays proposes.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct FundersSetAgenda {
    static constexpr RuleInfo info{
        .code = "STK013",
        .slug = "funders-set-agenda",
        .characteristic = Characteristic::open_process,
        .finds = "Most pipeline and live projects were proposed by one of their own funders.",
        .why = "Where money decides what is proposed, the projects are those of the programme, not "
               "of the cluster. Needs that no funder has thought of yet do not come up, and these "
               "are the ones an open process is for.",
        .formula = "Of pipeline and live projects that name a proposer and a funder, the share (by "
                   "count) whose proposer is among the funders; with five of them, and half of all, a "
                   "warning above the threshold.",
        .example = "Of 10 pipeline and live projects six were proposed by an organisation that also funds them: 60 %, "
                   "a warning.",
        .source = "An open process that starts from needs: Ffowcs-Williams, Cluster Development "
                  "Handbook, chapter 2. The threshold is judgement: that some put money into what they "
                  "propose themselves is a good sign.",
        .advice = "Ask those who fund nothing what they need, and help them to propose it.",
        .needs = {Column::proposed_by, Column::funding}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ProposalMeasure& proposals = measures.proposals;
        if (const auto few =
                thin(proposals.own_funder_base, "pipeline and live projects", "name a proposer and a funder"))
            return *few;
        const double share = *proposals.own_funder_share;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format(
            "{} of {} pipeline and live projects that name both were proposed by one of their funders ({}).",
            proposals.own_funder.size(), proposals.own_funder_base.stated, percent(share));
        found.projects = evidence(proposals.own_funder, [&measures](std::size_t i) { return budget_of(measures, i); });
        return found;
    }
};

} // namespace engineroom
