#include <compare>
#include <doctest/doctest.h>
#include <engineroom/core/labels.hpp>
#include <engineroom/core/money.hpp>
#include <engineroom/core/probability.hpp>
#include <engineroom/core/severity.hpp>
#include <limits>
#include <rapidcheck.h>

using namespace engineroom;

TEST_CASE("a probability lies in [0, 1], and nothing else is one") {
    CHECK(Probability::from(0.0) == Probability{0.0});
    CHECK(Probability::from(1.0) == Probability{1.0});
    for (const double value :
         {-0.01, 1.01, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        CHECK_FALSE(Probability::from(value).has_value());
    CHECK(Probability{0.25}.complement() == Probability{0.75});
    CHECK(Probability{0.2} < Probability{0.3});
    CHECK(Probability{} == Probability{0.0});
}

TEST_CASE("the complement of the complement is the probability, within a rounding") {
    CHECK(rc::check([] {
        const Probability p{*rc::gen::inRange(0, 1000001) / 1e6};
        RC_ASSERT(p.complement().complement().value() >= p.value() - 1e-15);
        RC_ASSERT(p.complement().complement().value() <= p.value() + 1e-15);
    }));
}

TEST_CASE("money adds to money and divides to a number") {
    Money sum{1.5};
    sum += Money{2.0};
    CHECK(sum == Money{3.5});
    CHECK(Money{3.0} + Money{1.0} == Money{4.0});
    CHECK(Money{3.0} - Money{4.0} == Money{-1.0});
    CHECK(0.5 * Money{3.0} == Money{1.5});
    CHECK(Money{3.0} / Money{2.0} == 1.5);
    CHECK(Money{} == Money{0.0});
    CHECK(Money{1.0} < Money{2.0});
}

TEST_CASE("amounts and probabilities are ordered as their numbers are") {
    for (const double a : {0.0, 0.25, 1.0})
        for (const double b : {0.0, 0.25, 1.0}) {
            CAPTURE(a);
            CAPTURE(b);
            CHECK((Money{a} < Money{b}) == (a < b));
            CHECK((Money{a} <= Money{b}) == (a <= b));
            CHECK((Money{a} > Money{b}) == (a > b));
            CHECK((Money{a} >= Money{b}) == (a >= b));
            CHECK((Money{a} == Money{b}) == (a == b));
            CHECK((Probability{a} < Probability{b}) == (a < b));
            CHECK((Probability{a} <= Probability{b}) == (a <= b));
            CHECK((Probability{a} > Probability{b}) == (a > b));
            CHECK((Probability{a} >= Probability{b}) == (a >= b));
            CHECK((Probability{a} == Probability{b}) == (a == b));
        }
}

TEST_CASE("an amount that is not a number is neither less than another, nor equal, nor more") {
    const Money none = (Money{0.0} / Money{0.0}) * Money{1.0};
    CHECK((none <=> Money{1.0}) == std::partial_ordering::unordered);
    CHECK((Money{1.0} <=> none) == std::partial_ordering::unordered);
    CHECK(none != none);
}

TEST_CASE("labels have the values of the policy, and unknown ones none") {
    CHECK(value_of(default_risk_labels(), "very low") == 0.05);
    CHECK(value_of(default_risk_labels(), "amber/red") == 0.45);
    CHECK(value_of(default_multiple_labels(), "very high") == 30.0);
    CHECK_FALSE(value_of(default_risk_labels(), "Low").has_value());
    CHECK_FALSE(value_of({}, "low").has_value());
}

TEST_CASE("without a policy the words for risks and payoffs mean what the documentation says, in its order") {
    CHECK(default_risk_labels() == Labels{{"very low", 0.05},
                                          {"low", 0.10},
                                          {"medium", 0.30},
                                          {"high", 0.60},
                                          {"very high", 0.85},
                                          {"green", 0.10},
                                          {"amber", 0.30},
                                          {"red", 0.60},
                                          {"amber/green", 0.20},
                                          {"amber/red", 0.45}});
    CHECK(default_multiple_labels() == Labels{{"low", 1.0}, {"medium", 3.0}, {"high", 10.0}, {"very high", 30.0}});
}

TEST_CASE("severities rise from good to critical and are known by name") {
    CHECK(Severity::good < Severity::notice);
    CHECK(Severity::warning < Severity::critical);
    for (const std::string_view name : severity_names) CHECK(to_string(*severity_named(name)) == name);
    CHECK_FALSE(severity_named("Critical").has_value());
}
