/// Computes how much reviewers disagree, and whether disputed proposals lose.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/consensus.hpp>
#include <engineroom/measures/keyed_order.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/measures/was_accepted.hpp>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

[[nodiscard]] inline ProjectVotes votes_of(const Project& project, ProjectIndex index) {
    ProjectVotes votes;
    votes.project = index;
    votes.votes = project.votes.size();
    const auto n = static_cast<double>(votes.votes);
    Sum sum, squares;
    for (const double vote : project.votes) sum += vote;
    votes.mean = sum.value() / n;
    for (const double vote : project.votes) squares += (vote - votes.mean) * (vote - votes.mean);
    votes.dissensus = std::sqrt(squares.value() / (n - 1.0));
    votes.champion_gap = *std::max_element(project.votes.begin(), project.votes.end()) - votes.mean;
    votes.accepted = was_accepted(project);
    return votes;
}

} // namespace detail

/// @cost O(n log n + votes)
[[nodiscard]] inline ConsensusMeasure measure_consensus(const Ledger& ledger, const TellingOrder& order) {
    const auto& projects = ledger.portfolio.projects;
    const Indices staged = those(ledger.all, [&](std::size_t i) { return ledger.stage[i].has_value(); });
    const Indices voted = those(staged, [&](std::size_t i) { return projects[i].votes.size() >= 2; });

    ConsensusMeasure consensus;
    consensus.base = {staged.size(), voted.size(), voted.size(), false};
    std::vector<double> accepted, not_accepted; // dissensus; alike to 12 decimals is alike
    for (const ProjectIndex i : voted) {
        const ProjectVotes votes = detail::votes_of(projects[i], i);
        (votes.accepted ? accepted : not_accepted).push_back(rounded(votes.dissensus));
        consensus.projects.push_back(votes);
    }
    // Each in order of id first: what is alike stays so.
    std::vector<std::uint32_t> place(ledger.size(), 0);
    for (std::size_t k = 0; k < consensus.projects.size(); ++k)
        place[consensus.projects[k].project] = static_cast<std::uint32_t>(k);
    std::vector<ProjectVotes> by_id;
    by_id.reserve(voted.size());
    for (const ProjectIndex i : order.in_order_of_id(voted)) by_id.push_back(consensus.projects[place[i]]);
    sort_by_key(by_id, [](const ProjectVotes& votes) { return ~ordered_bits(rounded(votes.dissensus)); });
    consensus.projects = std::move(by_id);
    consensus.accepted = accepted.size();
    consensus.not_accepted = not_accepted.size();
    consensus.less_dissensus = mann_whitney(accepted, not_accepted);
    consensus.accepted_median = Quantiles{std::move(accepted)}.median();
    consensus.not_accepted_median = Quantiles{std::move(not_accepted)}.median();
    return consensus;
}

} // namespace engineroom
