// The small statistics: by hand, against R (tests/reference/statistics.R), and where there is nothing to compute.
#include "support.hpp"

#include <engineroom/measures/clopper_pearson.hpp>
#include <engineroom/measures/fisher_exact.hpp>
#include <engineroom/measures/gini.hpp>
#include <engineroom/measures/hhi.hpp>
#include <engineroom/measures/kaplan_meier.hpp>
#include <engineroom/measures/mann_whitney.hpp>
#include <engineroom/measures/murphy.hpp>
#include <engineroom/measures/poisson_binomial.hpp>
#include <numeric>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

std::size_t whole(double number) {
    return static_cast<std::size_t>(number);
}

std::vector<Probability> percents(const std::vector<double>& numbers) {
    std::vector<Probability> risks;
    for (const double percent : numbers) risks.emplace_back(percent / 100.0);
    return risks;
}

std::vector<Forecast> forecasts_of(const std::string& name) {
    const auto risks = percents(reference(name + "/percent"));
    const auto failed = reference(name + "/failed");
    std::vector<Forecast> forecasts;
    for (std::size_t i = 0; i < risks.size(); ++i) forecasts.push_back({risks[i], failed.at(i) > 0.0});
    return forecasts;
}

std::vector<Forecast> forecasts_of(const std::vector<std::pair<double, bool>>& pairs) {
    std::vector<Forecast> forecasts;
    for (const auto& [risk, failed] : pairs) forecasts.push_back({Probability{risk}, failed});
    return forecasts;
}

} // namespace

TEST_CASE("Clopper-Pearson agrees with R's binom.test") {
    for (const auto& [events, cases] : {std::pair{0, 10}, {3, 10}, {10, 10}, {1, 17}, {40, 200}, {7, 5000}}) {
        const auto expected = reference("r/clopper_pearson/" + std::to_string(events) + "/" + std::to_string(cases));
        const std::size_t k = whole(events), n = whole(cases);
        CHECK(near(clopper_pearson_lower(k, n, 0.025), expected[0]));
        CHECK(near(clopper_pearson_upper(k, n, 0.025), expected[1]));
        CHECK(near(clopper_pearson_upper(k, n, 0.05), expected[2]));
    }
}

TEST_CASE("the number of failures agrees with R's convolution") {
    const auto risks = percents(reference("r/poisson_binomial/risk_percent"));
    const auto expected = reference("r/poisson_binomial/at_most");
    const std::size_t most[] = {90, 120, 140, 150, 160, 190};
    for (std::size_t k = 0; k < expected.size(); ++k) CHECK(near(at_most_fail_exactly(risks, most[k]), expected[k]));
}

TEST_CASE("concentration: by hand and by R") {
    // Shares 1/2, 1/4, 1/4: 1/4 + 1/16 + 1/16.
    CHECK(near(hhi(std::vector{2.0, 1.0, 1.0}), 0.375));
    CHECK(near(hhi(std::vector{7.0, 7.0, 7.0, 7.0, 7.0}), 0.2)); // of n alike: 1/n
    CHECK(near(hhi(reference("r/amounts")), reference("r/hhi").front()));
    CHECK(near(gini(reference("r/amounts")), reference("r/gini").front()));
}

TEST_CASE("concentration does not depend on the unit, and of nothing it is missing") {
    auto amounts = reference("r/amounts");
    const auto before = hhi(amounts);
    for (double& amount : amounts) amount *= 1e6;
    CHECK(near(hhi(amounts), *before));
    CHECK_FALSE(hhi({}));
    CHECK_FALSE(hhi(std::vector{0.0, 0.0}));
    CHECK(hhi(std::vector{0.0, 3.0}) == 1.0);
}

TEST_CASE("Fisher's exact test agrees with R's fisher.test") {
    for (int k = 0; k < 8; ++k) {
        const auto r = reference("r/fisher/" + std::to_string(k)); // accepted, not, of the first; of the second; p
        CAPTURE(k);
        CHECK(near(fisher_exact_greater({whole(r[0]), whole(r[0] + r[1]), whole(r[2]), whole(r[2] + r[3])}), r[4]));
    }
}

TEST_CASE("Fisher's exact test: by hand") {
    // 3 of 3 against 0 of 3: of the 20 ways to choose three of six, one is as good.
    CHECK(near(fisher_exact_greater({3, 3, 0, 3}), 1.0 / 20.0));
    // 2 of 2 against 1 of 2: the three accepted hold both of the first group in 2 of 4 ways.
    CHECK(near(fisher_exact_greater({2, 2, 1, 2}), 0.5));
}

