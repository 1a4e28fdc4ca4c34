#include "support.hpp"
#include <cmath>
#include <engineroom/policy/shipped.hpp>

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("risk shares, bands and entropy: by hand") {
    // Budgets 10, 20, 30, 40; p 0.05, 0.1, 0.3, 0.5: one project a band, weights 0.1, 0.2, 0.3, 0.4.
    const Portfolio portfolio =
        portfolio_of({bet("A", 0.05, 10, 1), bet("B", 0.1, 20, 1), bet("C", 0.3, 30, 1), bet("D", 0.5, 40, 1)});
    const RiskMeasure risk = measured(portfolio).risk;
    CHECK(near(risk.high_share, 0.4));
    CHECK(near(risk.high_count_share, 0.25));
    REQUIRE(risk.band_shares);
    for (std::size_t band = 0; band < 4; ++band) {
        CHECK(near((*risk.band_shares)[band], 0.1 * static_cast<double>(band + 1)));
        CHECK(near((*risk.band_count_shares)[band], 0.25));
    }
    double entropy = 0.0;
    for (const double w : {0.1, 0.2, 0.3, 0.4}) entropy -= w * std::log2(w);
    CHECK(near(risk.entropy_bits, entropy));
    CHECK(ids(portfolio, risk.high) == Ids{"D"});
    CHECK(ids(portfolio, risk.safest) == Ids{"A", "B", "C", "D"});
    CHECK(risk.base.size == 4);
    CHECK(risk.base.by_budget);
}

TEST_CASE("edges of the risk bands: very low < 0.1 <= low <= 0.2 < medium < 0.5 <= high") {
    const auto band = [](double p) {
        const auto shares = *measured(portfolio_of({bet("P", p, 1, 1)})).risk.band_shares;
        return std::find(shares.begin(), shares.end(), 1.0) - shares.begin();
    };
    CHECK(band(0.0) == 0);
    CHECK(band(0.0999) == 0);
    CHECK(band(0.1) == 1);
    CHECK(band(0.2) == 1);
    CHECK(band(0.2001) == 2);
    CHECK(band(0.4999) == 2);
    CHECK(band(0.5) == 3);
    CHECK(band(1.0) == 3);
}

TEST_CASE("a chance with knock-on that comes to an edge meets it") {
    // q = 0.8 x 0.625 = 0.5, in binary a hair off
    const Portfolio portfolio = portfolio_of({waiting("A", 0.2, 1, {}), waiting("B", 0.375, 1, {"A"})});
    CHECK(near(measured(portfolio).risk.high_count_share, 0.5));
}

TEST_CASE("own failures of stated risks: by hand") {
    // Three of 0.5: K has mean 1.5, sd sqrt(0.75), P(0) = 1/8. The few are floor(0.15 x 3) = 0.
    const RiskMeasure risk =
        measured(portfolio_of({bet("A", 0.5, 1, 1), bet("B", 0.5, 1, 1), bet("C", 0.5, 1, 1)})).risk;
    CHECK(near(risk.expected_failures, 1.5));
    CHECK(near(risk.failures_sd, std::sqrt(0.75)));
    CHECK(near(risk.none_fails_probability, 0.125));
    CHECK(risk.few_failures == std::size_t{0});
    CHECK(near(risk.few_failures_probability, 0.125));
    CHECK_FALSE(risk.failures_error);
}

TEST_CASE("own failures take the stated risk, not the one with knock-on") {
    const RiskMeasure risk =
        measured(portfolio_of({waiting("A", 0.5, 1, {}), waiting("B", 0.5, 1, {"A"}), waiting("C", 0.5, 1, {"gone"})}))
            .risk;
    CHECK(near(risk.expected_failures, 1.5));
    CHECK(risk.stated_base.stated == 3);
    CHECK(risk.base.stated == 2); // C has no p'
    CHECK(near(risk.high_count_share, 1.0));
}

TEST_CASE("few failures: the share is the policy's, and a whole product stays whole") {
    std::vector<Project> projects;
    for (int i = 0; i < 100; ++i) projects.push_back(bet("P" + std::to_string(i), 0.1, 1, 1));
    CHECK(measured(portfolio_of(projects)).risk.few_failures == std::size_t{15});
    Policy policy;
    policy.changed_thresholds[{"RSK002", "failures"}] = 0.29; // 0.29 x 100 = 28.999999999999996
    CHECK(measured(portfolio_of(projects), policy).risk.few_failures == std::size_t{29});
    CHECK(measured(portfolio_of(projects), seed_fund_policy()).risk.few_failures == std::size_t{50});
}

TEST_CASE("above the exact limit the number of failures is near, and its error is stated") {
    std::vector<Project> projects;
    for (int i = 0; i < 1200; ++i) projects.push_back(bet("P" + std::to_string(i), 0.1 + 0.1 * (i % 2), 1, 1));
    Policy policy;
    policy.definitions.exact_limit = 1000;
    const RiskMeasure exact = measured(portfolio_of(projects)).risk,
                      nearly = measured(portfolio_of(projects), policy).risk;
    CHECK_FALSE(exact.failures_error);
    REQUIRE(nearly.failures_error);
    CHECK(*nearly.failures_error < 0.01);
    CHECK(std::abs(*nearly.few_failures_probability - *exact.few_failures_probability) <= *nearly.failures_error);
    CHECK(near(nearly.none_fails_probability, *exact.none_fails_probability));

    for (Project& project : projects) project.risk = Probability{0.001};
    const RiskMeasure narrow = measured(portfolio_of(projects), policy).risk; // sd about 1: still exact
    CHECK_FALSE(narrow.failures_error);
}

