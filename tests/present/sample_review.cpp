#include "present/sample_review.hpp"

#include <algorithm>

namespace engineroom::testing {
namespace {

struct Sample {
    const char* id;
    const char* name;
    std::optional<double> failure, multiple;
};

const std::vector<Sample> samples{
    {"P-01", "Cluster website", 0.05, 1.2},      {"P-02", "Shared trade-fair stand", 0.10, 1.5},
    {"P-03", "Village fair", 0.10, 1.4},         {"P-04", "Newsletter", 0.20, 2.0},
    {"P-05", "Training for welders", 0.20, 2.5}, {"P-06", "Test bench", 0.30, 3.0},
    {"P-07", "Battery passport", 0.50, 8.0},     {"P-08", "Hydrogen valve", 0.60, 25.0},
    {"P-09", "Réseau d'été", 0.55, 1.0},         {"P-10", "水素バルブ", 0.85, 0.4},
    {"P-11", "No risk stated", {}, 4.0},         {"P-12", "No payoff stated", 0.30, {}},
    {"P-13", "Old survey", 0.10, 1.0},           {"P-14", "Idea of a school", 0.40, 6.0}};

void sample_people(Measures& measures) {
    FundingMeasure& funding = measures.resourcing.funding;
    funding.base = {12, 9, 9, false};
    funding.funders = {{1, 900000, 0.75}, {2, 300000, 0.25}};
    funding.hhi = 0.625;
    funding.top_share = 0.75;
    funding.leverage = 3.5;
    funding.live = {{12, 9, 9, false}, 1200000, {900000, 0, 0, 0, 0}, 300000};
    funding.coverage = {{13, 9, 9, false}, 11, 800000, 1000000, 1250000, 0.8, 0.64, {2}, {125000}};
    measures.resourcing.workload.base = {12, 10, 10, false};
    measures.resourcing.workload.months = {{{2026, 11}, 6.5}, {{2026, 12}, 6.25}};
    measures.resourcing.workload.overloads = {{0, {2026, 11}, 5.5, 4.0, 2, {0, 3}}};
    measures.resourcing.volunteers = {{12, 8, 8, false}, 0.125, {3, 3, 3, false}, {{0, 0.75, {0, 3}}}, {0, 3}};

    StakeholderMeasure& stakeholders = measures.stakeholders;
    stakeholders.leads.distinct = 2;
    stakeholders.leads.kinds = {{12, 8, 8, false}, {6, 0, 2, 0, 0, 0}};
    stakeholders.leads.holding = {{12, 10, 10, true}, {{0, 0.8, 8}, {2, 0.2, 2}}, 0.68, 0.3, 0.8, 1.0};
    stakeholders.participants.organisations = 3;
    stakeholders.participants.newcomer_share = 0.25;
    stakeholders.participants.newcomers = {2};
    stakeholders.anchors.anchors = {{1, 0.55, 5}};
    stakeholders.network.base = {12, 10, 10, false};
    stakeholders.network.components = {{{1, 0, 2}, 1.0}};
    stakeholders.network.brokers = {{0, 1, 0.5}};
    stakeholders.network.mean_overlap = 0.31;
    stakeholders.network.overlap_error = 0.0004;

    RegionMeasure& regions = measures.regions;
    regions.base = {14, 14, 14, false};
    regions.clusters.resize(2);
    regions.clusters[0].cluster = "North";
    regions.clusters[0].live = 9;
    regions.clusters[0].lcd_share = 0.5;
    regions.clusters[1].cluster = "South";
    regions.issues = {{"skilled labour", {0, 1}, {0, 4}, {2}}};
    regions.spanning = {2};
    regions.spanning_participants = {0};
    regions.pairs = {{{0, 1}, {2}, {0}}};
}

void sample_learning(Measures& measures) {
    ForecastMeasure& forecasts = measures.learning.forecasts;
    forecasts.base = {40, 32, 32, false};
    forecasts.failures = 12;
    forecasts.expected_failures = 9.5;
    forecasts.brier = 0.21;
    forecasts.murphy = Murphy{0.02, 0.05, 0.234, 0.006, {{20, 0.15, 0.2}, {12, 0.45, 0.6}}};
    forecasts.skill = 0.1025;
    forecasts.spiegelhalter_z = 1.25;
    forecasts.failures_p_value = 0.34;
    measures.learning.failures.closed = 40;
    measures.learning.failures.failed = 9;
    measures.learning.failures.cancelled = 3;
    measures.learning.failures.spent_median = 0.85;
    measures.learning.failures.reasons = {{"no permit", {5}}};
    measures.learning.themes = {{"wind", 10, 3, 3.5 / 11.0, 0.09, 0.6}};
    measures.survival = {{52, 50, 50, false}, 38, {{120, 50, 1, 0.98}, {400, 30, 16, 0.45}}, 400.0};
    measures.consensus.base = {14, 12, 12, false};
    measures.consensus.accepted = 8;
    measures.consensus.not_accepted = 4;
    measures.consensus.less_dissensus = MannWhitney{9.0, -1.1, 0.13};
    measures.proposals.seniors.table = {6, 7, 2, 5};
    measures.proposals.seniors.p_value = 0.15;
}

Measures sample_measures() {
    Measures measures;
    measures.as_of = Date{2026, 11, 1};
    measures.counts = {14, 1, 12, 1, 0};
    for (const Sample& sample : samples) {
        ProjectFigures figures;
        figures.failure = sample.failure;
        figures.multiple = sample.multiple;
        measures.projects.push_back(figures);
    }
    measures.risk.base = {12, 11, 11, true};
    measures.risk.stated_base = {12, 11, 11, true};
    measures.risk.high_share = 0.245;
    measures.risk.high_count_share = 4.0 / 11.0;
    measures.risk.band_shares = {{0.05, 0.455, 0.25, 0.245}};
    measures.risk.expected_failures = 3.75;
    measures.risk.failures_sd = 1.42;
    measures.risk.none_fails_probability = 0.0042;
    measures.risk.few_failures_probability = 0.031;
    measures.risk.few_failures = 1;
    measures.risk.observed = {1, 1, 1.0, 0.025, 1.0, 1.0};
    measures.diversity.base = {12, 10, 10, true};
    measures.diversity.distinct_bets = 4.213;
    measures.payoff.expected_base = {12, 10, 10, true};
    measures.payoff.expected = 5.43e6;
    measures.payoff.multiple_p10 = 0.94;
    measures.payoff.multiple_p90 = 9.7;
    measures.payoff.winner_probability = 0.41;
    measures.payoff.winner_mean = 0.05;
    measures.quadrants.base = {12, 10, 10, true};
    measures.quadrants.pearl = 0.1;
    measures.quadrants.oyster = 0.15;
    measures.quadrants.bread_and_butter = 0.655;
    measures.quadrants.white_elephant = 0.095;
    measures.lcd.base = {12, 10, 10, true};
    measures.lcd.share = 0.425;
    measures.lcd.count_share = 0.4;
    measures.lcd.projects = {{0, true, false, true, true, false}, {1, true, false, false, false, false}, {2}, {3}};
    measures.delivery.base = {12, 12, 12, true};
    measures.delivery.overdue = 2;
    measures.delivery.zombies = 1;
    measures.delivery.slips = 7;
    measures.delivery.slip_median = 1.3;
    measures.delivery.quarters = {{{2026, 4}, {0, 1}, 0.2, 2.0 / 12.0}, {{2027, 1}, {2, 3, 4}, 0.3, 0.25}};
    measures.resourcing.base = {12, 12, 12, true};
    measures.resourcing.budget = 2.35e6;
    measures.resourcing.budget_p10 = 40000;
    measures.resourcing.budget_p90 = 400000;
    measures.resourcing.largest_share = 0.213;
    measures.organisations = {{"Harbour Works", OrganisationKind::business, {}, {}, 4.0, {}, {}, true},
                              {"City of Öst", OrganisationKind::public_, {}, {}, {}, {}, FundingKind::public_, true},
                              {"Stranger", {}, {}, {}, {}, {}, {}, false}};
    sample_people(measures);
    sample_learning(measures);
    measures.dependencies.critical_path_days = 412;
    measures.dependencies.critical_path = {4, 5};
    measures.dependencies.largest_blast_radius = 0.12;
    return measures;
}

std::vector<ProjectRef> refs() {
    std::vector<ProjectRef> result;
    for (std::size_t i = 0; i < samples.size(); ++i)
        result.push_back({samples[i].id, samples[i].name, "pipeline.csv", static_cast<std::uint32_t>(i + 2), {}});
    return result;
}

ProjectRef with_note(ProjectRef project, std::string note) {
    project.note = std::move(note);
    return project;
}

std::vector<Finding> sample_findings(const std::vector<ProjectRef>& projects) {
    const auto first = [&projects](std::size_t count) {
        return std::vector<ProjectRef>(projects.begin(), projects.begin() + static_cast<std::ptrdiff_t>(count));
    };
    Finding lcd{"LCD001",
                "lcd-concentration",
                Severity::warning,
                Characteristic::business_results,
                0.425,
                0.4,
                "share",
                "43 % of the live budget and 40 % of the live projects are LCD projects.",
                "Ask of each what would be lost without it, and stop those for which nobody can say.",
                first(4),
                {}};
    Finding late{"DEL004",
                 "zombies",
                 Severity::notice,
                 Characteristic::nimbleness,
                 1.0,
                 0.0,
                 "projects",
                 "1 live project is long past its delivery date.",
                 "End it, or give it a date that somebody answers for.",
                 {with_note(projects[8], "due 2025-03-31, 580 days ago")},
                 {}};
    late.accepted = 2;
    Finding spread{"RSK004",
                   "risk-unstated",
                   Severity::critical,
                   Characteristic::project_pipeline,
                   0.5,
                   0.2,
                   "share",
                   "Half of the live projects state no risk.",
                   "State a risk for each.",
                   first(9),
                   {"Acme", "Université d'Été"}};
    Finding good{"REG003",
                 "emerging-cluster",
                 Severity::good,
                 Characteristic::regional_system,
                 3.0,
                 3.0,
                 "projects",
                 "Two clusters share three live projects.",
                 "Bring them together.",
                 {},
                 {}};
    return {spread, lcd, late, good};
}

Scorecard sample_scorecard() {
    Scorecard scorecard = blank_scorecard();
    score_of(scorecard, Characteristic::driving_change).not_assessed = 1;
    Score& results = score_of(scorecard, Characteristic::business_results);
    results.passed = 2;
    results.not_assessed = 1;
    count_finding(results, Severity::warning);
    Score& pipeline = score_of(scorecard, Characteristic::project_pipeline);
    pipeline.passed = 5;
    count_finding(pipeline, Severity::critical);
    Score& nimbleness = score_of(scorecard, Characteristic::nimbleness);
    nimbleness.accepted = 1;
    count_finding(nimbleness, Severity::notice);
    score_of(scorecard, Characteristic::venture_capital).passed = 3;
    count_finding(score_of(scorecard, Characteristic::regional_system), Severity::good);
    return scorecard;
}

} // namespace

Review sample_review() {
    Review review;
    review.as_of = Date{2026, 11, 1};
    review.policy = "cluster";
    review.currency = "EUR";
    SourceFile file;
    file.name = "pipeline.csv";
    file.encoding = "UTF-8";
    file.delimiter = ",";
    file.header_row = 1;
    file.rows = 15;
    file.projects = 14;
    file.skipped = 1;
    file.guesses = {"'start' is read as d/m/y, as amounts are in GBP"};
    review.inputs = {file};
    review.measures = std::make_shared<const Measures>(sample_measures());
    review.projects = refs();
    for (ProjectIndex i = 0; i < 12; ++i) review.live.push_back(i);
    review.answer = {
        true, false,
        "Yes, in one way: lowest-common-denominator projects crowd this portfolio (43 % of the budget and 40 % of the "
        "projects, among the 10 of 12 live projects that state enough), though it takes enough risk (25 % of the "
        "budget)."};
    review.findings = sample_findings(refs());
    Finding over{"RES009",
                 "over-budget",
                 Severity::warning,
                 Characteristic::management,
                 1.0,
                 0.0,
                 "projects",
                 "1 live project has spent more than its budget.",
                 "Agree on a new budget, or stop.",
                 {with_note(review.projects[6], "spent EUR 120,000 of 100,000")},
                 {}};
    review.accepted = {{over, "the Board has raised the budget", Date{2027, 6, 30}}};
    review.passed = {"LCD002", "RSK001", "RSK002"};
    review.not_assessed = {{"SCO001", Characteristic::project_pipeline, {"scope"}, "there is no column scope"},
                           {"LCD003", Characteristic::project_pipeline, {"scope"}, "there is no column scope"},
                           {"SCO007",
                            Characteristic::driving_change,
                            {"proposed_by", "organisations"},
                            "there is no column proposed_by, and no organisations file"},
                           {"PAY001",
                            Characteristic::project_pipeline,
                            {},
                            "10 of 12 live projects state risk and payoff; at least 15 are needed"}};
    review.wake = what_wakes(review.not_assessed);
    review.scorecard = sample_scorecard();
    return review;
}

Review empty_review() {
    Review review;
    review.as_of = Date{2026, 11, 1};
    review.policy = "cluster";
    review.answer.sentence = "Cannot be told: there is no project.";
    return review;
}

std::string hostile_text() {
    return "\x1b[31mred\x1b]0;title\x07\r\n# heading\n- item | <script>alert(1)</script> [link](http://x) `code` "
           "\xE2\x80\xAEgnihtemos\xE2\x80\xAC \xC2\x9B 31m \xFF\xFE broken =cmd() " +
           std::string(10'000, 'x') + std::string("\0", 1) + " e" +
           std::string("\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81");
}

Review hostile_review() {
    const std::string evil = hostile_text();
    Review review = sample_review();
    review.policy = evil;
    review.currency = evil;
    for (SourceFile& file : review.inputs) file.name = file.encoding = file.delimiter = evil;
    const auto poison_all = [&evil](std::vector<ProjectRef>& projects) {
        for (ProjectRef& project : projects) project = {evil, evil, evil, project.row, evil};
    };
    change(review.projects, poison_all);
    const auto poison = [&](Finding& finding) {
        finding.message = finding.advice = evil;
        change(finding.projects, poison_all);
        finding.organisations = {evil, evil};
    };
    for (Finding& finding : review.findings) poison(finding);
    for (AcceptedFinding& accepted : review.accepted) {
        poison(accepted.finding);
        accepted.reason = evil;
    }
    for (Wake& wake : review.wake) wake.because = evil;
    for (Unassessed& rule : review.not_assessed) rule.because = evil;
    review.answer.sentence = evil;
    return review;
}

bool is_plain(const std::string& page) {
    return std::all_of(page.begin(), page.end(),
                       [](char c) { return (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) || c == '\n'; });
}

std::vector<std::string> lines_of(const std::string& page) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at < page.size()) {
        const std::size_t end = std::min(page.find('\n', at), page.size());
        lines.push_back(page.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace engineroom::testing
