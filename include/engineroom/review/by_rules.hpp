/// Runs rules over a portfolio and its measures, and sorts what they say into a review.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <engineroom/core/in_parallel.hpp>
#include <engineroom/measures/measures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/review/acceptance.hpp>
#include <engineroom/review/project_refs.hpp>
#include <engineroom/review/result.hpp>
#include <engineroom/rules/rule.hpp>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace engineroom {
namespace detail {

/// The finding in words and places; the policy's severity in place of the rule's.
///
/// @param measures  that were assessed, for the notes
[[nodiscard]] inline Finding finding_of(const RuleInfo& info, Found found, const ProjectRefs& projects,
                                        const Policy& policy, std::shared_ptr<const Measures> measures) {
    Finding finding{std::string{info.code},
                    std::string{info.slug},
                    found.severity,
                    info.characteristic,
                    found.value,
                    found.threshold,
                    found.unit,
                    std::move(found.message),
                    std::move(found.advice),
                    {},
                    std::move(found.organisations)};
    if (finding.advice.empty()) finding.advice = info.advice;
    if (const auto severity = policy.severities.find(info.code); severity != policy.severities.end())
        finding.severity = severity->second;
    finding.projects = {found.projects.size(),
                        [evidence = std::move(found.projects), projects, kept = std::move(measures)](std::size_t k) {
                            Evidence shown = evidence[k];
                            assert(shown.project < projects.size());
                            ProjectRef project = projects[shown.project];
                            project.note = std::move(shown.note);
                            return project;
                        }};
    return finding;
}

} // namespace detail

/// The review by some rules, of measures that are already computed.
///
/// @param measures  of this portfolio under this policy
/// @param rules     in the order in which findings of one severity are told
/// @param threads   that share the work at most
[[nodiscard]] inline Review review(const Portfolio& portfolio, const Policy& policy, Measures measures,
                                   std::span<const Rule> rules, unsigned threads = 1) {
    Review result;
    result.as_of = portfolio.as_of;
    result.policy = policy.name;
    result.definitions = policy.definitions;
    result.currency = portfolio.currency;
    result.inputs = portfolio.files;
    result.measures = std::make_shared<const Measures>(std::move(measures));
    result.projects = project_refs(portfolio, threads);
    result.idle_acceptances = idle(policy.accepted, portfolio);
    for (ProjectIndex i = 0; i < portfolio.projects.size(); ++i)
        if (portfolio.projects[i].live()) result.live.push_back(i);

    const auto passed_over = [&](const RuleInfo& info) { return info.in_compare_alone && !result.measures->change; };
    const auto ignored = [&](const RuleInfo& info) {
        return std::find(policy.ignored.begin(), policy.ignored.end(), info.code) != policy.ignored.end();
    };
    struct Assessed {
        Assessment assessment;
        Sifted sifted; // of a finding
    };
    std::vector<Assessed> assessed(rules.size());
    in_parallel(rules.size(), threads, [&](unsigned, std::uint64_t r) {
        const RuleInfo& info = rules[r].info;
        if (passed_over(info) || ignored(info)) return;
        Assessed& own = assessed[r];
        own.assessment = rules[r].assess(*result.measures, policy);
        auto* found = std::get_if<Found>(&own.assessment);
        if (found == nullptr) return;
        Finding finding = detail::finding_of(info, std::move(*found), result.projects, policy, result.measures);
        if (policy.accepted.empty())
            own.sifted.counts = std::move(finding);
        else
            own.sifted = sift(std::move(finding), policy.accepted, portfolio.as_of);
    });

    std::map<std::string_view, Said> said;
    for (std::size_t r = 0; r < rules.size(); ++r) {
        const RuleInfo& info = rules[r].info;
        if (passed_over(info)) continue;
        if (ignored(info)) {
            said[info.code] = {{}, fmt::format("the policy ignores {}", info.code)};
            continue;
        }
        Score& score = score_of(result.scorecard, info.characteristic);
        Assessment& assessment = assessed[r].assessment;
        if (std::holds_alternative<Passed>(assessment)) {
            said[info.code] = {false, {}};
            result.passed.emplace_back(info.code);
            ++score.passed;
        } else if (auto* missing = std::get_if<NotAssessed>(&assessment)) {
            said[info.code] = {{}, missing->because};
            result.not_assessed.push_back(
                {std::string{info.code}, info.characteristic, std::move(missing->needs), std::move(missing->because)});
            ++score.not_assessed;
        } else {
            said[info.code] = {true, {}};
            Sifted& sifted = assessed[r].sifted;
            if (sifted.counts) {
                count_finding(score, sifted.counts->severity);
                result.findings.push_back(std::move(*sifted.counts));
            } else {
                ++score.accepted;
            }
            for (AcceptedFinding& accepted : sifted.accepted) result.accepted.push_back(std::move(accepted));
        }
    }
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    result.wake = what_wakes(result.not_assessed);
    result.answer = answer_of(said["LCD001"], said["RSK001"], said["RSK002"], *result.measures, result.definitions);
    return result;
}

} // namespace engineroom
