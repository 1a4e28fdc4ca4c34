/// The projects of a portfolio by name and place, for all that points at them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/core/in_parallel.hpp>
#include <engineroom/core/text_writer.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/review/finding.hpp>
#include <memory>
#include <vector>

namespace engineroom {

namespace detail {

/// What references are made of; each alone would name its file.
struct NamedProjects {
    struct Project {
        Text id, name;
        std::uint32_t file = 0, row = 0;
    };

    std::vector<Text> files;
    std::vector<Project> projects;

    [[nodiscard]] ProjectRef reference(std::size_t i) const {
        const Project& project = projects[i];
        return {project.id, project.name, project.row == 0 ? Text{} : files[project.file], project.row, {}};
    }
};

} // namespace detail

/// References to the projects of a portfolio, in its order and without notes; they outlive it, and keep the memory that
/// long texts of it share.
///
/// @throws std::out_of_range  where a project has a row in a file that the portfolio does not name
[[nodiscard]] inline ProjectRefs project_refs(const Portfolio& portfolio, unsigned threads = 1) {
    constexpr std::size_t part = 4096;
    const std::size_t n = portfolio.projects.size();
    auto named = std::make_shared<detail::NamedProjects>();
    TextWriter writer;
    named->files.resize(portfolio.files.size());
    for (std::size_t k = 0; k < named->files.size(); ++k) writer.set(named->files[k], portfolio.files[k].name);
    named->projects.resize(n);
    in_parallel((n + part - 1) / part, threads, [&](unsigned, std::uint64_t at) {
        for (std::size_t i = at * part; i < std::min(n, (at + 1) * part); ++i) {
            const Project& project = portfolio.projects[i];
            if (project.row != 0) static_cast<void>(named->files.at(project.file));
            named->projects[i] = {project.id, project.name, project.file, project.row};
        }
    });
    return {n, [named = std::shared_ptr<const detail::NamedProjects>{std::move(named)}](std::size_t i) {
                return named->reference(i);
            }};
}

} // namespace engineroom
