/// What an owner has chosen to live with: accepted findings are listed apart, and count again after their day.
#pragma once

#include <algorithm>
#include <engineroom/core/date.hpp>
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
                                                      const std::vector<ProjectRef>& projects, Date as_of) {
    std::vector<IdleAcceptance> found;
    for (const Acceptance& acceptance : acceptances) {
        const bool known =
            acceptance.project.empty() || std::any_of(projects.begin(), projects.end(),
                                                      [&](const ProjectRef& p) { return p.id == acceptance.project; });
        if (as_of > acceptance.until)
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

    Sifted sifted;
    const auto accept = [&sifted](const Acceptance& acceptance, const Finding& words) -> Finding& {
        for (AcceptedFinding& known : sifted.accepted)
            if (known.reason == acceptance.reason && known.until == acceptance.until) return known.finding;
        sifted.accepted.push_back({words, acceptance.reason, acceptance.until});
        return sifted.accepted.back().finding;
    };

    std::vector<ProjectRef> evidence = std::exchange(finding.projects, {});
    std::vector<std::string> organisations = std::exchange(finding.organisations, {});
    const bool had_evidence = !evidence.empty() || !organisations.empty();
    std::vector<ProjectRef> left;
    std::size_t taken = 0;
    for (ProjectRef& project : evidence) {
        if (const auto found = by_project.find(project.id); found != by_project.end()) {
            accept(*found->second, finding).projects.push_back(std::move(project));
            ++taken;
        } else {
            left.push_back(std::move(project));
        }
    }
    if (had_evidence && left.empty() && organisations.empty()) return sifted;
    if (whole != nullptr) {
        Finding& accepted = accept(*whole, finding);
        for (ProjectRef& project : left) accepted.projects.push_back(std::move(project));
        accepted.organisations = std::move(organisations);
        return sifted;
    }
    finding.projects = std::move(left);
    finding.organisations = std::move(organisations);
    finding.accepted = taken;
    sifted.counts = std::move(finding);
    return sifted;
}

} // namespace engineroom
