/// What an owner has chosen to live with: accepted findings are listed apart, and count again after their day.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/review/finding.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

/// An acceptance that does nothing, and why; its owner may believe otherwise.
struct IdleAcceptance {
    std::string code;
    std::string project; ///< empty: it was meant for the whole finding
    std::string because;
};

/// Acceptances that are over, or that name a project which is not there.
[[nodiscard]] inline std::vector<IdleAcceptance> idle(const std::vector<Acceptance>& acceptances,
                                                      const Portfolio& portfolio) {
    const auto& projects = portfolio.projects;
    std::vector<IdleAcceptance> found;
    for (const Acceptance& acceptance : acceptances) {
        const bool known = acceptance.project.empty() ||
                           std::any_of(projects.begin(), projects.end(),
                                       [&](const Project& project) { return project.id == acceptance.project; });
        if (portfolio.as_of > acceptance.until)
            found.push_back({acceptance.code, acceptance.project, "it ended on " + to_iso(acceptance.until)});
        else if (!known)
            found.push_back({acceptance.code, acceptance.project, "there is no such project"});
    }
    return found;
}

/// One finding after the owner's acceptances.
struct Sifted {
    std::optional<Finding> counts;         ///< with the evidence that is left; none where all of it is accepted
    std::vector<AcceptedFinding> accepted; ///< one a reason and day, each with the projects that it covers
};

namespace detail {

/// Those at some places of a list.
[[nodiscard]] inline ProjectRefs some_of(const ProjectRefs& all, std::vector<std::size_t> places) {
    if (places.size() == all.size() && std::is_sorted(places.begin(), places.end())) return all;
    const std::size_t size = places.size();
    return {size, [all, places = std::move(places)](std::size_t k) { return all[places[k]]; }};
}

} // namespace detail

/// Takes what the owner accepts out of a finding; its figures and its words stay as they are.
///
/// An acceptance of a project takes that project out of the evidence, and the finding is accepted when no evidence is
/// left; one without a project accepts whatever is left. A finding that came without evidence is accepted by the
/// latter alone.
///
/// @param as_of  an acceptance holds up to and including its last day
/// @cost         O(evidence × (log acceptances + distinct reasons))
[[nodiscard]] inline Sifted sift(Finding finding, const std::vector<Acceptance>& acceptances, Date as_of) {
    const Acceptance* whole = nullptr;
    std::map<std::string_view, const Acceptance*> by_project;
    for (const Acceptance& acceptance : acceptances) {
        if (acceptance.code != finding.code || as_of > acceptance.until) continue;
        if (!acceptance.project.empty())
            by_project.emplace(acceptance.project, &acceptance);
        else if (whole == nullptr)
            whole = &acceptance;
    }

    const ProjectRefs evidence = std::exchange(finding.projects, {});
    std::vector<std::string> organisations = std::exchange(finding.organisations, {});
    Sifted sifted;
    std::vector<std::vector<std::size_t>> covered; // places in the evidence, parallel to what is accepted
    const auto accept = [&](const Acceptance& acceptance) {
        for (std::size_t k = 0; k < sifted.accepted.size(); ++k)
            if (sifted.accepted[k].reason == acceptance.reason && sifted.accepted[k].until == acceptance.until)
                return k;
        sifted.accepted.push_back({finding, acceptance.reason, acceptance.until});
        covered.emplace_back();
        return covered.size() - 1;
    };

    std::vector<std::size_t> left;
    for (std::size_t k = 0; k < evidence.size(); ++k) {
        const auto found = by_project.empty() ? by_project.end() : by_project.find(evidence[k].id);
        (found == by_project.end() ? left : covered[accept(*found->second)]).push_back(k);
    }
    const std::size_t taken = evidence.size() - left.size();
    const bool had_evidence = !evidence.empty() || !organisations.empty();
    const bool all_taken = had_evidence && left.empty() && organisations.empty();
    if (whole != nullptr && !all_taken) {
        const std::size_t rest = accept(*whole);
        covered[rest].insert(covered[rest].end(), left.begin(), left.end());
        sifted.accepted[rest].finding.organisations = std::move(organisations);
    } else if (!all_taken) {
        finding.projects = detail::some_of(evidence, std::move(left));
        finding.organisations = std::move(organisations);
        finding.accepted = taken;
        sifted.counts = std::move(finding);
    }
    for (std::size_t k = 0; k < covered.size(); ++k)
        sifted.accepted[k].finding.projects = detail::some_of(evidence, std::move(covered[k]));
    return sifted;
}

} // namespace engineroom
