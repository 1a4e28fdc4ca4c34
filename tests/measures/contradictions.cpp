#include "support.hpp"
#include <engineroom/measures/plain_name.hpp>

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("names are compared in lower case, without punctuation and surplus spaces") {
    CHECK(plain_name(" Solar-Roof,  (Phase 2)") == "solar roof phase 2");
    CHECK(plain_name("SOLAR ROOF: phase\t2!") == "solar roof phase 2");
    CHECK(plain_name("\u00C9nergie \u2013 \u201EZukunft\u201C") ==
          "\u00E9nergie zukunft"); // É, an en dash, German quotes
    CHECK(plain_name("\u0394\u0395\u0397 \u041C\u0418\u0420 \u0401") == "\u03B4\u03B5\u03B7 \u043C\u0438\u0440 \u0451");
    CHECK(plain_name("\u0141\u00F3d\u017A \u0104 \u017B \u0139 \u013B") ==
          "\u0142\u00F3d\u017A \u0105 \u017C \u013A \u013C");
    CHECK(plain_name("m\u00B2 \u00D7 5\u00A0\u20AC") ==
          "m\u00B2 5 \u20AC"); // a power stays, the times sign and the no-break space go
    CHECK(plain_name("\u592A\u9633\u80FD\u3002") == "\u592A\u9633\u80FD"); // an ideographic full stop
    CHECK(plain_name("\U0001F31E sun \u2060") == "\U0001F31E sun");
    CHECK(plain_name("\u2070x \u2206") == "\u2070x \u2206");
    CHECK(plain_name("--- !").empty());
    CHECK(plain_name("").empty());
    CHECK(plain_name("\xC3") == plain_name("\xC3")); // broken UTF-8 ends, and equals itself
}

namespace {

std::vector<std::string> facts(const Portfolio& portfolio, const std::vector<Oddity>& oddities) {
    std::vector<std::string> told;
    for (const Oddity& oddity : oddities)
        told.push_back(portfolio.projects[oddity.project].id.str() + ": " + oddity.fact);
    return told;
}

} // namespace

TEST_CASE("contradictions are told in words, in order of id") {
    Project backwards = bare("B", Stage::delivered), endless = bare("D", Stage::delivered),
            undead = bare("C", Stage::paused), eager = bare("A", Stage::idea), fine = bare("E", Stage::idea);
    backwards.start = Date{2025, 3, 1};
    backwards.ended = Date{2025, 1, 31};
    undead.ended = Date{2026, 11, 23};
    eager.spent = Money{1500};
    fine.spent = Money{0};
    Project today = bare("F");
    today.ended = as_of;
    Portfolio portfolio = portfolio_of({endless, undead, backwards, fine, eager, today});
    portfolio.currency = "EUR";
    CHECK(facts(portfolio, measured(portfolio).contradictions.contradictions) ==
          std::vector<std::string>{"A: still an idea, but EUR 1,500 is spent",
                                   "B: ended 2025-01-31, before its start 2025-03-01",
                                   "C: paused, but ended 2026-11-23", "D: delivered, but without an end"});
}

TEST_CASE("where no ends are told at all, a delivered project without one is no contradiction") {
    Portfolio portfolio = portfolio_of({bare("A", Stage::delivered)});
    CHECK(measured(portfolio).contradictions.contradictions.empty());
    portfolio.columns.insert(Column::ended);
    CHECK(measured(portfolio).contradictions.contradictions.size() == 1);
}

TEST_CASE("duplicates: equal plain names, or equal budget, dates and lead; chains are one group") {
    const auto named = [](std::string id, std::string name) {
        Project p = bare(std::move(id));
        p.name = std::move(name);
        return p;
    };
    const auto planned = [&](Project p, double budget, std::string lead) {
        p.budget = Money{budget};
        p.start = Date{2025, 1, 1};
        p.delivery = Date{2026, 1, 1};
        p.lead = std::move(lead);
        return p;
    };
    const Portfolio portfolio =
        portfolio_of({named("F", "Hydrogen hub"), planned(named("E", "Solar roof"), 10, "x"),
                      planned(named("D", "Wind"), 10, "x"), named("C", "hydrogen-HUB"), named("B", "SOLAR  ROOF"),
                      planned(named("A", "Tides"), 11, "x"), planned(named("G", "Waves"), 10, "y"), named("H", ""),
                      named("I", ""), planned(named("J", ""), 10, ""), planned(named("K", ""), 10, "")});
    const auto duplicates = measured(portfolio).contradictions.duplicates;
    REQUIRE(duplicates.size() == 2);
    CHECK(ids(portfolio, duplicates[0]) == Ids{"B", "D", "E"}); // B and E by name, D and E by what else they state
    CHECK(ids(portfolio, duplicates[1]) == Ids{"C", "F"});
}

TEST_CASE("payoffs hard to believe: a mean above its own P90, a P90 of more than 1,000 times P10") {
    const auto ranged = [](std::string id, double low, double middle, double high) {
        Project p = bare(std::move(id), Stage::idea);
        p.payoff_low = Money{low};
        p.payoff = Money{middle};
        p.payoff_high = Money{high};
        return p;
    };
    Project certain = bare("E");
    certain.payoff = Money{5};
    const Portfolio portfolio = portfolio_of({ranged("D", 10, 100, 200), ranged("C", 1, 200, 1000),
                                              ranged("B", 1, 200, 1001), ranged("A", 99, 100, 2700), certain});
    const ContradictionMeasure measure = measured(portfolio).contradictions;
    CHECK(measure.ranged == 4);
    REQUIRE(measure.implausible.size() == 2);
    CHECK(portfolio.projects[measure.implausible[0].project].id == "A");
    CHECK(measure.implausible[0].fact.rfind("mean payoff 2,7", 0) == 0);
    CHECK(measure.implausible[0].fact.find("above its own P90 of 2,700") != std::string::npos);
    CHECK(measure.implausible[1].fact == "P90 of 1,001 is 1001 times its P10 of 1");
    Policy strict;
    strict.changed_thresholds[{"DAT003", "spread"}] = 15;
    CHECK(measured(portfolio, strict).contradictions.implausible.size() == 4);
}

TEST_CASE("an empty portfolio contradicts nothing") {
    const ContradictionMeasure measure = measured(portfolio_of({})).contradictions;
    CHECK(measure.contradictions.empty());
    CHECK(measure.duplicates.empty());
    CHECK(measure.implausible.empty());
}
