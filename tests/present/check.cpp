#include <doctest/doctest.h>
#include <engineroom/present/display.hpp>
#include <engineroom/present/problem_kinds.hpp>
#include <engineroom/present/text.hpp>

#include "present/golden.hpp"
#include "present/sample_import.hpp"
#include "present/sample_review.hpp"

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("a check reads as text") {
    check_golden(to_text(sample_import()), "check.txt");
}

TEST_CASE("a check fits its page, whatever the file says") {
    Import import = sample_import();
    const std::string evil = hostile_text();
    for (ColumnReading& column : import.columns)
        column.header = column.convention = column.evidence = column.before = column.after = evil;
    for (LeftOut& row : import.left_out) row.because = evil;
    for (Problem& problem : import.problems)
        problem.message = problem.expected = problem.remedy = problem.place.file = problem.value = evil;
    for (const int width : {80, 100}) {
        TextStyle style;
        style.width = width;
        style.verbose = true;
        for (const std::string& line : lines_of(to_text(import, style))) {
            REQUIRE(display_width(line) <= width);
            REQUIRE(is_plain(line));
        }
    }
}

TEST_CASE("a check of nothing is a page") {
    CHECK(to_text(Import{}) == "0 projects read; 0 rows left out; 0 errors, 0 notices. This file can be\nreviewed.\n");
}

TEST_CASE("a problem is told as place and fact, what was expected, and the remedy") {
    Problem problem;
    problem.place = {"pipeline.csv", 14, 6};
    problem.value = "1.4";
    problem.message = "risk '1.4' is not a probability";
    problem.expected = "a number in [0, 1] or a percentage";
    problem.remedy = "write 0.14 or 14 % if that was meant";
    CHECK(to_text(Problems{problem}) == "pipeline.csv:14:F  risk '1.4' is not a probability\n"
                                        "  expected a number in [0, 1] or a percentage\n"
                                        "  write 0.14 or 14 % if that was meant\n");
    problem.expected = problem.remedy = "";
    problem.place = {};
    problem.gravity = Gravity::notice;
    CHECK(to_text(Problems{problem}) == "notice: risk '1.4' is not a probability\n");
    CHECK(to_text(Problems{}).empty());
}

TEST_CASE("problems that differ in row and value alone are of one kind, errors first") {
    const std::vector<ProblemKind> kinds = problem_kinds(sample_import().problems);
    REQUIRE(kinds.size() == 2);
    CHECK(kinds[0].first.place.row == 5);
    REQUIRE(kinds[0].cases.size() == 2);
    CHECK(kinds[0].cases[0].value == "140");
    CHECK(kinds[0].cases[1].value == "a lot");
    CHECK(kinds[0].rows() == std::vector<std::uint32_t>{5, 8});
    CHECK(kinds[1].first.gravity == Gravity::notice);
    CHECK(kinds[1].rows().empty());
}

TEST_CASE("problems that name other rows in their words are of one kind too") {
    Problem twice;
    twice.place = {"p.csv", 4, 1};
    twice.value = "P-1";
    twice.message = "id 'P-1' stands in row 2 and again in row 4";
    Problem again = twice;
    again.place.row = 15;
    again.value = "P-7";
    again.message = "id 'P-7' stands in row 9 and again in row 15";
    CHECK(problem_kinds({twice, again}).size() == 1);
    // A number that is no row's is part of the fact.
    again.message = "id 'P-7' stands in row 9 and again in line 15";
    CHECK(problem_kinds({twice, again}).size() == 2);
}

namespace {

/// As many bad dates as rows, from row 2 on; `different` values among them.
Problems bad_dates(std::uint32_t count, std::uint32_t different) {
    Problems problems;
    for (std::uint32_t i = 0; i < count; ++i) {
        Problem problem;
        problem.place = {"p.csv", 2 + 2 * i, 3};
        problem.value = "soon " + std::to_string(i % different);
        problem.message = "start '" + problem.value + "' is not a date";
        problem.expected = "a date such as 2026-11-01";
        problems.push_back(problem);
    }
    return problems;
}

} // namespace

