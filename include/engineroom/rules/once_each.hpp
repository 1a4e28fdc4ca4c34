/// Evidence in which a project stands once, however many things there are to say of it.
#pragma once

#include <cstddef>
#include <engineroom/rules/assessment.hpp>
#include <map>
#include <utility>
#include <vector>

namespace engineroom {

/// The projects in the order in which each comes first, the notes of one project joined: "waits for P-02; waits for
/// P-07".
///
/// @cost O(n log n)
[[nodiscard]] inline std::vector<Evidence> once_each(std::vector<Evidence> evidence) {
    std::vector<Evidence> joined;
    std::map<std::size_t, std::size_t> position;
    for (Evidence& entry : evidence) {
        const auto [known, fresh] = position.emplace(entry.project, joined.size());
        if (fresh)
            joined.push_back(std::move(entry));
        else
            joined[known->second].note += "; " + entry.note;
    }
    return joined;
}

} // namespace engineroom
