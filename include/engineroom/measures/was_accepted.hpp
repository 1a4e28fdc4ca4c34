/// Which proposals were accepted.
#pragma once

#include <engineroom/model/project.hpp>

namespace engineroom {

/// Active or later, but for one cancelled before it started.
///
/// @pre its stage is known
[[nodiscard]] inline bool was_accepted(const Project& project) {
    return !project.pipeline() && (project.stage != Stage::cancelled || project.start.has_value());
}

} // namespace engineroom
