/// The table is found by itself, wherever it stands in the sheet, and every row is accounted for.
#include "support/reading.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>

using namespace engineroom;
using reading::says;

namespace {

std::vector<std::string> ids(const Import& import) {
    std::vector<std::string> result;
    for (const Project& project : import.portfolio.projects) result.push_back(project.id.str());
    return result;
}

/// "2: empty row; 5: a row of totals"
std::string left_out(const Import& import) {
    std::string text;
    for (const LeftOut& row : import.left_out)
        text += (text.empty() ? "" : "; ") + std::to_string(row.row) + ": " + row.because;
    return text;
}

std::string headers(const Import& import) {
    std::string text;
    for (const ColumnReading& column : import.columns)
        text += (text.empty() ? "" : "; ") + column.header + " = " + column.meaning;
    return text;
}

bool told(const Import& import, const std::string& part) {
    return std::any_of(import.problems.begin(), import.problems.end(),
                       [&part](const Problem& problem) { return says(problem.message, part); });
}

/// The numbers behind 'row' or 'rows': one problem may be that of several.
void add_rows(const std::string& message, std::set<std::uint32_t>& rows) {
    for (std::size_t at = message.find("row"); at != std::string::npos; at = message.find("row", at + 1)) {
        std::size_t next = at + 3 + (message.compare(at, 4, "rows") == 0 ? 1U : 0U);
        while (next + 1 < message.size() && (message[next] == ' ' || message[next] == ',')) {
            next = message.find_first_not_of(", ", next);
            std::uint32_t row = 0;
            for (; next < message.size() && message[next] >= '0' && message[next] <= '9'; ++next)
                row = row * 10 + static_cast<std::uint32_t>(message[next] - '0');
            if (row == 0) break;
            rows.insert(row);
        }
    }
}

/// Every row of the file once: the header, a project, left out, or an error that names it.
bool accounted(const Import& import, std::size_t rows) {
    std::multiset<std::uint32_t> seen;
    for (const LeftOut& row : import.left_out) seen.insert(row.row);
    for (const Project& project : import.portfolio.projects) seen.insert(project.row);
    if (!import.portfolio.files.empty()) seen.insert(import.portfolio.files[0].header_row);
    std::set<std::uint32_t> bad;
    for (const Problem& problem : reading::errors(import)) {
        bad.insert(problem.place.row);
        add_rows(problem.message, bad);
    }
    for (std::uint32_t row = 1; row <= rows; ++row)
        if (seen.count(row) > 1 || (seen.count(row) == 0 && bad.count(row) == 0)) return false;
    return true;
}

} // namespace

TEST_CASE("titles and empty rows above the header are left out and listed") {
    const Import import = reading::of("Projects of the harbour;;;\nStand: 01.11.2026;;;\n;;;\n\nid;name;budget;start\n"
                                      "1;a;5;2026-01-01\n2;b;6;2026-02-01\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.files[0].header_row == 5);
    CHECK(ids(import) == std::vector<std::string>{"1", "2"});
    CHECK(left_out(import) == "1: above the header; 2: above the header; 3: empty row; 4: empty row");
}

TEST_CASE("a table that does not begin in the first column keeps its columns' places") {
    const Import import = reading::of(",,,\n,id,name,,budget\n,1,a,,5\n,2,b,,6\n");
    REQUIRE(import.usable());
    CHECK(headers(import) == "id = id; name = name; budget = budget");
    CHECK(import.columns[0].index == 2);
    CHECK(import.columns[2].index == 5);
    CHECK(import.portfolio.projects[1].budget == Money{6.0});
    CHECK(reading::only_error(reading::of(",id,budget\n,1,x\n")).place == Place{"p.csv", 2, 3});
}

TEST_CASE("a header of two rows is joined: what stands over several columns, and what stands under it") {
    const Import import = reading::of(",,Payoff,,,Budget\nid,name,low,likely,high,\n1,a,10,20,30,5\n");
    REQUIRE(import.usable());
    CHECK(headers(import) == "id = id; name = name; Payoff low = payoff_low; likely Payoff = payoff; "
                             "Payoff high = payoff_high; Budget = budget");
    CHECK(import.portfolio.projects[0].payoff_high == Money{30.0});
    CHECK(left_out(import) == "1: a part of the header");
    CHECK(told(import, "the header is made of rows 1, 2, joined"));
}

TEST_CASE("the lower row of a header may be the one that has the rest of it") {
    const Import import = reading::of("id,name,Payoff,,,Budget\n,,low,likely,high,\n1,a,10,20,30,5\n2,b,11,21,31,6\n");
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"1", "2"});
    CHECK(import.portfolio.projects[1].payoff_low == Money{11.0});
    CHECK(import.portfolio.projects[1].payoff == Money{21.0});
    CHECK(import.portfolio.projects[1].payoff_high == Money{31.0});
    CHECK(import.portfolio.projects[1].budget == Money{6.0});
    CHECK(accounted(import, 4));
}

