/// The page's data, whether or not the page itself was built.
#include "present/sample_review.hpp"
#include "present/sample_selection.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/present/html.hpp>
#include <nlohmann/json.hpp>

using namespace engineroom;
using nlohmann::json;

namespace {

Report of(Review review) {
    Report report;
    report.projects.resize(review.projects.size());
    report.review = std::move(review);
    return report;
}

json section(const json& page, const std::string& id) {
    for (const json& one : page.at("sections"))
        if (one.at("id") == id) return one;
    return nullptr;
}

json sample_section(const std::string& id) {
    return section(json::parse(page_data(of(testing::sample_review()))), id);
}

Simulation sample_simulation() {
    Simulation simulation;
    simulation.currency = "EUR";
    simulation.trials = 1000;
    simulation.projects = 12;
    simulation.in_time = 11;
    NetDistribution net;
    net.mean = 2e6;
    net.quantiles = {-5e5, -1e5, 8e5, 1.75e6, 3e6, 4e6, 5e6};
    net.expected_shortfall = -7e5;
    net.histogram = {{-1e6, 0, 125}, {0, 1e6, 300}, {1e6, 5e6, 575}};
    simulation.outcome.net = net;
    simulation.outcome.loss_probability = 0.125;
    simulation.outcome.failures = {4.5, 1.5, 0.01, 4.0};
    simulation.outcome.delivered_by = {{Date{2026, 11, 1}, 0.5, 0, 1, 1000}, {Date{2026, 12, 1}, 1.5, 0, 3, 5000}};
    simulation.outcome.by_project = {{{"P-01", "Cluster website", "pipeline.csv", 2, {}}, 0.05, 1000.0, {}}};
    StressedOutcome downturn;
    downturn.name = "downturn";
    downturn.outcome.net = net;
    downturn.outcome.net->quantiles.p05 = -9e5;
    simulation.stressed = {downturn};
    return simulation;
}

} // namespace

TEST_CASE("the page's data can end no script element, whatever the spreadsheet says") {
    for (const Review& review : {testing::sample_review(), testing::hostile_review(), testing::empty_review()}) {
        const std::string data = page_data(of(review));
        CHECK(data.find_first_of("<>&\n") == std::string::npos);
        CHECK(data.find("\u2028") == std::string::npos);
        CHECK(json::parse(data).at("title") == "Portfolio review");
    }
}

TEST_CASE("hostile text comes out of the page's data as the text that it was, without marks of direction") {
    Review review = testing::sample_review();
    testing::change(review.projects, [](auto& projects) { projects[0].name = "</script><b>A & B</b>\u202E"; });
    const json page = json::parse(page_data(of(review)));
    CHECK(page.at("projects").at("rows").at(0).at(2) == "</script><b>A & B</b>");
}

TEST_CASE("every project has its row, and what is not known is null") {
    const json table = json::parse(page_data(of(testing::sample_review()))).at("projects");
    REQUIRE(table.at("rows").size() == 14);
    std::vector<std::string> names;
    for (const json& column : table.at("columns")) names.push_back(column.at("name"));
    const auto at = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    const json& first = table.at("rows").at(0);
    CHECK(first.size() == names.size());
    CHECK(first.at(at("Row")) == 2);
    CHECK(first.at(at("Id")) == "P-01");
    CHECK(first.at(at("Risk with knock-on")) == json::array({0.05, "5 %"}));
    CHECK(first.at(at("Multiple")) == json::array({1.2, "1.2×"}));
    CHECK(first.at(at("LCD")) == "yes");
    CHECK(first.at(at("Findings")) == "RSK004 LCD001");
    CHECK(table.at("rows").at(10).at(at("Risk with knock-on")).is_null()); // P-11 states no risk
    CHECK(table.at("columns").at(at("Lead")).at("filled") == false);
}

TEST_CASE("the picture of risk and payoff places the projects that state both, and tells of the others") {
    const json part = sample_section("bets").at("parts").at(0);
    const json& chart = part.at("chart");
    CHECK(chart.at("points").size() == 10); // of 12 live ones, P-11 has no risk and P-12 no multiple
    CHECK(part.at("note").get<std::string>().find("2 of 12 live projects could not be placed") != std::string::npos);
    const auto placed = [&](std::size_t project) {
        for (const json& point : chart.at("points"))
            if (point.at(4) == project) return point;
        return json{};
    };
    CHECK(placed(7).at(0) == 0.6);
    CHECK(placed(7).at(1) == 25.0);
    CHECK(chart.at("ticks").front() == 0.2); // P-10 pays back 0.4
    CHECK(chart.at("ticks").back() == 50.0);
    CHECK(chart.at("high_risk") == 0.5);
}

