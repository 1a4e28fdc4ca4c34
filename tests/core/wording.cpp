#include <doctest/doctest.h>
#include <engineroom/core/wording.hpp>

using namespace engineroom;

TEST_CASE("a share reads as whole per cent, and below ten with one decimal") {
    CHECK(percent(0.456) == "46 %");
    CHECK(percent(0.0912) == "9.1 %");
    CHECK(percent(0.05) == "5 %");
    CHECK(percent(0) == "0 %");
    CHECK(percent(-0.0) == "0 %");
    CHECK(percent(-1e-17) == "0 %");
    CHECK(percent(1) == "100 %");
    CHECK(percent(-0.125) == "-12 %");
}

TEST_CASE("a share that is nearly nothing or nearly all does not read as nothing or all") {
    CHECK(percent(0.0001) == "less than 0.1 %");
    CHECK(percent(1e-20) == "less than 0.1 %");
    CHECK(percent(0.9949) == "99 %");
    CHECK(percent(0.995) == "99.5 %");
    CHECK(percent(0.996) == "99.6 %");
    CHECK(percent(0.9994) == "99.9 %");
    CHECK(percent(0.9995) == "more than 99.9 %");
    CHECK(percent(0.9999) == "more than 99.9 %");
}

TEST_CASE("what is whole but for the last digit of a double reads as whole") {
    CHECK(percent(1 - 0.95) == "5 %"); // 0.05000000000000004
    CHECK(percent(0.1 + 0.2 - 0.27) == "3 %");
    CHECK(percent(1 - 1e-14) == "100 %");
}

TEST_CASE("a number reads with three digits and without trailing zeros") {
    CHECK(number(1.25) == "1.25");
    CHECK(number(30) == "30");
    CHECK(number(0.004) == "0.004");
    CHECK(number(999.4) == "999");
    CHECK(number(999.7) == "1000"); // not 1e+03
    CHECK(number(12345.6) == "12346");
    CHECK(number(0.5, 1) == "0.5");
}

TEST_CASE("one is not many") {
    CHECK(projects(0) == "0 projects");
    CHECK(projects(1) == "1 project");
    CHECK(projects(2) == "2 projects");
}

TEST_CASE("money reads in thousands, millions or billions, with its currency where there is one") {
    CHECK(money_text(950, "EUR") == "EUR 950");
    CHECK(money_text(950, "") == "950");
    CHECK(money_text(1234, "EUR") == "EUR 1,234");
    CHECK(money_text(51399.9999999, "") == "51,400");
    CHECK(money_text(120007, "EUR") == "EUR 120,007");
    CHECK(money_text(-32000, "") == "-32,000");
    CHECK(money_text(999.7, "") == "1,000");
    CHECK(money_text(999499, "") == "999,499");
    CHECK(money_text(999500, "") == "1 million"); // three digits
    CHECK(money_text(1234567, "EUR") == "EUR 1.23 million");
    CHECK(money_text(2.5e9, "USD") == "USD 2.5 billion");
}
