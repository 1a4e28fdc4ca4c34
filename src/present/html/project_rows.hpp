/// From a project that a finding or a map names to its row in the table of all projects.
#pragma once

#include "present/html/content.hpp"

#include <boost/unordered/unordered_flat_map.hpp>
#include <engineroom/review/finding.hpp>

namespace engineroom::html {

class RowOfProject {
public:
    /// @pre ids are unique
    explicit RowOfProject(const ProjectRefs& projects) {
        for (std::size_t i = 0; i < projects.size(); ++i) row_.emplace(projects[i].id, i);
    }
    [[nodiscard]] std::optional<std::size_t> of(const ProjectRef& project) const {
        const auto found = row_.find(project.id);
        return found == row_.end() ? std::nullopt : std::optional{found->second};
    }

private:
    boost::unordered_flat_map<Text, std::size_t> row_;
};

} // namespace engineroom::html
