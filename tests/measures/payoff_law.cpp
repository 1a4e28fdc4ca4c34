#include "support.hpp"
#include <cmath>
#include <engineroom/measures/payoff_law.hpp>
#include <engineroom/measures/project_payoff.hpp>
#include <limits>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

PayoffLaw law(double low, double middle, double high, double tail_index = 0.0) {
    return *PayoffLaw::through(Money{low}, Money{middle}, Money{high}, tail_index);
}

} // namespace

TEST_CASE("the split lognormal agrees with numerical integration") {
    const auto check = [](const std::string& name, const PayoffLaw& payoff) {
        CHECK(near(payoff.mean().amount(), reference("lognormal/" + name + "/mean").front()));
        CHECK(near(payoff.second_moment(), reference("lognormal/" + name + "/second").front()));
        const auto expected = reference("lognormal/" + name + "/exceeds");
        const double values[] = {20.0, 90.0, 150.0, 1000.0};
        for (std::size_t k = 0; k < 4; ++k) CHECK(near(payoff.exceedance(Money{values[k]}).value(), expected[k]));
    };
    check("even", law(50, 100, 200));
    check("skew", law(80, 100, 900));
    check("wide", law(1, 100, 2600));
    check("tail", law(50, 100, 400, 2.5));
}

TEST_CASE("the law passes through the three points that are stated") {
    for (const PayoffLaw& payoff : {law(50, 100, 400), law(50, 100, 400, 1.5)}) {
        CHECK(near(payoff.exceedance(Money{50}).value(), 0.9));
        CHECK(near(payoff.exceedance(Money{100}).value(), 0.5));
        CHECK(near(payoff.exceedance(Money{400}).value(), 0.1));
        CHECK(near(payoff.quantile(Probability{0.1}).amount(), 50.0));
        CHECK(near(payoff.quantile(Probability{0.5}).amount(), 100.0));
        CHECK(near(payoff.quantile(Probability{0.9}).amount(), 400.0));
        CHECK(near(payoff.p10().amount(), 50.0));
        CHECK(payoff.p50().amount() == 100.0);
        CHECK(payoff.p90().amount() == 400.0);
    }
}

TEST_CASE("quantile and exceedance undo each other") {
    for (const PayoffLaw& payoff : {law(20, 100, 300), law(20, 100, 300, 1.2)})
        for (const double level : {0.001, 0.2, 0.49, 0.51, 0.8, 0.95, 0.999})
            CHECK(near(payoff.exceedance(payoff.quantile(Probability{level})).value(), 1.0 - level));
}

TEST_CASE("points that are missing are completed in logs") {
    const auto ends = PayoffLaw::through(Money{50}, std::nullopt, Money{200});
    CHECK(near(ends->p50().amount(), 100.0)); // sqrt(50 x 200)
    const auto upper = PayoffLaw::through(std::nullopt, Money{100}, Money{400});
    CHECK(near(upper->p10().amount(), 25.0)); // 100 / (400 / 100)
    const auto lower = PayoffLaw::through(Money{20}, Money{100}, std::nullopt);
    CHECK(near(lower->p90().amount(), 500.0)); // 100 x (100 / 20)
}

TEST_CASE("one end alone is no payoff") {
    CHECK_FALSE(PayoffLaw::through(Money{50}, std::nullopt, std::nullopt));
    CHECK_FALSE(PayoffLaw::through(std::nullopt, std::nullopt, Money{50}));
    CHECK_FALSE(PayoffLaw::through(std::nullopt, std::nullopt, std::nullopt));
}

TEST_CASE("points out of order, or a range from 0, have no law") {
    CHECK_FALSE(PayoffLaw::through(Money{50}, Money{40}, Money{60}));
    CHECK_FALSE(PayoffLaw::through(Money{50}, Money{70}, Money{60}));
    CHECK_FALSE(PayoffLaw::through(Money{60}, std::nullopt, Money{50}));
    CHECK_FALSE(PayoffLaw::through(Money{0}, Money{10}, Money{20}));
    CHECK_FALSE(PayoffLaw::through(std::nullopt, Money{0}, Money{20}));
    CHECK_FALSE(PayoffLaw::through(Money{1e-300}, Money{1e300}, std::nullopt)); // P90 past all numbers
}

