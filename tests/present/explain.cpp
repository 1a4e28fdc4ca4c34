#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/markdown.hpp>
#include <engineroom/present/text.hpp>

#include "present/golden.hpp"
#include "present/sample_import.hpp"
#include "present/sample_review.hpp"

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("a rule is explained with its default thresholds") {
    check_golden(to_text(sample_rules().front().info, Policy{}), "explain.txt");
}

TEST_CASE("a rule is explained with the thresholds in force beside the defaults") {
    const std::string page = to_text(sample_rules().front().info, seed_fund_policy());
    CHECK(page.find("0.6 (default 0.1):") != std::string::npos);
    CHECK(page.find("RSK001 = { warning = 0.6 }") != std::string::npos);
    CHECK(page.find("extends = \"seed-fund\"") != std::string::npos);
}

TEST_CASE("a policy that ignores a rule, or changes its severity, is told so") {
    Policy policy;
    policy.ignored = {"RSK001"};
    policy.severities["DEP001"] = Severity::notice;
    CHECK(to_text(sample_rules()[0].info, policy).find("The policy cluster ignores this rule.") != std::string::npos);
    CHECK(to_text(sample_rules()[1].info, policy).find("findings are of severity notice") != std::string::npos);
}

TEST_CASE("a rule that compares says what it needs") {
    RuleInfo rule = sample_rules().front().info;
    rule.in_compare_alone = true;
    CHECK(to_markdown(rule, Policy{}).find("an earlier spreadsheet: 'engineroom") != std::string::npos);
    CHECK(to_text(sample_rules().front().info, Policy{}).find("earlier spreadsheet") == std::string::npos);
}

TEST_CASE("the example of a rule is on every page that explains it") {
    constexpr std::string_view example = "one has a risk of 60 %";
    CHECK(to_markdown(sample_rules().front().info, Policy{}).find(example) != std::string::npos);
    CHECK(to_json(sample_rules(), Policy{}).find(example) != std::string::npos);
    CHECK(to_text(sample_rules().front().info, Policy{}).find("Example") != std::string::npos);
}

TEST_CASE("a policy of somebody's own is not one to extend") {
    Policy policy;
    policy.name = "ours.toml";
    CHECK(to_text(sample_rules().front().info, policy).find("extends") == std::string::npos);
}

TEST_CASE("rules are listed by characteristic, in lines that fit") {
    const std::string page = to_text(sample_rules(), Policy{});
    check_golden(page, "explain_all.txt");
    for (const std::string& line : lines_of(page)) CHECK(display_width(line) <= 80);
}
