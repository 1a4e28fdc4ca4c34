// Funding, workload and volunteers. The as-of date of these tests is 2026-11-24.
#include "support.hpp"

#include <engineroom/core/month.hpp>

using namespace engineroom;
using namespace engineroom::testing;

namespace {

Organisation organisation(std::string name, std::optional<OrganisationKind> kind = std::nullopt) {
    Organisation made;
    made.name = std::move(name);
    made.kind = kind;
    return made;
}

Project funded(std::string id, std::vector<Funding> funding, Stage stage = Stage::active) {
    Project project = bare(std::move(id), stage);
    project.funding = std::move(funding);
    return project;
}

/// Live, so many FTE from start to delivery, led by `lead`.
Project manned(std::string id, double fte, Date start, Date delivery, std::string lead) {
    Project project = bare(std::move(id));
    project.fte = fte;
    project.start = start;
    project.delivery = delivery;
    project.lead = lead;
    return project;
}

Organisation able(std::string name, double capacity) {
    Organisation made = organisation(std::move(name));
    made.capacity_fte = capacity;
    return made;
}

std::vector<std::string> names(const Measures& measures, const OrganisationIndices& organisations) {
    std::vector<std::string> result;
    for (const std::size_t o : organisations) result.push_back(measures.organisations.at(o).name.str());
    return result;
}

/// Names of `entries`, by their member `organisation`.
template<class Entries>
std::vector<std::string> names_of(const Measures& measures, const Entries& entries) {
    OrganisationIndices organisations;
    for (const auto& entry : entries) organisations.push_back(entry.organisation);
    return names(measures, organisations);
}

} // namespace

TEST_CASE("days of a month and of a period that overlaps it") {
    const Days february = days_of_month(Date{2028, 2, 10});
    CHECK(february.count() == 29);
    CHECK(overlap(february, days_from_to(Date{2028, 1, 1}, Date{2028, 2, 3})).count() == 3);
    CHECK(overlap(february, days_from_to(Date{2028, 3, 1}, Date{2028, 4, 1})).count() == 0);
    CHECK(days_from_to(Date{2028, 3, 2}, Date{2028, 3, 1}).count() == 0);
    CHECK(month_of(Date{2028, 2, 10}) == Month{2028, 2});
}

TEST_CASE("funders and their concentration: by hand") {
    // City 60, Club 30, Firm 10: 0.36 + 0.09 + 0.01; what is closed or proposed does not count, nor a line without a
    // name.
    const Portfolio portfolio = portfolio_of(
        {funded("A", {{"City", Money{40}}, {"Club", Money{30}}}),
         funded("B", {{"City", Money{20}}, {"Firm", Money{10}}}), funded("C", {{"Bank", Money{900}}}, Stage::delivered),
         funded("D", {{"Bank", Money{900}}}, Stage::proposed), funded("E", {{"", Money{77}}}), bare("F")});
    const Measures measures = measured(portfolio);
    const FundingMeasure& funding = measures.resourcing.funding;
    CHECK(funding.base.size == 4);
    CHECK(funding.base.stated == 2);
    CHECK(names_of(measures, funding.funders) == std::vector<std::string>{"City", "Club", "Firm"});
    CHECK(near(funding.funders[0].money, 60.0));
    CHECK(near(funding.hhi, 0.46));
    CHECK(near(funding.top_share, 0.6));
}

TEST_CASE("leverage is the money of others for each unit of cluster organisations' own") {
    Portfolio portfolio =
        portfolio_of({funded("A", {{"Hub", Money{20}}, {"City", Money{50}}, {"Stranger", Money{10}}})});
    portfolio.organisations = {organisation("Hub", OrganisationKind::cluster),
                               organisation("City", OrganisationKind::public_)};
    const FundingMeasure funding = measured(portfolio).resourcing.funding;
    CHECK(near(funding.leverage, 3.0));
    CHECK(near(funding.unknown_kind_money, 10.0));
    portfolio.organisations[0].kind = OrganisationKind::association;
    CHECK_FALSE(measured(portfolio).resourcing.funding.leverage);
}

