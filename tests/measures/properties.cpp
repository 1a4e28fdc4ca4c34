#include "support.hpp"
#include <algorithm>
#include <random>
#include <rapidcheck.h>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

template<class T>
std::optional<T> maybe(std::optional<T> value, int percent) {
    return *rc::gen::inRange(0, 100) < percent ? value : std::nullopt;
}

double drawn(int most) {
    return *rc::gen::inRange(0, most + 1);
}

/// A project that states about nine in ten of what it may; it waits for projects before it.
Project any_project(int number, bool all_budgets) {
    Project p = bare("P" + std::to_string(number), static_cast<Stage>(*rc::gen::inRange(0, 8)));
    if (*rc::gen::inRange(0, 2) == 0) p.stage = Stage::active;
    p.risk = maybe<Probability>(Probability{drawn(20) / 20.0}, 90);
    p.budget = maybe<Money>(Money{drawn(50)}, all_budgets ? 100 : 85);
    const double middle = 1.0 + drawn(400);
    p.payoff = maybe<Money>(Money{middle}, 80);
    if (p.payoff) {
        p.payoff_low = maybe<Money>(Money{middle / (1.0 + drawn(5))}, 30);
        p.payoff_high = maybe<Money>(Money{middle * (1.0 + drawn(5))}, 30);
    } else {
        p.multiple = maybe<StatedMultiple>(StatedMultiple{drawn(12), true}, 50);
    }
    p.spent = maybe<Money>(Money{drawn(60)}, 50);
    p.theme =
        std::vector<std::string>{"", "wind", "solar", "water"}.at(static_cast<std::size_t>(*rc::gen::inRange(0, 4)));
    p.scope = maybe<Scope>(static_cast<Scope>(*rc::gen::inRange(0, 3)), 80);
    p.novelty = maybe<Novelty>(static_cast<Novelty>(*rc::gen::inRange(0, 3)), 80);
    p.start = maybe<Date>(Date{2024, 1, 1} + boost::gregorian::days(*rc::gen::inRange(0, 900)), 80);
    p.delivery = maybe<Date>(Date{2025, 6, 1} + boost::gregorian::days(*rc::gen::inRange(0, 1500)), 80);
    for (int k = 0; k < 2; ++k)
        if (number > 0 && *rc::gen::inRange(0, 3) == 0)
            p.depends_on.push_back("P" + std::to_string(*rc::gen::inRange(0, number)));
    return p;
}

Portfolio any_portfolio(bool all_budgets = false) {
    std::vector<Project> projects;
    const int size = *rc::gen::inRange(0, 25);
    for (int i = 0; i < size; ++i) projects.push_back(any_project(i, all_budgets));
    return portfolio_of(std::move(projects));
}

bool same(const std::optional<double>& a, const std::optional<double>& b, double factor = 1.0) {
    if (a.has_value() != b.has_value()) return false;
    return !a || std::abs(*a * factor - *b) <= 1e-9 * std::max({1.0, std::abs(*a * factor), std::abs(*b)});
}

/// All shares, counts and probabilities, and what is a ratio of money to money.
void agree(const Measures& a, const Measures& b) {
    RC_ASSERT(same(a.risk.high_share, b.risk.high_share));
    RC_ASSERT(same(a.risk.high_count_share, b.risk.high_count_share));
    RC_ASSERT(same(a.risk.entropy_bits, b.risk.entropy_bits));
    RC_ASSERT(same(a.risk.headroom, b.risk.headroom));
    RC_ASSERT(same(a.risk.expected_failures, b.risk.expected_failures));
    RC_ASSERT(same(a.risk.few_failures_probability, b.risk.few_failures_probability));
    RC_ASSERT(same(a.risk.observed.upper, b.risk.observed.upper));
    RC_ASSERT(same(a.diversity.distinct_bets, b.diversity.distinct_bets));
    RC_ASSERT(same(a.payoff.multiple_p10, b.payoff.multiple_p10));
    RC_ASSERT(same(a.payoff.multiple_p90, b.payoff.multiple_p90));
    RC_ASSERT(same(a.payoff.gini, b.payoff.gini));
    RC_ASSERT(same(a.payoff.top_share, b.payoff.top_share));
    RC_ASSERT(same(a.payoff.winner_probability, b.payoff.winner_probability));
    RC_ASSERT(same(a.payoff.winner_mean, b.payoff.winner_mean));
    RC_ASSERT(same(a.payoff.losing_share, b.payoff.losing_share));
    RC_ASSERT(same(a.quadrants.pearl, b.quadrants.pearl));
    RC_ASSERT(same(a.quadrants.oyster, b.quadrants.oyster));
    RC_ASSERT(same(a.quadrants.bread_and_butter, b.quadrants.bread_and_butter));
    RC_ASSERT(same(a.quadrants.white_elephant, b.quadrants.white_elephant));
    RC_ASSERT(same(a.lcd.share, b.lcd.share));
    RC_ASSERT(same(a.lcd.count_share, b.lcd.count_share));
    RC_ASSERT(a.lcd.projects.size() == b.lcd.projects.size());
    RC_ASSERT(same(a.delivery.overdue_share, b.delivery.overdue_share));
    RC_ASSERT(same(a.delivery.within_year_share, b.delivery.within_year_share));
    RC_ASSERT(a.delivery.zombies == b.delivery.zombies);
    RC_ASSERT(same(a.resourcing.largest_share, b.resourcing.largest_share));
    RC_ASSERT(same(a.resourcing.budget_ratio, b.resourcing.budget_ratio));
    RC_ASSERT(a.resourcing.over_budget.size() == b.resourcing.over_budget.size());
    RC_ASSERT(same(a.dependencies.largest_blast_radius, b.dependencies.largest_blast_radius));
    RC_ASSERT(a.dependencies.critical_path_days == b.dependencies.critical_path_days);
    RC_ASSERT(same(a.composition.theme_hhi, b.composition.theme_hhi));
}

} // namespace

