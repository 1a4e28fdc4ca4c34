// STK001 to STK019: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/stk/anchor_exit.hpp>
#include <engineroom/rules/stk/board_apart.hpp>
#include <engineroom/rules/stk/business_not_leading.hpp>
#include <engineroom/rules/stk/captured.hpp>
#include <engineroom/rules/stk/closed_club.hpp>
#include <engineroom/rules/stk/few_leaders.hpp>
#include <engineroom/rules/stk/fragile_broker.hpp>
#include <engineroom/rules/stk/funders_set_agenda.hpp>
#include <engineroom/rules/stk/helix_leg_missing.hpp>
#include <engineroom/rules/stk/manager_of_everything.hpp>
#include <engineroom/rules/stk/no_co_opetition.hpp>
#include <engineroom/rules/stk/no_investors.hpp>
#include <engineroom/rules/stk/one_kind_only.hpp>
#include <engineroom/rules/stk/same_faces.hpp>
#include <engineroom/rules/stk/seniors_win.hpp>
#include <engineroom/rules/stk/silos.hpp>
#include <engineroom/rules/stk/small_firms_unseen.hpp>
#include <engineroom/rules/stk/unled.hpp>
#include <engineroom/rules/stk/untold.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

/// Live projects that all say who leads and who takes part, of ten organisations O-0 to O-9 of known kind.
Measures peopled(std::size_t live = 10) {
    Measures measures = blank_measures(live);
    for (int i = 0; i < 10; ++i) {
        OrganisationFacts facts;
        facts.name = Text{"O-" + std::to_string(i)};
        measures.organisations.push_back(facts);
    }
    StakeholderMeasure& s = measures.stakeholders;
    s.leads.base = s.leads.kinds.base = s.participants.base = s.network.base = some_of(live, live);
    s.participants.organisations = 10;
    s.participants.kinds.base = some_of(10, 10);
    return measures;
}

/// So many live projects of ten are led by organisations of that kind.
Measures led_by(OrganisationKind kind, std::size_t count, const Base& base = some_of(10, 10)) {
    Measures measures = peopled();
    measures.stakeholders.leads.kinds.base = base;
    measures.stakeholders.leads.kinds.count[static_cast<std::size_t>(kind)] = count;
    return measures;
}

Measures kinds(std::size_t business, std::size_t academia, std::size_t public_side, std::size_t finance = 0) {
    Measures measures = peopled(11);
    auto& count = measures.stakeholders.participants.kinds.count;
    count = {business, academia, public_side, finance, 0, 0};
    return measures;
}

Measures held(double top, double three, std::size_t distinct) {
    Measures measures = peopled();
    LeadMeasure& leads = measures.stakeholders.leads;
    leads.distinct = distinct;
    leads.holding.base = all_of(10);
    leads.holding.top = top;
    leads.holding.top_three = three;
    leads.holding.shares = {{0, top, 1}, {1, 0.1, 1}, {2, 0.1, 1}, {3, 0.1, 1}};
    leads.top_projects = {{0}, {1}, {2}};
    return measures;
}

} // namespace

TEST_CASE("STK001 finds that business leads two of five live projects") {
    const Found what = flagged<BusinessNotLeading>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.4).epsilon(1e-12));
    CHECK(*what.threshold == 0.5);
    CHECK(what.message == "Business leads 2 of 5 live projects whose lead is of known kind (40 %).");
    CHECK(projects_of(what) == Indices{2, 3, 4});
    CHECK(what.projects.front().note == "led by North University");
}

TEST_CASE("STK001 warns below half, of five leads of known kind and half of the live projects") {
    CHECK(verdict_of<BusinessNotLeading>(led_by(OrganisationKind::business, 5)) == "passed");
    CHECK(verdict_of<BusinessNotLeading>(led_by(OrganisationKind::business, 4)) == "warning");
    CHECK(verdict_of<BusinessNotLeading>(led_by(OrganisationKind::business, 0, some_of(4, 4))) == "not assessed");
    CHECK(verdict_of<BusinessNotLeading>(led_by(OrganisationKind::business, 0, some_of(5, 11))) == "not assessed");
}

