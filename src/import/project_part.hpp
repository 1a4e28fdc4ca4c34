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

} // namespace engineroom
