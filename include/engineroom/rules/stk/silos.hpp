/// STK007: the initiative is several that do not meet.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct Silos {
    static constexpr RuleInfo info{
        .code = "STK007",
        .slug = "silos",
        .characteristic = Characteristic::driving_change,
        .finds = "Organisations fall into groups that share no live project, not even through others.",
        .why = "Change comes from people who would not have met otherwise. Groups that share nothing "
               "are several small initiatives under one name, and pay for one large one.",
        .formula = "Organisations are connected where they take part in one live project. A notice where "
                   "more than one of the groups that this makes holds at least 'notice' (0.10) of all "
                   "organisations in live projects. Judged from five organisations on.",
        .example = "Of 20 organisations in live projects, 14 are connected, and six others work with each other alone: "
                   "30 % in a group of their own, a notice.",
        .source = "Judgement; connected components of a graph.",
        .advice = "Start one project with an organisation from each of these groups.",
        .needs = {Column::participants}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const StakeholderMeasure& stakeholders = measures.stakeholders;
        if (const auto few = thin(stakeholders.participants.base, "live projects", "state who takes part")) return *few;
        const std::size_t all = stakeholders.participants.organisations;
        if (const auto few = few_organisations(all)) return *few;
        const double threshold = policy.threshold(info.code, "notice");
        std::size_t large = 0;
        std::vector<std::string> sizes;
        Found found{.severity = Severity::notice, .value = {}, .threshold = 1.0, .unit = "groups"};
        for (const Component& component : stakeholders.network.components) {
            if (!at_least(component.share, threshold)) continue;
            ++large;
            sizes.push_back(std::to_string(component.organisations.size()));
            if (large > 1) // the largest is the rest
                for (std::string& name : names_of(measures, component.organisations))
                    found.organisations.push_back(std::move(name));
        }
        if (large <= 1) return Passed{};
        found.value = static_cast<double>(large);
        found.message = fmt::format("The {} organisations in live projects fall into {} groups of {} that share no "
                                    "project.",
                                    all, large, listed(sizes));
        return found;
    }
};

} // namespace engineroom