TEST_CASE("STK002 finds no academia in live projects, and names what is missing") {
    const Found what = flagged<HelixLegMissing>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 2);
    CHECK(*what.threshold == 3);
    CHECK(what.message == "Among the 4 organisations in live projects there is no academia.");
    CHECK(verdict_of<HelixLegMissing>(kinds(1, 1, 1)) == "passed");
    CHECK(verdict_of<HelixLegMissing>(kinds(0, 1, 1)) == "warning");
    CHECK(verdict_of<HelixLegMissing>(kinds(1, 1, 0)) == "warning");
    CHECK(found(HelixLegMissing::assess(kinds(0, 1, 0), Policy{})).message ==
          "Among the 10 organisations in live projects there is no business and no public organisation.");
    Measures measures = kinds(1, 0, 1);
    measures.stakeholders.participants.kinds.base = some_of(4, 10);
    CHECK(verdict_of<HelixLegMissing>(measures) == "not assessed");
}

TEST_CASE("STK003 finds one of five leads with three sevenths of the budget") {
    const Found what = flagged<Captured>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(3.0 / 7.0).epsilon(1e-12));
    CHECK(*what.threshold == doctest::Approx(0.3).epsilon(1e-12)); // 1.5 / 5
    CHECK(what.message == "Hafn leads 43 % of the live budget, among 5 leads.");
    CHECK(projects_of(what) == Indices{0, 1, 2});
}

TEST_CASE("STK003 asks of the first lead, and of the first three, whether they hold more than their even share") {
    CHECK(verdict_of<Captured>(held(0.25, 0.5, 9)) == "passed");
    CHECK(verdict_of<Captured>(held(0.25 + little, 0.45, 9)) == "warning");
    CHECK(verdict_of<Captured>(held(0.3, 0.5, 5)) == "passed"); // 1.5 / 5 is above 0.25
    CHECK(verdict_of<Captured>(held(0.3 + little, 0.5, 5)) == "warning");
    CHECK(verdict_of<Captured>(held(0.2, 0.5 + little, 9)) == "warning");
    CHECK(verdict_of<Captured>(held(0.2, 0.7, 6)) == "passed"); // 4.5 / 6 is above 0.5
    const Assessment three = Captured::assess(held(0.2, 0.76, 6), Policy{});
    CHECK(*found(three).value == 0.76);
    CHECK(*found(three).threshold == 0.75);
    CHECK(found(three).organisations.size() == 3);
    Measures measures = held(0.9, 1, 2);
    measures.stakeholders.participants.organisations = 4;
    CHECK(verdict_of<Captured>(measures) == "not assessed");
}

TEST_CASE("STK004 finds five organisations in recent projects, none of them new") {
    const Found what = flagged<ClosedClub>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 0);
    CHECK(what.message == "0 of 5 organisations in the 2 live projects that started within 12 months joined in that "
                          "time (0 %).");
    const auto club = [](double share, const Base& base) {
        Measures measures = peopled();
        measures.stakeholders.participants.newcomer_base = base;
        measures.stakeholders.participants.newcomer_share = share;
        return measures;
    };
    CHECK(verdict_of<ClosedClub>(club(0.1, some_of(10, 10))) == "passed");
    CHECK(verdict_of<ClosedClub>(club(0.1 - nothing, some_of(10, 10))) == "passed");
    CHECK(verdict_of<ClosedClub>(club(0.1 - little, some_of(10, 20))) == "warning");
    CHECK(verdict_of<ClosedClub>(club(0, some_of(4, 4))) == "not assessed");
    CHECK(verdict_of<ClosedClub>(club(0, some_of(9, 19))) == "not assessed");
}

TEST_CASE("STK005 finds the same three organisations in every project") {
    const Found what = flagged<SameFaces>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(1.0).epsilon(1e-12));
    CHECK(what.message == "Any two live projects have on average 100 % of their organisations in common.");
    const auto overlap = [](double mean) {
        Measures measures = peopled();
        measures.stakeholders.network.mean_overlap = mean;
        return measures;
    };
    CHECK(verdict_of<SameFaces>(overlap(0.5)) == "passed");
    CHECK(verdict_of<SameFaces>(overlap(0.5 + little)) == "notice");
    Measures measures = overlap(0.9);
    measures.stakeholders.network.overlap_error = 0.001;
    CHECK(found(SameFaces::assess(measures, Policy{})).message.find("sample") != std::string::npos);
    measures.stakeholders.participants.base = some_of(4, 10);
    CHECK(verdict_of<SameFaces>(measures) == "not assessed");
}

