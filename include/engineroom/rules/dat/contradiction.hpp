/// DAT001: projects whose stage, dates and money contradict each other.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/once_each.hpp>
#include <engineroom/rules/rule.hpp>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {

struct Contradiction {
    static constexpr RuleInfo info{
        .code = "DAT001",
        .slug = "contradiction",
        .characteristic = Characteristic::management,
        .finds = "What a project states contradicts itself.",
        .why = "A figure is worth no more than the cells that it is made of. Where stage and dates disagree, one of "
               "them is out of date, and the project counts as live, late or delivered when it is not.",
        .formula = "Projects that ended before their start, were delivered without an end, are live with an end "
                   "before the as-of date, or have spent money as an idea; any is a warning. Judged as far as stage, "
                   "start, ended and spent are there.",
        .example = "A project started on 2025-06-01 and ended on 2025-03-01: a warning.",
        .source = "Arithmetic.",
        .advice = "Correct the cells named, so that every other figure of this review can be trusted.",
        .needs = {}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy&) {
        const bool stage = has(measures, Column::stage);
        const bool ends = has(measures, Column::ended) && (stage || has(measures, Column::start));
        if (!ends && !(stage && has(measures, Column::spent))) {
            // Ends, beside a stage or a start, are what most contradictions show by.
            NotAssessed missing{{}, "there are no two columns to compare among stage, start, ended and spent"};
            if (!has(measures, Column::ended)) missing.needs.emplace_back("ended");
            if (!stage && !has(measures, Column::start)) missing.needs.emplace_back("stage");
            return missing;
        }
        const std::vector<Oddity>& contradictions = measures.contradictions.contradictions;
        if (measures.counts.projects == 0) return NotAssessed{{}, "there are no projects"};
        if (contradictions.empty()) return Passed{};

        std::vector<Evidence> shown;
        shown.reserve(contradictions.size());
        for (const Oddity& oddity : contradictions) shown.push_back({oddity.project, oddity.fact});
        shown = once_each(std::move(shown));
        const std::size_t odd = shown.size();
        Found found{
            .severity = Severity::warning, .value = static_cast<double>(odd), .threshold = 0.0, .unit = "projects"};
        found.projects = std::move(shown);
        found.message = fmt::format("{} {}.", projects(odd), odd == 1 ? "contradicts itself" : "contradict themselves");
        return found;
    }
};

} // namespace engineroom