TEST_CASE("money by kind of funding in what started lately and before") {
    const auto started = [](std::string id, Date start, std::string funder, double amount) {
        Project project = funded(std::move(id), {{Text{funder}, Money{amount}}});
        project.start = start;
        return project;
    };
    Portfolio portfolio =
        portfolio_of({started("A", {2026, 11, 24}, "City", 10), started("B", {2025, 11, 25}, "Club", 20),
                      started("C", {2025, 11, 24}, "City", 40), started("D", {2024, 11, 25}, "Stranger", 80),
                      started("E", {2024, 11, 24}, "City", 160), started("F", {2022, 11, 25}, "Club", 320),
                      started("G", {2022, 11, 24}, "City", 640), started("H", {2026, 11, 25}, "City", 999)});
    portfolio.projects.push_back(started("I", {2026, 1, 1}, "City", 5000));
    portfolio.projects.back().stage = Stage::proposed; // planned to have started
    portfolio.organisations = {organisation("City"), organisation("Club")};
    portfolio.organisations[0].funding_kind = FundingKind::public_;
    portfolio.organisations[1].funding_kind = FundingKind::membership;
    const FundingMeasure funding = measured(portfolio).resourcing.funding;
    CHECK(near(funding.last_12.money, 30.0));
    CHECK(near(funding.last_12.share(FundingKind::public_), 1.0 / 3.0));
    CHECK(near(funding.last_24.money, 150.0));
    CHECK(near(funding.last_24.unknown, 80.0));
    CHECK(near(funding.last_24.share(FundingKind::public_), 50.0 / 70.0));
    CHECK(funding.last_24.base.stated == 4);
    CHECK(near(funding.before_24.share(FundingKind::membership), 320.0 / 480.0));
    CHECK(funding.oldest_start == Date{2022, 11, 24});
    CHECK_FALSE(FundingMix{}.share(FundingKind::other));
}

TEST_CASE("funding of nobody is missing") {
    const FundingMeasure none = measured(portfolio_of({bare("A")})).resourcing.funding;
    CHECK_FALSE(none.hhi);
    CHECK_FALSE(none.top_share);
    CHECK_FALSE(none.leverage);
    CHECK_FALSE(none.coverage.ratio_36);
    CHECK_FALSE(none.oldest_start);
    CHECK(none.funders.empty());
    const FundingMeasure zero = measured(portfolio_of({funded("A", {{"City", Money{0}}})})).resourcing.funding;
    CHECK_FALSE(zero.hhi);
    CHECK(zero.base.stated == 1);
}

namespace {

/// Live, with what is left of it planned from the as-of date on, over so many days.
Project planned(std::string id, double budget, double spent, long days, double funding) {
    Project project = bare(std::move(id));
    project.budget = Money{budget};
    project.spent = Money{spent};
    project.start = Date{2025, 1, 1};
    project.delivery = as_of + boost::gregorian::days{days - 1};
    if (funding > 0.0) project.funding = {{"City", Money{funding}}};
    return project;
}

} // namespace

TEST_CASE("coverage of what is planned: by hand") {
    // 36 months from the as-of date are 1,096 days, 60 are 1,826. Of 60 that are left over 2,192 days, 30 fall in the
    // next 36 months; of the funding of 80, 60 % is left.
    const Portfolio portfolio = portfolio_of({planned("A", 100, 40, 2192, 80)});
    const CoverageMeasure coverage = measured(portfolio).resourcing.funding.coverage;
    CHECK(coverage.base.stated == 1);
    CHECK(near(coverage.funding, 48.0));
    CHECK(near(coverage.spend_36, 30.0));
    CHECK(near(coverage.spend_60, 60.0 * 1826.0 / 2192.0));
    CHECK(near(coverage.ratio_36, 1.6));
    CHECK(near(coverage.ratio_60, 48.0 / (60.0 * 1826.0 / 2192.0)));
    CHECK(ids(portfolio, coverage.uncovered) == Ids{"A"});
    CHECK(near(coverage.gaps.front(), 60.0 * 1826.0 / 2192.0 - 48.0));
}