TEST_CASE("STK006 finds that without one organisation two of four others are cut off") {
    // Hafn joins {Skerry, Tidal}, {Port Agency} and {Kelpworks}: outside the largest piece are two.
    const Found what = flagged<FragileBroker>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0.5);
    CHECK(*what.threshold == 0.1);
    CHECK(what.message == "Without Hafn, 2 of the 4 others would be cut off from the rest (50 %).");
    CHECK(what.organisations == std::vector<std::string>{"Hafn"});
    Measures measures = peopled();
    CHECK(verdict_of<FragileBroker>(measures) == "passed");
    measures.stakeholders.network.brokers = {{1, 1, 0.1}, {2, 1, 0.05}};
    CHECK(verdict_of<FragileBroker>(measures) == "notice");
    measures.stakeholders.network.brokers[0].share = 0.1 - little;
    CHECK(verdict_of<FragileBroker>(measures) == "passed");
    measures.stakeholders.participants.organisations = 4;
    CHECK(verdict_of<FragileBroker>(measures) == "not assessed");
}

TEST_CASE("STK007 finds two groups of three and two organisations") {
    const Found what = flagged<Silos>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 2);
    CHECK(*what.threshold == 1);
    CHECK(what.message == "The 5 organisations in live projects fall into 2 groups of 3 and 2 that share no project.");
    CHECK(what.organisations == std::vector<std::string>{"Kelpworks", "Port Agency"});
    Measures measures = peopled();
    measures.stakeholders.network.components = {{{0, 1, 2, 3, 4, 5, 6, 7, 8}, 0.9}, {{9}, 0.1}};
    CHECK(verdict_of<Silos>(measures) == "notice");
    measures.stakeholders.network.components[1].share = 0.1 - little;
    CHECK(verdict_of<Silos>(measures) == "passed");
    measures.stakeholders.participants.organisations = 4;
    CHECK(verdict_of<Silos>(measures) == "not assessed");
}

TEST_CASE("STK008 finds half of the expected payoff in what one organisation leads") {
    // Half of 1,000, 200, 300, 100 and 400: 500 of 1,000.
    const Found what = flagged<AnchorExit>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.5).epsilon(1e-12));
    CHECK(what.message == "50 % of the expected payoff is in the 1 live project that Hafn leads or funds.");
    CHECK(projects_of(what) == Indices{0});
    const auto anchor = [](double share, const Base& base) {
        Measures measures = peopled();
        measures.stakeholders.anchors.base = base;
        measures.stakeholders.anchors.anchors = {{0, share, 2}, {1, 0.41, 3}};
        return measures;
    };
    CHECK(verdict_of<AnchorExit>(anchor(0.4, some_of(5, 10))) == "passed");
    CHECK(verdict_of<AnchorExit>(anchor(0.4 + little, some_of(5, 10))) == "warning");
    CHECK(found(AnchorExit::assess(anchor(0.5, some_of(5, 10)), Policy{})).organisations.size() == 2);
    CHECK(verdict_of<AnchorExit>(anchor(0.9, some_of(4, 4))) == "not assessed");
    Measures measures = anchor(0.9, some_of(5, 5));
    measures.columns.erase(Column::lead);
    CHECK(verdict_of<AnchorExit>(measures) == "warning");
    measures.columns.erase(Column::funding);
    CHECK(verdict_of<AnchorExit>(measures) == "not assessed");
}

TEST_CASE("STK009 finds five of six proposals of a large member accepted, and one of six of a small one") {
    // Fisher, one-sided: (C(6,5) C(6,1) + C(6,6) C(6,0)) / C(12,6) = 37 / 924.
    const Found what = flagged<SeniorsWin>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(37.0 / 924.0).epsilon(1e-9));
    CHECK(*what.threshold == 0.05);
    CHECK(what.message == "Of 6 proposals by large or Board organisations 5 were accepted, of 6 proposals by others 1: "
                          "more of a difference than chance explains.");
    const auto seniors = [](double p, const Base& base) {
        Measures measures = peopled();
        measures.proposals.seniors.base = base;
        measures.proposals.seniors.p_value = p;
        return measures;
    };
    CHECK(verdict_of<SeniorsWin>(seniors(0.05, some_of(10, 20))) == "passed");
    CHECK(verdict_of<SeniorsWin>(seniors(0.05 - little, some_of(10, 20))) == "warning");
    CHECK(verdict_of<SeniorsWin>(seniors(0.01, some_of(9, 20))) == "not assessed");
    Measures measures = seniors(0.01, some_of(10, 20));
    measures.proposals.seniors.p_value.reset();
    CHECK(verdict_of<SeniorsWin>(measures) == "not assessed");
}

