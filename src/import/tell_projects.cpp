#include "tell_projects.hpp"

#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace engineroom {

void tell_stages(const Portfolio& portfolio, std::uint32_t column, ProblemList& problems) {
    const std::vector<Project>& projects = portfolio.projects;
    const ColumnSet& stated = portfolio.columns;
    if (projects.empty()) return;
    if (!stated.contains(Column::stage)) {
        const auto closed = static_cast<std::size_t>(
            std::count_if(projects.begin(), projects.end(), [](const Project& project) { return project.closed(); }));
        const std::size_t active = projects.size() - closed;
        std::string fact = fmt::format("there is no column stage: {} {} as active",
                                       counted(active, "project", "projects"), active == 1 ? "counts" : "count");
        if (stated.contains(Column::ended))
            fact += fmt::format(", and {} with an end on or before {} as closed, outcome unknown", closed,
                                to_iso(portfolio.as_of));
        problems.notice(0, 0, {{}, std::move(fact), {}, "add a column stage"});
        return;
    }
    std::vector<std::uint32_t> blank;
    for (const Project& project : projects)
        if (!project.stage) blank.push_back(project.row);
    if (blank.empty()) return;
    problems.notice(blank.front(), column,
                    {{},
                     fmt::format("{} no stage, and so in no figure that asks for one: {}",
                                 counted(blank.size(), "project has", "projects have"), row_list(blank)),
                     {},
                     "fill the cells, or say what a blank one means under [values.stage] with \"\" = \"…\""});
}

void tell_dependencies_not_kept(const std::vector<Project>& projects, IdsNotKept not_kept, std::uint32_t column,
                                ProblemList& problems) {
    for (const Project& project : projects) {
        if (not_kept.empty()) return;
        not_kept.erase(project.id.str());
    }
    std::vector<std::pair<std::uint32_t, std::string_view>> named;
    for (const Project& project : projects)
        for (const Text& id : project.depends_on)
            if (const auto found = not_kept.find(id.str()); found != not_kept.end())
                named.emplace_back(found->second, found->first);
    std::sort(named.begin(), named.end());
    const std::size_t dependencies = named.size();
    named.erase(std::unique(named.begin(), named.end()), named.end());
    if (named.empty()) return;
    constexpr std::size_t most = 8;
    std::string list;
    for (std::size_t i = 0; i < std::min(named.size(), most); ++i)
        (list += i == 0 ? "" : ", ") += fmt::format("{} (row {})", shown(named[i].second), named[i].first);
    if (named.size() > most) list += fmt::format(", \u2026 ({} in all)", named.size());
    problems.notice(
        named.front().first, column,
        {{},
         fmt::format("{} {} left out by --only, though {} of the projects kept {} {}", list,
                     named.size() == 1 ? "was" : "were", counted(dependencies, "dependency", "dependencies"),
                     dependencies == 1 ? "names" : "name", named.size() == 1 ? "it" : "them"),
         {},
         "the ids are in the file: where DEP005 names them as unknown, --only is why"});
}

} // namespace engineroom
