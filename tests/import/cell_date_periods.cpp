// Periods, weeks and the numbers of days; and what is nearly a date.
#include "support/dates.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <string>

using namespace engineroom;
using namespace dates;

TEST_CASE("a period has a first and a last day") {
    for (const char* cell : {"Q3 2026",
                             "2026 Q3",
                             "2026-Q3",
                             "2026Q3",
                             "Q3/2026",
                             "Q3-26",
                             "Q3 '26",
                             "3Q26",
                             "3Q 2026",
                             "3. Quartal 2026",
                             "Quartal 3/2026",
                             "T3 2026",
                             "3T 2026",
                             "3e trimestre 2026",
                             "3er trimestre de 2026",
                             "3\u00BA trimestre de 2026",
                             "K3 2026",
                             "kv3 2026",
                             "kv. 3 2026",
                             "kvartal 3 2026",
                             "3e kwartaal 2026",
                             "3rd quarter of 2026",
                             "q3 2026"})
        CHECK_MESSAGE(said(cell) == "2026-07-01/2026-09-30", cell);
    for (const char* cell : {"H2 2026", "2026-H2", "2H26", "2. Halbjahr 2026", "HJ2 2026", "S2 2026",
                             "2e semestre 2026", "2. halv\u00E5r 2026"})
        CHECK_MESSAGE(said(cell) == "2026-07-01/2026-12-31", cell);
    for (const char* cell :
         {"2028-02", "2028/2", "02/2028", "2.2028", "Feb 2028", "Feb. 2028", "f\u00E9vrier 2028", "Feb-28", "Feb/28",
          "Feb '28", "2028 February", "februari 2028", "2028-Feb", "Febrero de 2028"})
        CHECK_MESSAGE(said(cell) == "2028-02-01/2028-02-29", cell);
    CHECK(said("2026") == "2026-01-01/2026-12-31");
    for (const char* cell : {"Q3 2026", "H1 2026", "2026-09", "Nov-26", "2026"})
        CHECK_MESSAGE(form(cell) == DateForm::period, cell);
    for (const char* cell :
         {"Q5 2026", "Q0 2026", "H3 2026", "Q3", "2026-13", "2026.5", "26-09", "09-26", "1899", "2200", "Nov 26",
          "26-Nov", "FY26", "Q3 2026 10:00", "2026 Q", "Q33 2026", "9 2026", "2026/27"})
        CHECK_MESSAGE(said(cell) == "", cell);
}

TEST_CASE("a week of ISO 8601 goes from Monday to Sunday") {
    // The weeks of 2026 and 2027, and which years have a 53rd, by Python's date.fromisocalendar.
    for (const char* cell : {"2027-W12", "2027W12", "2027-w12", "KW 12/2027", "KW12 2027", "12. KW 2027", "2027-KW12",
                             "Kalenderwoche 12 2027", "vecka 12 2027"})
        CHECK_MESSAGE(said(cell) == "2027-03-22/2027-03-28", cell);
    CHECK(said("2027-W12-5") == "2027-03-26");
    CHECK(said("2026-W01") == "2025-12-29/2026-01-04");
    CHECK(said("2027-W01") == "2027-01-04/2027-01-10");
    CHECK(said("2026-W53") == "2026-12-28/2027-01-03");
    CHECK(form("2027-W12") == DateForm::period);
    CHECK(form("2027-W12-5") == DateForm::plain);
    for (const char* cell :
         {"2027-W53", "2027-W54", "2027-W00", "2027-W1", "2027-W12-8", "2027-W12-0", "KW 2027", "KW 12", "W12"})
        CHECK_MESSAGE(said(cell) == "", cell);
}

TEST_CASE("the numbers of days by which spreadsheets count are dates") {
    // 45000 is 15 March 2023, as LibreOffice and Excel show it.
    CHECK(said("45000") == "2023-03-15");
    CHECK(said("45000.75") == "2023-03-15");
    CHECK(said("45000,75") == "2023-03-15");
    CHECK(said("43538", {1977, true}) == "2023-03-15"); // 45000 less the 1462 days from 1900 to 1904
    CHECK(said("20000") == "1954-10-03");
    CHECK(said("80000") == "2119-01-11");
    CHECK(form("45000") == DateForm::serial);
    for (const char* cell : {"19999", "80001", "046023", "-46023", "46023.", "46023 10:00", "46,023", "4.6e4"})
        CHECK_MESSAGE(said(cell) == "", cell);
}

TEST_CASE("a serial number that was written reads back under both systems") {
    CHECK(rc::check([] {
        const int number = *rc::gen::inRange(20000, 80001);
        // The day after 28 February 1900 is day 60 for these programs, which makes day 1 the 31st of December 1899.
        const Date date = Date{1899, 12, 30} + boost::gregorian::days{number};
        RC_ASSERT(date_readings(std::to_string(number)).certain == one(date));
        const Date later = date + boost::gregorian::days{1462};
        RC_ASSERT(date_readings(std::to_string(number) + ".5", {1977, true}).certain == one(later));
    }));
}

TEST_CASE("a cell that is nearly a date is told what is amiss with it") {
    const auto says = [](const char* cell, std::string_view part) {
        return date_remedy(cell).find(part) != std::string_view::npos;
    };
    for (const char* cell : {"12/05.2015", "22/01//2015", "13/04/.2015", "2026-11/01"})
        CHECK_MESSAGE(says(cell, "put the same mark, once"), cell);
    for (const char* cell : {"31/11/2026", "32/01/2026", "2026-13-01", "2026-02-29", "99/99/99", "31.02.32"})
        CHECK_MESSAGE(says(cell, "the calendar has no such day"), cell);
    CHECK(says("05/072018", "a mark is missing"));
    CHECK(says("01/07/015", "the year with four digits"));
    CHECK(says("20261101", "put marks between"));
    CHECK(says("2026/27", "a year that spans two"));
    CHECK(says("2026-2027", "a year that spans two"));
    CHECK(says("26-Nov", "write the year too"));
    CHECK(says("Nov 26", "write the year too"));
    for (const char* cell : {"FY2029", "FY 29", "FY 2028/29", "Fiscal year 2029", "GJ 2029"})
        CHECK_MESSAGE(says(cell, "a year of accounts"), cell);
    for (const char* cell : {"Week 12, 2027", "wk 12 2027", "W12 2027", "semaine 12 2027"})
        CHECK_MESSAGE(says(cell, "2027-W12"), cell);
    for (const char* cell : {"", "soon", "2026-11-01", "03/04/2026", "01/02/26", "40/02/26x", "19999", "80001",
                             "046023", "-46023", "2026", "1.5", "20261301", "a/b/2026"})
        CHECK_MESSAGE(date_remedy(cell).empty(), cell);
}
