#include "support.hpp"
#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/measures/clopper_pearson.hpp>
#include <engineroom/measures/gini.hpp>
#include <engineroom/measures/poisson_binomial.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <limits>
#include <rapidcheck.h>

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("edges mean what they say: compared after rounding to 12 decimals") {
    CHECK(0.1 + 0.2 != 0.3);
    CHECK(at_least(0.1 + 0.2, 0.3));
    CHECK(at_most(0.1 + 0.2, 0.3));
    CHECK_FALSE(above(0.1 + 0.2, 0.3));
    CHECK_FALSE(below(1.0 - 0.9, 0.1)); // 0.09999999999999998
    CHECK(above(0.3 + 2e-12, 0.3));
    CHECK(below(0.3 - 2e-12, 0.3));
    CHECK(at_least(1.0 / 3.0, 1.0 / 3.0));
}

TEST_CASE("12 decimals are rounded as the standard library rounds") {
    const auto same = [](double value) {
        const double exact = std::round(value * 1e12) / 1e12;
        return rounded(value) == exact && std::signbit(rounded(value)) == std::signbit(exact);
    };
    for (int half = -2001; half <= 2001; ++half) CHECK(same(half * 0.5e-12));
    CHECK(same(-0.0));
    CHECK(same(std::nextafter(9000.0, 0.0)));
    CHECK(std::isnan(rounded(std::numeric_limits<double>::quiet_NaN())));
    CHECK(rc::check([same] {
        const int power = *rc::gen::inRange(-40, 14);
        RC_ASSERT(same(std::ldexp(static_cast<double>(*rc::gen::arbitrary<std::int32_t>()), power - 32)));
    }));
}

TEST_CASE("large multiples are compared as they are, infinity too") {
    CHECK(rounded(1e300) == 1e300);
    CHECK(above(std::numeric_limits<double>::infinity(), 10.0));
    CHECK(rounded(-12345.678) == -12345.678);
}

TEST_CASE("a sum does not lose what is small beside what is large") {
    Sum sum;
    for (const double term : {1.0, 1e100, 1.0, -1e100}) sum += term;
    CHECK(sum.value() == 2.0); // plainly added: 0
    CHECK(Sum{}.value() == 0.0);
}

TEST_CASE("quantiles are type 7") {
    // Ranks 1 + 3 share of 10, 20, 30, 40: P10 at 1.3 -> 13, median at 2.5 -> 25, P90 at 3.7 -> 37.
    Quantiles four{{40.0, 10.0, 30.0, 20.0}};
    CHECK(near(four.at(0.1), 13.0));
    CHECK(near(four.median(), 25.0));
    CHECK(near(four.at(0.9), 37.0));
    CHECK(four.at(0.0) == 10.0);
    CHECK(four.at(1.0) == 40.0);
}

TEST_CASE("a quantile that falls on a value is that value") {
    std::vector<double> eleven;
    for (int i = 0; i <= 10; ++i) eleven.push_back(i / 10.0);
    CHECK(Quantiles{eleven}.at(0.3) == 0.3); // 10 x 0.3 is 3, or a hair less
    CHECK(Quantiles{eleven}.at(0.7) == 0.7);
}

TEST_CASE("quantiles of one value are that value, of none are missing") {
    CHECK(Quantiles{{7.0}}.at(0.1) == 7.0);
    CHECK(Quantiles{{7.0}}.at(0.9) == 7.0);
    CHECK_FALSE(Quantiles{{}}.at(0.5));
}

TEST_CASE("quantiles agree with an independent program") {
    std::vector<double> values;
    for (int i = 0; i < 40; ++i) values.push_back((i * 37) % 101);
    Quantiles quantiles{values};
    const auto expected = reference("quantiles/40");
    const double shares[] = {0.05, 0.1, 0.25, 0.5, 0.9, 0.95};
    for (std::size_t k = 0; k < expected.size(); ++k) CHECK(near(quantiles.at(shares[k]), expected[k]));
}

TEST_CASE("Gini: by hand and by all pairs") {
    // 1, 3: mean difference over all four pairs (0 + 2 + 2 + 0) / 4 = 1; half of it over the mean 2: 0.25
    CHECK(near(gini({3.0, 1.0}), 0.25));
    CHECK(near(gini({0.0, 0.0, 0.0, 8.0}), 0.75)); // one of n has all: 1 - 1/n
    CHECK(gini({5.0, 5.0, 5.0}) == 0.0);
    std::vector<double> values;
    for (int i = 0; i < 40; ++i) values.push_back((i * 37) % 101);
    CHECK(near(gini(values), reference("gini/40").front()));
}

TEST_CASE("Gini of nothing is missing") {
    CHECK_FALSE(gini({}));
    CHECK_FALSE(gini({0.0, 0.0}));
    CHECK(gini({4.0}) == 0.0);
}

