/// Small portfolios and rules that answer as a test wants them to.
#pragma once

#include <engineroom/review/by_rules.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom::testing {

/// Live projects P-1, P-2, … in rows 2, 3, … of pipeline.csv.
inline Portfolio live_projects(std::size_t count) {
    Portfolio portfolio;
    portfolio.as_of = Date{2026, 11, 1};
    portfolio.currency = "EUR";
    portfolio.files.emplace_back();
    portfolio.files.back().name = "pipeline.csv";
    for (std::size_t i = 1; i <= count; ++i) {
        Project project;
        project.id = "P-" + std::to_string(i);
        project.name = "Project " + std::to_string(i);
        project.stage = Stage::active;
        project.row = static_cast<std::uint32_t>(i + 1);
        portfolio.projects.push_back(project);
    }
    return portfolio;
}

inline Rule rule_that(std::string_view code, Assessment (*assess)(const Measures&, const Policy&),
                      Characteristic characteristic = Characteristic::venture_capital) {
    RuleInfo info;
    info.code = code;
    info.slug = "a-slug";
    info.characteristic = characteristic;
    info.advice = "The rule's own advice.";
    return {info, assess};
}

inline Assessment passes(const Measures&, const Policy&) {
    return Passed{};
}

inline Assessment lacks_risk(const Measures&, const Policy&) {
    return NotAssessed{{"risk"}, "there is no column risk"};
}

/// A warning with projects 0, 1 and 2 as evidence.
inline Assessment finds_three(const Measures&, const Policy&) {
    Found found;
    found.severity = Severity::warning;
    found.value = 0.75;
    found.threshold = 0.5;
    found.unit = "share";
    found.message = "3 of 4 are late.";
    found.projects = {{2, "late by 3 days"}, {0, ""}, {1, ""}};
    return found;
}

/// A finding on the portfolio as a whole.
inline Assessment finds_as_a_whole(const Measures&, const Policy&) {
    Found found;
    found.severity = Severity::critical;
    found.message = "All of it.";
    return found;
}

inline Review reviewed(const Portfolio& portfolio, const Policy& policy, const std::vector<Rule>& rules) {
    return review(portfolio, policy, Measures{}, rules);
}

inline Policy accepting(std::string code, std::string project, Date until = Date{2027, 6, 30}) {
    Policy policy;
    policy.accepted.push_back({std::move(code), std::move(project), "known and paid for", until});
    return policy;
}

/// @param projects  a list of references
template<class Projects>
std::vector<std::string> ids(const Projects& projects) {
    std::vector<std::string> result;
    for (const ProjectRef& project : projects) result.push_back(project.id.str());
    return result;
}

} // namespace engineroom::testing
