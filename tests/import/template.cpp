#include "support/reading.hpp"
#include <doctest/doctest.h>
#include <engineroom/import/template.hpp>

using namespace engineroom;

TEST_CASE("a filled template imports without a problem, and its explanations are left out") {
    std::string header;
    std::string explanations;
    std::string first;
    std::string second;
    for (std::size_t i = 0; i < template_columns.size(); ++i) {
        const TemplateColumn& column = template_columns[i];
        REQUIRE(static_cast<std::size_t>(column.column) == i);
        CHECK(column.explanation.find_first_of("\"\n\r") == std::string_view::npos);
        CHECK_FALSE(column.explanation.empty());
        const std::string comma = i == 0 ? "" : ",";
        header += comma + std::string{to_string(column.column)};
        explanations += comma + '"' + std::string{column.explanation} + '"';
        first += comma + '"' + std::string{column.first} + '"';
        second += comma + '"' + std::string{column.second} + '"';
    }
    const Import import = reading::of(header + "\n" + explanations + "\n" + first + "\n" + second + "\n");
    CHECK(import.problems.empty());
    REQUIRE(import.usable());
    REQUIRE(import.portfolio.projects.size() == 2);
    CHECK(import.portfolio.projects[0].row == 3);
    CHECK(import.portfolio.projects[0].participants.size() == 3);
    CHECK(import.portfolio.projects[1].stage == Stage::delivered);
    REQUIRE(import.left_out.size() == 1);
    CHECK(import.left_out[0].row == 2);
    CHECK(import.portfolio.files[0].rows == 2);
}
