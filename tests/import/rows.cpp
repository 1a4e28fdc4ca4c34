#include "support/reading.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace engineroom;
using reading::says;

namespace {

ImportOptions skipping() {
    ImportOptions how = reading::options();
    how.skip_bad_rows = true;
    return how;
}

std::vector<std::string> ids(const Import& import) {
    std::vector<std::string> result;
    for (const Project& project : import.portfolio.projects) result.push_back(project.id.str());
    return result;
}

} // namespace

TEST_CASE("a file without a header, rows or text is refused with what it lacks") {
    CHECK(says(reading::only_error(reading::of("")).message, "empty"));
    CHECK(says(reading::only_error(reading::of("\xEF\xBB\xBF \n\n")).message, "empty"));
    CHECK(says(reading::only_error(reading::of("id,name\n")).message, "no row below it"));
    CHECK(says(reading::only_error(reading::of("id,name\n,\n")).message, "no row below it"));
    CHECK(says(reading::only_error(reading::of(std::string{"id\0", 3} + "\n1\n")).message, "binary"));
}

TEST_CASE("a first row that is no header is not taken for one") {
    const Problem problem = reading::only_error(reading::of("P1,Test line,3000\nP2,Export desk,400\n"));
    CHECK(says(problem.message, "row 1 has no column that is known; it says 'P1', 'Test line', '3000'"));
    CHECK(says(problem.remedy, "--header-row"));
    CHECK(says(problem.remedy, "--map"));
    ImportOptions how = reading::options();
    how.header_row = 3;
    const Import import = reading::of("Projects of 2026\n\nid,name\n1,a\n", how);
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].row == 4);
    CHECK(import.portfolio.files[0].header_row == 3);
    REQUIRE(import.left_out.size() == 2);
    CHECK(import.left_out[0].because == "above the header");
    how.header_row = 9;
    CHECK(reading::only_error(reading::of("id\n1\n", how)).fault == Fault::usage);
}

TEST_CASE("rows are told apart by id, else by name, else not at all") {
    const Import named = reading::of("name,stage\nA,idea\nB,idea\n");
    REQUIRE(named.usable());
    CHECK(ids(named) == std::vector<std::string>{"A", "B"});
    CHECK_FALSE(named.portfolio.columns.contains(Column::id));
    CHECK(says(reading::only_error(reading::of("stage,budget\nidea,5\n")).message, "no column id or name"));
    const Problem twice = reading::only_error(reading::of("id,name\n7,a\n8,b\n7,c\n"));
    CHECK(twice.place == Place{"p.csv", 4, 1});
    CHECK(says(twice.message, "row 2 and again in row 4"));
    CHECK(says(reading::only_error(reading::of("name\nA\nA\n")).expected, "no column id"));
    // Nobody can say which of the two is right: both are left out.
    CHECK(ids(reading::of("id,name\n7,a\n8,b\n7,c\n", skipping())) == std::vector<std::string>{"8"});
    for (const char* blank : {"", "-", "n/a", "  "})
        CHECK(says(reading::only_error(reading::of(std::string{"id,name\n1,a\n"} + blank + ",b\n")).message,
                   "the row has no id"));
}

