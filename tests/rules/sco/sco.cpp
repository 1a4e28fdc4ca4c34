// SCO001 to SCO008: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures scopes(Indices wide, Indices hot, Indices own, std::size_t live = 11) {
    Measures measures = blank_measures(live);
    measures.composition.scope.base = all_of(live);
    measures.composition.scope.parts = {
        {"cluster-wide", 0, 0, std::move(wide)}, {"hot-spot", 0, 0, std::move(hot)}, {"private", 0, 0, std::move(own)}};
    return measures;
}

Measures markets(Indices international, std::size_t live = 11) {
    Measures measures = blank_measures(live);
    measures.composition.market.base = all_of(live);
    measures.composition.market.parts = {
        {"local", 1, 1, {0}}, {"national", 0, 0, {}}, {"international", 0, 0, std::move(international)}};
    return measures;
}

Measures themes(double concentration, std::size_t live = 15) {
    Measures measures = blank_measures(live);
    measures.composition.theme.base = all_of(live);
    measures.composition.theme.parts = {{"solar", 0.6, 0.6, {2, 1}}, {"wind", 0.4, 0.4, {0}}};
    measures.composition.theme_hhi = concentration;
    return measures;
}

Measures edges(double share, Indices projects, std::size_t live = 22) {
    Measures measures = blank_measures(live);
    measures.composition.novelty.base = all_of(live);
    measures.composition.novelty.parts = {
        {"core", 1 - share, 1 - share, {0}}, {"adjacent", 0, 0, {}}, {"edge", share, share, std::move(projects)}};
    return measures;
}

Measures cells(std::vector<ThemeCell> themes, std::size_t live = 10) {
    Measures measures = blank_measures(live);
    measures.diversity.base = all_of(live);
    measures.composition.novelty.base = all_of(live);
    measures.composition.theme_cells = std::move(themes);
    return measures;
}

Measures needless(std::size_t without, std::size_t open) {
    Measures measures = blank_measures(open);
    measures.composition.open = open;
    for (ProjectIndex i = 0; i < without; ++i) measures.composition.without_need.push_back(i);
    return measures;
}

Measures proposers(double business, std::size_t known = 10, std::size_t open = 10) {
    Measures measures = blank_measures(open);
    measures.composition.proposer_base = some_of(known, open);
    measures.composition.business_proposed_share = business;
    return measures;
}

Measures waiting(std::size_t waiting, const Base& edge, const Base& pipeline) {
    Measures measures = blank_measures(10);
    measures.as_of = *make_date(2026, 11, 1);
    measures.composition.edge_proposals = edge;
    measures.composition.pipeline_novelty = pipeline;
    for (ProjectIndex i = 0; i < waiting; ++i) measures.composition.edge_waiting.push_back(i);
    return measures;
}

} // namespace

TEST_CASE("SCO001 finds no private collaboration among eleven live projects") {
    const Fixture read = fixture(ScopeGap::info, "flagged");
    const Assessment assessment = ScopeGap::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 2);
    CHECK(*what.threshold == 3);
    CHECK(what.unit == "scopes");
    CHECK(what.message == "Of 11 live projects that state a scope, none is private.");
    CHECK(what.projects.empty());
}

TEST_CASE("SCO001 warns where a scope is missing, with eleven projects that state one") {
    CHECK(verdict_of<ScopeGap>(scopes({0}, {1}, {2})) == "passed");
    CHECK(verdict_of<ScopeGap>(scopes({0}, {1}, {})) == "warning");
    CHECK(verdict_of<ScopeGap>(scopes({}, {1}, {2})) == "warning");
    CHECK(found(ScopeGap::assess(scopes({0}, {}, {}), Policy{})).message ==
          "Of 11 live projects that state a scope, none is hot-spot and none is private.");
    CHECK(verdict_of<ScopeGap>(scopes({0}, {1}, {}, 10)) == "not assessed");
    Measures measures = scopes({0}, {1}, {});
    measures.composition.scope.base = some_of(11, 23);
    CHECK(because(ScopeGap::assess(measures, Policy{})) ==
          "11 of 23 live projects state a scope; at least half are needed");
}

TEST_CASE("SCO002 finds nothing international among eleven live projects") {
    const Fixture read = fixture(NothingInternational::info, "flagged");
    const Assessment assessment = NothingInternational::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 0);
    CHECK(*what.threshold == 1);
    CHECK(what.unit == "projects");
    CHECK(what.message == "None of the 11 live projects that state a market is international.");
}