TEST_CASE("STK010 finds that the cluster organisation leads two of five live projects") {
    const Found what = flagged<ManagerOfEverything>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.4).epsilon(1e-12));
    CHECK(what.message == "Cluster organisations lead 2 of 5 live projects whose lead is of known kind (40 %).");
    CHECK(projects_of(what) == Indices{0, 1});
    CHECK(what.projects.front().note == "led by Blue Cluster");
    const auto managed = [](std::size_t count) { return led_by(OrganisationKind::cluster, count, some_of(100, 100)); };
    CHECK(verdict_of<ManagerOfEverything>(managed(33)) == "passed");
    CHECK(verdict_of<ManagerOfEverything>(managed(34)) == "warning");
    CHECK(verdict_of<ManagerOfEverything>(led_by(OrganisationKind::cluster, 4, some_of(4, 4))) == "not assessed");
}

TEST_CASE("STK011 finds one of three live projects without a lead, however few there are") {
    const Found what = flagged<Unled>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 1);
    CHECK(what.message == "1 of 3 live projects has no lead.");
    CHECK(projects_of(what) == Indices{1});
    CHECK(verdict_of<Unled>(peopled(1)) == "passed");
    CHECK(verdict_of<Unled>(peopled(0)) == "not assessed");
}

TEST_CASE("STK012 finds one organisation leading all of six projects") {
    const Found what = flagged<FewLeaders>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 1);
    CHECK(*what.threshold == 2);
    CHECK(what.message == "1 organisation leads all 6 live projects that name a lead, among 6 organisations.");
    const auto leaders = [](std::size_t distinct, std::size_t live, std::size_t organisations) {
        Measures measures = peopled(live);
        measures.stakeholders.leads.distinct = distinct;
        measures.stakeholders.participants.organisations = organisations;
        return measures;
    };
    CHECK(verdict_of<FewLeaders>(leaders(3, 9, 30)) == "passed");
    CHECK(verdict_of<FewLeaders>(leaders(2, 9, 30)) == "notice");
    CHECK(verdict_of<FewLeaders>(leaders(2, 9, 6)) == "passed");
    CHECK(verdict_of<FewLeaders>(leaders(2, 9, 7)) == "notice");
    CHECK(verdict_of<FewLeaders>(leaders(1, 5, 5)) == "not assessed");
}

TEST_CASE("STK013 finds three of five projects proposed by those who fund them") {
    const Found what = flagged<FundersSetAgenda>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.6).epsilon(1e-12));
    CHECK(what.projects.size() == 3);
    const auto own = [](double share, const Base& base) {
        Measures measures = peopled();
        measures.proposals.own_funder_base = base;
        measures.proposals.own_funder_share = share;
        return measures;
    };
    CHECK(verdict_of<FundersSetAgenda>(own(0.5, some_of(10, 20))) == "passed");
    CHECK(verdict_of<FundersSetAgenda>(own(0.5 + little, some_of(10, 20))) == "warning");
    CHECK(verdict_of<FundersSetAgenda>(own(1, some_of(9, 20))) == "not assessed");
}

TEST_CASE("STK014 finds one small firm among five businesses") {
    const Found what = flagged<SmallFirmsUnseen>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(0.2).epsilon(1e-12));
    CHECK(what.message == "1 of 5 businesses of known size in live projects is small (20 %).");
    CHECK(what.organisations == std::vector<std::string>{"Skerry"});
    const auto small = [](double share, const Base& base) {
        Measures measures = peopled();
        measures.stakeholders.participants.business_size_base = base;
        measures.stakeholders.participants.small_business_share = share;
        return measures;
    };
    CHECK(verdict_of<SmallFirmsUnseen>(small(0.25, some_of(5, 10))) == "passed");
    CHECK(verdict_of<SmallFirmsUnseen>(small(0.25 - little, some_of(5, 10))) == "notice");
    CHECK(verdict_of<SmallFirmsUnseen>(small(0, some_of(4, 4))) == "not assessed");
}

TEST_CASE("STK015 finds three of five live projects without a page") {
    const Found what = flagged<Untold>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(0.6).epsilon(1e-12));
    CHECK(what.message == "3 of 5 live projects (60 %) have no page to read about them.");
    const auto untold = [](std::size_t without, std::size_t live) {
        Measures measures = peopled(live);
        measures.composition.without_url.resize(without);
        return measures;
    };
    CHECK(verdict_of<Untold>(untold(5, 10)) == "passed");
    CHECK(verdict_of<Untold>(untold(6, 10)) == "notice");
    CHECK(verdict_of<Untold>(untold(4, 4)) == "not assessed");
}

