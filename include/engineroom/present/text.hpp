/// Pages for a terminal: what somebody reads who wants to know how the portfolio stands. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <engineroom/core/problem.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/present/problem_kinds.hpp>
#include <engineroom/review/comparison.hpp>
#include <engineroom/review/dependency_map.hpp>
#include <engineroom/review/organisation_map.hpp>
#include <engineroom/review/result.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/select/selection.hpp>
#include <engineroom/simulate/result.hpp>
#include <span>
#include <string>
#include <string_view>

namespace engineroom {

/// How a page is set. No line is longer than `width` columns, whatever the spreadsheet says.
struct TextStyle {
    int width = 80;       ///< columns; 80 where less is asked for
    bool colour = false;  ///< severities in colour, headings in bold, by ANSI escape sequences
    bool verbose = false; ///< all evidence, not the first few
    bool ascii = false;   ///< lines, bars and arrows in ASCII alone; texts stay as they are
};

/// The sentence, the figures that matter, the map of risk and multiple, findings, the scorecard, and what would add to
/// it.
[[nodiscard]] std::string to_text(const Review& review, const TextStyle& style = {});

/// Who waits for whom: the critical path, what stands on what, what cannot come true, and every dependency.
[[nodiscard]] std::string to_text(const DependencyMap& map, const TextStyle& style = {});

/// Who works with whom: brokers, who stands between others, and parts that share no project.
[[nodiscard]] std::string to_text(const OrganisationMap& map, const TextStyle& style = {});

/// What changed between two days: the answer, projects, and findings.
[[nodiscard]] std::string to_text(const Comparison& comparison, const TextStyle& style = {});

/// What the portfolio may become: the sentence, a histogram, a cumulative curve, deliveries, stress.
[[nodiscard]] std::string to_text(const Simulation& simulation, const TextStyle& style = {});

/// What to fund next, what stands in the way of more, and what it does to the portfolio.
[[nodiscard]] std::string to_text(const Selection& selection, const TextStyle& style = {});

/// How a spreadsheet was understood: the file, its rows and columns, and every problem.
[[nodiscard]] std::string to_text(const Import& import, const TextStyle& style = {});

/// Each problem as place and fact, what was expected, and the remedy; a line each. Empty for no problems.
[[nodiscard]] std::string to_text(const Problems& problems, const TextStyle& style = {});

/// Each kind of problem as one paragraph: the first of them whole, and the rows of all.
///
/// @param most   runs of rows that a paragraph names; how many more there are is told
/// @param where  what lists the rest: "engineroom check"; empty: nothing does
[[nodiscard]] std::string to_text(const std::vector<ProblemKind>& kinds, const TextStyle& style, std::size_t most,
                                  std::string_view where = {});

/// One rule: what it finds, why that hurts, how it is computed, and its thresholds in force under `policy`.
[[nodiscard]] std::string to_text(const RuleInfo& rule, const Policy& policy, const TextStyle& style = {});

/// The list of rules by characteristic.
[[nodiscard]] std::string to_text(std::span<const Rule> rules, const Policy& policy, const TextStyle& style = {});

} // namespace engineroom