TEST_CASE("counting money in another unit changes no share, no count and no probability") {
    CHECK(rc::check([] {
        Portfolio portfolio = any_portfolio();
        const Measures before = measured(portfolio);
        const double unit = *rc::gen::element(1e-6, 0.01, 3.0, 1000.0, 1e9);
        for (Project& p : portfolio.projects)
            for (auto* money : {&p.budget, &p.spent, &p.payoff, &p.payoff_low, &p.payoff_high})
                if (*money) *money = unit * **money;
        const Measures after = measured(portfolio);
        agree(before, after);
        RC_ASSERT(same(before.payoff.expected, after.payoff.expected, unit));
        RC_ASSERT(same(before.resourcing.budget, after.resourcing.budget, unit));
    }));
}

TEST_CASE("the order of rows changes nothing") {
    CHECK(rc::check([] {
        Portfolio portfolio = any_portfolio();
        const Measures before = measured(portfolio);
        const Portfolio ordered = portfolio;
        std::shuffle(portfolio.projects.begin(), portfolio.projects.end(),
                     std::mt19937{*rc::gen::arbitrary<unsigned>()});
        const Measures after = measured(portfolio);
        agree(before, after);
        RC_ASSERT(same(before.payoff.expected, after.payoff.expected));
        RC_ASSERT(ids(ordered, before.risk.high) == ids(portfolio, after.risk.high));
        RC_ASSERT(ids(ordered, before.payoff.losing) == ids(portfolio, after.payoff.losing));
        RC_ASSERT(ids(ordered, before.dependencies.critical_path) == ids(portfolio, after.dependencies.critical_path));
        RC_ASSERT(ids(ordered, before.delivery.within_year) == ids(portfolio, after.delivery.within_year));
        RC_ASSERT(before.contradictions.duplicates.size() == after.contradictions.duplicates.size());
        for (std::size_t k = 0; k < before.lcd.projects.size(); ++k)
            RC_ASSERT(ordered.projects[before.lcd.projects[k].project].id ==
                      portfolio.projects[after.lcd.projects[k].project].id);
    }));
}

TEST_CASE("splitting a live project into two equal halves changes no weight where all state a budget") {
    CHECK(rc::check([] {
        Portfolio portfolio = any_portfolio(true);
        RC_PRE(!portfolio.projects.empty());
        const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(portfolio.projects.size())));
        Project& whole = portfolio.projects[at];
        whole.stage = Stage::active;
        // A half stands on what the whole stood on, and nothing stands on it: that would be split as well.
        const Text split = whole.id;
        for (Project& p : portfolio.projects) {
            std::vector<Text> others;
            std::copy_if(p.depends_on.begin(), p.depends_on.end(), std::back_inserter(others),
                         [&split](const Text& id) { return id != split; });
            p.depends_on = others;
        }
        RC_PRE(std::any_of(portfolio.projects.begin(), portfolio.projects.end(),
                           [](const Project& p) { return p.live() && p.budget->amount() > 0.0; }));
        const Measures before = measured(portfolio);
        for (auto* money : {&whole.budget, &whole.spent, &whole.payoff, &whole.payoff_low, &whole.payoff_high})
            if (*money) *money = 0.5 * **money;
        Project half = whole;
        half.id = half.id.str() + " (second half)";
        portfolio.projects.push_back(half);
        const Measures after = measured(portfolio);
        // Where budgets of a measure's S add up to 0 it weighs by count, which a split does change.
        if (before.risk.base.by_budget) {
            RC_ASSERT(same(before.risk.high_share, after.risk.high_share));
            RC_ASSERT(same(before.risk.entropy_bits, after.risk.entropy_bits));
        }
        if (before.quadrants.base.by_budget) {
            RC_ASSERT(same(before.quadrants.pearl, after.quadrants.pearl));
            RC_ASSERT(same(before.quadrants.white_elephant, after.quadrants.white_elephant));
        }
        if (before.lcd.base.by_budget) RC_ASSERT(same(before.lcd.share, after.lcd.share));
        if (before.payoff.net_base.by_budget) RC_ASSERT(same(before.payoff.losing_share, after.payoff.losing_share));
        if (before.delivery.base.by_budget)
            RC_ASSERT(same(before.delivery.overdue_share, after.delivery.overdue_share));
        if (before.composition.theme.base.by_budget)
            RC_ASSERT(same(before.composition.theme_hhi, after.composition.theme_hhi));
        RC_ASSERT(same(before.payoff.expected, after.payoff.expected));
    }));
}

