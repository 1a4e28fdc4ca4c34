/// What a rule answers: passed, a finding with its evidence, or not assessed and why.
#pragma once

#include <cstddef>
#include <engineroom/core/made_list.hpp>
#include <engineroom/core/severity.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace engineroom {

struct Passed {};

/// A project that shows the finding.
struct Evidence {
    std::size_t project = 0; ///< index into `Portfolio::projects`
    std::string note;        ///< what it shows: "12 days overdue"; may be empty
};

/// Notes are made when they are read, of the measures that were assessed: these are to stay until then.
using EvidenceList = MadeList<Evidence>;

struct Found {
    Severity severity = Severity::notice;
    std::optional<double> value;     ///< measured; none where the rule has no single figure
    std::optional<double> threshold; ///< of the condition that set the severity
    std::string unit{};              ///< "share", "projects", "days", "bits", "ratio", "probability"
    std::string message{};           ///< one sentence of what is so, in plain words
    std::string advice{};            ///< one sentence of what to do; empty: the rule's own
    EvidenceList projects{};         ///< the most telling first
    std::vector<std::string> organisations{};
};

struct NotAssessed {
    std::vector<std::string> needs{}; ///< columns (or "organisations": the file) that would wake the rule; may be empty
    std::string because{};            ///< "12 of 40 live projects state a risk"
};

using Assessment = std::variant<Passed, Found, NotAssessed>;

} // namespace engineroom