TEST_CASE("the calendar has the quarters in order, overdue projects apart") {
    const json chart = sample_section("delivery").at("parts").at(0).at("chart");
    CHECK(chart.at("categories") == json::array({"overdue", "Q4 2026", "Q1 2027"}));
    CHECK(chart.at("bars").at(0).at("values") == json::array({nullptr, 2.0, 3.0}));
    CHECK(chart.at("bars").at(1).at("values") == json::array({2.0, nullptr, nullptr}));
}

TEST_CASE("every chart has its table") {
    Report report = of(testing::sample_review());
    report.simulation = sample_simulation();
    report.selection = testing::sample_selection();
    const json page = json::parse(page_data(report));
    std::size_t charts = 0;
    for (const json& one : page.at("sections"))
        for (const json& part : one.at("parts")) {
            if (part.at("chart").is_null()) continue;
            ++charts;
            CHECK_MESSAGE(!part.at("table").is_null(), part.at("title"));
        }
    CHECK(charts >= 13);
}

TEST_CASE("findings carry their evidence as rows, and what the rule says of itself") {
    Report report = of(testing::sample_review());
    RuleInfo rule;
    rule.code = "LCD001";
    rule.why = "They crowd out others.";
    report.rules = {rule};
    const json found = section(json::parse(page_data(report)), "findings");
    for (const json& finding : found.at("findings")) {
        if (finding.at("code") != "LCD001") continue;
        CHECK(finding.at("rule").at("why") == "They crowd out others.");
        CHECK(finding.at("figure") == "measured 42 %, threshold 40 %");
        CHECK(finding.at("all") == 4);
        CHECK(finding.at("projects").at(3).at(0) == 3);
        return;
    }
    FAIL("no LCD001");
}

TEST_CASE("a simulation is shown where there is one: losses apart, the unstressed run first") {
    CHECK(sample_section("simulation").is_null());
    Report report = of(testing::sample_review());
    report.simulation = sample_simulation();
    const json shown = section(json::parse(page_data(report)), "simulation");
    const json& hill = shown.at("parts").at(0).at("chart");
    CHECK(hill.at("bars").at(0).at("name") == "gain");
    CHECK(hill.at("bars").at(0).at("values") == json::array({nullptr, 0.3, 0.575}));
    CHECK(hill.at("bars").at(1).at("values") == json::array({0.125, nullptr, nullptr}));
    const json& ranges = shown.at("parts").at(1).at("chart").at("ranges");
    CHECK(ranges.at(0).at("name") == "as it stands");
    CHECK(ranges.at(0).at("low") == -5e5);
    CHECK(ranges.at(1).at("name") == "downturn");
    CHECK(ranges.at(1).at("low") == -9e5);
    CHECK(shown.at("parts").at(2).at("chart").at("lines").at(0).at("values") == json::array({0.5, 1.5}));
}

TEST_CASE(
    "what to fund next is shown where it was asked: the choice, what it changes, the frontier and how sure it is") {
    CHECK(sample_section("selection").is_null());
    Report report = of(testing::sample_review());
    report.selection = testing::sample_selection();
    RuleInfo rule;
    rule.code = "RSK001";
    rule.slug = "too-little-risk";
    report.rules = {rule};
    const json page = json::parse(page_data(report)), shown = section(page, "selection");
    CHECK(page.at("answer").at("next").get<std::string>().rfind("Fund 2 projects for EUR 1.4 million", 0) == 0);
    CHECK(shown.at("lead") == page.at("answer").at("next"));
    const auto part = [&](const std::string& name) {
        for (const json& one : shown.at("parts"))
            if (!one.at("table").is_null() && one.at("table").at("name") == name) return one;
        FAIL(name);
        return json{};
    };
    const json choice = part("to_fund"), bars = choice.at("chart").at("bars");
    CHECK(bars.at(0).at("values") == json::array({3.2e6, 1e6, nullptr}));
    CHECK(bars.at(1).at("values") == json::array({nullptr, nullptr, 9e5}));
    CHECK(bars.at(1).at("tips").at(2) == "P-07 Survey\nEUR 900,000 net, costs EUR 700,000\nwould break budget 1500000");
    CHECK(choice.at("table").at("rows").at(0) ==
          json::parse(R"(["P-03", "Membranes", [900000.0, "900,000"], [0.4, "40 %"], [4100000.0, "4,100,000"],
                          [3200000.0, "3,200,000"], null])"));
    CHECK(choice.at("table").at("rows").at(1).at(1).get<std::string>().find('\x1b') == std::string::npos);
    CHECK(part("not_to_fund").at("table").at("rows").at(0).at(4) == "would break budget 1500000");
    CHECK(part("not_considered").at("table").at("rows").at(0).at(2) == "states no risk, no budget");
    CHECK(part("binding").at("table").at("rows").at(1) ==
          json::parse(R"(["max-lead Acme=0.3", [0.29, "29 %"], [0.3, "30 %"]])"));

    const json shares = part("shares");
    CHECK(shares.at("chart").at("categories").at(2) == "at the edges");
    CHECK(shares.at("chart").at("bars").at(0).at("values") == json::array({0.2, 0.4, nullptr, 0.3, 0.7, 1.0, 0.0}));
    CHECK(shares.at("chart").at("bars").at(1).at("values") == json::array({0.25, 0.35, 0.1, 0.5, 0.5, 0.8, 0.2}));
    CHECK(shares.at("table").at("rows").back() == json::parse(R"(["lead", "Acme", null, [1.0, "100 %"]])"));
    CHECK(part("findings_after").at("table").at("rows") ==
          json::parse(
              R"([["RSK001", "Too little risk", "is gone"], ["DEL002", null, "is new"], ["LCD001", null, "stays"]])"));

    const json frontier = part("frontier");
    CHECK(frontier.at("chart").at("categories") == json::array({"0 %", "50 %", "100 %"}));
    CHECK(frontier.at("chart").at("lines").at(0).at("values") == json::array({4.5e6, 4.2e6, nullptr}));
    CHECK(frontier.at("table").at("rows").at(1) ==
          json::parse(R"([[0.5, "50 %"], [4200000.0, "4,200,000"], "best found so far", 2, "P-01", "P-07"])"));
    CHECK(frontier.at("table").at("rows").at(2).at(2) == "nothing meets the demands");
    CHECK(part("frontier_projects").at("table").at("rows").at(0) ==
          json::parse(R"(["P-03", "Membranes", 2, "yes", "yes", null])"));
    CHECK(part("resampled").at("chart").at("bars").at(0).at("values") == json::array({0.98, 0.4}));
}

