#include "support/dates.hpp"
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <import/date_cursor.hpp>
#include <import/vocabulary/calendar.hpp>
#include <map>
#include <rapidcheck.h>

using namespace engineroom;
using namespace dates;

namespace {

Date any_day() {
    return Date{1900, 1, 1} + boost::gregorian::days{*rc::gen::inRange(0, 73000)}; // to 2099
}

} // namespace

TEST_CASE("a date with the year first, or the month in words, has one reading") {
    for (const char* cell : {"2012-10-01",
                             "2012/10/1",
                             "2012.10.01",
                             "2012 10 01",
                             "2012-10-01T12:30:00Z",
                             "2012-10-01 00:00",
                             "2012-10-01T23:59:59.999+02:00",
                             "2012-10-01T23:59:59\u221202:00",
                             "1 October 2012",
                             "1 oct 2012",
                             "01-Oct-2012",
                             "October 1, 2012",
                             "Oct 1 2012",
                             "Oct. 1, 2012",
                             "1st October 2012",
                             "1. October 2012",
                             "1 October 2012 08:15",
                             "2012-Oct-01",
                             "2012 October 1",
                             "the 1st of October 2012",
                             "1.Oct.2012",
                             "01OCT2012",
                             "2012-10-01, 9:30 pm",
                             "2012-10-01 9:30 p.\u00A0m.",
                             "2012-10-01 09:30 Uhr",
                             "2012-10-01 9h30"})
        CHECK_MESSAGE(said(cell) == "2012-10-01", cell);
}

TEST_CASE("a date with the year last has one reading for each order that the calendar allows") {
    CHECK(said("03/04/2026") == "dmy 2026-04-03 mdy 2026-03-04");
    CHECK(said("3.4.2026") == "dmy 2026-04-03 mdy 2026-03-04");
    CHECK(said("3. 4. 2026") == "dmy 2026-04-03 mdy 2026-03-04");
    CHECK(said("3 4 2026") == "dmy 2026-04-03 mdy 2026-03-04");
    CHECK(said("13-04-2026") == "dmy 2026-04-13");
    CHECK(said("04/13/2026") == "mdy 2026-04-13");
    CHECK(said("05/01/2014 12:00:00 AM") == "dmy 2014-01-05 mdy 2014-05-01");
    CHECK(said("29/02/2024") == "dmy 2024-02-29");
    CHECK(form("03/04/2026") == DateForm::plain);
}

TEST_CASE("a year of two digits may stand at either end, and lies within the window") {
    CHECK(said("01/02/26") == "dmy 2026-02-01 mdy 2026-01-02");
    CHECK(said("31.12.26") == "dmy 2026-12-31");
    CHECK(said("12/31/26") == "mdy 2026-12-31");
    // Only with '-', as in an ISO date cut short, or where it can be no day, does a year of two digits come first.
    CHECK(said("01-02-26") == "ymd 2001-02-26 dmy 2026-02-01 mdy 2026-01-02");
    CHECK(said("77/02/26") == "ymd 1977-02-26");
    CHECK(said("26-12-31") == "ymd 2026-12-31 dmy 2031-12-26");
    CHECK(said("01/02/26", {1900, false}) == "dmy 1926-02-01 mdy 1926-01-02");
    CHECK(said("31/31/77") == "");
    CHECK(said("1/2/77") == "dmy 1977-02-01 mdy 1977-01-02");
    CHECK(said("1/2/76") == "dmy 2076-02-01 mdy 2076-01-02");
    for (const char* cell : {"01/02/26", "31.12.26", "26-12-31", "1-Nov-26", "01/Nov/26 9:30 AM"})
        CHECK_MESSAGE(form(cell) == DateForm::short_year, cell);
    for (const char* cell : {"1-Nov-26", "01/Nov/26 9:30 AM", "1 Nov 26", "1 Nov '26", "November 1, 26"})
        CHECK_MESSAGE(said(cell) == "2026-11-01", cell);
}

TEST_CASE("dates are read in eight languages") {
    for (const char* cell :
         {"1 March 2026", "1. M\u00E4rz 2026", "1. Maerz 2026", "1.M\u00E4r.2026", "1er mars 2026", "le 1er mars 2026",
          "1 de marzo de 2026", "1\u00BA de mar\u00E7o de 2026", "1\u00B0 marzo 2026", "1 maart 2026", "1 mrt. 2026",
          "den 1 mars 2026", "1 MARS 2026", "1 marco 2026", "Mar 1, 2026", "1 mar. 2026",
          "1. Ma\u0308rz 2026"}) // the umlaut behind its letter
        CHECK_MESSAGE(said(cell) == "2026-03-01", cell);
    CHECK(said("1 ao\u00FBt 2026") == "2026-08-01");
    CHECK(said("1 aout 2026") == "2026-08-01");
    CHECK(said("15-d\u00E9c-26") == "2026-12-15");
    CHECK(said("15 dic 2026") == "2026-12-15");
    CHECK(said("15-Dez-26") == "2026-12-15");
    CHECK(said("1 Maj 2026") == "2026-05-01");
}