TEST_CASE("SCO002 is content with one international project, and needs eleven that state a market") {
    CHECK(verdict_of<NothingInternational>(markets({3})) == "passed");
    CHECK(verdict_of<NothingInternational>(markets({})) == "warning");
    CHECK(verdict_of<NothingInternational>(markets({}, 10)) == "not assessed");
    Measures measures = markets({});
    measures.composition.market.base = some_of(11, 23);
    CHECK(verdict_of<NothingInternational>(measures) == "not assessed");
}

TEST_CASE("SCO003 finds three fifths of the money on solar") {
    // 600, 200 and 200 of 1,000 thousand: 0.36 + 0.04 + 0.04 = 0.44.
    const Fixture read = fixture(ThemeConcentration::info, "flagged");
    const Assessment assessment = ThemeConcentration::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.44).epsilon(1e-12));
    CHECK(*what.threshold == 0.40);
    CHECK(what.message == "The theme 'solar' takes 60 % of the live budget; 2 other themes share the rest.");
    CHECK(what.projects.size() == 10);
    CHECK(what.projects.front().note == "theme 'solar'");
}

TEST_CASE("SCO003 warns above a concentration of 0.40, with fifteen projects") {
    CHECK(verdict_of<ThemeConcentration>(themes(0.40)) == "passed");
    CHECK(verdict_of<ThemeConcentration>(themes(0.40 + nothing)) == "passed");
    CHECK(verdict_of<ThemeConcentration>(themes(0.40 + little)) == "warning");
    CHECK(verdict_of<ThemeConcentration>(themes(1, 14)) == "not assessed");
    CHECK(found(ThemeConcentration::assess(themes(0.52), Policy{})).message ==
          "The theme 'solar' takes 60 % of the live budget; 1 other theme has the rest.");
    Measures measures = themes(1);
    measures.composition.theme.parts = {{"solar", 1, 1, {0}}};
    CHECK(found(ThemeConcentration::assess(measures, Policy{})).message ==
          "The theme 'solar' takes 100 % of the live budget; there is no other.");
}

TEST_CASE("SCO004 finds nothing at the edges among 22 live projects") {
    const Fixture read = fixture(NothingAtTheEdges::info, "flagged");
    const Assessment assessment = NothingAtTheEdges::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 0);
    CHECK(*what.threshold == 0.0); // none at all sets the severity
    CHECK(what.message == "None of the 22 live projects that state a novelty is at the edges.");
    CHECK(what.projects.empty());
}

TEST_CASE("SCO004 notices less than 5 % at the edges, and warns where there is nothing") {
    CHECK(verdict_of<NothingAtTheEdges>(edges(0.05, {3})) == "passed");
    CHECK(verdict_of<NothingAtTheEdges>(edges(0.05 - nothing, {3})) == "passed");
    CHECK(verdict_of<NothingAtTheEdges>(edges(0.05 - little, {3})) == "notice");
    CHECK(verdict_of<NothingAtTheEdges>(edges(0, {})) == "warning");
    CHECK(verdict_of<NothingAtTheEdges>(edges(0, {}, 21)) == "not assessed");
    // An edge project that states no budget weighs nothing where the others' budgets are the weights.
    CHECK(verdict_of<NothingAtTheEdges>(edges(0, {3})) == "notice");
    const Measures one = edges(0.02, {3});
    const Assessment noticed = NothingAtTheEdges::assess(one, Policy{});
    CHECK(found(noticed).message == "Only 2 % of the live budget is at the edges.");
    CHECK(found(noticed).projects.front().note == "at the edges");
}

TEST_CASE("SCO004 asks a company for 10 % at the edges") {
    CHECK(verdict_of<NothingAtTheEdges>(edges(0.07, {3}), corporate_policy()) == "notice");
    CHECK(verdict_of<NothingAtTheEdges>(edges(0.10, {3}), corporate_policy()) == "passed");
}

TEST_CASE("SCO005 finds three of four solar projects alike, and none at the edges") {
    const Fixture read = fixture(OneBestStrategy::info, "flagged");
    const Assessment assessment = OneBestStrategy::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0.75);
    CHECK(*what.threshold == 0.5);
    CHECK(what.message ==
          "On the theme 'solar', 3 of 4 live projects are the same kind of bet, and none is at the edges.");
    CHECK(what.projects.size() == 3);
    CHECK(what.projects.front().note == "theme 'solar': 15 % chance to fail, pays 1.5×, budget 100,000");
}

