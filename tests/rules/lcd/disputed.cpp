// LCD006: what the rank test finds, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/lcd/champions_lose.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures votes(double p, std::size_t accepted = 10, std::size_t others = 5) {
    Measures measures = blank_measures(15);
    ConsensusMeasure& consensus = measures.consensus;
    consensus.accepted = accepted;
    consensus.not_accepted = others;
    consensus.accepted_median = 0.5;
    consensus.not_accepted_median = 2;
    consensus.less_dissensus = MannWhitney{};
    consensus.less_dissensus->p_less = p;
    return measures;
}

} // namespace

TEST_CASE("LCD006 finds that only what nobody disputed was accepted") {
    const Fixture read = fixture(ChampionsLose::info, "flagged");
    const Assessment assessment = ChampionsLose::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value < 0.01); // no accepted project is as disputed as any other: U = 0 of 50
    CHECK(*what.threshold == 0.05);
    CHECK(what.unit == "probability");
    CHECK(projects_of(what).size() == 5);
    for (const Evidence& shown : what.projects) CHECK(shown.project >= 10);
}

TEST_CASE("LCD006 warns below 5 %, with ten accepted and five other projects that have votes") {
    const auto verdict_of = [](const Measures& measures) { return verdict(ChampionsLose::assess(measures, Policy{})); };
    CHECK(verdict_of(votes(0.05)) == "passed");
    CHECK(verdict_of(votes(0.05 - little)) == "warning");
    CHECK(because(ChampionsLose::assess(votes(0.01, 9), Policy{})) ==
          "9 accepted projects and 5 others with two votes or more; at least 10 and 5 are needed");
    CHECK(verdict_of(votes(0.01, 10, 4)) == "not assessed");
    Measures alike = votes(0.01);
    alike.consensus.less_dissensus.reset();
    CHECK(verdict_of(alike) == "passed");
}