TEST_CASE("a weekday before the date may stand in any of the languages, and must go with it") {
    // 27 November 2026 is a Friday.
    for (const char* cell : {"Fri 2026-11-27", "Friday, November 27, 2026", "Fr 27.11.2026", "Fre 27.11.2026",
                             "Freitag, den 27. November 2026", "ven. 27/11/2026", "viernes 27 de noviembre de 2026",
                             "vr 27-11-2026", "sexta-feira, 27 de novembro de 2026", "fredag den 27 november 2026",
                             "vendredi 27 novembre 2026", "vener\u0064\u00EC 27 novembre 2026"}) {
        const auto reading = date_readings(cell).alike();
        REQUIRE_MESSAGE(reading.has_value(), cell);
        CHECK_MESSAGE(to_iso(reading->first) == "2026-11-27", cell);
    }
    CHECK(said("Fri 11/27/26") == "mdy 2026-11-27");
    // Of the two readings of 11/06/26 one is a Friday: 6 November is, 11 June is a Thursday.
    CHECK(said("Fri 11/06/2026") == "mdy 2026-11-06");
    CHECK(said("Thu 11/06/2026") == "dmy 2026-06-11");
    CHECK(said("Mon 2026-11-27") == "");
    CHECK(date_remedy("Mon 2026-11-27") == "the weekday does not go with the date: mend one of them");
    // "mar" is a month before a day and a year, and a Tuesday before a whole date: 3 March 2026 is one.
    CHECK(said("mar 3 2026") == "2026-03-03");
    CHECK(said("mar. 3 mars 2026") == "2026-03-03");
    CHECK(said("Fri 46023") == "");
}

TEST_CASE("what is no date has no reading") {
    for (const char* cell : {"",
                             "tomorrow",
                             "12/05.2015",
                             "22/01//2015",
                             "31/02/2026",
                             "2026-02-29",
                             "29/02/2023",
                             "1/2/3",
                             "2026-13-01",
                             "32/01/2026",
                             "1 Smarch 2012",
                             "October",
                             "2012-10-01 25:00",
                             "2012-10-01x",
                             "2012-10-01 13:00 PM",
                             "1/2/2012/3",
                             "-1/2/2012",
                             "99999-01-01",
                             "0000-01-01",
                             "2012--10-01",
                             "20261101",
                             "1.2",
                             "12",
                             "P1",
                             "Phase 2",
                             "version 1.2.3",
                             "mai",
                             "Monday",
                             "the",
                             "1st",
                             "\u00E9\u00E9 2026",
                             "\xFF\xFE 2026"})
        CHECK_MESSAGE(said(cell) == "", cell);
}

TEST_CASE("the column's order decides between two readings; without one only what every order says alike is a date") {
    const DateReadings open = date_readings("03/04/2026");
    const auto day = [](int year, int month, int date) { return one(*make_date(year, month, date)); };
    CHECK(open.under(DateOrder::dmy) == day(2026, 4, 3));
    CHECK(open.under(DateOrder::mdy) == day(2026, 3, 4));
    CHECK_FALSE(open.under(DateOrder::ymd));
    CHECK_FALSE(open.under(std::nullopt));
    CHECK_FALSE(open.alike());
    CHECK(date_readings("05/05/2026").under(std::nullopt) == day(2026, 5, 5));
    CHECK_FALSE(date_readings("05-05-26").under(std::nullopt)); // 2005-05-26 with the year first
    CHECK(date_readings("11/11/11").under(std::nullopt) == day(2011, 11, 11));
    CHECK(date_readings("2026-05-01").under(DateOrder::mdy) == day(2026, 5, 1));
    CHECK_FALSE(date_readings("13/04/2026").under(DateOrder::mdy));
    CHECK(date_readings("13/04/2026").alike() == day(2026, 4, 13));
}

