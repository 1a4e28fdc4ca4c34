/// Who takes part in a project, and how many organisations there are.
#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstddef>
#include <engineroom/model/portfolio.hpp>
#include <string_view>
#include <vector>

namespace engineroom {

/// The organisations that take part in a project, its lead among them, each once.
[[nodiscard]] inline std::vector<std::string_view> organisations_in(const Project& project) {
    std::vector<std::string_view> names(project.participants.begin(), project.participants.end());
    names.push_back(project.lead);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.front().empty()) names.erase(names.begin()); // a lead that is not stated
    return names;
}

/// How many organisations there are: those listed, and those that projects name as participant, lead, proposer or
/// funder.
[[nodiscard]] inline std::size_t count_organisations(const Portfolio& portfolio) {
    boost::unordered_flat_set<std::string_view> names;
    for (const Organisation& organisation : portfolio.organisations) names.insert(organisation.name);
    for (const Project& project : portfolio.projects) {
        names.insert(project.lead);
        names.insert(project.proposed_by);
        names.insert(project.participants.begin(), project.participants.end());
        for (const Funding& funding : project.funding) names.insert(funding.funder);
    }
    names.erase(std::string_view{});
    return names.size();
}

} // namespace engineroom