TEST_CASE("'Plan' and 'Ist' over 'Ende' are the planned and the actual end") {
    const Import import =
        reading::of("Projekt-ID;Projektname;Start;Ende;\n;;;Soll;Ist\n1;a;2025-01-01;2026-03-31;2026-04-30\n"
                    "2;b;2025-02-01;2026-05-31;\n");
    CAPTURE(headers(import));
    CAPTURE(left_out(import));
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"1", "2"});
    CHECK(import.portfolio.projects[0].delivery == reading::day(2026, 3, 31));
    CHECK(import.portfolio.projects[0].ended == reading::day(2026, 4, 30));
}

TEST_CASE("'Plan' and 'Ist' over two pairs of 'Start' and 'Ende' part the ends, and the starts are asked for") {
    const Import import = reading::of(";;Plan;;Ist;\nID;Name;Start;Ende;Start;Ende\n"
                                      "1;a;2025-01-01;2026-03-31;2025-01-15;2026-04-30\n2;b;2025-02-01;2026-05-31;;\n");
    // Which of the two starts is meant nobody can say: neither is taken.
    CHECK(says(reading::only_error(import).message, "'Start' (C) and 'Start' (E) both mean start"));
    CHECK(says(headers(import), "Plan Ende = delivery"));
    CHECK(says(headers(import), "Ist Ende = ended"));
}

TEST_CASE("a title over the table is no part of the header, and hides no two columns of one meaning") {
    const Import import = reading::of("My pipeline,,,\nid,name,Budget,Budget\n1,a,5,6\n");
    CHECK(says(reading::only_error(import).message, "both mean budget"));
    const Import group = reading::of(",,Money,,\nid,name,Budget,Remarks,Budget\n1,a,5,x,6\n");
    CHECK(says(reading::only_error(group).message, "both mean budget"));
}

TEST_CASE("a row of units below the header belongs to it") {
    const Import import = reading::of("id,name,budget,risk\n,,k\u20AC,%\n1,a,5,30\n2,b,6,40\n");
    CAPTURE(headers(import));
    CAPTURE(left_out(import));
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"1", "2"});
    CHECK(import.portfolio.projects[0].budget == Money{5000.0});
    CHECK(import.portfolio.projects[0].risk == Probability{0.3});
    CHECK(import.portfolio.currency == "EUR");
}

TEST_CASE("a header cell with line breaks is one name") {
    const Import import =
        reading::of("id,\"Project\nname\",\"Planned\r\nend\",\"Budget\n(k\u20AC)\"\n1,a,2026-03-31,5\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].name == "a");
    CHECK(import.portfolio.projects[0].delivery == reading::day(2026, 3, 31));
    CHECK(import.portfolio.projects[0].budget == Money{5000.0});
    CHECK(import.columns[1].header == "Project\nname");
}

TEST_CASE("totals and remarks below the table are left out and listed") {
    const Import import = reading::of("id,name,budget\n1,a,5\n2,b,6\nTotal,,11\n\n* without value added tax\n"
                                      "Source: the board's minutes of October\n");
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"1", "2"});
    CHECK(left_out(import) ==
          "4: a row of totals; 5: empty row; 6: a remark below the table; 7: a remark below the table");
    CHECK(told(import, "rows 6, 7"));
}

TEST_CASE("another table below is left out, with the row in which it begins") {
    const Import import = reading::of("id,name,budget\n1,a,5\n2,b,6\n\nproject,status,payoff\nx,active,7\ny,idea,8\n");
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"1", "2"});
    CHECK(left_out(import) == "4: empty row; 5: another table, which begins in row 5; 6: another table, which begins "
                              "in row 5; 7: another table, which begins in row 5");
    CHECK(told(import, "another table begins in row 5"));
    ImportOptions how = reading::options();
    how.header_row = 5;
    const Import other =
        reading::of("id,name,budget\n1,a,5\n2,b,6\n\nproject,status,payoff\nx,active,7\ny,idea,8\n", how);
    REQUIRE(other.usable());
    CHECK(other.portfolio.projects.size() == 2);
    CHECK(other.portfolio.projects[0].name == "x");
    CHECK(other.left_out.size() == 4);
}

