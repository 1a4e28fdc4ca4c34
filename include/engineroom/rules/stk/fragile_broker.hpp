/// STK006: the network hangs on one organisation.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct FragileBroker {
    static constexpr RuleInfo info{
        .code = "STK006",
        .slug = "fragile-broker",
        .characteristic = Characteristic::management,
        .finds = "Without one organisation, a good part of the others would have nothing to do with "
                 "the rest.",
        .why = "Whoever alone connects two groups holds all that passes between them. When that "
               "organisation leaves, or its one engaged person does, the groups do not even know "
               "whom to call.",
        .formula = "Organisations are connected where they take part in one live project. A notice where "
                   "the leaving of one splits off, outside the largest piece that is left, at least "
                   "'notice' (0.10) of all others. Judged from five organisations on.",
        .example = "12 organisations work together, three of them by way of one broker alone: without it, three of the "
                   "other 11 (27 %) lose touch, a notice.",
        .source = "Judgement; articulation points of a graph.",
        .advice = "Start one project that joins the two sides without that organisation.",
        .needs = {Column::participants}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const StakeholderMeasure& stakeholders = measures.stakeholders;
        if (const auto few = thin(stakeholders.participants.base, "live projects", "state who takes part")) return *few;
        const std::size_t all = stakeholders.participants.organisations;
        if (const auto few = few_organisations(all)) return *few;
        const double threshold = policy.threshold(info.code, "notice");
        const std::vector<Broker>& brokers = stakeholders.network.brokers;
        if (brokers.empty() || !at_least(brokers.front().share, threshold)) return Passed{};

        const Broker& first = brokers.front();
        Found found{.severity = Severity::notice, .value = first.share, .threshold = threshold, .unit = "share"};
        for (const Broker& broker : brokers)
            if (at_least(broker.share, threshold))
                found.organisations.push_back(name_of(measures, broker.organisation));
        const std::size_t others = found.organisations.size() - 1;
        found.message = fmt::format("Without {}, {} of the {} others would be cut off from the rest ({}){}.",
                                    found.organisations.front(), first.split_off, all - 1, percent(first.share),
                                    others == 0 ? ""
                                                : fmt::format("; {} alike", counted(others, "other organisation is",
                                                                                    "other organisations are")));
        return found;
    }
};

} // namespace engineroom
