// Who leads, who takes part, what connects them, and who proposes. The as-of date of these tests is 2026-11-24.
#include "support.hpp"

using namespace engineroom;
using namespace engineroom::testing;

namespace {

using Kind = OrganisationKind;
using Names = std::vector<std::string>;

Organisation organisation(std::string name, std::optional<Kind> kind = std::nullopt) {
    Organisation made;
    made.name = std::move(name);
    made.kind = kind;
    return made;
}

/// Live, with its lead and participants.
Project joint(std::string id, std::string lead, std::vector<Text> participants, double budget = 1) {
    Project project = bare(std::move(id));
    project.lead = lead;
    project.participants = std::move(participants);
    project.budget = Money{budget};
    return project;
}

Names names(const Measures& measures, const OrganisationIndices& organisations) {
    Names result;
    for (const std::size_t o : organisations) result.push_back(measures.organisations.at(o).name.str());
    return result;
}

template<class Entries>
Names names_of(const Measures& measures, const Entries& entries) {
    OrganisationIndices organisations;
    for (const auto& entry : entries) organisations.push_back(entry.organisation);
    return names(measures, organisations);
}

} // namespace

TEST_CASE("who leads, by weight: by hand") {
    // Firm 50 + 10 of 100, Lab 30, Hub 10.
    const Portfolio portfolio =
        portfolio_of({joint("A", "Firm", {}, 50), joint("B", "Lab", {}, 30), joint("C", "Firm", {}, 10),
                      joint("D", "Hub", {}, 10), joint("E", "", {}, 7)});
    const Measures measures = measured(portfolio);
    const LeadMeasure& leads = measures.stakeholders.leads;
    CHECK(leads.base.size == 5);
    CHECK(leads.base.stated == 4);
    CHECK(leads.distinct == 3);
    CHECK(ids(portfolio, leads.unled) == Ids{"E"});
    CHECK(names_of(measures, leads.holding.shares) == Names{"Firm", "Lab", "Hub"});
    CHECK(near(leads.holding.hhi, 0.36 + 0.09 + 0.01));
    CHECK(near(leads.holding.top, 0.6));
    CHECK(near(leads.holding.top_three, 1.0));
    CHECK(near(leads.holding.gini, (0.5 + 0.3 + 0.2) * 2.0 / 9.0 * 3.0 / 2.0)); // mean difference / (2 x mean of 1/3)
    CHECK(leads.holding.shares[0].projects == 2);
    REQUIRE(leads.top_projects.size() == 3);
    CHECK(ids(portfolio, leads.top_projects[0]) == Ids{"A", "C"});
}

TEST_CASE("leads by kind, by count, and whether they sit on the Board") {
    Portfolio portfolio = portfolio_of({joint("A", "Firm", {}), joint("B", "Lab", {}), joint("C", "Firm", {}),
                                        joint("D", "Hub", {}), joint("E", "Stranger", {})});
    portfolio.organisations = {organisation("Firm", Kind::business), organisation("Lab", Kind::academia),
                               organisation("Hub", Kind::cluster)};
    portfolio.organisations[0].board = true;
    portfolio.organisations[1].board = false;
    const LeadMeasure leads = measured(portfolio).stakeholders.leads;
    CHECK(leads.kinds.base.size == 5);
    CHECK(leads.kinds.base.stated == 4);
    CHECK(leads.kinds.share(Kind::business) == 0.5);
    CHECK(leads.kinds.share(Kind::cluster) == 0.25);
    CHECK(leads.kinds.of(Kind::public_) == 0);
    CHECK(ids(portfolio, leads.not_by_business) == Ids{"B", "D"});
    CHECK(ids(portfolio, leads.by_cluster) == Ids{"D"});
    CHECK(leads.board_base.size == 4);
    CHECK(leads.board_base.stated == 2);
    CHECK(leads.board_share == 0.5);
}

TEST_CASE("a project's weight is split among those who take part: by hand") {
    // A: 60 by three (20 each), B: 40 by two (20 each): x 20, y 40, z 40.
    const Portfolio portfolio = portfolio_of({joint("A", "x", {"y", "z"}, 60), joint("B", "y", {"z", "y"}, 40)});
    const Measures measures = measured(portfolio);
    const Holding& holding = measures.stakeholders.participants.holding;
    CHECK(names_of(measures, holding.shares) == Names{"y", "z", "x"});
    CHECK(near(holding.hhi, 0.16 + 0.16 + 0.04));
    CHECK(near(holding.top, 0.4));
    CHECK(measures.stakeholders.participants.organisations == 3);
}

