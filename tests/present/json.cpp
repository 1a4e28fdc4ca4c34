#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/present/json.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "present/golden.hpp"
#include "present/sample_import.hpp"
#include "present/sample_review.hpp"

using namespace engineroom;
using namespace engineroom::testing;
using Json = nlohmann::ordered_json;

namespace {

Json parsed(const std::string& text) {
    return Json::parse(text);
}

/// Every key, at the path of its object.
void check_keys(const Json& root, const std::string& path, const std::vector<std::string>& keys) {
    const Json& object = root.at(Json::json_pointer(path));
    REQUIRE(object.is_object());
    for (const std::string& key : keys) {
        CAPTURE(path);
        CAPTURE(key);
        CHECK(object.contains(key));
    }
}

} // namespace

TEST_CASE("a review as JSON") {
    check_golden(to_json(sample_review()), "review.json");
}

TEST_CASE("a review is written as any other JSON, whatever its texts hold") {
    Review review = sample_review();
    Finding& finding = review.findings.at(0);
    REQUIRE(finding.projects.size() >= 2);
    change(finding.projects, [](auto& projects) {
        projects[0].name = "\"quoted\", a back\\slash, a\ttab, \xC3\xA9, \x7F and \xFF, which is no UTF-8";
        projects[1].note = "";
    });
    change(review.projects, [](auto& projects) { projects[0].id = "\xC3\xA9\n1"; });
    const std::string text = to_json(review);
    CHECK(text == parsed(text).dump(2) + '\n');
    const Json project = parsed(text).at("findings").at(0).at("projects").at(0);
    CHECK(project.at("name") ==
          "\"quoted\", a back\\slash, a\ttab, \xC3\xA9, \x7F and \xEF\xBF\xBD, which is no UTF-8");
    CHECK(parsed(text).at("findings").at(0).at("projects").at(1).at("note").is_null());
}

TEST_CASE("a review has every key that other programs rely on") {
    const Json json = parsed(to_json(sample_review()));
    CHECK(json.at("schema") == "engineroom.review/1");
    check_keys(json, "",
               {"schema", "version", "as_of", "policy", "inputs", "portfolio", "answer", "measures", "findings",
                "accepted", "passed", "not_assessed", "scorecard"});
    check_keys(json, "/inputs/0",
               {"file", "encoding", "delimiter", "header_row", "rows", "projects", "skipped", "guesses"});
    check_keys(json, "/portfolio", {"projects", "pipeline", "live", "closed", "unknown", "budget", "currency"});
    check_keys(json, "/answer", {"lcd_concentrated", "too_little_risk", "sentence"});
    check_keys(json, "/measures",
               {"risk", "diversity", "payoff", "quadrants", "lcd", "delivery", "resourcing", "stakeholders",
                "dependencies", "learning", "regions"});
    check_keys(json, "/measures/risk",
               {"high_share", "high_count_share", "expected_failures", "failures_sd", "none_fails_probability",
                "few_failures_probability", "entropy_bits", "headroom", "observed"});
    check_keys(json, "/measures/risk/observed", {"closed", "failures", "rate", "lower", "upper", "upper_one_sided"});
    check_keys(json, "/measures/diversity", {"distinct_bets"});
    check_keys(json, "/measures/payoff",
               {"expected", "multiple_p10", "multiple_p90", "winner_probability", "winner_mean", "top_share", "gini"});
    check_keys(json, "/measures/quadrants", {"pearl", "oyster", "bread_and_butter", "white_elephant"});
    check_keys(json, "/measures/lcd", {"share", "count_share", "projects"});
    check_keys(json, "/measures/resourcing",
               {"largest_share", "budget_p10", "budget_p90", "funder_hhi", "coverage_36", "coverage_60", "leverage"});
    check_keys(json, "/measures/stakeholders", {"lead_hhi", "top_lead_share", "components", "mean_overlap"});
    check_keys(json, "/measures/learning",
               {"outcomes", "brier", "reliability", "resolution", "uncertainty", "remainder", "skill",
                "spiegelhalter_z", "failures_p_value"});
    check_keys(json, "/measures/delivery",
               {"overdue", "zombies", "slip_median", "late_share", "proposal_to_start_median_days"});
    check_keys(json, "/measures/dependencies", {"critical_path_days", "largest_blast_radius", "has_cycle"});
    const std::vector<std::string> finding{"code", "slug",    "severity", "characteristic", "value",        "threshold",
                                           "unit", "message", "advice",   "projects",       "organisations"};
    check_keys(json, "/findings/0", finding);
    check_keys(json, "/findings/0/projects/0", {"id", "file", "row"});
    check_keys(json, "/accepted/0", finding);
    check_keys(json, "/accepted/0", {"reason", "until"});
    check_keys(json, "/not_assessed/0", {"code", "needs", "because"});
    check_keys(json, "/scorecard/0", {"characteristic", "passed", "findings", "not_assessed"});
    CHECK(json.at("scorecard").size() == 15);
}

TEST_CASE("organisations and clusters stand in the JSON by name") {
    const Json measures = parsed(to_json(sample_review())).at("measures");
    CHECK(measures.at("resourcing").at("funding").at("funders").at(0).at("name") == "City of Öst");
    CHECK(measures.at("resourcing").at("workload").at("overloads").at(0).at("worst_month") == "2026-11");
    CHECK(measures.at("stakeholders").at("brokers").at(0).at("organisation") == "Harbour Works");
    CHECK(measures.at("stakeholders").at("participants").at("newcomers") == Json::array({"Stranger"}));
    CHECK(measures.at("regions").at("pairs").at(0).at("clusters") == Json::array({"North", "South"}));
}