TEST_CASE("a payoff without a range is certain, and may be 0") {
    const auto certain = PayoffLaw::through(std::nullopt, Money{300}, std::nullopt, 1.5);
    CHECK(certain->is_certain());
    CHECK(certain->mean().amount() == 300.0);
    CHECK(certain->second_moment() == 90000.0);
    CHECK(certain->exceedance(Money{300.0}).value() == 1.0);
    CHECK(certain->exceedance(Money{300.1}).value() == 0.0);
    CHECK(certain->exceedance(Money{299.9}).value() == 1.0);
    CHECK(certain->quantile(Probability{0.99}).amount() == 300.0);
    const auto nothing = PayoffLaw::certain(Money{0});
    CHECK(nothing.mean().amount() == 0.0);
    CHECK(nothing.exceedance(Money{0.0}).value() == 1.0);
    CHECK(nothing.exceedance(Money{1.0}).value() == 0.0);
    CHECK(law(70, 70, 70).is_certain());
}

TEST_CASE("a certain payoff meets its own value whatever the rounding") {
    CHECK(PayoffLaw::certain(Money{0.3}).exceedance(Money{0.1 + 0.2}).value() == 1.0);
}

TEST_CASE("a side without width is a jump") {
    const PayoffLaw no_upside = law(50, 100, 100);
    CHECK(no_upside.exceedance(Money{100}).value() == 0.5); // half of the outcomes are exactly the middle
    CHECK(no_upside.exceedance(Money{101}).value() == 0.0);
    CHECK(no_upside.exceedance(Money{99}).value() > 0.5);
    const PayoffLaw no_downside = law(100, 100, 200);
    CHECK(no_downside.exceedance(Money{100}).value() == 1.0);
    CHECK(no_downside.exceedance(Money{99}).value() == 1.0);
    CHECK(no_downside.exceedance(Money{101}).value() < 0.5);
    const PayoffLaw tail_alone = law(50, 100, 100, 2.0);
    CHECK(near(tail_alone.exceedance(Money{200}).value(), 0.025)); // 0.1 x (100 / 200)^2
}

TEST_CASE("the mean of the fat tail: by hand") {
    // l = m = h / e^z90, so sigma+ = 1 and sigma- = 0, with m = 1 and alpha = 2:
    // 0.5 + e^0.5 (Phi(z90 - 1) - Phi(-1)) + 0.1 h 2
    const double h = std::exp(PayoffLaw::z90);
    const auto phi = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
    const double expected = 0.5 + std::exp(0.5) * (phi(PayoffLaw::z90 - 1.0) - phi(-1.0)) + 0.2 * h;
    CHECK(near(law(1, 1, h, 2.0).mean().amount(), expected));
}

TEST_CASE("the variance of a tail index of at most 2 is infinite") {
    CHECK(std::isinf(law(50, 100, 200, 2.0).second_moment()));
    CHECK(std::isfinite(law(50, 100, 200, 2.1).second_moment()));
    CHECK(std::isfinite(law(50, 100, 200, 1.1).mean().amount()));
}

TEST_CASE("a range wider than numbers go has an infinite mean, not a wrong one") {
    CHECK(std::isinf(law(1, 1, 1e300).mean().amount()));
    CHECK(std::isinf(law(1, 1e-280 * 1e280, 1e300, 1.5).mean().amount()));
}

TEST_CASE("the mean passes P90 where P90 is some 26 times P50") {
    CHECK(law(99, 100, 2500).mean() < Money{2500});
    CHECK(law(99, 100, 2700).mean() > Money{2700});
}

TEST_CASE("money in other units scales a payoff and changes no chance") {
    for (const double unit : {1e-6, 1.0, 1e9}) {
        const PayoffLaw payoff = law(50 * unit, 100 * unit, 400 * unit, 1.5);
        CHECK(near(payoff.mean().amount(), unit * law(50, 100, 400, 1.5).mean().amount()));
        CHECK(
            near(payoff.exceedance(Money{333 * unit}).value(), law(50, 100, 400, 1.5).exceedance(Money{333}).value()));
    }
}

TEST_CASE("a multiple counts where no payoff is stated, and needs a budget to be money") {
    Project project = bare("P");
    project.multiple = StatedMultiple{3.0, true};
    CHECK_FALSE(payoff_law(project, 0.0));
    project.budget = Money{50};
    CHECK(payoff_law(project, 0.0)->mean().amount() == 150.0);
    project.budget = Money{0};
    CHECK_FALSE(payoff_law(project, 0.0));
    project.budget = Money{50};
    project.payoff = Money{80};
    CHECK(payoff_law(project, 0.0)->mean().amount() == 80.0);
    project.payoff.reset();
    project.payoff_low = Money{80};
    CHECK_FALSE(payoff_law(project, 0.0)); // a payoff is stated, if only in part
}