TEST_CASE("splitting a project in two equal halves changes no share of leads and participants") {
    const Portfolio whole = portfolio_of({joint("A", "x", {"y"}, 60), joint("B", "y", {"z"}, 40)});
    const Portfolio halves =
        portfolio_of({joint("A1", "x", {"y"}, 30), joint("A2", "x", {"y"}, 30), joint("B", "y", {"z"}, 40)});
    CHECK(near(measured(halves).stakeholders.leads.holding.hhi, *measured(whole).stakeholders.leads.holding.hhi));
    CHECK(near(measured(halves).stakeholders.participants.holding.hhi,
               *measured(whole).stakeholders.participants.holding.hhi));
}

TEST_CASE("how much expected payoff an organisation leads or funds: by hand") {
    // q mu: A 0.5 x 100, B 1 x 30, C 1 x 20, all of 100. Firm leads A and funds C: 0.7; Bank funds A and B: 0.8.
    Portfolio portfolio =
        portfolio_of({bet("A", 0.5, 10, 100), bet("B", 0, 10, 30), bet("C", 0, 10, 20), bet("D", 0, 10, 500)});
    portfolio.projects[0].lead = "Firm";
    portfolio.projects[0].funding = {{"Bank", Money{1}}, {"Firm", Money{1}}};
    portfolio.projects[1].funding = {{"Bank", Money{1}}, {"Bank", Money{1}}};
    portfolio.projects[2].funding = {{"Firm", Money{1}}};
    const Measures measures = measured(portfolio);
    const AnchorMeasure& anchors = measures.stakeholders.anchors;
    CHECK(anchors.base.size == 4);
    CHECK(anchors.base.stated == 3); // nobody leads or funds D
    CHECK(names_of(measures, anchors.anchors) == Names{"Bank", "Firm"});
    CHECK(near(anchors.anchors[0].share, 0.8));
    CHECK(near(anchors.anchors[1].share, 0.7));
    CHECK(anchors.anchors[0].projects == 2);
    CHECK(ids(portfolio, anchors.top_projects) == Ids{"A", "B"});
}

TEST_CASE("where nothing is expected nobody is an anchor") {
    Portfolio portfolio = portfolio_of({bet("A", 1, 10, 100)});
    portfolio.projects[0].lead = "Firm";
    const AnchorMeasure anchors = measured(portfolio).stakeholders.anchors;
    CHECK(anchors.base.stated == 1);
    CHECK(anchors.anchors.empty());
}

namespace {

Portfolio mixed() {
    Portfolio portfolio =
        portfolio_of({joint("A", "Firm", {"Small"}), joint("B", "Firm", {"Lab"}), joint("C", "Firm", {"Stranger"}),
                      joint("D", "Lab", {"Stranger"}), joint("E", "Stranger", {"Stranger"}), joint("F", "Firm", {})});
    portfolio.organisations = {organisation("Firm", Kind::business), organisation("Small", Kind::business),
                               organisation("Lab", Kind::academia), organisation("Bank", Kind::finance)};
    portfolio.organisations[0].size = OrganisationSize::large;
    portfolio.organisations[1].size = OrganisationSize::small;
    return portfolio;
}

} // namespace

TEST_CASE("two businesses in one project, or not, where it can be known") {
    const Portfolio portfolio = mixed();
    const ParticipantMeasure participants = measured(portfolio).stakeholders.participants;
    CHECK(participants.base.stated == 5); // F states none
    // A has two; B, D and E cannot have two; of C nobody knows.
    CHECK(participants.co_opetition_base.size == 5);
    CHECK(participants.co_opetition_base.stated == 4);
    CHECK(participants.co_opetition_share == 0.25);
    CHECK(ids(portfolio, participants.without_co_opetition) == Ids{"B", "D", "E"});
}

TEST_CASE("participants of one kind alone, where it can be known") {
    const Portfolio portfolio = mixed();
    const ParticipantMeasure participants = measured(portfolio).stakeholders.participants;
    // A: businesses alone. B: two kinds. C and D: nobody knows. E: one organisation, of whatever kind.
    CHECK(participants.one_kind_base.stated == 3);
    CHECK(near(participants.one_kind_share, 2.0 / 3.0));
    CHECK(ids(portfolio, participants.one_kind) == Ids{"A", "E"});
}