TEST_CASE("Fisher's exact test says nothing of an empty group, and both sides add up to 1 and what they share") {
    CHECK(fisher_exact_greater({0, 0, 3, 9}) == 1.0);
    CHECK(fisher_exact_greater({4, 9, 0, 0}) == 1.0);
    CHECK(fisher_exact_greater({0, 0, 0, 0}) == 1.0);
    // P(first >= 5) + P(second >= 3) = 1 + P(first = 5), as the second has 3 when the first has 5; C(9,5) C(8,3) /
    // C(17,8)
    CHECK(near(fisher_exact_greater({5, 9, 3, 8}) + fisher_exact_greater({3, 8, 5, 9}), 1.0 + 126.0 * 56.0 / 24310.0));
}

TEST_CASE("the rank test agrees with R's wilcox.test, ties and all") {
    for (int k = 0; k < 6; ++k) {
        const std::string name = "r/mann_whitney/" + std::to_string(k);
        CAPTURE(k);
        const auto test = mann_whitney(reference(name + "/first"), reference(name + "/second"));
        const auto expected = reference(name + "/u_p");
        REQUIRE(test);
        CHECK(near(test->u, expected[0]));
        CHECK(near(test->p_less, expected[1]));
    }
}

TEST_CASE("the rank test: by hand") {
    // 1, 2 against 3, 4: no pair has the first larger, u = 0; mean 2, variance 2 2 5 / 12; z = (0 + 1/2 - 2) / 1.29099
    const auto test = mann_whitney(std::vector{1.0, 2.0}, std::vector{3.0, 4.0});
    REQUIRE(test);
    CHECK(test->u == 0.0);
    CHECK(near(test->z, -1.5 / std::sqrt(20.0 / 12.0)));
    CHECK(near(test->p_less, 0.5 * std::erfc(1.5 / std::sqrt(20.0 / 12.0) / std::sqrt(2.0))));
}

TEST_CASE("ranks alone count for the rank test, and each pair for one of the two groups") {
    const auto first = reference("r/mann_whitney/3/first"), second = reference("r/mann_whitney/3/second");
    auto stretched_first = first, stretched_second = second;
    for (auto* values : {&stretched_first, &stretched_second})
        for (double& value : *values) value = std::exp(value / 100.0);
    const auto plain = mann_whitney(first, second), stretched = mann_whitney(stretched_first, stretched_second);
    CHECK(plain->p_less == stretched->p_less);
    CHECK(near(plain->u + mann_whitney(second, first)->u, static_cast<double>(first.size() * second.size())));
}

TEST_CASE("the rank test says nothing of an empty group or of values that are all equal") {
    const std::vector<double> none, some{1.0, 2.0}, same{3.0, 3.0};
    CHECK_FALSE(mann_whitney(none, some));
    CHECK_FALSE(mann_whitney(some, none));
    CHECK_FALSE(mann_whitney(none, none));
    CHECK_FALSE(mann_whitney(same, same));
}

TEST_CASE("Brier score, its skill and Spiegelhalter's Z agree with R") {
    for (const char* name : {"r/forecasts/0", "r/forecasts/1"}) {
        const auto forecasts = forecasts_of(name);
        const auto expected = reference(std::string{name} + "/brier_z_skill");
        CHECK(near(brier_score(forecasts), expected[0]));
        CHECK(near(spiegelhalter_z(forecasts), expected[1]));
        CHECK(near(brier_skill(forecasts), expected[2]));
    }
}

TEST_CASE("Brier score and Spiegelhalter's Z: by hand") {
    // 0.2 and failed, 0.4 and not: (0.64 + 0.16) / 2. Z: (0.8 0.6 - 0.4 0.2) / sqrt(0.36 0.16 + 0.04 0.24)
    const auto forecasts = forecasts_of({{0.2, true}, {0.4, false}});
    CHECK(near(brier_score(forecasts), 0.4));
    CHECK(near(spiegelhalter_z(forecasts), 0.4 / std::sqrt(0.0576 + 0.0096)));
    CHECK(near(brier_skill(forecasts), 1.0 - 0.4 / 0.25));
}

TEST_CASE("forecasts of nothing, of certainties and of coin tosses have no Z, and one outcome alone no skill") {
    CHECK_FALSE(brier_score({}));
    CHECK_FALSE(brier_skill({}));
    CHECK_FALSE(spiegelhalter_z({}));
    CHECK_FALSE(spiegelhalter_z(forecasts_of({{0.0, false}, {1.0, true}, {0.5, true}})));
    CHECK_FALSE(brier_skill(forecasts_of({{0.2, false}, {0.3, false}})));
    CHECK(brier_score(forecasts_of({{0.0, false}, {1.0, true}})) == 0.0);
}