TEST_CASE("a date that was written reads back, whatever the mark and order") {
    CHECK(rc::check([] {
        const Date date = any_day();
        const auto ymd = date.year_month_day();
        const int year = ymd.year;
        const int month = ymd.month.as_number();
        const int day = ymd.day;
        const char mark = *rc::gen::elementOf(std::string{"-/. "});
        const std::string time = *rc::gen::elementOf(std::vector<std::string>{"", " 12:30", " 1:05:09 PM"});
        const DateSpan expected = one(date);
        const DateFrame frame{year - *rc::gen::inRange(0, 100), false};
        RC_ASSERT(date_readings(to_iso(date)).certain == expected);
        RC_ASSERT(date_readings(fmt::format("{}{}{}{}{}{}", year, mark, month, mark, day, time)).certain == expected);
        const auto in = [&frame](const std::string& cell, DateOrder order) {
            return date_readings(cell, frame).in(order);
        };
        RC_ASSERT(in(fmt::format("{:02}{}{:02}{}{}{}", day, mark, month, mark, year, time), DateOrder::dmy) ==
                  expected);
        RC_ASSERT(in(fmt::format("{}{}{}{}{}{}", month, mark, day, mark, year, time), DateOrder::mdy) == expected);
        const int yy = year % 100;
        RC_ASSERT(in(fmt::format("{}{}{}{}{:02}{}", day, mark, month, mark, yy, time), DateOrder::dmy) == expected);
        RC_ASSERT(in(fmt::format("{}{}{}{}{:02}{}", month, mark, day, mark, yy, time), DateOrder::mdy) == expected);
        RC_ASSERT(in(fmt::format("{:02}-{}-{:02}{}", yy, month, day, time), DateOrder::ymd) == expected);
    }));
}

TEST_CASE("every month and weekday of every language reads back, in full and short, in any case, without accents") {
    const Date monday{2026, 11, 2};
    for (const auto& row : vocabulary::month_words())
        for (const std::string_view list : row.words)
            vocabulary::for_each_word(list, [&](std::string_view word) {
                const auto month = static_cast<unsigned short>(row.meaning);
                const DateSpan day = one(Date{2026, month, 17});
                const DateSpan whole_month{Date{2026, month, 1}, day.first.end_of_month()};
                for (const std::string& name : {std::string{word}, word_key(word), vocabulary::spelled_out(word)}) {
                    CAPTURE(name);
                    CHECK(date_readings("17 " + name + " 2026").certain == day);
                    CHECK(date_readings("17-" + name + "-26").certain == day);
                    CHECK(date_readings(name + " 17, 2026").certain == day);
                    CHECK(date_readings(name + " 2026").certain == whole_month);
                }
            });
    for (const auto& row : vocabulary::weekday_words())
        for (const std::string_view list : row.words)
            vocabulary::for_each_word(list, [&](std::string_view word) {
                const Date day = monday + boost::gregorian::days{row.meaning - 1};
                const std::string cell = std::string{word} + " " + to_iso(day);
                CHECK_MESSAGE(date_readings(cell).certain == one(day), cell);
            });
}

TEST_CASE("no word of the calendar means two things") {
    const auto check = [](auto rows) {
        std::map<std::string, int> met;
        for (const auto& row : rows)
            for (const std::string_view list : row.words)
                vocabulary::for_each_word(list, [&](std::string_view word) {
                    const int meaning = static_cast<int>(row.meaning);
                    CHECK_MESSAGE(met.try_emplace(word_key(word), meaning).first->second == meaning, word);
                });
    };
    check(vocabulary::month_words());
    check(vocabulary::weekday_words());
    check(vocabulary::year_part_words());
}

TEST_CASE("any cell has readings that keep the promise of their form, and a long one costs nothing") {
    CHECK(rc::check([] {
        const auto piece = rc::gen::elementOf(std::vector<std::string>{
            "2026", "26",    "1",   "11",     "31", "45000", "-",      "/",      ".",           " ",
            ",",    "'",     "Nov", "mars",   "Q",  "3",     "H1",     "Fri",    "mar",         "den",
            "T",    "10:30", "am",  "\u00BA", "er", "\xC3",  "\u00A0", "+01:00", "999999999999"});
        std::string cell;
        for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) cell += one;
        const DateReadings readings = date_readings(cell);
        const bool ordered = readings.by_order[0] || readings.by_order[1] || readings.by_order[2];
        RC_ASSERT(!(readings.certain && ordered));
        RC_ASSERT(readings.any() || readings.form == DateForm::plain);
        if (readings.certain) RC_ASSERT(readings.certain->first <= readings.certain->last);
        RC_ASSERT(date_remedy(cell).empty() || !readings.any());
    }));
    for (const char* part : {"1", "a", "/", " ", "\u00E9", "1/", "Q3 "}) {
        std::string cell;
        while (cell.size() < 1000000) cell += part;
        CHECK(said(cell) == "");
        CHECK(date_remedy(cell).empty());
    }
}
