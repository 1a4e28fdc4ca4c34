/// A review: the answer, the findings and the scorecard of a portfolio, as one value.
#pragma once

#include <array>
#include <cstddef>
#include <engineroom/core/place.hpp>
#include <engineroom/measures/measures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/rules/catalogue.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// A project that a finding points at.
struct ProjectRef {
    std::string id;
    std::string name;
    std::string file;      ///< empty: not from a spreadsheet
    std::uint32_t row = 0; ///< 1-based; 0: not from a spreadsheet
    std::string note;      ///< what it shows; may be empty
};

struct Finding {
    std::string code, slug;
    Severity severity = Severity::notice;
    Characteristic characteristic{};
    std::optional<double> value, threshold;
    std::string unit;
    std::string message; ///< what is so
    std::string advice;  ///< what to do
    std::vector<ProjectRef> projects;
    std::vector<std::string> organisations;
};

/// A finding that the owner has accepted, wholly or for the projects listed.
struct AcceptedFinding {
    Finding finding;
    std::string reason;
    Date until;
};

struct Unassessed {
    std::string code;
    Characteristic characteristic{};
    std::vector<std::string> needs;
    std::string because;
};

/// Rules that one and the same addition would wake.
struct Wake {
    std::vector<std::string> needs; ///< columns, or "organisations"; empty: `because` says what
    std::string because;            ///< the first of its rules' reasons
    std::vector<std::string> codes;
};

/// One line of the scorecard.
struct Score {
    Characteristic characteristic{};
    std::size_t passed = 0, findings = 0, not_assessed = 0;
    std::optional<Severity> worst; ///< of its findings
};

struct Answer {
    std::optional<bool> lcd_concentrated; ///< LCD001; none: not assessed
    std::optional<bool> too_little_risk;  ///< RSK001 or RSK002; none: not assessed
    std::string sentence;
};

struct Review {
    Date as_of;
    std::string policy; ///< its name
    std::string currency;
    std::vector<SourceFile> inputs;
    Measures measures;
    Answer answer;
    std::vector<Finding> findings; ///< critical first, then in order of the catalogue
    std::vector<AcceptedFinding> accepted;
    std::vector<std::string> passed;
    std::vector<Unassessed> not_assessed;
    std::vector<Wake> wake; ///< `not_assessed` grouped, what wakes most first
    std::array<Score, characteristic_names.size()> scorecard;
    std::vector<ProjectRef> projects; ///< of the portfolio, in its order: what `measures.projects` belong to
};

/// Runs the catalogue over a portfolio. Pure: the same portfolio and policy give the same review.
[[nodiscard]] Review review(const Portfolio& portfolio, const Policy& policy);

} // namespace engineroom