TEST_CASE("SCO005 notices half of a theme in one cell, where three can be compared and none is at the edges") {
    const auto theme = [](double share, std::size_t projects = 4, bool edge = false) {
        return ThemeCell{"solar", projects, share, edge, {1, 0}};
    };
    CHECK(verdict_of<OneBestStrategy>(cells({theme(0.5)})) == "notice");
    CHECK(verdict_of<OneBestStrategy>(cells({theme(0.5 - nothing)})) == "notice");
    CHECK(verdict_of<OneBestStrategy>(cells({theme(0.5 - little)})) == "passed");
    CHECK(verdict_of<OneBestStrategy>(cells({theme(1, 4, true)})) == "passed");
    CHECK(verdict_of<OneBestStrategy>(cells({theme(1, 3)})) == "notice");
    CHECK(because(OneBestStrategy::assess(cells({theme(1, 2)}), Policy{})) ==
          "no theme has 3 live projects with a known risk, payoff and budget, and a novelty for half of its projects");
    ThemeCell unsaid = theme(1);
    unsaid.novelty = some_of(1, 4);
    CHECK(verdict_of<OneBestStrategy>(cells({unsaid})) == "not assessed");
    unsaid.novelty = some_of(2, 4);
    CHECK(verdict_of<OneBestStrategy>(cells({unsaid})) == "notice");
    CHECK(verdict_of<OneBestStrategy>(cells({})) == "not assessed");
    CHECK(found(OneBestStrategy::assess(cells({theme(1)}), Policy{})).projects.front().note == "theme 'solar'");
}

TEST_CASE("SCO005 tells the most uniform theme first, and the largest of those alike") {
    const std::vector<ThemeCell> themes{
        {"heat", 4, 0.5, false, {0, 1}}, {"grid", 3, 1.0, false, {2, 3, 4}}, {"tide", 4, 1.0, false, {5, 6, 7, 8}}};
    const Measures measures = cells(themes);
    const Assessment three = OneBestStrategy::assess(measures, Policy{});
    CHECK(found(three).message == "On the theme 'tide', 4 of 4 live projects are the same kind of bet, and none is at "
                                  "the edges; 2 more themes are like it.");
    CHECK(projects_of(found(three)) == Indices{5, 6, 7, 8, 2, 3, 4, 0, 1});
    CHECK(*found(three).value == 1.0);
    const Assessment two = OneBestStrategy::assess(cells({themes[0], themes[1]}), Policy{});
    CHECK(found(two).message == "On the theme 'grid', 3 of 3 live projects are the same kind of bet, and none is at "
                                "the edges; one more theme is like it.");
}

TEST_CASE("SCO005 needs figures and novelty of half of the live projects") {
    Measures measures = cells({{"solar", 4, 1.0, false, {0}}});
    measures.diversity.base = some_of(4, 10);
    CHECK(verdict_of<OneBestStrategy>(measures) == "not assessed");
    measures.diversity.base = all_of(10);
    measures.composition.novelty.base = some_of(4, 10);
    CHECK(because(OneBestStrategy::assess(measures, Policy{})) ==
          "4 of 10 live projects state a novelty; at least 5 are needed");
}

TEST_CASE("SCO006 finds three of ten without a need, the delivered one not counted") {
    const Fixture read = fixture(NoNeedStated::info, "flagged");
    const Assessment assessment = NoNeedStated::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(0.3).epsilon(1e-12));
    CHECK(*what.threshold == 0.20);
    CHECK(what.message == "3 of 10 pipeline and live projects (30 %) state no need.");
    CHECK(projects_of(what).size() == 3);
    CHECK(what.projects.front().note == "no need stated");
}

TEST_CASE("SCO006 notices more than a fifth, and takes an empty column for a finding, no column for nothing to judge") {
    CHECK(verdict_of<NoNeedStated>(needless(2, 10)) == "passed");
    CHECK(verdict_of<NoNeedStated>(needless(3, 14)) == "notice");
    CHECK(verdict_of<NoNeedStated>(needless(10, 10)) == "notice");
    CHECK(verdict_of<NoNeedStated>(needless(4, 4)) == "not assessed");
    CHECK(verdict_of<NoNeedStated>(needless(5, 5)) == "notice");
    Policy strict;
    strict.changed_thresholds[{"SCO006", "notice"}] = 0.1;
    CHECK(found(NoNeedStated::assess(needless(1, 5), strict)).message ==
          "1 of 5 pipeline and live projects (20 %) states no need.");
    Measures measures = needless(10, 10);
    measures.columns.erase(Column::need);
    CHECK(std::get<NotAssessed>(NoNeedStated::assess(measures, Policy{})).needs == std::vector<std::string>{"need"});
    CHECK(because(NoNeedStated::assess(needless(0, 0), Policy{})) == "there are no pipeline and live projects");
}