TEST_CASE("a list of something else above is passed over for the table of projects") {
    const std::string organisations = "organisation,kind,size\nAcme,business,small\nBeta,academia,large\n\n";
    const Import import = reading::of(organisations + "id,name,stage,budget\n1,a,active,5\n2,b,idea,6\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.files[0].header_row == 5);
    CHECK(ids(import) == std::vector<std::string>{"1", "2"});
    CHECK(left_out(import) == "1: above the header; 2: above the header; 3: above the header; 4: empty row");
    // 'name' and 'joined' are no two columns of projects.
    const Import named = reading::of("name,kind,joined\nAcme,business,2020-01-01\n\nid,name,stage\n1,a,active\n");
    REQUIRE(named.usable());
    CHECK(named.portfolio.files[0].header_row == 4);
}

TEST_CASE("a header that is repeated is left out each time") {
    const Import import = reading::of("id,name,budget\n1,a,5\nid,name,budget\n2,b,6\n\nid,name,budget\n3,c,7\n");
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"1", "2", "3"});
    CHECK(left_out(import) == "3: the header again; 5: empty row; 6: the header again");
}

TEST_CASE("rows of data that happen to hold names of columns are data") {
    const Import import = reading::of("id,name,theme\n1,Status,Budget\n2,Start,Risk\nP-3,Project,Payoff\n\n4,key,no\n");
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"1", "2", "P-3", "4"});
    CHECK(import.portfolio.projects[0].name == "Status");
    // Behind an empty row one that names two columns is taken for a header, which is told.
    const Import doubtful = reading::of("id,name,theme\n1,a,b\n\nP-3,Project,Payoff\n");
    CHECK(ids(doubtful) == std::vector<std::string>{"1"});
    CHECK(told(doubtful, "another table begins in row 4: it is left out"));
}

TEST_CASE("ragged rows are read, told, or refused where a cell has no column") {
    const Import import = reading::of("id,name,stage,budget\n1,a,idea\n2\n3,c,idea,5,,\n4,d,idea,6\n");
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"1", "2", "3", "4"});
    CHECK(told(import, "rows 2, 3"));
    CHECK(reading::only_error(reading::of("id,name\n1,a\n2,b,c\n")).place == Place{"p.csv", 3, 3});
}

TEST_CASE("the header that is named counts, whatever stands elsewhere") {
    const std::string text = "id,name,budget\n1,a,5\nkey,title,cost\n2,b,6\n";
    ImportOptions how = reading::options();
    how.header_row = 3;
    const Import import = reading::of(text, how);
    REQUIRE(import.usable());
    CHECK(ids(import) == std::vector<std::string>{"2"});
    CHECK(left_out(import) == "1: above the header; 2: above the header");
    CHECK(accounted(import, 4));
    // A single header row is what was asked for: nothing is joined to it.
    how.header_row = 2;
    const Import below = reading::of("Payoff,Payoff,Payoff\nid,low,budget\n1,2,3\n", how);
    CHECK(headers(below) == "id = id; low = ; budget = budget");
}

TEST_CASE("no row of a file is dropped in silence") {
    CHECK(rc::check([] {
        const auto rows = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "1,Mast,active,5,2026-01-01",
            "2,Kite,idea,,",
            "3,,,,",
            "4",
            "1,again,idea,1,",
            "5,x,idea,many,",
            "6,x,flying,1,",
            ",nameless,idea,1,",
            "7,x,idea,1,,surplus",
            "8,x,idea,1,31/31/2026",
            "",
            ",,,,",
            " ,\t,,,",
            "Total,,,5,",
            ",,,5,",
            "Subtotal,,,,",
            "* a remark that stands alone below the table",
            "A title of several words",
            "id,name,stage,budget,start",
            "project,status,cost",
            "organisation,kind,size",
            "Acme,business,small",
            ",,Plan,,",
            ",,,k\u20AC,",
            "\"two\nlines\",x,idea,1,",
            "#explanation,name of it,idea,money,day",
        }));
        std::string text = *rc::gen::arbitrary<bool>() ? "id,name,stage,budget,start\n" : "";
        std::size_t count = text.empty() ? 0 : 1;
        for (const std::string& row : rows) text += row + "\n";
        count += rows.size();
        ImportOptions how = reading::options();
        how.skip_bad_rows = *rc::gen::arbitrary<bool>();
        RC_LOG(text);
        const Import import = reading::of(text, how);
        // A file that is refused as a whole says so; that is no silence.
        const auto found = reading::errors(import);
        const bool as_a_whole = std::any_of(found.begin(), found.end(), [&import](const Problem& problem) {
            return problem.place.row == 0 || import.portfolio.files.empty() ||
                   problem.place.row <= import.portfolio.files[0].header_row;
        });
        if (as_a_whole) return;
        RC_LOG(left_out(import));
        for (const Problem& problem : import.problems) RC_LOG(std::to_string(problem.place.row) + problem.message);
        RC_ASSERT(accounted(import, count));
    }));
}
