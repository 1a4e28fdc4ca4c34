#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace engineroom;

namespace {

using Changes = std::map<std::pair<std::string, std::string>, double>;

/// Everything but the name, the thresholds and the ignored rules is as in the cluster policy.
void check_rest_is_default(Policy policy) {
    policy.name = "cluster";
    policy.changed_thresholds.clear();
    policy.ignored.clear();
    CHECK(policy == cluster_policy());
}

} // namespace

TEST_CASE("the cluster policy changes nothing and switches nothing off") {
    CHECK(cluster_policy().name == "cluster");
    CHECK(cluster_policy().changed_thresholds.empty());
    CHECK(cluster_policy().ignored.empty());
    CHECK(cluster_policy().accepted.empty());
    CHECK(cluster_policy().severities.empty());
}

TEST_CASE("the corporate policy asks for 10 % at the edges, and for neither all scopes nor the triple helix") {
    const Policy policy = corporate_policy();
    CHECK(policy.name == "corporate");
    CHECK(policy.changed_thresholds == Changes{{{"SCO004", "notice"}, 0.10}});
    CHECK(policy.ignored == std::vector<std::string>{"SCO001", "STK002"});
    check_rest_is_default(policy);
}

TEST_CASE("the seed-fund policy asks for risk and winners, and for no scopes, stakeholders or regions") {
    const Policy policy = seed_fund_policy();
    CHECK(policy.name == "seed-fund");
    CHECK(policy.changed_thresholds == Changes{{{"RSK001", "warning"}, 0.60},
                                               {{"RSK002", "failures"}, 0.50},
                                               {{"LCD001", "warning"}, 0.10},
                                               {{"LCD001", "critical"}, 0.25},
                                               {{"PAY002", "warning"}, 0.80},
                                               {{"RSK003", "warning"}, 0.40}});
    std::vector<std::string> off{"LCD003", "SCO001"};
    for (int number = 1; number <= 19; ++number)
        off.push_back((number < 10 ? "STK00" : "STK0") + std::to_string(number));
    for (const char* code : {"REG001", "REG002", "REG003"}) off.emplace_back(code);
    CHECK(policy.ignored == off);
    check_rest_is_default(policy);
}

TEST_CASE("a shipped policy is found by its name, and no other name finds one") {
    for (const std::string_view name : shipped_policies) {
        const auto policy = shipped_policy(name);
        REQUIRE(policy.has_value());
        CHECK(policy->name == name);
    }
    CHECK_FALSE(shipped_policy("").has_value());
    CHECK_FALSE(shipped_policy("Cluster").has_value());
}

TEST_CASE("shipped policies change only thresholds that exist, within their ranges") {
    for (const std::string_view name : shipped_policies) {
        const Policy policy = *shipped_policy(name);
        for (const auto& [key, value] : policy.changed_thresholds) {
            bool found = false;
            for (const Threshold& known : thresholds) {
                if (known.code != key.first || known.name != key.second) continue;
                found = true;
                CHECK(value >= known.least);
                CHECK(value <= known.most);
            }
            CHECK(found);
        }
    }
}