TEST_CASE("SCO007 finds four of six proposals by others than business") {
    // P-07 is delivered and nobody knows what P-08's proposer is: neither counts.
    const Fixture read = fixture(SupplyDriven::info, "flagged");
    const Assessment assessment = SupplyDriven::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(4.0 / 6.0).epsilon(1e-12));
    CHECK(*what.threshold == 0.50);
    CHECK(what.message ==
          "4 of 6 pipeline and live projects with a known proposer (67 %) were proposed by others than business.");
    CHECK(projects_of(what) == Indices{2, 3, 4, 5});
    CHECK(what.projects[0].note == "proposer is of kind 'academia'");
    CHECK(what.projects[2].note == "proposer is of kind 'public'");
    CHECK(what.projects[3].note == "proposer is of kind 'cluster'");
}

TEST_CASE("SCO007 notices more than half, and needs the organisations and half of the proposers") {
    CHECK(verdict_of<SupplyDriven>(proposers(0.5)) == "passed");
    CHECK(verdict_of<SupplyDriven>(proposers(0.5 - nothing)) == "passed");
    CHECK(verdict_of<SupplyDriven>(proposers(0.5 - little)) == "notice");
    CHECK(verdict_of<SupplyDriven>(proposers(0, 5, 10)) == "notice");
    CHECK(verdict_of<SupplyDriven>(proposers(0, 4, 8)) == "not assessed");
    CHECK(because(SupplyDriven::assess(proposers(0, 5, 11), Policy{})) ==
          "5 of 11 pipeline and live projects name a proposer of known kind; at least half are needed");
    Measures measures = proposers(0);
    measures.has_organisations = false;
    CHECK(std::get<NotAssessed>(SupplyDriven::assess(measures, Policy{})).needs ==
          std::vector<std::string>{"organisations"});
}

TEST_CASE("SCO008 finds three proposals at the edges that have waited for more than 180 days") {
    // 2026-05-04 is 181 days before the review, 2026-05-05 of the clean spreadsheet 180.
    const Fixture read = fixture(EdgesKeptWaiting::info, "flagged");
    const Assessment assessment = EdgesKeptWaiting::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 3);
    CHECK(*what.threshold == 3);
    CHECK(what.unit == "projects");
    CHECK(what.message == "3 proposals at the edges have been waiting for more than 180 days.");
    CHECK(projects_of(what) == Indices{1, 2, 0});
    CHECK(what.projects[2].note == "proposed 2026-05-04, 181 days ago");
}

TEST_CASE("SCO008 notices from three on, and says so where most proposals do not tell their novelty or date") {
    CHECK(verdict_of<EdgesKeptWaiting>(waiting(2, all_of(2), all_of(4))) == "passed");
    CHECK(verdict_of<EdgesKeptWaiting>(waiting(3, all_of(3), all_of(4))) == "notice");
    CHECK(verdict_of<EdgesKeptWaiting>(waiting(3, some_of(3, 9), some_of(9, 40))) == "notice");
    CHECK(verdict_of<EdgesKeptWaiting>(waiting(0, all_of(0), some_of(2, 4))) == "passed");
    CHECK(because(EdgesKeptWaiting::assess(waiting(0, all_of(0), some_of(1, 4)), Policy{})) ==
          "1 of 4 ideas and proposals state a novelty; at least half are needed");
    CHECK(because(EdgesKeptWaiting::assess(waiting(0, some_of(1, 3), all_of(4)), Policy{})) ==
          "1 of 3 ideas and proposals at the edges state when they were proposed; at least half are needed");
    CHECK(because(EdgesKeptWaiting::assess(waiting(0, all_of(0), all_of(0)), Policy{})) ==
          "there are no ideas or proposals");
    Policy strict;
    strict.changed_thresholds[{"SCO008", "least"}] = 1;
    CHECK(found(EdgesKeptWaiting::assess(waiting(1, all_of(1), all_of(1)), strict)).message ==
          "1 proposal at the edges has been waiting for more than 180 days.");
}
