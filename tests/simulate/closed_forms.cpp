#include "support.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/measures/payoff_law.hpp>
#include <engineroom/measures/project_payoff.hpp>

using namespace engineroom;

namespace {

const unsigned seeds = long_tests() ? 100 : 10;
const std::vector<std::size_t> sizes =
    long_tests() ? std::vector<std::size_t>{1, 10, 100, 1000} : std::vector<std::size_t>{1, 10, 100};
constexpr std::uint64_t trials = 20'000;

/// Mean and variance of a project's net payoff given its chance of success.
struct Moments {
    double mean = 0, square = 0;
};

Moments net_moments(const Project& project, double success) {
    const PayoffLaw law = payoff_law(project, 0.0).value();
    const double budget = project.budget->amount(); // costs the same on failure, as spent is below it
    Moments m;
    m.mean = success * law.mean().amount() - budget;
    m.square = success * (law.second_moment() - 2.0 * law.mean().amount() * budget) + budget * budget;
    return m;
}

/// How a figure of many seeds compares with the truth.
class Compared {
public:
    void add(double value, double truth, double standard_error) {
        ++count_;
        const double off = std::fabs(value - truth) / standard_error;
        CHECK(off < 4.0);
        within_ += off < 1.959964 ? 1 : 0;
    }
    /// Errors are as large as they say: no smaller, either.
    void check_coverage() const {
        const double share = static_cast<double>(within_) / count_;
        INFO(within_, " of ", count_, " within the 95 % interval");
        if (count_ >= 100) {
            CHECK(share >= 0.90);
            CHECK(share <= 0.99);
        } else if (count_ >= 20) {
            CHECK(share >= 0.80); // 17 of 20 and more, but for one case in 40
        }
    }

private:
    int count_ = 0, within_ = 0;
};

} // namespace

TEST_CASE(
    "independent projects: mean and variance of net, own failures, and that none fails, are those of closed forms") {
    Compared means, failures, none;
    for (const std::size_t size : sizes) {
        const Portfolio portfolio = random_portfolio(size, 21);
        double mean = 0, variance = 0, expected = 0, spread = 0, no_failure = 1;
        for (const Project& project : portfolio.projects) {
            const double p = project.risk->value();
            const Moments m = net_moments(project, 1.0 - p);
            mean += m.mean;
            variance += m.square - m.mean * m.mean;
            expected += p;
            spread += p * (1.0 - p);
            no_failure *= 1.0 - p;
        }
        for (unsigned seed = 1; seed <= seeds; ++seed) {
            const Outcome outcome = simulated(portfolio, independent_policy(), trials, seed, 2).outcome;
            means.add(outcome.net->mean, mean, std::sqrt(variance / trials));
            failures.add(outcome.failures.mean, expected, std::sqrt(spread / trials));
            if (no_failure > 1e-3)
                none.add(outcome.failures.none_probability, no_failure,
                         std::sqrt(no_failure * (1.0 - no_failure) / trials));
            CHECK(outcome.net->sd == doctest::Approx(std::sqrt(variance)).epsilon(0.12)); // fourth moments are large
            CHECK(outcome.failures.sd == doctest::Approx(std::sqrt(spread)).epsilon(0.03));
            CHECK(outcome.failures.own_mean == outcome.failures.mean);
        }
    }
    means.check_coverage();
    failures.check_coverage();
    none.check_coverage();
}

TEST_CASE("with one factor, mean and variance are those of quadrature over it") {
    Policy policy = cluster_policy();
    policy.correlation = {0.25, 0, 0};
    const boost::math::normal normal;
    Compared means;
    for (const std::size_t size : sizes) {
        const Portfolio portfolio = random_portfolio(size, 22);
        // Given the factor, projects are independent.
        const auto given = [&](double factor) {
            Moments all;
            double variance = 0;
            for (const Project& project : portfolio.projects) {
                const double cut = boost::math::quantile(normal, project.risk->value());
                const double success = 1.0 - boost::math::cdf(normal, (cut - 0.5 * factor) / std::sqrt(0.75));
                const Moments m = net_moments(project, success);
                all.mean += m.mean;
                variance += m.square - m.mean * m.mean;
            }
            all.square = variance + all.mean * all.mean;
            return all;
        };
        const auto integral = [&](auto part) {
            return boost::math::quadrature::gauss_kronrod<double, 61>::integrate(
                [&](double f) { return part(given(f)) * boost::math::pdf(normal, f); }, -9.0, 9.0, 6, 1e-10);
        };
        const double mean = integral([](const Moments& m) { return m.mean; });
        const double variance = integral([](const Moments& m) { return m.square; }) - mean * mean;
        for (unsigned seed = 1; seed <= seeds; ++seed) {
            const Outcome outcome = simulated(portfolio, policy, trials, seed, 2).outcome;
            means.add(outcome.net->mean, mean, std::sqrt(variance / trials));
            CHECK(outcome.net->sd == doctest::Approx(std::sqrt(variance)).epsilon(0.12)); // fourth moments are large
        }
    }
    means.check_coverage();
}

