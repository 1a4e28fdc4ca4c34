/// What changed between two days, as one value that every page of a comparison is made from.
#pragma once

#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/core/severity.hpp>
#include <engineroom/model/column.hpp>
#include <engineroom/model/source.hpp>
#include <engineroom/model/terms.hpp>
#include <engineroom/review/answer.hpp>
#include <engineroom/review/finding.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace engineroom {

/// One of the two portfolios, and what its review said.
struct ComparedSide {
    Date as_of;
    std::vector<SourceFile> inputs;
    std::string currency; ///< ISO 4217; empty: not stated
    std::size_t projects = 0, live = 0;
    std::optional<double> budget; ///< of live projects
    Answer answer;
};

/// What a project says in one column; nothing where it is not stated. Numbers are probabilities, multiples or money.
using ComparedValue = std::variant<std::monostate, Stage, Date, double>;

/// A project that says something else than it did.
struct ProjectChange {
    ProjectRef project; ///< where it stands in the new file
    Column field{};     ///< stage, delivery, risk, payoff_low, payoff, payoff_high, multiple or budget
    ComparedValue before, after;
};

/// A project whose risk and multiple both fell by more than the policy allows (LCD007).
struct WateredProject {
    ProjectRef project; ///< where it stands in the new file
    double risk_before = 0.0, risk = 0.0;
    double multiple_before = 0.0, multiple = 0.0;
};

/// A project that went and one that came under the same name: perhaps one and the same.
struct SameName {
    ProjectRef went, came;
};

/// A finding of one day that is none on the other, and why it is none there: it may have passed, or not been assessed.
struct FindingChange {
    Finding finding;
    std::string otherwise; ///< "passed", "not assessed: there is no column risk", "accepted", "ignored by the policy";
                           ///< of LCD007, which compares, "not asked of one day alone"
};

/// A finding of both days, as it is now.
struct FindingKept {
    Finding finding;
    Severity before{};
};

struct Comparison {
    std::string policy; ///< its name; the same for both
    ComparedSide before, after;
    std::vector<ProjectRef> came, went; ///< in the order of their files
    std::vector<SameName> same_names;
    std::size_t stayed = 0;             ///< projects in both
    std::vector<ProjectChange> changed; ///< by project, in the order of the new file
    bool money_compared = true;         ///< false: the currencies differ, so amounts cannot be compared
    std::size_t watered_base = 0;       ///< projects in both that are not closed and have a risk and a multiple in both
    double watering_fall = 0.0;         ///< share by which both must fall to be among the next, in [0, 1]
    std::vector<WateredProject> watered_down; ///< the most so first
    std::vector<FindingChange> findings_came, findings_went;
    std::vector<FindingKept> findings_stayed;
};

} // namespace engineroom