TEST_CASE("kinds and sizes of those who take part, each organisation once") {
    const Measures measures = measured(mixed());
    const ParticipantMeasure& participants = measures.stakeholders.participants;
    CHECK(participants.organisations == 4); // Bank takes part in nothing
    CHECK(participants.kinds.base.stated == 3);
    CHECK(participants.kinds.of(Kind::business) == 2);
    CHECK(participants.kinds.of(Kind::finance) == 0);
    CHECK(participants.business_size_base.stated == 2);
    CHECK(participants.small_business_share == 0.5);
    CHECK(names(measures, participants.small_businesses) == Names{"Small"});
    const Parties& a = participants.parties.front();
    CHECK(a.organisations == 2);
    CHECK(a.businesses == 2);
    CHECK(a.small_businesses == 1);
    CHECK(a.kinds == 1);
    CHECK(participants.parties[2].unknown == 1);
}

TEST_CASE("newcomers among those in projects of the last 12 months: by hand") {
    Portfolio portfolio = portfolio_of({joint("A", "New", {"Old", "Untold"}), joint("B", "Newest", {"Old"})});
    portfolio.projects[0].start = Date{2025, 11, 25};
    portfolio.projects[1].start = Date{2025, 11, 24}; // a year ago to the day: not within 12 months
    portfolio.organisations = {organisation("New"), organisation("Old"), organisation("Newest"),
                               organisation("Untold")};
    portfolio.organisations[0].joined = Date{2025, 11, 25};
    portfolio.organisations[1].joined = Date{2025, 11, 24};
    portfolio.organisations[2].joined = Date{2026, 10, 1};
    const Measures measures = measured(portfolio);
    const ParticipantMeasure& participants = measures.stakeholders.participants;
    CHECK(participants.fresh_projects == 1);
    CHECK(participants.newcomer_base.size == 3);
    CHECK(participants.newcomer_base.stated == 2);
    CHECK(participants.newcomer_share == 0.5);
    CHECK(names(measures, participants.newcomers) == Names{"New"});
}

TEST_CASE("Board organisations that take part in no live project") {
    Portfolio portfolio = portfolio_of({joint("A", "b", {"c"}), joint("Z", "a", {})});
    portfolio.projects[1].stage = Stage::delivered;
    for (const char* name : {"d", "a", "b", "c"}) portfolio.organisations.push_back(organisation(name));
    for (Organisation& member : portfolio.organisations) member.board = member.name != "c";
    const Measures measures = measured(portfolio);
    CHECK(measures.stakeholders.participants.board == 3);
    CHECK(names(measures, measures.stakeholders.participants.board_absent) == Names{"a", "d"});
}

TEST_CASE("components and brokers of the network: by hand") {
    // a-b, b-c, c-d-e in one project; f-g apart; h alone. b parts a from c, d, e; c parts a, b from d, e.
    const Portfolio portfolio =
        portfolio_of({joint("1", "a", {"b"}), joint("2", "b", {"c"}), joint("3", "c", {"d", "e"}),
                      joint("4", "f", {"g"}), joint("5", "h", {})});
    const Measures measures = measured(portfolio);
    const NetworkMeasure& network = measures.stakeholders.network;
    REQUIRE(network.components.size() == 3);
    CHECK(names(measures, network.components[0].organisations) == Names{"a", "b", "c", "d", "e"});
    CHECK(network.components[0].share == 0.625);
    CHECK(names(measures, network.components[2].organisations) == Names{"h"});
    CHECK(names_of(measures, network.brokers) == Names{"c", "b"});
    CHECK(network.brokers[0].split_off == 2);
    CHECK(near(network.brokers[0].share, 2.0 / 7.0));
    CHECK(network.brokers[1].split_off == 1);
    // Of ten pairs, 1-2 share one of three (1/3), 2-3 one of four (1/4).
    CHECK(near(network.mean_overlap, (1.0 / 3.0 + 1.0 / 4.0) / 10.0));
    CHECK_FALSE(network.overlap_error);
}

TEST_CASE("overlap is sampled above the exact limit where many pairs share somebody, and says its error") {
    std::vector<Project> projects;
    for (int i = 0; i < 60; ++i)
        projects.push_back(joint("P" + std::to_string(i), "a",
                                 {Text{"m" + std::to_string(i % 7)}, Text{"n" + std::to_string(i % 4)}}));
    Policy policy;
    const Portfolio portfolio = portfolio_of(projects);
    const NetworkMeasure exact = measured(portfolio, policy).stakeholders.network;
    policy.definitions.exact_limit = 20;
    const NetworkMeasure sampled = measured(portfolio, policy).stakeholders.network;
    REQUIRE(sampled.overlap_error);
    CHECK(std::abs(*sampled.mean_overlap - *exact.mean_overlap) < 3.0 * *sampled.overlap_error);
    CHECK(*sampled.overlap_error < 0.001);
}

