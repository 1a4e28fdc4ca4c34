/// A portfolio: all projects of one owner, with their organisations, as seen on one date.
#pragma once

#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/core/place.hpp>
#include <engineroom/model/column.hpp>
#include <engineroom/model/organisation.hpp>
#include <engineroom/model/project.hpp>
#include <engineroom/model/source.hpp>
#include <string>
#include <vector>

namespace engineroom {

struct Portfolio {
    Date as_of;           ///< the day of the review; overdue, live and 'the next 12 months' are relative to it
    std::string currency; ///< ISO 4217; empty: not stated
    std::vector<Project> projects;
    std::vector<Organisation> organisations;
    ColumnSet columns;              ///< those that the spreadsheet has, filled or not; see `columns_of`
    bool has_organisations = false; ///< an organisations file was given, be it empty
    std::vector<SourceFile> files;  ///< what `Project::file` and `Organisation::file` point into
};

/// Where a project stands in its spreadsheet; no file for one that was made in code.
[[nodiscard]] inline Place place_of(const Portfolio& portfolio, const Project& project) {
    if (project.row == 0) return {};
    return {portfolio.files.at(project.file).name, project.row, 0};
}

} // namespace engineroom