TEST_CASE("empty rows are left out and listed, with the rows that a spreadsheet shows") {
    const Import import = reading::of("id,name\n\n1,\"a\nb\"\n , \n2,c\n\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].row == 3);
    CHECK(import.portfolio.projects[1].row == 5);
    REQUIRE(import.left_out.size() == 3);
    CHECK(import.left_out[0].row == 2);
    CHECK(import.left_out[1].row == 4);
    CHECK(import.left_out[2].row == 6);
    CHECK(import.portfolio.files[0].rows == 2);
}

TEST_CASE("a row with cells beyond the header is an error, one with fewer is told") {
    const Problem wide = reading::only_error(reading::of("id,name\n1,a\n2,b,c\n3,d,,\n"));
    CHECK(wide.place == Place{"p.csv", 3, 3});
    CHECK(wide.value == "c");
    const Import narrow = reading::of("id,stage,budget\n1,idea,5\n2\n3,idea\n");
    REQUIRE(narrow.usable());
    const std::vector<Problem> told = reading::notices(narrow);
    CHECK(std::any_of(told.begin(), told.end(), [](const Problem& one) { return says(one.message, "rows 3, 4"); }));
    CHECK(std::any_of(told.begin(), told.end(),
                      [](const Problem& one) { return says(one.message, "1 row has one cell filled"); }));
    // A column without a header is one that nobody named, not a shifted row.
    CHECK(reading::of("id,name,\n1,a,x\n2,b,y\n").usable());
}

TEST_CASE("an unclosed quote is an error whichever rows are left out, since the rest cannot be read") {
    const Import import = reading::of("id,name\n1,a\n2,\"b\n3,c\n", skipping());
    CHECK_FALSE(import.usable());
    CHECK(reading::only_error(import).place == Place{"p.csv", 3, 2});
    CHECK_FALSE(reading::of("\"id\n1\n").usable());
}

TEST_CASE("every problem is collected, in order of rows, and good rows are read beside them") {
    const Import import =
        reading::of("id,stage,budget,start,fte\n1,active,x,y,z\n2,active,5,2026-01-01,1\n3,active,-5,,\n");
    CHECK_FALSE(import.usable());
    const auto found = reading::errors(import);
    REQUIRE(found.size() == 4);
    CHECK(found[0].place.row == 2);
    CHECK(found[3].place == Place{"p.csv", 4, 3});
    for (const Problem& problem : found) CHECK(problem.fault == Fault::data);
    CHECK(import.columns[2].problems == 2);
    CHECK(import.columns[4].problems == 1);
}

TEST_CASE("skipping bad rows leaves exactly these out, and keeps the problems as notices") {
    const std::string text = "id,stage,budget\n1,active,x\n2,active,5\n3,flying,6\n4,active,7\n";
    CHECK(reading::errors(reading::of(text)).size() == 2);
    const Import import = reading::of(text, skipping());
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"2", "4"});
    CHECK(import.portfolio.files[0].skipped == 2);
    CHECK(import.portfolio.files[0].projects == 2);
    CHECK(import.portfolio.files[0].rows == 4);
    REQUIRE(import.left_out.size() == 2);
    CHECK(import.left_out[0].row == 2);
    CHECK(import.left_out[1].row == 4);
    CHECK(import.problems.size() == 2);
    CHECK(import.columns[2].problems == 1);
    CHECK_FALSE(
        reading::of("start\n0,5\n", skipping()).usable()); // a row that is bad does not hide that ids are missing
    // When every row is bad there is nothing to review.
    CHECK_FALSE(reading::of("id,budget\n1,x\n", skipping()).usable());
}

TEST_CASE("unknown stage words are one error with their rows and the mapping to write") {
    const Problem problem = reading::only_error(reading::of("id,stage\n1,flying\n2,active\n3,Flying\n4,say \"\"no\n"));
    CHECK(problem.place == Place{"p.csv", 2, 2});
    CHECK(says(problem.message, "'flying' (rows 2, 4)"));
    CHECK(says(problem.expected, "idea, proposed, active"));
    CHECK(says(problem.remedy, "[values.stage]"));
    CHECK(says(problem.remedy, "\"flying\" = \"\""));
    CHECK(says(problem.remedy, "\\\""));
    CHECK_FALSE(reading::of("id,scope\n1,everywhere\n").usable());
    CHECK(says(reading::only_error(reading::of("id,scope\n1,everywhere\n")).remedy,
               "mapping:\n[values.scope]\n\"everywhere\" = \"\"\nsave this as words.toml with one of: cluster-wide, "));
}

TEST_CASE("the mapping to write names long words in full, and says where more are than it lists") {
    const std::string lengthy(90, 'x');
    const Import import = reading::of("id,stage\n1," + lengthy + "\n");
    const Problem problem = reading::only_error(import);
    CHECK(says(problem.remedy, "\n\"" + lengthy + "\" = \"\"\n"));
    CHECK(reading::with("[values.stage]\n\"" + lengthy + "\" = \"idea\"\n", "id,stage\n1," + lengthy + "\n").usable());
    std::string many = "id,stage\n";
    for (int i = 10; i < 33; ++i) many += std::to_string(i) + ",word" + std::to_string(i) + "\n";
    CHECK(says(reading::only_error(reading::of(many)).remedy, "\"word29\" = \"\"\n# and 3 more\nsave this"));
}

