#include <doctest/doctest.h>
#include <engineroom/import/cell_date.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>

using namespace engineroom;

namespace {

std::string said(const char* cell) {
    const DateReadings readings = date_readings(cell);
    if (readings.certain) return to_iso(*readings.certain);
    std::string text;
    if (readings.day_first) text += "d " + to_iso(*readings.day_first);
    if (readings.month_first) text += std::string{text.empty() ? "" : " "} + "m " + to_iso(*readings.month_first);
    return text;
}

} // namespace

TEST_CASE("a date with the year first, or the month in words, has one reading") {
    for (const char* cell :
         {"2012-10-01", "2012/10/1", "2012.10.01", "2012-10-01T12:30:00Z", "2012-10-01 00:00",
          "2012-10-01T23:59:59.999+02:00", "1 October 2012", "1 oct 2012", "01-Oct-2012", "October 1, 2012",
          "Oct 1 2012", "Oct. 1, 2012", "1st October 2012", "1. October 2012", "1 October 2012 08:15"})
        CHECK_MESSAGE(said(cell) == "2012-10-01", cell);
}

TEST_CASE("a date with the year last has one reading for each order that the calendar allows") {
    CHECK(said("03/04/2026") == "d 2026-04-03 m 2026-03-04");
    CHECK(said("3.4.2026") == "d 2026-04-03 m 2026-03-04");
    CHECK(said("13-04-2026") == "d 2026-04-13");
    CHECK(said("04/13/2026") == "m 2026-04-13");
    CHECK(said("05/01/2014 12:00:00 AM") == "d 2014-01-05 m 2014-05-01");
    CHECK(said("29/02/2024") == "d 2024-02-29");
}

TEST_CASE("what is no date has no reading") {
    for (const char* cell : {"",
                             "tomorrow",
                             "2026",
                             "2026-09",
                             "Q3 2026",
                             "45000",
                             "12/05.2015",
                             "22/01//2015",
                             "31/02/2026",
                             "2026-02-29",
                             "29/02/2023",
                             "01/02/26",
                             "1/2/3",
                             "2026-13-01",
                             "32/01/2026",
                             "1 Smarch 2012",
                             "October 2012",
                             "2012-10-01 25:00",
                             "2012-10-01x",
                             "2012-10-01 13:00 PM",
                             "1/2/2012/3",
                             "-1/2/2012",
                             "99999-01-01",
                             "0000-01-01",
                             "2012--10-01",
                             "1 October 12"})
        CHECK_MESSAGE(said(cell) == "", cell);
}

TEST_CASE("the column's order decides between two readings; without one only what every order says alike is a date") {
    const DateReadings open = date_readings("03/04/2026");
    CHECK(open.under(DateOrder::dmy) == make_date(2026, 4, 3));
    CHECK(open.under(DateOrder::mdy) == make_date(2026, 3, 4));
    CHECK_FALSE(open.under(DateOrder::ymd));
    CHECK_FALSE(open.under(std::nullopt));
    CHECK(date_readings("05/05/2026").under(std::nullopt) == make_date(2026, 5, 5));
    CHECK(date_readings("2026-05-01").under(DateOrder::mdy) == make_date(2026, 5, 1));
    CHECK_FALSE(date_readings("13/04/2026").under(DateOrder::mdy));
}

TEST_CASE("a date that was written reads back, whatever the mark and order") {
    CHECK(rc::check([] {
        const int year = *rc::gen::inRange(1900, 2100);
        const int month = *rc::gen::inRange(1, 13);
        const int day = *rc::gen::inRange(1, 32);
        const auto date = make_date(year, month, day);
        RC_PRE(date.has_value());
        const char mark = *rc::gen::elementOf(std::string{"-/."});
        RC_ASSERT(date_readings(fmt::format("{}{}{}{}{}", year, mark, month, mark, day)).certain == date);
        RC_ASSERT(date_readings(fmt::format("{:02}{}{:02}{}{}", day, mark, month, mark, year)).day_first == date);
        RC_ASSERT(date_readings(fmt::format("{}{}{}{}{}", month, mark, day, mark, year)).month_first == date);
    }));
}

TEST_CASE("a cell that is nearly a date is told what is amiss with it") {
    for (const char* cell :
         {"01/02/26", "1.2.26", "31-12-99", "26-11-01", "1 Nov 26", "November 1, 26", "01/02/26 12:30"})
        CHECK_MESSAGE(date_remedy(cell) == "write the year in full, such as 2026", cell);
    for (const char* cell : {"20000", "46023", "80000"})
        CHECK_MESSAGE(date_remedy(cell).find("spreadsheet's day number: format the column as a date before saving") !=
                          std::string_view::npos,
                      cell);
    for (const char* cell : {"", "soon", "2026-11-01", "03/04/2026", "22/01//2026", "32/01/2026", "40/02/26x", "19999",
                             "80001", "046023", "46023.5", "-46023", "99/99/99", "2026"})
        CHECK_MESSAGE(date_remedy(cell).empty(), cell);
}