TEST_CASE("figures of organisations that nobody names are null") {
    const Json measures = parsed(to_json(empty_review())).at("measures");
    for (const char* key : {"lead_hhi", "top_lead_share", "components", "mean_overlap", "organisations"})
        CHECK(measures.at("stakeholders").at(key).is_null());
    for (const char* key : {"funder_hhi", "coverage_36", "coverage_60", "leverage"})
        CHECK(measures.at("resourcing").at(key).is_null());
    for (const char* key : {"brier", "reliability", "spiegelhalter_z", "failures_p_value"})
        CHECK(measures.at("learning").at(key).is_null());
}

TEST_CASE("what could not be computed is null, and never NaN") {
    Review review = empty_review();
    change(review.measures, [](Measures& measures) {
        measures.risk.high_share = std::numeric_limits<double>::quiet_NaN();
        measures.payoff.expected = std::numeric_limits<double>::infinity();
    });
    const std::string text = to_json(review);
    const Json json = parsed(text);
    CHECK(json.at("measures").at("risk").at("high_share").is_null());
    CHECK(json.at("measures").at("payoff").at("expected").is_null());
    CHECK(json.at("answer").at("lcd_concentrated").is_null());
    CHECK(json.at("portfolio").at("budget").is_null());
    CHECK(json.at("portfolio").at("currency").is_null());
    CHECK(text.find("NaN") == std::string::npos);
    CHECK(text.find(": nan") == std::string::npos);
    CHECK(text.find(": inf") == std::string::npos);
}

TEST_CASE("figures come through unrounded, ids and rows as they are") {
    const Json json = parsed(to_json(sample_review()));
    CHECK(json.at("measures").at("risk").at("high_count_share").get<double>() == 4.0 / 11.0);
    CHECK(json.at("measures").at("lcd").at("projects") == Json{"P-01", "P-02", "P-03", "P-04"});
    CHECK(json.at("findings").at(0).at("projects").at(8).at("row") == 10);
    CHECK(json.at("answer").at("lcd_concentrated") == true);
    CHECK(json.at("answer").at("too_little_risk") == false);
    CHECK(json.at("accepted").at(0).at("until") == "2027-06-30");
}

TEST_CASE("hostile text stays one valid JSON object") {
    const Json json = parsed(to_json(hostile_review()));
    const auto message = json.at("findings").at(0).at("message").get<std::string>();
    CHECK(message.find("<script>alert(1)</script>") != std::string::npos);
    CHECK(message.find("\xEF\xBF\xBD") != std::string::npos); // bytes that are not UTF-8
    CHECK(json.at("findings").at(0).at("projects").at(0).at("id").get<std::string>().size() > 10'000);
}

TEST_CASE("problems as JSON have every key") {
    const Json json = parsed(to_json(sample_import().problems));
    CHECK(json.at("schema") == "engineroom.error/1");
    REQUIRE(json.at("problems").size() == 3);
    for (const char* path : {"/problems/0", "/problems/1"})
        check_keys(json, path, {"file", "row", "column", "value", "expected", "severity", "message"});
    CHECK(json.at("problems").at(0).at("row").is_null());
    CHECK(json.at("problems").at(0).at("severity") == "notice");
    CHECK(json.at("problems").at(1).at("row") == 5);
    CHECK(json.at("problems").at(1).at("column") == 6);
    CHECK(json.at("problems").at(1).at("value") == "140");
    CHECK(json.at("problems").at(1).at("severity") == "error");
    CHECK(parsed(to_json(Problems{})).at("problems").empty());
}

TEST_CASE("an empty cell that is wrong is an empty text, not null") {
    Problem problem;
    problem.place = {"pipeline.csv", 3, 1};
    problem.message = "there is no id";
    CHECK(parsed(to_json(Problems{problem})).at("problems").at(0).at("value") == "");
    problem.place.column = 0;
    CHECK(parsed(to_json(Problems{problem})).at("problems").at(0).at("value").is_null());
}

TEST_CASE("a check as JSON has every key") {
    const Json json = parsed(to_json(sample_import()));
    CHECK(json.at("schema") == "engineroom.check/1");
    check_keys(json, "", {"schema", "inputs", "columns", "left_out", "problems"});
    check_keys(json, "/columns/0", {"index", "header", "meaning", "convention", "evidence", "missing", "problems"});
    check_keys(json, "/left_out/0", {"row", "because"});
    CHECK(json.at("columns").at(1).at("meaning") == "risk");
    CHECK(json.at("columns").at(3).at("meaning").is_null());
    CHECK(json.at("usable") == false);
    check_golden(to_json(sample_import()), "check.json");
}

TEST_CASE("rules as JSON have every key, and the thresholds in force") {
    const Json json = parsed(to_json(sample_rules(), seed_fund_policy()));
    CHECK(json.at("schema") == "engineroom.explain/1");
    REQUIRE(json.at("rules").size() == 2);
    check_keys(json, "/rules/0",
               {"code", "slug", "characteristic", "finds", "why", "formula", "thresholds", "needs", "source"});
    const Json& threshold = json.at("rules").at(0).at("thresholds").at(0);
    CHECK(threshold.at("name") == "warning");
    CHECK(threshold.at("value") == 0.6); // seed-fund asks for more risk
    CHECK(threshold.at("default") == 0.1);
    CHECK(json.at("rules").at(0).at("needs") == Json{"stage", "risk", "organisations"});
    CHECK(json.at("rules").at(1).at("thresholds").empty());
    CHECK(json.at("rules").at(1).at("needs").empty());
}