TEST_CASE("a blank stage is unknown and told; a file without stages takes the dates") {
    const Import blank = reading::of("id,stage\n1,\n2,closed\n3,n/a\n");
    REQUIRE(blank.usable());
    CHECK_FALSE(blank.portfolio.projects[0].stage.has_value());
    CHECK(blank.portfolio.projects[1].stage == Stage::closed);
    CHECK(says(reading::notices(blank)[0].message, "2 projects have no stage"));
    CHECK(blank.columns[1].missing == 1);
    CHECK(blank.columns[1].filled == 1);
    const Import none = reading::of("id,ended\n1,2026-11-01\n2,2026-11-02\n3,\n");
    REQUIRE(none.usable());
    CHECK(none.portfolio.projects[0].stage == Stage::closed);
    CHECK(none.portfolio.projects[1].stage == Stage::active);
    CHECK(none.portfolio.projects[2].stage == Stage::active);
    CHECK(says(reading::notices(none)[0].message,
               "2 projects count as active, and 1 with an end on or before 2026-11-01 as closed"));
    CHECK_FALSE(none.portfolio.columns.contains(Column::stage));
}

TEST_CASE("a status that is a rating is not taken for a stage") {
    const Import import = reading::of("id,Status\n1,Red\n2,green\n");
    REQUIRE(import.usable());
    CHECK(says(reading::notices(import)[1].message, "looks like a rating"));
    CHECK(says(reading::notices(import)[1].remedy, "--map \"Status=risk\""));
    CHECK(import.columns[1].meaning == "");
}

TEST_CASE("two columns with one meaning are both named, and neither is taken") {
    const Import import = reading::of("id,code,name\n1,2,a\n");
    const Problem problem = reading::only_error(import);
    CHECK(says(problem.message, "'id' (A) and 'code' (B) both mean id"));
    CHECK(says(problem.remedy, "--map \"code=ignore\""));
    CHECK(says(reading::only_error(reading::of("id,name,name\n1,a,b\n")).remedy, "different headers"));
    CHECK(reading::with("[columns]\ncode = \"ignore\"\n", "id,code\n1,2\n").portfolio.projects[0].id == "1");
    CHECK(reading::with("[columns]\ncode = \"id\"\n", "id,code\n1,2\n").portfolio.projects[0].id == "2");
}

TEST_CASE("unknown columns are kept and listed, and doubtful ones told") {
    const Import import = reading::of("id,stage,Colour,Owner\n1,idea,blue,Ann\n2,idea,,\n");
    REQUIRE(import.usable());
    REQUIRE(import.columns.size() == 4);
    CHECK(import.columns[2].header == "Colour");
    CHECK(import.columns[2].meaning == "");
    CHECK(import.columns[2].filled == 1);
    CHECK(says(reading::only_error(import).message, "0 errors"));
    CHECK(says(reading::notices(import)[0].message, "'Owner' may be a person or an organisation"));
}

TEST_CASE("a range of payoffs is in order and above 0") {
    const auto good = [](const std::string& cells) {
        return reading::of("id,payoff_low,payoff,payoff_high\n1," + cells + "\n").usable();
    };
    CHECK(good("1,2,3"));
    CHECK(good("2,2,2"));
    CHECK(good("1,,3"));
    CHECK(good(",2,"));
    CHECK(good(",0,"));
    CHECK(good("1,2,"));
    for (const char* cells : {"3,2,4", "1,5,4", "4,,3", "0,2,3", "0,0,0", ",0,3", "0,,"})
        CHECK_FALSE_MESSAGE(good(cells), cells);
}

TEST_CASE("ids keep their leading zeros, texts their inner spaces") {
    const Import import = reading::of("id,name\n007, two  words \n");
    CHECK(import.portfolio.projects[0].id == "007");
    CHECK(import.portfolio.projects[0].name == "two  words");
}

TEST_CASE("a line sep= is no row of the spreadsheet") {
    const Import import = reading::of("sep=;\nid;name\n1;a,b\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].row == 2);
    CHECK(import.portfolio.files[0].header_row == 1);
}

TEST_CASE("Windows-1252 is read and told") {
    const Import import = reading::of("id;name;budget\n1;Caf\xE9;\x80 5\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].name == "Caf\u00E9");
    CHECK(import.portfolio.currency == "EUR");
    CHECK(import.portfolio.files[0].encoding == "windows-1252");
    CHECK(import.portfolio.files[0].delimiter == ";");
}

TEST_CASE("a table is given back as it was read, a pipeline or not") {
    const RawTable table = read_table({"x.csv", "a;b\n\n\"1;\"\"2\";3\n"}, reading::options());
    CHECK(table.problems.empty());
    CHECK(table.delimiter == ";");
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[2] == std::vector<std::string>{"1;\"2", "3"});
    CHECK(read_table({"x.csv", "a,\"b\n"}, reading::options()).problems.size() == 1);
}
