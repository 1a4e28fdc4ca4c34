/// What the rules said of one portfolio, with codes, places and names in place of indices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/core/made_list.hpp>
#include <engineroom/core/severity.hpp>
#include <engineroom/core/text.hpp>
#include <engineroom/rules/characteristic.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// A project that a finding points at.
struct ProjectRef {
    Text id;
    Text name;
    Text file;             ///< empty: not from a spreadsheet
    std::uint32_t row = 0; ///< 1-based; 0: not from a spreadsheet
    std::string note;      ///< what it shows; may be empty
};

/// Made of what a review knows of its projects, when they are looked at.
using ProjectRefs = MadeList<ProjectRef>;

struct Finding {
    std::string code, slug;
    Severity severity = Severity::notice;
    Characteristic characteristic{};
    std::optional<double> value, threshold;
    std::string unit;
    std::string message;                    ///< what is so
    std::string advice;                     ///< what to do
    ProjectRefs projects;                   ///< the most telling first; without those that the owner accepts
    std::vector<std::string> organisations; ///< the most telling first
    std::size_t accepted = 0;               ///< projects of its evidence that the owner accepts
};

/// A finding that the owner has accepted, wholly or for the projects listed.
struct AcceptedFinding {
    Finding finding;
    std::string reason;
    Date until;
};

/// A rule that could not be assessed.
struct Unassessed {
    std::string code;
    Characteristic characteristic{};
    std::vector<std::string> needs; ///< columns, or "organisations"; may be empty
    std::string because;
};

} // namespace engineroom