TEST_CASE("the table of all projects says what becomes of each proposal") {
    Report report = of(testing::sample_review());
    report.selection = testing::sample_selection();
    const json table = json::parse(page_data(report)).at("projects");
    for (std::size_t c = 0; c < table.at("columns").size(); ++c) {
        if (table.at("columns").at(c).at("name") != "Fund next") continue;
        CHECK(table.at("rows").at(0).at(c) == "to fund");     // P-01
        CHECK(table.at("rows").at(1).at(c).is_null());        // P-02 is no part of the selection
        CHECK(table.at("rows").at(6).at(c) == "not to fund"); // P-07
        CHECK(table.at("rows").at(8).at(c) == "not considered");
        return;
    }
    FAIL("no such column");
}

TEST_CASE("a selection is a page of its own, and demands that nothing meets are told on it") {
    const json page = json::parse(page_data(testing::sample_selection(), {}));
    CHECK(page.at("title") == "What to fund next");
    CHECK(page.at("sections").at(0).at("id") == "frontier");
    CHECK(page.at("answer").at("highlights").at(1).at("value") == "EUR 1.4 million");
    const json none = json::parse(page_data(testing::contradiction(), {}));
    CHECK(none.at("answer").at("sentence") == "Nothing meets these demands.");
    CHECK(none.at("answer").at("highlights").empty());
    CHECK(section(none, "frontier").is_null());
    CHECK(section(none, "choice").at("parts").at(0).at("chart").is_null());
    CHECK(section(none, "choice").at("parts").at(1).at("table").at("rows") ==
          json::parse(R"([["budget 1500000"], ["must P-03"]])"));
}

TEST_CASE("hostile names of a selection end no script element") {
    Selection selection = testing::sample_selection();
    selection.chosen[0].project.name = "</script><!--\u202E\u2028 & ";
    selection.not_chosen[0].because = "<b>";
    selection.frontier[0].chosen = {"<script>", "\u202EP-9"};
    selection.shares_after->theme[0].name = "<img>";
    selection.conflict = {"must </script>"};
    const std::string data = page_data(selection, {});
    CHECK(data.find_first_of("<>&\n") == std::string::npos);
    CHECK(data.find("\u2028") == std::string::npos);
    CHECK(data.find("\u202E") == std::string::npos);
}

TEST_CASE("a portfolio of nothing has a page that says so") {
    const json page = json::parse(page_data(of(testing::empty_review())));
    CHECK(section(page, "bets").is_null());
    CHECK(section(page, "delivery").is_null());
    CHECK(page.at("answer").at("verdicts").at(0).at("text") == "cannot be told");
}

TEST_CASE("the page is whole where it was built, and a problem of the call where not") {
    const Result<std::string> page = to_html(of(testing::sample_review()));
    REQUIRE(page.has_value() == has_page());
    if (page) {
        CHECK(page->rfind("<!doctype html>", 0) == 0);
        CHECK(page->find("default-src 'none'") != std::string::npos);
        CHECK(page->find("{{") == std::string::npos);
    } else {
        CHECK(page.error().fault == Fault::usage);
        CHECK(page.error().remedy.find("npm") != std::string::npos);
    }
}
