#include <doctest/doctest.h>
#include <engineroom/core/date.hpp>
#include <rapidcheck.h>

using namespace engineroom;

TEST_CASE("the calendar says which days there are") {
    CHECK(make_date(2024, 2, 29).has_value());
    CHECK(make_date(2000, 2, 29).has_value());
    CHECK(make_date(1400, 1, 1).has_value());
    CHECK(make_date(9999, 12, 31).has_value());
    CHECK_FALSE(make_date(2023, 2, 29).has_value());
    CHECK_FALSE(make_date(1900, 2, 29).has_value());
    CHECK_FALSE(make_date(2026, 13, 1).has_value());
    CHECK_FALSE(make_date(2026, 0, 1).has_value());
    CHECK_FALSE(make_date(2026, 4, 31).has_value());
    CHECK_FALSE(make_date(2026, 4, 0).has_value());
    CHECK_FALSE(make_date(1399, 12, 31).has_value());
    CHECK_FALSE(make_date(10000, 1, 1).has_value());
}

TEST_CASE("months are added by the calendar and clamped to the month's end") {
    const auto later = [](int y, int m, int d, int months) { return to_iso(add_months(*make_date(y, m, d), months)); };
    CHECK(later(9999, 6, 30, 12) == "9999-12-30"); // the calendar ends
    CHECK(later(1400, 2, 1, -12) == "1400-01-01");
    CHECK(later(2026, 1, 31, 1) == "2026-02-28");
    CHECK(later(2024, 1, 31, 1) == "2024-02-29");
    CHECK(later(2026, 2, 28, 1) == "2026-03-28");
    CHECK(later(2026, 11, 1, 12) == "2027-11-01");
    CHECK(later(2024, 2, 29, 12) == "2025-02-28");
    CHECK(later(2026, 1, 15, -1) == "2025-12-15");
    CHECK(later(2026, 3, 31, -13) == "2025-02-28");
    CHECK(later(2026, 5, 5, 0) == "2026-05-05");
}

TEST_CASE("adding months in two steps to a day that every month has is adding them in one") {
    CHECK(rc::check([] {
        const Date date = *make_date(*rc::gen::inRange(1900, 2100), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29));
        const int a = *rc::gen::inRange(-120, 120);
        const int b = *rc::gen::inRange(-120, 120);
        RC_ASSERT(add_months(add_months(date, a), b) == add_months(date, a + b));
    }));
}

TEST_CASE("days and quarters are counted by the calendar") {
    CHECK(days_between(*make_date(2024, 2, 28), *make_date(2024, 3, 1)) == 2);
    CHECK(days_between(*make_date(2026, 1, 2), *make_date(2026, 1, 1)) == -1);
    CHECK(quarter_of(*make_date(2026, 3, 31)) == Quarter{2026, 1});
    CHECK(quarter_of(*make_date(2026, 4, 1)) == Quarter{2026, 2});
    CHECK(quarter_of(*make_date(2026, 12, 31)) == Quarter{2026, 4});
    CHECK(Quarter{2025, 4} < Quarter{2026, 1});
}

TEST_CASE("a date is written as ISO 8601 has it") {
    CHECK(to_iso(*make_date(2026, 11, 1)) == "2026-11-01");
    CHECK(to_iso(*make_date(1400, 1, 9)) == "1400-01-09");
}
