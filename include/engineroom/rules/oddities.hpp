/// Findings about data: each odd project with what is odd about it.
#pragma once

#include <cstddef>
#include <engineroom/measures/contradictions.hpp>
#include <engineroom/rules/assessment.hpp>
#include <set>
#include <vector>

namespace engineroom {

/// A project may be odd in several ways: it is counted once, and all of them are told.
[[nodiscard]] inline std::size_t projects_in(const std::vector<Oddity>& oddities) {
    std::set<std::size_t> distinct;
    for (const Oddity& oddity : oddities) distinct.insert(oddity.project);
    return distinct.size();
}

/// A finding wherever there is one; its message is left to the rule.
[[nodiscard]] inline Found found_odd(Severity severity, const std::vector<Oddity>& oddities) {
    Found found{.severity = severity,
                .value = static_cast<double>(projects_in(oddities)),
                .threshold = 0.0,
                .unit = "projects"};
    for (const Oddity& oddity : oddities) found.projects.push_back({oddity.project, oddity.fact});
    return found;
}

} // namespace engineroom
