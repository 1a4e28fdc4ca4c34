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
    CHECK(kinds[0].count == 2);
    CHECK(kinds[0].rows == std::vector<std::uint32_t>{5, 8});
    CHECK(kinds[1].first.gravity == Gravity::notice);
    CHECK(kinds[1].rows.empty());
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