TEST_CASE("a longer chain of dependencies never raises a chance of success") {
    CHECK(rc::check([] {
        Portfolio portfolio = any_portfolio();
        RC_PRE(portfolio.projects.size() >= 2);
        const Measures before = measured(portfolio);
        const int size = static_cast<int>(portfolio.projects.size());
        const int to = *rc::gen::inRange(1, size);
        const int from = *rc::gen::inRange(0, to);
        portfolio.projects[static_cast<std::size_t>(to)].depends_on.push_back("P" + std::to_string(from));
        const Measures after = measured(portfolio);
        for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
            const auto &q = before.projects[i].success, &longer = after.projects[i].success;
            if (longer) RC_ASSERT(q && *longer <= *q + 1e-12);
        }
    }));
}

TEST_CASE("figures stay within their bounds") {
    CHECK(rc::check([] {
        const Portfolio portfolio = any_portfolio();
        const Measures m = measured(portfolio);
        const auto share = [](const std::optional<double>& value) {
            return !value || (*value >= 0.0 && *value <= 1.0 + 1e-12);
        };
        if (m.quadrants.pearl)
            RC_ASSERT(std::abs(*m.quadrants.pearl + *m.quadrants.oyster + *m.quadrants.bread_and_butter +
                               *m.quadrants.white_elephant - 1.0) < 1e-12);
        if (m.risk.band_shares) {
            double sum = 0.0;
            for (const double band : *m.risk.band_shares) sum += band;
            RC_ASSERT(std::abs(sum - 1.0) < 1e-12);
        }
        if (m.diversity.distinct_bets) {
            RC_ASSERT(*m.diversity.distinct_bets >= 1.0);
            RC_ASSERT(*m.diversity.distinct_bets <= static_cast<double>(m.diversity.base.stated));
            RC_ASSERT(*m.diversity.distinct_bets <= static_cast<double>(m.diversity.cells.size()) + 1e-9);
        }
        RC_ASSERT(share(m.risk.high_share) && share(m.lcd.share) && share(m.payoff.top_share) && share(m.payoff.gini));
        RC_ASSERT(share(m.risk.few_failures_probability) && share(m.payoff.winner_probability) &&
                  share(m.payoff.winner_mean));
        RC_ASSERT(!m.risk.entropy_bits || (*m.risk.entropy_bits >= 0.0 && *m.risk.entropy_bits <= 2.0 + 1e-12));
        if (m.risk.few_failures_probability)
            RC_ASSERT(*m.risk.few_failures_probability >= *m.risk.none_fails_probability - 1e-12);
        for (std::size_t i = 0; i < m.projects.size(); ++i) {
            const ProjectFigures figures = std::as_const(m.projects)[i];
            RC_ASSERT(share(figures.success) && share(figures.failure) && share(figures.winner) &&
                      share(figures.blast_radius));
            // In brackets: what is taken apart to be shown is worked out whole.
            RC_ASSERT((!figures.headroom || (*figures.headroom >= -1.0 && *figures.headroom <= 1.0)));
            RC_ASSERT((!figures.enabled_value || *figures.enabled_value >= 0.0));
            RC_ASSERT((!(figures.enabled_multiple && figures.multiple) ||
                       *figures.enabled_multiple >= *figures.multiple - 1e-9));
        }
        for (const Base& base :
             {m.risk.base, m.quadrants.base, m.lcd.base, m.delivery.base, m.payoff.net_base, m.diversity.base}) {
            RC_ASSERT(base.weighed <= base.stated && base.stated <= base.size && base.size == m.counts.live);
            RC_ASSERT(base.by_budget || base.weighed == base.stated);
        }
    }));
}

TEST_CASE("a column of no meaning to the measures changes nothing") {
    CHECK(rc::check([] {
        Portfolio portfolio = any_portfolio();
        const Measures before = measured(portfolio);
        for (Project& p : portfolio.projects) p.url = "https://example.org";
        agree(before, measured(portfolio));
    }));
}
