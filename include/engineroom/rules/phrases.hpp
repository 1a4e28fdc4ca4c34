/// What rules say alike: shares of the live weight, what a figure was judged on, and notes on a project.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <engineroom/core/wording.hpp>
#include <engineroom/measures/measures.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/assessment.hpp>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// " (judged on 31 of 40 live projects)" where a share rests on a part of the base set; else nothing.
[[nodiscard]] inline std::string judged_on(const Base& base) {
    if (base.weighed == base.size) return {};
    return fmt::format(" (judged on {} of {} live projects)", base.weighed, base.size);
}

/// "46 % of the live budget", or, where budgets are not the weights, "46 % of the live projects"; " (judged on 31 of 40
/// live projects)" follows where it rests on a part of the base set.
[[nodiscard]] inline std::string of_live(double share, const Base& base) {
    return percent(share) + (base.by_budget ? " of the live budget" : " of the live projects") + judged_on(base);
}

/// The same with the share by count beside it: "46 % of the live budget and 52 % of the live projects".
[[nodiscard]] inline std::string of_live(double share, double count_share, const Base& base) {
    if (!base.by_budget) return of_live(share, base);
    return fmt::format("{} of the live budget and {} of the live projects{}", percent(share), percent(count_share),
                       judged_on(base));
}

/// "budget 50,000"; nothing where none is stated.
[[nodiscard]] inline std::string budget_of(const Measures& measures, std::size_t project) {
    const auto& budget = measures.facts.at(project).budget;
    return budget ? "budget " + money_text(*budget, "") : std::string{};
}

/// "5 % chance to fail, pays 1.2×, budget 50,000", as far as it is known; where others that it waits for add to its own
/// risk, that stands beside it.
[[nodiscard]] inline std::string bet(const Measures& measures, std::size_t project) {
    const ProjectFigures& figures = measures.projects.at(project);
    std::string text;
    const auto add = [&text](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
    };
    if (figures.failure) {
        const auto& own = measures.facts.at(project).risk;
        const bool knock_on = own && above(*figures.failure, *own);
        add(percent(*figures.failure) + " chance to fail" +
            (knock_on ? fmt::format(" ({} of its own, the rest from what it waits for)", percent(*own)) : ""));
    }
    if (figures.multiple) add("pays " + number(*figures.multiple) + "×");
    add(budget_of(measures, project));
    return text;
}

/// The part of that name.
/// @pre the composition has such a part, as every word of its vocabulary is one where anything is stated
[[nodiscard]] inline const Part& part_named(const Parts& composition, std::string_view name) {
    const auto found = std::find_if(composition.parts.begin(), composition.parts.end(),
                                    [name](const Part& part) { return part.name == name; });
    assert(found != composition.parts.end());
    return *found;
}

} // namespace engineroom