TEST_CASE("problems of one kind are one paragraph: values and rows where they are few, rows where they are many") {
    CHECK(to_text(problem_kinds(bad_dates(3, 2)), TextStyle{}, 100) ==
          "p.csv:2:C  start 'soon 0' is not a date\n"
          "  3 in all: 'soon 0' in rows 2, 6, 'soon 1' in row 4\n"
          "  expected a date such as 2026-11-01\n");
    const std::string many = to_text(problem_kinds(bad_dates(300, 300)), TextStyle{}, 1000);
    CHECK(many.find("300 in all: rows 2, 4, 6, ") != std::string::npos);
    CHECK(many.find("598, 600\n") != std::string::npos);
    for (const std::string& line : lines_of(many)) CHECK(display_width(line) <= 80);
    CHECK(to_text(problem_kinds(bad_dates(1, 1)), TextStyle{}, 100).find("in all") == std::string::npos);
}

TEST_CASE("rows beyond the limit are counted, and where they are listed is told") {
    TextStyle wide;
    wide.width = 1000;
    const std::string text = to_text(problem_kinds(bad_dates(300, 300)), wide, 4, "'engineroom check'");
    CHECK(text.find("300 in all: rows 2, 4, 6, 8 and 296 more: 'engineroom check' lists them\n") != std::string::npos);
    CHECK(to_text(problem_kinds(bad_dates(300, 300)), wide, 4).find("rows 2, 4, 6, 8 and 296 more\n") !=
          std::string::npos);
}

TEST_CASE("a page names every row of a problem, but not thousands of rows that were left out on purpose") {
    Import import = sample_import();
    import.problems = bad_dates(300, 300);
    import.left_out.clear();
    for (std::uint32_t i = 0; i < 300; ++i) import.left_out.push_back({2 + 2 * i, "seen is not 2019-09-01"});
    TextStyle style;
    style.width = 5000;
    const std::string page = to_text(import, style);
    CHECK(page.find("598, 600\n") != std::string::npos);
    CHECK(page.find("78, 80 and 260 more (300 in all); --verbose and --format json list them\n") != std::string::npos);
    style.verbose = true;
    const std::string whole = to_text(import, style);
    CHECK(whole.find("seen is not 2019-09-01: rows 2, 4,") != std::string::npos);
    CHECK(whole.find("more (300 in all)") == std::string::npos);
}

TEST_CASE("the columns of a page add up to the rows below the header") {
    Import import = sample_import();
    import.portfolio.files.front().rows = 12;
    const std::string page = to_text(import);
    // 8 of 12 cells are filled and 1 says that there is none: 3 are blank, and 2 cells are wrong.
    CHECK(page.find("    F  Probability of failure (%)  risk                8       3       1       2\n") !=
          std::string::npos);
    // Of more cells than rows, as made in code, none are blank.
    import.portfolio.files.front().rows = 0;
    CHECK(to_text(import).find("    F  Probability of failure (%)  risk                8               1       2\n") !=
          std::string::npos);
}

TEST_CASE("a column by which rows are kept is told with its condition, though it means nothing else") {
    Import import = sample_import();
    import.understood.only = {{ "COLOUR", "red" }};
    const std::string page = to_text(import);
    CHECK(page.find("    I  Colour                      (rows)") != std::string::npos);
    CHECK(page.find("\n       only rows that say 'red' are kept\n") != std::string::npos);
    CHECK(page.find("used for nothing") == std::string::npos);
}

TEST_CASE("problems of other columns, files or facts are other kinds") {
    Problem problem;
    problem.place = {"a.csv", 2, 1};
    problem.value = "x";
    problem.message = "'x' is wrong";
    Problem other_column = problem, other_file = problem, other_fact = problem, other_value = problem;
    other_column.place.column = 2;
    other_file.place.file = "b.csv";
    other_fact.message = "'x' is missing";
    other_value.value = "y";
    other_value.message = "'y' is wrong";
    CHECK(problem_kinds({problem, other_column, other_file, other_fact, other_value}).size() == 4);
    CHECK(problem_kinds({}).empty());
}
