#include <doctest/doctest.h>
#include <engineroom/core/place.hpp>
#include <engineroom/core/result.hpp>
#include <rapidcheck.h>

using namespace engineroom;

TEST_CASE("columns have the letters that stand over them") {
    CHECK(column_letters(1) == "A");
    CHECK(column_letters(26) == "Z");
    CHECK(column_letters(27) == "AA");
    CHECK(column_letters(52) == "AZ");
    CHECK(column_letters(53) == "BA");
    CHECK(column_letters(702) == "ZZ");
    CHECK(column_letters(703) == "AAA");
    CHECK(column_letters(16384) == "XFD"); // the last one of a worksheet
    CHECK(column_letters(0) == "");
}

TEST_CASE("letters of a column read back as its number") {
    CHECK(rc::check([] {
        const auto column = *rc::gen::inRange<std::uint32_t>(1, 2000000);
        std::uint32_t back = 0;
        for (const char letter : column_letters(column))
            back = back * 26 + static_cast<std::uint32_t>(letter - 'A' + 1);
        RC_ASSERT(back == column);
    }));
}

TEST_CASE("a place is written as far as it is known") {
    CHECK(to_string(Place{"p.csv", 14, 6}) == "p.csv:14:F");
    CHECK(to_string(Place{"p.csv", 14, 0}) == "p.csv:14");
    CHECK(to_string(Place{"p.csv", 0, 0}) == "p.csv");
    CHECK(to_string(Place{}) == "");
}

TEST_CASE("places are one only where file, row and column are") {
    const Place place{"p.csv", 14, 6};
    CHECK(place == Place{"p.csv", 14, 6});
    CHECK(place != Place{"q.csv", 14, 6});
    CHECK(place != Place{"p.csv", 15, 6});
    CHECK(place != Place{"p.csv", 14, 7});
}

TEST_CASE("a result is a value or the problem in its way") {
    const Result<int> value = 5;
    CHECK(value.has_value());
    CHECK(value.value() == 5);
    Problem problem;
    problem.place = {"p.csv", 3, 0};
    problem.message = "no";
    const Result<int> none = problem;
    REQUIRE(none.has_error());
    CHECK(none.error().message == "no");
    CHECK_THROWS_WITH_AS((void)none.value(), "p.csv:3: no", ProblemException);
    CHECK(to_string(Gravity::error) == "error");
    CHECK(to_string(Gravity::notice) == "notice");
}