TEST_CASE("what an overdue project has not spent is due at once, and an overspent one needs nothing more") {
    Project late = planned("A", 10, 4, 100, 5);
    late.delivery = Date{2026, 6, 30};
    const CoverageMeasure coverage =
        measured(portfolio_of({late, planned("B", 10, 12, 100, 10)})).resourcing.funding.coverage;
    CHECK(near(coverage.spend_36, 6.0));
    CHECK(near(coverage.spend_60, 6.0));
    CHECK(near(coverage.funding, 3.0));
    CHECK(near(coverage.ratio_36, 0.5));
}

TEST_CASE("a proposal that nobody funds adds its plans; one whose dates or spending are not told adds nothing") {
    Project proposal = bare("P", Stage::proposed);
    proposal.budget = Money{50};
    proposal.start = Date{2027, 1, 1};
    proposal.delivery = Date{2027, 12, 31};
    Project untold = planned("U", 500, 0, 300, 100);
    untold.spent.reset();
    Project undated = planned("V", 500, 0, 300, 100);
    undated.delivery.reset();
    Project no_start = proposal;
    no_start.id = "W";
    no_start.start.reset();
    const Portfolio portfolio = portfolio_of({proposal, planned("A", 100, 0, 300, 100), untold, undated, no_start});
    const CoverageMeasure coverage = measured(portfolio).resourcing.funding.coverage;
    CHECK(coverage.base.size == 5);
    CHECK(coverage.planned == 2);
    CHECK(coverage.base.stated == 1);
    CHECK(near(coverage.spend_36, 150.0));
    CHECK(near(coverage.ratio_36, 100.0 / 150.0));
    CHECK(ids(portfolio, coverage.uncovered) == Ids{"P"});
}

TEST_CASE("scaling all money changes no coverage, no share and no leverage") {
    Portfolio portfolio = portfolio_of({planned("A", 100, 40, 2192, 80), planned("B", 70, 10, 400, 20)});
    portfolio.projects[1].funding.push_back({"Hub", Money{5}});
    portfolio.organisations = {organisation("Hub", OrganisationKind::cluster)};
    const FundingMeasure before = measured(portfolio).resourcing.funding;
    for (Project& project : portfolio.projects) {
        project.budget = 1000.0 * *project.budget;
        project.spent = 1000.0 * *project.spent;
        for (Funding& line : project.funding) line.amount = 1000.0 * line.amount;
    }
    const FundingMeasure after = measured(portfolio).resourcing.funding;
    CHECK(near(after.coverage.ratio_36, *before.coverage.ratio_36));
    CHECK(near(after.hhi, *before.hhi));
    CHECK(near(after.leverage, *before.leverage));
}

TEST_CASE("demand by month, in proportion to days: by hand") {
    // 16 to 30 November are 15 of 30 days; the overdue project goes on to the end of November.
    Portfolio portfolio = portfolio_of(
        {manned("A", 2, {2026, 11, 16}, {2026, 12, 31}, "Firm"), manned("B", 1, {2026, 1, 1}, {2026, 11, 10}, "Firm")});
    portfolio.organisations = {able("Firm", 1.5)};
    const Measures measures = measured(portfolio);
    const WorkloadMeasure& workload = measures.resourcing.workload;
    REQUIRE(workload.months.size() == 24);
    CHECK(workload.months[0].month == Month{2026, 11});
    CHECK(workload.months[23].month == Month{2028, 10});
    CHECK(near(workload.months[0].fte, 2.0));
    CHECK(near(workload.months[1].fte, 2.0));
    CHECK(workload.months[2].fte == 0.0);
    REQUIRE(workload.overloads.size() == 1);
    const Overload& overload = workload.overloads.front();
    CHECK(measures.organisations[overload.organisation].name == "Firm");
    CHECK(overload.worst == Month{2026, 11}); // as much in December: the first counts
    CHECK(near(overload.demand, 2.0));
    CHECK(overload.capacity == 1.5);
    CHECK(overload.months == 2);
    CHECK(ids(portfolio, overload.projects) == Ids{"A", "B"});
    CHECK(workload.capacity == 1.5);
}

