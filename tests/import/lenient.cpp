#include "support/reading.hpp"

#include <doctest/doctest.h>
#include <engineroom/import/date_evidence.hpp>

using namespace engineroom;

namespace {

ImportOptions lenient() {
    ImportOptions how = reading::options();
    how.lenient = true;
    return how;
}

Date start_of(const std::string& text) {
    const Import import = reading::of(text, lenient());
    REQUIRE(import.usable());
    return import.portfolio.projects.front().start.value();
}

} // namespace

TEST_CASE("what nothing decides is refused, and read by the file's hints only where the user is lenient") {
    const std::string text = "id,start,budget\nP1,03/04/2026,1.500\n";
    CHECK(reading::errors(reading::of(text)).size() == 2);
    const Import import = reading::of(text, lenient());
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].start == reading::day(2026, 4, 3));
    CHECK(import.portfolio.projects[0].budget == Money{1.5});
    std::size_t told = 0;
    for (const Problem& notice : reading::notices(import))
        told += notice.remedy.find("--lenient") != std::string::npos ? 1U : 0U;
    CHECK(told == 2);
}

TEST_CASE("hints are other columns first, then the delimiter, then the currency") {
    // A column with the month first speaks for another that could be either.
    CHECK(start_of("id,start,updated,delivery\nP1,03/04/2026,12/31/2025,31/12/2027\n") == reading::day(2026, 3, 4));
    CHECK(start_of("id;start\nP1;03/04/2026\n") == reading::day(2026, 4, 3));
    CHECK(start_of("id,start,budget\nP1,03/04/2026,$ 5\n") == reading::day(2026, 4, 3)); // dollars of many countries
    CHECK(start_of("id,start,budget\nP1,03/04/2026,USD 5\n") == reading::day(2026, 3, 4));
    CHECK(start_of("id,start,budget\nP1,03/04/2026,GBP 5\n") == reading::day(2026, 4, 3));
    const Import comma = reading::of("id;budget\nP1;1.500\n", lenient());
    REQUIRE(comma.usable());
    CHECK(comma.portfolio.projects[0].budget == Money{1500.0});
}

TEST_CASE("leniency changes nothing where the values decide, and excuses no contradiction") {
    const Import decided = reading::of("id;start\nP1;03/04/2026\nP2;12/31/2026\n", lenient());
    REQUIRE(decided.usable());
    CHECK(decided.portfolio.projects[0].start == reading::day(2026, 3, 4));
    CHECK(reading::notices(decided).empty() ==
          reading::notices(reading::of("id;start\nP1;03/04/2026\nP2;12/31/2026\n")).empty());
    CHECK_FALSE(reading::of("id,start\nP1,31/12/2026\nP2,12/31/2026\n", lenient()).usable());
}

TEST_CASE("three orders are told apart by all dates together") {
    DateEvidence evidence;
    const auto note = [&evidence](const char* cell, std::uint32_t row) {
        evidence.note(date_readings(cell), row, cell);
    };
    CHECK(evidence.possible() == DateOrders::all());
    note("05-06-07", 2);
    CHECK(evidence.possible() == DateOrders::all());
    REQUIRE(evidence.differing(evidence.possible()) != nullptr);
    CHECK(evidence.differing(evidence.possible())->row == 2);
    note("28-02-01", 3); // 28 is no month
    CHECK_FALSE(evidence.possible().contains(DateOrder::mdy));
    CHECK_FALSE(evidence.possible().only());
    note("99-12-31", 4); // 99 is neither a day nor a month
    CHECK(evidence.possible().only() == DateOrder::ymd);
    CHECK(evidence.decisive(DateOrder::ymd) == 1);
    CHECK(evidence.decisive_sample(DateOrder::ymd).cell == "99-12-31");
    note("12/31/2026", 5);
    CHECK(evidence.possible().empty());
    const DateEvidence::Conflict conflict = evidence.conflict();
    REQUIRE(conflict.one != nullptr);
    REQUIRE(conflict.other != nullptr);
    CHECK(conflict.one->row < conflict.other->row);
    CHECK(evidence.dates() == 4);
}

TEST_CASE("what leniency guessed is kept with the file, for every report made of it") {
    const Import import = reading::of("id;start;budget;fte\nP1;03/04/2026;1.500;2\n", lenient());
    REQUIRE(import.usable());
    CHECK(import.portfolio.files.at(0).guesses ==
          std::vector<std::string>{"'start' is read as d/m/y, as cells are parted by ';'",
                                   "'budget' is read as decimal comma, as cells are parted by ';'"});
    CHECK(reading::of("id;start\nP1;13/04/2026\n", lenient()).portfolio.files.at(0).guesses.empty());
}