TEST_CASE("where nobody takes part there is no network and nothing to share") {
    const StakeholderMeasure none = measured(portfolio_of({bare("A")})).stakeholders;
    CHECK_FALSE(none.leads.holding.hhi);
    CHECK_FALSE(none.leads.board_share);
    CHECK(none.leads.top_projects.empty());
    CHECK_FALSE(none.leads.kinds.share(Kind::business));
    CHECK_FALSE(none.participants.holding.gini);
    CHECK_FALSE(none.participants.co_opetition_share);
    CHECK_FALSE(none.participants.newcomer_share);
    CHECK(none.network.components.empty());
    CHECK_FALSE(none.network.mean_overlap);
    CHECK(none.anchors.anchors.empty());
    const NetworkMeasure alone = measured(portfolio_of({joint("A", "a", {})})).stakeholders.network;
    CHECK(alone.components.size() == 1);
    CHECK(alone.brokers.empty());
    CHECK_FALSE(alone.mean_overlap); // of one project there is no pair
}

TEST_CASE("who proposes what is open, and whether they fund it themselves") {
    Portfolio portfolio =
        portfolio_of({bare("A", Stage::idea), bare("B"), bare("C"), bare("D"), bare("E", Stage::delivered)});
    for (Project& project : portfolio.projects) {
        project.proposed_by = "Firm";
        project.funding = {{"City", Money{1}}, {"Firm", Money{1}}};
    }
    portfolio.projects[1].funding.pop_back();
    portfolio.projects[2].funding.clear();
    portfolio.projects[3].proposed_by = {};
    portfolio.organisations = {organisation("Firm", Kind::business)};
    const ProposalMeasure proposals = measured(portfolio).proposals;
    CHECK(proposals.kinds.base.size == 4);
    CHECK(proposals.kinds.base.stated == 3);
    CHECK(proposals.kinds.share(Kind::business) == 1.0);
    CHECK(proposals.own_funder_base.stated == 2);
    CHECK(proposals.own_funder_share == 0.5);
    CHECK(ids(portfolio, proposals.own_funder) == Ids{"A"});
}

namespace {

/// Three of three proposals of "Big" accepted, none of three of "Little".
Portfolio seniors() {
    Portfolio portfolio =
        portfolio_of({bare("A"), bare("B", Stage::failed), bare("C", Stage::closed), bare("D", Stage::idea),
                      bare("E", Stage::proposed), bare("F", Stage::cancelled)});
    for (std::size_t i = 0; i < 6; ++i) portfolio.projects[i].proposed_by = i < 3 ? "Big" : "Little";
    portfolio.organisations = {organisation("Big"), organisation("Little")};
    portfolio.organisations[0].size = OrganisationSize::large;
    portfolio.organisations[1].size = OrganisationSize::small;
    return portfolio;
}

} // namespace

TEST_CASE("proposals of seniors against those of others: by hand") {
    // All three accepted of six are the seniors': 1 in 20.
    const Portfolio portfolio = seniors();
    const SeniorMeasure measure = measured(portfolio).proposals.seniors;
    CHECK(measure.base.size == 6);
    CHECK(measure.base.stated == 6);
    CHECK(measure.table.first_successes == 3);
    CHECK(measure.table.second == 3);
    CHECK(measure.table.second_successes == 0);
    CHECK(near(measure.p_value, 0.05));
    CHECK(ids(portfolio, measure.accepted) == Ids{"A", "B", "C"});
}

TEST_CASE("what was cancelled after it started had been accepted") {
    Portfolio portfolio = seniors();
    portfolio.projects[5].start = Date{2026, 1, 1};
    CHECK(measured(portfolio).proposals.seniors.table.second_successes == 1);
}

TEST_CASE("who may sit on the Board is no junior, where the Board is told of at all") {
    Portfolio portfolio = seniors();
    portfolio.organisations.push_back(organisation("Chair"));
    portfolio.organisations[2].board = true;
    const SeniorMeasure measure = measured(portfolio).proposals.seniors;
    CHECK(measure.base.stated == 3); // of Little nobody knows; Big is large, whatever else
    CHECK_FALSE(measure.p_value);
    portfolio.organisations[1].board = false;
    CHECK(near(measured(portfolio).proposals.seniors.p_value, 0.05));
}

TEST_CASE("where neither Board nor size is told nobody is senior or not") {
    Portfolio portfolio = seniors();
    portfolio.organisations.clear();
    CHECK(measured(portfolio).proposals.seniors.base.stated == 0);
    CHECK_FALSE(measured(portfolio).proposals.seniors.p_value);
}
