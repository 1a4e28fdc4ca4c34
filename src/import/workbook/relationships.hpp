/// How one part of an Office file points at others: by an id, a kind and a path.
#pragma once

#include "archive.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace engineroom::workbook {

struct Relationship {
    std::string id;
    std::string kind; ///< the last word of its type, which is the same in transitional and strict files: "worksheet"
    std::string part; ///< from the root of the archive
};

/// Those of a part; those of the file as a whole for an empty name. What lies outside the file is left out.
/// @throws Refusal where a path climbs out of the archive
[[nodiscard]] std::vector<Relationship> relationships_of(Archive& archive, std::string_view part);

/// The part of the first relationship of a kind; empty where there is none.
[[nodiscard]] std::string part_of_kind(const std::vector<Relationship>& relationships, std::string_view kind);

} // namespace engineroom::workbook
