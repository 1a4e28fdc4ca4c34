/// Evidence as most rules give it: a list that the measures keep, and how a project of it is noted.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/rules/assessment.hpp>
#include <span>
#include <utility>
#include <vector>

namespace engineroom {

/// How many projects stand for a finding about the whole portfolio, where no project is at fault by itself.
inline constexpr std::size_t most_telling = 10;

/// The first `most` of `projects`.
///
/// @param projects  of the measures
/// @param note      `note(project)` -> what it shows
template<class Note>
[[nodiscard]] EvidenceList evidence(std::span<const ProjectIndex> projects, Note note,
                                    std::size_t most = static_cast<std::size_t>(-1)) {
    return {std::min(most, projects.size()), [projects, note = std::move(note)](std::size_t k) {
                return Evidence{projects[k], note(projects[k])};
            }};
}

/// The same of a list that the measures do not keep.
template<class Note>
[[nodiscard]] EvidenceList evidence(Indices&& projects, Note note, std::size_t most = static_cast<std::size_t>(-1)) {
    const std::size_t size = std::min(most, projects.size());
    return {size, [projects = std::move(projects), note = std::move(note)](std::size_t k) {
                return Evidence{projects[k], note(projects[k])};
            }};
}

/// Several lists, one after the other.
///
/// @param lists  of the measures
/// @param note   `note(list, place)` -> what the project at that place of that list shows
template<class Note>
[[nodiscard]] EvidenceList evidence_of_each(std::vector<std::span<const ProjectIndex>> lists, Note note) {
    std::vector<std::size_t> ends;
    ends.reserve(lists.size());
    std::size_t size = 0;
    for (const auto& list : lists) ends.push_back(size += list.size());
    return {size, [lists = std::move(lists), ends = std::move(ends), note = std::move(note)](std::size_t k) {
                const auto list =
                    static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), k) - ends.begin());
                const std::size_t place = k - (ends[list] - lists[list].size());
                return Evidence{lists[list][place], note(list, place)};
            }};
}

/// The first of `list` for which `belongs(item)` holds.
///
/// @pre  it holds of none behind one of which it does not
/// @cost O(log n)
template<class Item, class Belongs>
[[nodiscard]] std::span<const Item> leading(const std::vector<Item>& list, Belongs belongs) {
    return {list.begin(), std::partition_point(list.begin(), list.end(), belongs)};
}

} // namespace engineroom
