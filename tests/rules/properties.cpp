// What holds for every rule and any portfolio: whole answers, and no dependence on what does not matter.
#include "support.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/measures/compute/change.hpp>
#include <engineroom/measures/measure.hpp>
#include <engineroom/rules/catalogue.hpp>
#include <rapidcheck.h>
#include <set>

using namespace engineroom;
using namespace engineroom::test;

namespace {

/// From `least` to `most`, however small the case is: a rule wakes only where there are projects enough.
int draw(int least, int most) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, most + 1));
}

/// What kind of portfolio it is; chance alone would draw the same mixture over and over, and most rules would sleep.
struct Habits {
    int missing = draw(0, 3) == 0 ? draw(1, 60) : 0; ///< per cent of values that are not stated
    int live = draw(0, 1) == 0 ? draw(0, 100) : 100; ///< per cent of projects that are live
    int riskiest = draw(1, 20);                      ///< in twentieths
    int best = draw(1, 40);                          ///< payoff, in budgets of the smallest kind
    int largest = draw(1, 20);                       ///< budget
    int words = draw(1, 3);                          ///< of each vocabulary in use
    int years = draw(1, 4);                          ///< within which everything happens

    template<class Value>
    std::optional<Value> stated(Value value) const {
        return draw(1, 100) <= missing ? std::nullopt : std::optional{value};
    }
    template<class Term>
    std::optional<Term> word() const {
        return stated(static_cast<Term>(draw(0, words - 1)));
    }
    std::optional<Date> day(int from_year, int to_year) const {
        return stated(Date{2026, 11, 1} + boost::gregorian::days{draw(365 * from_year, 365 * to_year)});
    }
    std::string name() const { return draw(1, 100) <= missing ? "" : "O-" + std::to_string(draw(1, 2 * words)); }
};

Project any_project(int number, const Habits& habits) {
    Project project;
    project.id = "P-" + std::to_string(number);
    project.name = "Project " + std::to_string(draw(0, 200));
    project.stage = habits.stated(draw(1, 100) <= habits.live ? Stage::active : static_cast<Stage>(draw(0, 7)));
    project.risk = habits.stated(Probability{draw(0, habits.riskiest) / 20.0});
    const double likely = draw(0, habits.best) * 1024.0;
    project.payoff = habits.stated(Money{likely});
    if (likely > 0 && draw(0, 1) == 0) {
        project.payoff_low = Money{likely / 2};
        project.payoff_high = Money{likely * draw(1, 30)};
    }
    project.budget = habits.stated(Money{draw(0, habits.largest) * 512.0});
    project.spent = habits.stated(Money{draw(0, habits.largest) * 256.0});
    if (draw(1, 100) > habits.missing) project.theme = "T-" + std::to_string(draw(1, habits.words));
    project.scope = habits.word<Scope>();
    project.novelty = habits.word<Novelty>();
    project.driver = habits.stated(static_cast<Driver>(draw(0, std::min(habits.words, 2) - 1)));
    project.market = habits.word<Market>();
    project.proposed = habits.day(-habits.years, 0);
    project.start = habits.day(-habits.years, 0);
    project.delivery = habits.day(-1, habits.years);
    if (project.closed()) project.ended = habits.day(-habits.years, 0);
    project.updated = habits.day(-1, 0);
    project.need = draw(1, 100) <= habits.missing ? "" : "because";
    project.lead = habits.name();
    project.proposed_by = habits.name();
    project.fte = habits.stated(draw(0, 40) / 2.0);
    for (int i = draw(0, 3); i > 0; --i) project.participants.push_back("O-" + std::to_string(draw(1, 6)));
    if (draw(0, 4) == 0) project.depends_on.push_back("P-" + std::to_string(draw(0, 60)));
    for (int i = draw(0, 2); i > 0; --i)
        if (const std::string funder = habits.name(); !funder.empty())
            project.funding.push_back({funder, Money{draw(0, habits.largest) * 128.0}});
    if (draw(1, 100) > habits.missing)
        project.cluster = draw(0, 9) == 0 ? "C-1; C-2" : "C-" + std::to_string(draw(1, habits.words));
    if (draw(0, 2) == 0) project.issues = {"Issue " + std::to_string(draw(1, habits.words))};
    if (draw(0, 3) == 0) project.votes = {3, draw(1, 6) * 1.0};
    return project;
}

