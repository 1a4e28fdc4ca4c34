/// What the records of one part of a sheet give.
#pragma once

#include "project_reader.hpp"

#include <cstdint>
#include <engineroom/import/import.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

struct ProjectPart {
    explicit ProjectPart(std::string_view file) : reading{file} {}

    std::vector<Project> projects;
    ProjectNotes reading;
    std::vector<LeftOut> left_out;
    std::vector<std::pair<std::string, std::uint32_t>> not_kept; ///< ids that `[only]` leaves out, and their rows
};

/// What all of some projects in a row have in common; told while they are at hand.
struct InCommon {
    std::size_t projects = 0;
    bool ascending = true; ///< the id of each is larger than that of the one before
    bool staged = true;    ///< each has a stage
};

} // namespace engineroom