TEST_CASE("STK016 finds two businesses in one of five live projects") {
    const Found what = flagged<NoCoOpetition>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(0.2).epsilon(1e-12));
    CHECK(what.message == "1 of 5 live projects of which it is known (20 %) has two businesses or more.");
    CHECK(what.projects.size() == 4);
    const auto together = [](double share, const Base& base) {
        Measures measures = peopled();
        measures.stakeholders.participants.co_opetition_base = base;
        measures.stakeholders.participants.co_opetition_share = share;
        return measures;
    };
    CHECK(verdict_of<NoCoOpetition>(together(0.33, some_of(5, 10))) == "passed");
    CHECK(verdict_of<NoCoOpetition>(together(0.33 - little, some_of(5, 10))) == "notice");
    CHECK(verdict_of<NoCoOpetition>(together(0, some_of(5, 11))) == "not assessed");
}

TEST_CASE("STK017 finds businesses among themselves in two of five live projects") {
    const Found what = flagged<OneKindOnly>();
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == doctest::Approx(0.4).epsilon(1e-12));
    CHECK(projects_of(what) == Indices{0, 1});
    const auto alike = [](double share, const Base& base) {
        Measures measures = peopled();
        measures.stakeholders.participants.one_kind_base = base;
        measures.stakeholders.participants.one_kind_share = share;
        return measures;
    };
    CHECK(verdict_of<OneKindOnly>(alike(0.33, some_of(5, 10))) == "passed");
    CHECK(verdict_of<OneKindOnly>(alike(0.33 + little, some_of(5, 10))) == "warning");
    CHECK(verdict_of<OneKindOnly>(alike(1, some_of(5, 11))) == "not assessed");
}

TEST_CASE("STK018 finds three of five Board organisations in no live project") {
    const Found what = flagged<BoardApart>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == doctest::Approx(0.6).epsilon(1e-12));
    CHECK(*what.threshold == 0.5);
    CHECK(what.message == "3 of 5 organisations on the Board (60 %) take part in no live project.");
    CHECK(what.organisations == std::vector<std::string>{"Blue Cluster", "Kelpworks", "North University"});
}

TEST_CASE("STK018 notices half of the Board absent, or the Board leading everything, where five of either are known") {
    const auto board = [](std::size_t absent, std::size_t size, double leading, const Base& leads) {
        Measures measures = peopled();
        measures.stakeholders.participants.board = size;
        for (std::size_t i = 0; i < absent; ++i) measures.stakeholders.participants.board_absent.push_back(i);
        measures.stakeholders.leads.board_base = leads;
        measures.stakeholders.leads.board_share = leading;
        return measures;
    };
    CHECK(verdict_of<BoardApart>(board(2, 5, 0.8, some_of(5, 5))) == "passed");
    CHECK(verdict_of<BoardApart>(board(3, 6, 0.8, some_of(5, 5))) == "notice");
    CHECK(verdict_of<BoardApart>(board(4, 4, 0.8, some_of(5, 5))) == "passed");
    CHECK(verdict_of<BoardApart>(board(0, 5, 1 - little, some_of(5, 5))) == "passed");
    CHECK(found(BoardApart::assess(board(0, 5, 1, some_of(5, 5)), Policy{})).message ==
          "All 5 leads of live projects sit on the Board.");
    CHECK(found(BoardApart::assess(board(5, 5, 1, some_of(5, 5)), Policy{})).message ==
          "5 of 5 organisations on the Board (100 %) take part in no live project, and all 5 leads of live projects "
          "sit on the Board.");
    CHECK(verdict_of<BoardApart>(board(4, 4, 1, some_of(4, 4))) == "not assessed");
    CHECK(because(BoardApart::assess(board(0, 0, 1, some_of(4, 4)), Policy{})) ==
          "no organisation is known to sit on the Board");
}

TEST_CASE("STK019 finds nobody of finance in eleven live projects") {
    const Found what = flagged<NoInvestors>();
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0);
    CHECK(what.message == "None of the 4 organisations in live projects is known to invest.");
    CHECK(verdict_of<NoInvestors>(kinds(5, 3, 2)) == "notice");
    CHECK(verdict_of<NoInvestors>(kinds(5, 3, 1, 1)) == "passed");
    Measures measures = kinds(5, 3, 2);
    measures.stakeholders.participants.base = some_of(10, 11);
    CHECK(verdict_of<NoInvestors>(measures) == "not assessed");
    measures = kinds(5, 0, 0);
    measures.stakeholders.participants.kinds.base = some_of(4, 10);
    CHECK(verdict_of<NoInvestors>(measures) == "not assessed");
}
