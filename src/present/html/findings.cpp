#include "present/html/project_rows.hpp"
#include "present/html/sections.hpp"

#include <algorithm>

namespace engineroom::html {
namespace {

constexpr std::size_t evidence_shown = 300; ///< projects of one finding; `review --format json` lists all

const RuleInfo* rule_of(const Report& report, const std::string& code) {
    const auto found = std::find_if(report.rules.begin(), report.rules.end(),
                                    [&code](const RuleInfo& rule) { return rule.code == code; });
    return found == report.rules.end() ? nullptr : &*found;
}

/// "0.74 share, threshold 0.4 share", in words.
std::string figure_text(const Finding& finding) {
    const auto text = [&finding](double value) {
        if (finding.unit == "share" || finding.unit == "probability") return percent(value);
        return finding.unit.empty() ? number(value) : number(value) + " " + finding.unit;
    };
    if (!finding.value) return {};
    return finding.threshold ? fmt::format("measured {}, threshold {}", text(*finding.value), text(*finding.threshold))
                             : fmt::format("measured {}", text(*finding.value));
}

Json evidence_json(const Finding& finding, const RowOfProject& rows) {
    Json list = Json::array();
    for (std::size_t k = 0; k < std::min(evidence_shown, finding.projects.size()); ++k) {
        const ProjectRef& project = finding.projects[k];
        const auto row = rows.of(project);
        list.push_back({row ? Json(*row) : Json(displayed(project_text(project, true))), text_cell(project.note)});
    }
    return list;
}

Json finding_json(const Report& report, const Finding& finding, const RowOfProject& rows) {
    Json json{{"code", finding.code},
              {"name", in_words(finding.slug)},
              {"severity", to_string(finding.severity)},
              {"characteristic", in_words(to_string(finding.characteristic))},
              {"message", displayed(finding.message)},
              {"advice", displayed(finding.advice)},
              {"figure", figure_text(finding)},
              {"projects", evidence_json(finding, rows)},
              {"all", finding.projects.size()},
              {"organisations", Json::array()},
              {"accepted", accepted_text(finding)}};
    for (const std::string& name : finding.organisations) json["organisations"].push_back(displayed(name));
    if (const RuleInfo* rule = rule_of(report, finding.code))
        json["rule"] = {{"why", rule->why}, {"formula", rule->formula}, {"source", rule->source}};
    return json;
}

Table findings_table() {
    return {"findings",
            "Findings",
            {{"Code", Kind::text},
             {"Finding", Kind::text},
             {"Severity", Kind::text},
             {"Characteristic", Kind::text},
             {"What is so", Kind::text},
             {"What to do", Kind::text},
             {"Projects", Kind::number}}};
}

} // namespace

Json findings_section(const Report& report) {
    const Review& review = report.review;
    const RowOfProject rows{review.projects};
    Json list = Json::array(), accepted = Json::array(), idle = Json::array();
    Table table = findings_table();
    for (const Finding& finding : review.findings) {
        list.push_back(finding_json(report, finding, rows));
        table.row({finding.code, in_words(finding.slug), to_string(finding.severity),
                   in_words(to_string(finding.characteristic)), text_cell(finding.message), text_cell(finding.advice),
                   finding.projects.size()});
    }
    for (const AcceptedFinding& one : review.accepted) {
        Json json = finding_json(report, one.finding, rows);
        json["reason"] = fmt::format("Accepted until {}: {}", to_iso(one.until), displayed(one.reason));
        accepted.push_back(std::move(json));
    }
    for (const IdleAcceptance& one : review.idle_acceptances) idle.push_back(displayed(idle_text(one)));
    Json result = section("findings", "Findings", findings_title(review) + ".", {});
    result["kind"] = "findings";
    result["none"] = review.findings.empty() ? no_findings_text(review) : std::string{};
    result["findings"] = std::move(list);
    result["accepted"] = std::move(accepted);
    result["idle"] = std::move(idle);
    result["table"] = std::move(table).json();
    return result;
}

Json unassessed_section(const Report& report) {
    const Review& review = report.review;
    if (review.not_assessed.empty()) return nullptr;
    Table wake{"what_to_add",
               "What would change that",
               {{"What to do", Kind::text}, {"Checks", Kind::number}, {"Which", Kind::text}, {"Because", Kind::text}}};
    for (const Wake& group : review.wake)
        wake.row({displayed(in_words(wake_text(group))), group.codes.size(),
                  fmt::format("{}", fmt::join(group.codes, ", ")),
                  group.needs.empty() ? Json(nullptr) : text_cell(group.because)});
    Table checks{
        "not_assessed",
        "Checks that were not made",
        {{"Code", Kind::text}, {"Check", Kind::text}, {"Characteristic", Kind::text}, {"Because", Kind::text}}};
    for (const Unassessed& one : review.not_assessed) {
        const RuleInfo* rule = rule_of(report, one.code);
        checks.row({one.code, rule ? text_cell(rule->finds) : Json(nullptr), in_words(to_string(one.characteristic)),
                    text_cell(one.because)});
    }
    return section("unassessed", "Not assessed",
                   fmt::format("{} could not be made. None of them counts as passed.",
                               counted(review.not_assessed.size(), "check", "checks")),
                   {{"What would change that", "", nullptr, std::move(wake).json()},
                    {"Checks that were not made", "", nullptr, std::move(checks).json()}});
}

} // namespace engineroom::html