TEST_CASE("a lead that has just enough is not overloaded, and one of unknown capacity cannot be") {
    Portfolio portfolio = portfolio_of({manned("A", 0.1, {2026, 1, 1}, {2027, 12, 31}, "Firm"),
                                        manned("B", 0.2, {2026, 1, 1}, {2027, 12, 31}, "Firm"),
                                        manned("C", 90, {2026, 1, 1}, {2027, 12, 31}, "Stranger")});
    portfolio.organisations = {able("Firm", 0.3)};
    const WorkloadMeasure workload = measured(portfolio).resourcing.workload;
    CHECK(workload.overloads.empty());
    CHECK(workload.base.stated == 3);
    CHECK(workload.lead_base.size == 3);
    CHECK(workload.lead_base.stated == 2);
    CHECK_FALSE(workload.capacity);
}

TEST_CASE("projects without fte, start or delivery, or out of order, are not placed") {
    Project no_fte = manned("A", 1, {2026, 1, 1}, {2027, 1, 1}, "Firm"), no_start = no_fte, disordered = no_fte;
    no_fte.fte.reset();
    no_start.start.reset();
    disordered.start = Date{2028, 1, 1};
    const WorkloadMeasure workload = measured(portfolio_of({no_fte, no_start, disordered})).resourcing.workload;
    CHECK(workload.base.size == 3);
    CHECK(workload.base.stated == 0);
    CHECK(workload.months.empty());
}

TEST_CASE("volunteers are charged to leads: by hand") {
    const auto served = [](std::string id, double fte, double volunteers, std::string lead) {
        Project project = manned(std::move(id), fte, {2026, 1, 1}, {2027, 1, 1}, std::move(lead));
        project.volunteer_fte = volunteers;
        return project;
    };
    const Portfolio portfolio =
        portfolio_of({served("A", 1, 0.5, "Club"), served("B", 2, 0.25, "Club"), served("C", 0, 2, "Firm"),
                      served("D", 3, 0, "Firm"), served("E", 0, 0.25, "")});
    const Measures measures = measured(portfolio);
    const VolunteerMeasure& volunteers = measures.resourcing.volunteers;
    CHECK(near(volunteers.share, 3.0 / 9.0));
    CHECK(volunteers.base.stated == 5);
    CHECK(volunteers.giver_base.size == 4);
    CHECK(volunteers.giver_base.stated == 3);
    CHECK(names_of(measures, volunteers.givers) == std::vector<std::string>{"Club", "Firm"});
    CHECK(near(volunteers.givers[0].fte, 0.75));
    CHECK(ids(portfolio, volunteers.givers[0].projects) == Ids{"A", "B"});
    CHECK(ids(portfolio, volunteers.most) == Ids{"C", "A", "B", "E"});
}

TEST_CASE("where nobody tells of volunteers, or nobody works, their share is missing") {
    CHECK_FALSE(
        measured(portfolio_of({manned("A", 1, {2026, 1, 1}, {2027, 1, 1}, "Firm")})).resourcing.volunteers.share);
    Project idle = manned("A", 0, {2026, 1, 1}, {2027, 1, 1}, "Firm");
    idle.volunteer_fte = 0.0;
    CHECK_FALSE(measured(portfolio_of({idle})).resourcing.volunteers.share);
    CHECK(measured(portfolio_of({idle})).resourcing.volunteers.givers.empty());
}