TEST_CASE("two projects of one theme fail together as often as the bivariate normal law says") {
    // P(both fail) for p = 0.3 and 0.4, correlation 0.15: by quadrature over the shared factors.
    const Policy policy = cluster_policy(); // market 0.05 and theme 0.10 shared; leads differ
    Portfolio portfolio = empty_portfolio();
    portfolio.projects = {bet("A", 0.3, 1, 1), bet("B", 0.4, 1, 1)};
    for (Project& project : portfolio.projects) project.theme = Text{"T"};
    const boost::math::normal normal;
    const auto fails = [&](double p, double f) {
        return boost::math::cdf(normal, (boost::math::quantile(normal, p) - std::sqrt(0.15) * f) / std::sqrt(0.85));
    };
    const double both = boost::math::quadrature::gauss_kronrod<double, 61>::integrate(
        [&](double f) { return fails(0.3, f) * fails(0.4, f) * boost::math::pdf(normal, f); }, -9.0, 9.0, 6, 1e-12);
    CHECK(both > 0.3 * 0.4 + 0.01);
    Compared compared;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        const Outcome outcome = simulated(portfolio, policy, 100'000, seed, 2).outcome;
        // P(none) = 1 - p - q + P(both)
        const double none = 1.0 - 0.3 - 0.4 + both;
        compared.add(outcome.failures.none_probability, none, std::sqrt(none * (1.0 - none) / 100'000));
    }
    compared.check_coverage();
}

TEST_CASE("one project's net payoff has the quantiles and the mean of its split lognormal") {
    Portfolio portfolio = empty_portfolio();
    Project project = bet("A", 0.0, 2e6, 0.0);
    project.payoff_low = Money{5e5};
    project.payoff_high = Money{5e6};
    portfolio.projects = {project};
    const PayoffLaw law = payoff_law(project, 0.0).value();
    const Outcome outcome = simulated(portfolio, cluster_policy(), 131'072, 4, 2).outcome;
    // A quantile's standard error: sqrt(q (1 - q) / T) over the density; as a range of probabilities here.
    const auto near = [&](double value, double share) {
        const double off = 4.0 * std::sqrt(share * (1.0 - share) / 131'072);
        CHECK(value >= law.quantile(Probability{share - off}).amount());
        CHECK(value <= law.quantile(Probability{share + off}).amount());
    };
    const auto& q = outcome.net->quantiles;
    near(q.p05, 0.05);
    near(q.p10, 0.10);
    near(q.p25, 0.25);
    near(q.p50, 0.50);
    near(q.p75, 0.75);
    near(q.p90, 0.90);
    near(q.p95, 0.95);
    const double sd = std::sqrt(law.second_moment() - law.mean().amount() * law.mean().amount());
    CHECK(std::fabs(outcome.net->mean - law.mean().amount()) < 4.0 * sd / std::sqrt(131'072.0));
    CHECK(outcome.net->quantile_error == 0.0);
}

TEST_CASE("quantiles of more trials than are kept are within the error that they state") {
    Portfolio portfolio = empty_portfolio();
    Project project = bet("A", 0.0, 2e6, 1e6);
    project.payoff_low = Money{5e5};
    project.payoff_high = Money{5e6};
    portfolio.projects = {project};
    const PayoffLaw law = payoff_law(project, 0.0).value();
    const NetDistribution net = *simulated(portfolio, cluster_policy(), 2'000'000, 4, 2).outcome.net;
    CHECK(net.quantile_error > 0.0);
    CHECK(net.quantile_error < 1e-3 * net.sd);
    for (const auto& [value, share] :
         {std::pair{net.quantiles.p05, 0.05}, {net.quantiles.p50, 0.5}, {net.quantiles.p95, 0.95}}) {
        const double off = 4.0 * std::sqrt(share * (1.0 - share) / 2e6);
        CHECK(value + 1e6 >= law.quantile(Probability{share - off}).amount() - net.quantile_error);
        CHECK(value + 1e6 <= law.quantile(Probability{share + off}).amount() + net.quantile_error);
    }
    double sum = 0;
    for (const HistogramBar& bar : net.histogram) sum += static_cast<double>(bar.trials);
    CHECK(sum == 2'000'000);
}
