#include <doctest/doctest.h>
#include <engineroom/model/portfolio.hpp>

using namespace engineroom;

TEST_CASE("a project's place is the row of its file, and none for one that was made in code") {
    Portfolio portfolio;
    portfolio.files.resize(2);
    portfolio.files[1].name = "second.csv";
    Project project;
    CHECK(place_of(portfolio, project) == Place{});
    project.file = 1;
    project.row = 7;
    CHECK(place_of(portfolio, project) == Place{"second.csv", 7, 0});
}

TEST_CASE("a value's place is its column, or the one that a row took it from") {
    SourceFile file;
    file.name = "p.csv";
    file.columns[static_cast<std::size_t>(Column::budget)] = 4;
    file.elsewhere[{3, Column::budget}] = 6;
    CHECK(file.place(2, Column::budget) == Place{"p.csv", 2, 4});
    CHECK(file.place(3, Column::budget) == Place{"p.csv", 3, 6});
    CHECK(file.place(3, Column::risk) == Place{"p.csv", 3, 0});
}

TEST_CASE("a project is live, in the pipeline or closed by its stage, and none of them without one") {
    Project project;
    CHECK_FALSE(project.live());
    CHECK_FALSE(project.pipeline());
    CHECK_FALSE(project.closed());
    project.stage = Stage::paused;
    CHECK(project.live());
    project.stage = Stage::proposed;
    CHECK(project.pipeline());
    project.stage = Stage::closed;
    CHECK(project.closed());
}