Portfolio any_portfolio() {
    const Habits habits;
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    const int projects = draw(0, 50);
    for (int i = 0; i < projects; ++i) portfolio.projects.push_back(any_project(i, habits));
    for (int i = 1; i <= 6; ++i) {
        Organisation organisation;
        organisation.name = "O-" + std::to_string(i);
        organisation.kind = habits.stated(static_cast<OrganisationKind>(draw(0, 5)));
        organisation.size = habits.stated(static_cast<OrganisationSize>(draw(0, 1)));
        organisation.funding_kind = habits.stated(static_cast<FundingKind>(draw(0, 4)));
        organisation.joined = habits.day(-habits.years, 0);
        organisation.capacity_fte = habits.stated(draw(0, 20) / 2.0);
        organisation.board = habits.stated(draw(0, 1) == 1);
        portfolio.organisations.push_back(organisation);
    }
    return portfolio;
}

/// An answer that can be compared: verdict, value, and the ids of its evidence.
struct Answer {
    std::string verdict;
    double value = -1;
    std::set<std::string> projects;

    bool agrees_with(const Answer& other) const {
        return verdict == other.verdict && projects == other.projects &&
               std::abs(value - other.value) <= 1e-9 * std::max(1.0, std::abs(value));
    }
};

std::vector<Answer> answers(const Portfolio& portfolio) {
    const Measures measures = measure(portfolio, Policy{});
    std::vector<Answer> all;
    for (const Rule& rule : catalogue()) {
        const Assessment assessment = rule.assess(measures, Policy{});
        Answer answer{verdict(assessment), -1, {}};
        if (const auto* what = std::get_if<Found>(&assessment)) {
            answer.value = what->value.value_or(-1);
            for (const std::size_t i : projects_of(*what)) answer.projects.insert(portfolio.projects.at(i).id.str());
        }
        all.push_back(answer);
    }
    return all;
}

void expect_equal(const std::vector<Answer>& some, const std::vector<Answer>& others) {
    for (std::size_t i = 0; i < catalogue().size(); ++i)
        if (!some[i].agrees_with(others[i]))
            RC_FAIL(std::string{catalogue()[i].info.code} + ": " + some[i].verdict + ", then " + others[i].verdict);
}

} // namespace

TEST_CASE("every rule answers any portfolio, and says why where it does not assess it") {
    CHECK(rc::check([] {
        const Portfolio portfolio = any_portfolio();
        Measures measures = measure(portfolio, Policy{});
        if (draw(0, 1) == 0) {
            const Portfolio earlier = any_portfolio();
            measures.change =
                measure_change(earlier, measure(earlier, Policy{}).projects, portfolio, measures.projects);
        }
        for (const Rule& rule : catalogue()) {
            const Assessment assessment = rule.assess(measures, Policy{});
            if (const auto* reason = std::get_if<NotAssessed>(&assessment)) RC_ASSERT_FALSE(reason->because.empty());
            const auto* what = std::get_if<Found>(&assessment);
            if (what == nullptr) continue;
            RC_ASSERT_FALSE(what->message.empty());
            RC_ASSERT(what->message.find("nan") == std::string::npos);
            RC_ASSERT(what->message.find("inf") == std::string::npos);
            for (const Evidence& shown : what->projects) RC_ASSERT(shown.project < portfolio.projects.size());
        }
    }));
}

TEST_CASE("money in another unit changes no answer") {
    CHECK(rc::check([] {
        const Portfolio portfolio = any_portfolio();
        Portfolio scaled = portfolio;
        const double factor = *rc::gen::element(0.25, 8.0, 1024.0); // powers of two keep every digit
        const auto scale = [factor](Maybe<Money>& money) {
            if (money) money = factor * *money;
        };
        for (Project& project : scaled.projects) {
            for (Maybe<Money>* money :
                 {&project.payoff_low, &project.payoff, &project.payoff_high, &project.budget, &project.spent})
                scale(*money);
            for (Funding& funding : project.funding) funding.amount = factor * funding.amount;
        }
        expect_equal(answers(portfolio), answers(scaled));
    }));
}

TEST_CASE("the order of rows changes no answer") {
    CHECK(rc::check([] {
        const Portfolio portfolio = any_portfolio();
        Portfolio reversed = portfolio;
        std::reverse(reversed.projects.begin(), reversed.projects.end());
        expect_equal(answers(portfolio), answers(reversed));
    }));
}