TEST_CASE("Clopper-Pearson agrees with bisection on the binomial sum") {
    for (const auto& [events, cases] : {std::pair{0, 10}, {3, 10}, {10, 10}, {1, 17}, {40, 200}}) {
        const auto expected = reference("clopper_pearson/" + std::to_string(events) + "/" + std::to_string(cases));
        const auto k = static_cast<std::size_t>(events), n = static_cast<std::size_t>(cases);
        CHECK(near(clopper_pearson_lower(k, n, 0.025), expected[0]));
        CHECK(near(clopper_pearson_upper(k, n, 0.025), expected[1]));
        CHECK(near(clopper_pearson_upper(k, n, 0.05), expected[2]));
    }
}

TEST_CASE("no failure among ten leaves a rate of up to 0.2589") {
    CHECK(near(clopper_pearson_upper(0, 10, 0.05), 1.0 - std::pow(0.05, 0.1))); // (1 - p)^10 = 0.05
    CHECK(std::round(clopper_pearson_upper(0, 10, 0.05) * 1e4) == 2589.0);
}

TEST_CASE("so many heads of a fair coin") {
    for (const auto& [events, cases] : {std::pair{0, 10}, {9, 10}, {8, 11}, {30, 40}}) {
        const auto expected = reference("coin/" + std::to_string(events) + "/" + std::to_string(cases));
        CHECK(near(fair_coin_at_least(static_cast<std::size_t>(events), static_cast<std::size_t>(cases)), expected[0]));
    }
}

namespace {

std::vector<Probability> every_seventh(int n) {
    std::vector<Probability> risks;
    for (int i = 0; i < n; ++i) risks.emplace_back(((i * 7) % 20) / 20.0);
    return risks;
}

} // namespace

TEST_CASE("the number of failures agrees with enumeration of all outcomes") {
    std::vector<Probability> risks;
    for (const int twentieths : {1, 3, 7, 12, 19, 10, 2, 5, 5, 16}) risks.emplace_back(twentieths / 20.0);
    const auto expected = reference("poisson_binomial/10/at_most");
    for (std::size_t most = 0; most < expected.size(); ++most)
        CHECK(near(at_most_fail_exactly(risks, most), expected[most]));
    CHECK(near(none_fails_probability(risks), expected[0]));
    const auto mean_sd = reference("poisson_binomial/10/mean_sd");
    CHECK(near(failure_count(risks).mean, mean_sd[0]));
    CHECK(near(failure_count(risks).sd, mean_sd[1]));
}

TEST_CASE("the number of failures agrees with exact arithmetic, far into the tail") {
    const auto risks = every_seventh(60);
    const auto expected = reference("poisson_binomial/60/at_most");
    const std::size_t most[] = {0, 9, 20, 28, 40};
    for (std::size_t k = 0; k < expected.size(); ++k) CHECK(near(at_most_fail_exactly(risks, most[k]), expected[k]));
}

TEST_CASE("failures of no projects, of sure ones and of impossible ones") {
    const std::vector<Probability> none, sure(4, Probability{1.0}), never(4, Probability{0.0});
    CHECK(none_fails_probability(none) == 1.0);
    CHECK(at_most_fail_exactly(none, 0) == 1.0);
    CHECK(at_most_fail_exactly(sure, 3) == 0.0);
    CHECK(at_most_fail_exactly(sure, 4) == 1.0);
    CHECK(at_most_fail_exactly(never, 0) == 1.0);
    CHECK(failure_count(sure).sd == 0.0);
    CHECK(failure_count(sure).skewness == 0.0);
    CHECK(failure_count(never).mean == 0.0);
}

TEST_CASE("counts that cannot be are left out and change nothing") {
    // 3,000 sure failures among 3,100: all counts below 3,000 are impossible.
    std::vector<Probability> risks(3000, Probability{1.0});
    const auto others = every_seventh(100);
    risks.insert(risks.end(), others.begin(), others.end());
    CHECK(at_most_fail_exactly(risks, 2999) == 0.0);
    CHECK(near(at_most_fail_exactly(risks, 3045), at_most_fail_exactly(others, 45)));
}

TEST_CASE("the refined normal approximation stays within its bound") {
    for (const int n : {700, 2000, 6000}) {
        const auto risks = every_seventh(n);
        const FailureCount count = failure_count(risks);
        REQUIRE(count.sd >= 10.0);
        double worst = 0.0;
        for (double z = -4.0; z <= 4.0; z += 0.25) {
            const auto most = static_cast<std::size_t>(count.mean + z * count.sd);
            worst = std::max(worst, std::abs(at_most_fail_nearly(count, most) - at_most_fail_exactly(risks, most)));
        }
        CHECK(worst <= at_most_fail_error(count));
        CHECK(worst > 0.0);
    }
}

TEST_CASE("the refined normal approximation follows skew") {
    const std::vector<Probability> rare(6000, Probability{0.03});
    const FailureCount count = failure_count(rare);
    const double near_mean = std::abs(at_most_fail_nearly(count, 180) - at_most_fail_exactly(rare, 180));
    CHECK(near_mean <= at_most_fail_error(count));
    CHECK(count.skewness > 0.05);
}
