/// Computes who proposes, and whose proposals are accepted.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/proposals.hpp>
#include <engineroom/measures/was_accepted.hpp>
#include <optional>
#include <utility>

namespace engineroom {

namespace detail {

/// Whether an organisation sits on the Board or is large.
class Seniority {
public:
    explicit Seniority(const Organisations& organisations)
        : board_told_{std::any_of(organisations.begin(), organisations.end(), [](const auto& o) { return o.board; })},
          size_told_{std::any_of(organisations.begin(), organisations.end(), [](const auto& o) { return o.size; })} {}

    /// None where it is not known.
    [[nodiscard]] std::optional<bool> operator()(const OrganisationFacts& organisation) const {
        if (organisation.board.value_or(false) || organisation.size == OrganisationSize::large) return true;
        const bool board_known = organisation.board || !board_told_, size_known = organisation.size || !size_told_;
        if ((board_told_ || size_told_) && board_known && size_known) return false;
        return std::nullopt;
    }

private:
    bool board_told_, size_told_;
};

[[nodiscard]] inline SeniorMeasure measure_seniors(const Ledger& ledger, const TellingOrder& order,
                                                   const Roster& roster) {
    const Seniority senior{roster.organisations()};
    SeniorMeasure seniors;
    Indices accepted_seniors;
    for (const ProjectIndex i : ledger.all) {
        if (!ledger.stage[i]) continue;
        ++seniors.base.size;
        const auto proposer = roster.proposer(i);
        const auto is_senior = proposer ? senior(roster.organisations()[*proposer]) : std::nullopt;
        if (!is_senior) continue;
        ++seniors.base.stated;
        const bool accepted = was_accepted(ledger.portfolio.projects[i]);
        TwoByTwo& table = seniors.table;
        ++(*is_senior ? table.first : table.second);
        if (accepted) ++(*is_senior ? table.first_successes : table.second_successes);
        if (accepted && *is_senior) accepted_seniors.push_back(i);
    }
    seniors.base.weighed = seniors.base.stated;
    seniors.accepted = order.by_budget(std::move(accepted_seniors));
    if (seniors.table.first > 0 && seniors.table.second > 0) seniors.p_value = fisher_exact_greater(seniors.table);
    return seniors;
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline ProposalMeasure measure_proposals(const Ledger& ledger, const TellingOrder& order,
                                                       const Roster& roster) {
    const Indices open = those(ledger.all, [&](std::size_t i) { return ledger.is_open(i); });
    ProposalMeasure proposals;
    proposals.kinds.base.size = proposals.own_funder_base.size = open.size();
    Indices own;
    for (const ProjectIndex i : open) {
        const auto proposer = roster.proposer(i);
        if (!proposer) continue;
        if (const auto& kind = roster.organisations()[*proposer].kind) {
            ++proposals.kinds.base.stated;
            proposals.kinds.add(*kind);
        }
        bool funded = false, by_proposer = false;
        for (std::size_t line = 0; line < roster.funding_lines(i); ++line) {
            const auto funder = roster.funder(i, line);
            funded = funded || funder;
            by_proposer = by_proposer || funder == proposer;
        }
        proposals.own_funder_base.stated += funded ? 1 : 0;
        if (by_proposer) own.push_back(i);
    }
    proposals.kinds.base.weighed = proposals.kinds.base.stated;
    const std::size_t funded = proposals.own_funder_base.weighed = proposals.own_funder_base.stated;
    if (funded > 0) proposals.own_funder_share = static_cast<double>(own.size()) / static_cast<double>(funded);
    proposals.own_funder = order.by_budget(std::move(own));
    proposals.seniors = detail::measure_seniors(ledger, order, roster);
    return proposals;
}

} // namespace engineroom
