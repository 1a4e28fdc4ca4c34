/// The lines that every page of a review shares: figures in words, bars, evidence, the scorecard, what to add.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/review/result.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// A figure and its name.
struct Line {
    std::string label;
    std::string text;
};

/// A share and its name.
struct Bar {
    std::string label;
    std::string extent; ///< "10 to 20 %"; may be empty
    double share = 0.0; ///< in [0, 1]
};

/// Bars that add up to 1.
struct Bars {
    std::string title;
    std::vector<Bar> bars; ///< none: could not be computed
};

/// The first few projects of a finding, and the rest in short.
struct Look {
    std::size_t first = 0; ///< how many of the finding's projects are told one by one
    std::size_t more = 0;  ///< the rest
    std::string more_rows; ///< "rows 12, 15, 20–24"; empty where they are too many, or not rows of one spreadsheet
};

/// What the page is about: the files, the day, the policy.
[[nodiscard]] std::string occasion(const std::vector<SourceFile>& inputs, Date as_of, std::string_view policy);
[[nodiscard]] std::string occasion(const Review& review);

/// What figures do not rest on, or should not be trusted for: rows left out, readings guessed. Empty for nothing.
[[nodiscard]] std::vector<Line> reservations(const std::vector<SourceFile>& inputs);

/// The few figures that matter, those that could be computed alone.
[[nodiscard]] std::vector<Line> summary(const Review& review);

/// Shares by risk band and by quadrant.
[[nodiscard]] std::vector<Bars> bars(const Review& review);

/// @param all  every project one by one
[[nodiscard]] Look look(const ProjectRefs& projects, bool all);

/// Whether projects come from more than one file, so that a row alone does not say where to look.
[[nodiscard]] bool several_files(const Review& review);

/// "row 4", or "pipeline.csv row 4" where there are several files; empty for a project without a row.
[[nodiscard]] std::string place_text(const ProjectRef& project, bool several_files);

/// "P-03 Village fair website: 12 days overdue".
///
/// @param whole  however long; else id, name and note each cut to what a line or two hold
[[nodiscard]] std::string project_text(const ProjectRef& project, bool whole);

/// "rows 2–180, 190"; runs of three and more are joined. Any order, repeats count once.
[[nodiscard]] std::string rows_text(std::vector<std::uint32_t> rows);

/// The same, but for the rows behind the first `most` runs; these are counted.
struct SomeRows {
    std::string text;
    std::size_t more = 0;
};
[[nodiscard]] SomeRows rows_text(std::vector<std::uint32_t> rows, std::size_t most);

/// "2 findings (warning), 5 passed, 3 not assessed"; never reads as passed where nothing could be assessed.
[[nodiscard]] std::string score_text(const Score& score);

/// `add a column "scope"`, or the reason where no column would help.
[[nodiscard]] std::string wake_text(const Wake& wake);

/// "4 more checks (SCO001, SCO002, LCD003, SCO005)".
[[nodiscard]] std::string checks_text(const std::vector<std::string>& codes);

/// "4 checks (SCO001, SCO002, LCD003, SCO005)".
[[nodiscard]] std::string rules_text(const std::vector<std::string>& codes);

/// "4 findings: 1 critical, 3 notices".
[[nodiscard]] std::string findings_title(const Review& review);

/// What to say in place of findings where there are none.
[[nodiscard]] std::string no_findings_text(const Review& review);

/// "The policy accepts DEL004 for P-99, to no effect: there is no such project."
[[nodiscard]] std::string idle_text(const IdleAcceptance& acceptance);

/// How many of the projects of its evidence the owner accepts, in words; empty for none.
[[nodiscard]] std::string accepted_text(const Finding& finding);

} // namespace engineroom
