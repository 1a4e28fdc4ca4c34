/// What one more column, or the organisations file, would add to a review.
#pragma once

#include <algorithm>
#include <engineroom/review/finding.hpp>
#include <string>
#include <vector>

namespace engineroom {

/// Rules that one and the same addition would wake.
struct Wake {
    std::vector<std::string> needs; ///< columns, or "organisations"; empty: `because` says what
    std::string because;            ///< the first of its rules' reasons
    std::vector<std::string> codes;
};

/// The rules that were not assessed, grouped by what they lack: what wakes most first.
///
/// Rules that lack no column (too few projects, too little stated) come after the others, grouped by their reason.
/// Groups that wake as many stay in the order of the catalogue.
[[nodiscard]] inline std::vector<Wake> what_wakes(const std::vector<Unassessed>& not_assessed) {
    std::vector<Wake> groups;
    for (const Unassessed& rule : not_assessed) {
        const auto alike = [&rule](const Wake& group) {
            return std::is_permutation(group.needs.begin(), group.needs.end(), rule.needs.begin(), rule.needs.end()) &&
                   (!rule.needs.empty() || group.because == rule.because);
        };
        auto group = std::find_if(groups.begin(), groups.end(), alike);
        if (group == groups.end()) group = groups.insert(groups.end(), {rule.needs, rule.because, {}});
        group->codes.push_back(rule.code);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Wake& a, const Wake& b) {
        if (a.needs.empty() != b.needs.empty()) return b.needs.empty();
        return a.codes.size() > b.codes.size();
    });
    return groups;
}

} // namespace engineroom
