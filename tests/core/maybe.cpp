/// Values that may be missing.
#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/core/maybe.hpp>

using namespace engineroom;

TEST_CASE("a value that may be missing takes no more room than the value") {
    CHECK(sizeof(Maybe<Money>) == sizeof(Money));
    CHECK(sizeof(Maybe<Probability>) == sizeof(Probability));
    CHECK(sizeof(Maybe<Date>) == sizeof(Date));
    CHECK(sizeof(Maybe<double>) == sizeof(double));
}

TEST_CASE("it is none until it is given, and again when it is reset") {
    Maybe<Money> money;
    CHECK_FALSE(money);
    CHECK(money == std::nullopt);
    CHECK(money.value_or(Money{7.0}) == Money{7.0});
    CHECK_THROWS_AS((void)money.value(), std::bad_optional_access);
    money = Money{0.0};
    CHECK(money);
    CHECK(*money == Money{0.0});
    CHECK(money->amount() == 0.0);
    CHECK(money.value() == Money{0.0});
    money.reset();
    CHECK_FALSE(money);

    Maybe<Probability> risk = Probability{1.0};
    CHECK(risk->value() == 1.0);
    risk = std::nullopt;
    CHECK_FALSE(risk);

    Maybe<Date> day = make_date(2026, 2, 29);
    CHECK_FALSE(day);
    day = make_date(2028, 2, 29);
    CHECK(to_iso(*day) == "2028-02-29");
}

TEST_CASE("it converts to and from an optional, and what is not a number is none") {
    const std::optional<double> two = Maybe<double>{2.0};
    CHECK(two == 2.0);
    const std::optional<double> none = Maybe<double>{};
    CHECK_FALSE(none);
    CHECK(Maybe<double>{std::optional<double>{}} == Maybe<double>{});
    CHECK_FALSE(Maybe<double>{std::nan("")});
    CHECK_FALSE(Maybe<Money>{Money{std::nan("")}});
}

TEST_CASE("none equals none and no value") {
    CHECK(Maybe<double>{} == Maybe<double>{});
    CHECK_FALSE(Maybe<double>{} == Maybe<double>{0.0});
    CHECK(Maybe<double>{1.5} == 1.5);
    CHECK_FALSE(Maybe<double>{1.5} == Maybe<double>{2.5});
}