TEST_CASE("weighted headroom: by hand") {
    // A: max(0, 1 - 100/400) - 0.25 = 0.5, weight 0.25; B: 0 - 0.5 = -0.5, weight 0.75: 0.125 - 0.375 = -0.25
    const RiskMeasure risk = measured(portfolio_of({bet("A", 0.25, 100, 400), bet("B", 0.5, 300, 300)})).risk;
    CHECK(near(risk.headroom, -0.25));
    CHECK(risk.headroom_base.stated == 2);
}

TEST_CASE("observed failures among closed projects of known outcome") {
    std::vector<Project> projects{bare("L"), bare("X", Stage::closed), bare("F", Stage::failed),
                                  bare("C", Stage::cancelled), bare("D", Stage::delivered)};
    const Portfolio portfolio = portfolio_of(projects);
    const RiskMeasure risk = measured(portfolio).risk;
    CHECK(risk.observed.closed == 3);
    CHECK(risk.observed.failures == 2);
    CHECK(near(risk.observed.rate, 2.0 / 3.0));
    CHECK(ids(portfolio, risk.failed) == Ids{"C", "F"});

    projects.clear();
    for (int i = 0; i < 10; ++i) projects.push_back(bare("D" + std::to_string(i), Stage::delivered));
    const ObservedFailures none = measured(portfolio_of(projects)).risk.observed;
    CHECK(none.rate == 0.0);
    CHECK(none.lower == 0.0);
    CHECK(near(none.upper, reference("clopper_pearson/0/10")[1]));
    CHECK(near(none.upper_one_sided, reference("clopper_pearson/0/10")[2]));
}

TEST_CASE("an empty portfolio, and one that states no risk, have no risk figures") {
    for (const Portfolio& portfolio : {portfolio_of({}), portfolio_of({bare("A"), bare("B")})}) {
        const RiskMeasure risk = measured(portfolio).risk;
        CHECK_FALSE(risk.high_share);
        CHECK_FALSE(risk.high_count_share);
        CHECK_FALSE(risk.band_shares);
        CHECK_FALSE(risk.band_count_shares);
        CHECK_FALSE(risk.entropy_bits);
        CHECK_FALSE(risk.headroom);
        CHECK_FALSE(risk.expected_failures);
        CHECK_FALSE(risk.failures_sd);
        CHECK_FALSE(risk.none_fails_probability);
        CHECK_FALSE(risk.few_failures);
        CHECK_FALSE(risk.few_failures_probability);
        CHECK_FALSE(risk.observed.rate);
        CHECK_FALSE(risk.observed.lower);
        CHECK_FALSE(risk.observed.upper);
        CHECK_FALSE(risk.observed.upper_one_sided);
        CHECK(risk.unstated.size() == portfolio.projects.size());
    }
}

TEST_CASE("all risks 0, and all 1") {
    const RiskMeasure safe = measured(portfolio_of({bet("A", 0, 1, 1), bet("B", 0, 1, 1)})).risk;
    CHECK(safe.high_share == 0.0);
    CHECK(safe.entropy_bits == 0.0);
    CHECK_FALSE(std::signbit(*safe.entropy_bits));
    CHECK(safe.none_fails_probability == 1.0);
    CHECK(safe.few_failures_probability == 1.0);
    const RiskMeasure doomed = measured(portfolio_of({bet("A", 1, 1, 1), bet("B", 1, 1, 1)})).risk;
    CHECK(doomed.high_share == 1.0);
    CHECK(doomed.none_fails_probability == 0.0);
    CHECK(doomed.few_failures_probability == 0.0);
    CHECK(doomed.failures_sd == 0.0);
}

TEST_CASE("weights: budgets where at least half state one and they add up to more than 0") {
    const auto without = [](Project p) {
        p.budget.reset();
        return p;
    };
    // Two of four state a budget: S keeps these two.
    const RiskMeasure half = measured(portfolio_of({bet("A", 0.9, 30, 1), bet("B", 0.1, 10, 1),
                                                    without(bet("C", 0.9, 0, 1)), without(bet("D", 0.9, 0, 1))}))
                                 .risk;
    CHECK(half.base.by_budget);
    CHECK(half.base.stated == 4);
    CHECK(half.base.weighed == 2);
    CHECK(near(half.high_share, 0.75));
    CHECK(near(half.high_count_share, 0.5));
    CHECK(near(half.expected_failures, 2.8)); // over all that state a risk
    // One of three: every project weighs the same.
    const RiskMeasure few =
        measured(portfolio_of({bet("A", 0.9, 30, 1), without(bet("B", 0.1, 0, 1)), without(bet("C", 0.9, 0, 1))})).risk;
    CHECK_FALSE(few.base.by_budget);
    CHECK(few.base.weighed == 3);
    CHECK(near(few.high_share, 2.0 / 3.0));
    // Budgets all 0: the same.
    const RiskMeasure zero = measured(portfolio_of({bet("A", 0.9, 0, 1), bet("B", 0.1, 0, 1)})).risk;
    CHECK_FALSE(zero.base.by_budget);
    CHECK(near(zero.high_share, 0.5));
}
