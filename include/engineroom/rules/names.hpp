/// Organisations by their names, as findings tell them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/measures.hpp>
#include <string>
#include <vector>

namespace engineroom {

[[nodiscard]] inline std::string name_of(const Measures& measures, std::size_t organisation) {
    return measures.organisations.at(organisation).name.str();
}

[[nodiscard]] inline std::vector<std::string> names_of(const Measures& measures,
                                                       const OrganisationIndices& organisations) {
    std::vector<std::string> names;
    names.reserve(organisations.size());
    for (const std::size_t organisation : organisations) names.push_back(name_of(measures, organisation));
    return names;
}

/// The names of the first `most` of `shares`, or of anything else that has an `organisation`.
template<class Share>
[[nodiscard]] std::vector<std::string> names_of_first(std::size_t most, const Measures& measures,
                                                      const std::vector<Share>& shares) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(most, shares.size()); ++i)
        names.push_back(name_of(measures, shares[i].organisation));
    return names;
}

/// "a", "a and b", "a, b and c".
[[nodiscard]] inline std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return text;
}

} // namespace engineroom