TEST_CASE("Murphy's decomposition agrees with R and adds up to the Brier score") {
    for (const char* name : {"r/forecasts/0", "r/forecasts/1"}) {
        const auto forecasts = forecasts_of(name);
        const auto expected = reference(std::string{name} + "/murphy");
        const auto murphy = murphy_decomposition(forecasts);
        REQUIRE(murphy);
        CHECK(near(murphy->reliability, expected[0]));
        CHECK(near(murphy->resolution, expected[1]));
        CHECK(near(murphy->uncertainty, expected[2]));
        CHECK(near(murphy->remainder, expected[3], 1e-8)); // a small difference of sums
        CHECK(near(murphy->reliability - murphy->resolution + murphy->uncertainty + murphy->remainder,
                   *brier_score(forecasts)));
        std::size_t forecasts_in_bins = 0;
        for (const ForecastBin& bin : murphy->bins) forecasts_in_bins += bin.forecasts;
        CHECK(forecasts_in_bins == forecasts.size());
    }
}

TEST_CASE("Murphy's bins: an edge belongs to the bin above it, but 1 to the last") {
    // 0.3 is three tenths, though 10 x 0.3 may fall a hair short or 0.1 + 0.2 a hair over.
    const auto murphy =
        murphy_decomposition(forecasts_of({{0.3, true}, {0.39, false}, {0.1 + 0.2, true}, {1.0, true}, {0.9, false}}));
    REQUIRE(murphy);
    REQUIRE(murphy->bins.size() == 2);
    CHECK(murphy->bins[0].forecasts == 3);
    CHECK(near(murphy->bins[0].risk, 0.33));
    CHECK(near(murphy->bins[0].rate, 2.0 / 3.0));
    CHECK(murphy->bins[1].forecasts == 2);
    CHECK(near(murphy->bins[1].risk, 0.95));
}

TEST_CASE(
    "Murphy's decomposition of forecasts that are alike has no remainder and no resolution; of none it is missing") {
    const auto murphy = murphy_decomposition(forecasts_of({{0.25, true}, {0.25, false}, {0.25, false}, {0.25, false}}));
    REQUIRE(murphy);
    CHECK(murphy->reliability == 0.0);
    CHECK(murphy->resolution == 0.0);
    CHECK(near(murphy->uncertainty, 0.1875));
    CHECK(murphy->remainder == 0.0);
    CHECK_FALSE(murphy_decomposition({}));
}

TEST_CASE("Kaplan-Meier agrees with R's survfit") {
    for (int k = 0; k < 3; ++k) {
        const std::string name = "r/kaplan_meier/" + std::to_string(k);
        const auto time = reference(name + "/time"), ended = reference(name + "/ended");
        const auto expected = reference(name + "/steps");
        std::vector<Lifetime> lifetimes;
        for (std::size_t i = 0; i < time.size(); ++i) lifetimes.push_back({time[i], ended.at(i) > 0.0});
        const auto steps = kaplan_meier(lifetimes);
        REQUIRE(steps.size() * 4 == expected.size());
        for (std::size_t s = 0; s < steps.size(); ++s) {
            CHECK(steps[s].time == expected[4 * s]);
            CHECK(steps[s].at_risk == whole(expected[4 * s + 1]));
            CHECK(steps[s].ended == whole(expected[4 * s + 2]));
            CHECK(near(steps[s].survival, expected[4 * s + 3]));
        }
        CHECK(median_survival(steps).value_or(-1.0) == reference(name + "/median").front());
    }
}

TEST_CASE("Kaplan-Meier: by hand") {
    // At 2 one of four ends (3/4); the one censored at 2 counts as at risk then. At 5 one of two ends: 3/8.
    const auto steps = kaplan_meier({{5.0, true}, {2.0, false}, {2.0, true}, {7.0, false}});
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].at_risk == 4);
    CHECK(near(steps[0].survival, 0.75));
    CHECK(steps[1].at_risk == 2);
    CHECK(near(steps[1].survival, 0.375));
    CHECK(median_survival(steps) == 5.0);
}

TEST_CASE("without censoring, survival is the share that lasts longer; where nothing ended there is no median") {
    const auto steps = kaplan_meier({{1.0, true}, {2.0, true}, {3.0, true}, {4.0, true}});
    for (std::size_t s = 0; s < steps.size(); ++s)
        CHECK(near(steps[s].survival, static_cast<double>(3 - s) / 4.0, 1e-12));
    CHECK(median_survival(steps) == 2.0); // S is just 1/2
    CHECK(kaplan_meier({}).empty());
    CHECK(kaplan_meier({{3.0, false}, {4.0, false}}).empty());
    CHECK_FALSE(median_survival({}));
    CHECK(median_survival(kaplan_meier({{0.0, true}})) == 0.0);
}
