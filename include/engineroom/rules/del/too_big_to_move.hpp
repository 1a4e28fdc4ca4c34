/// DEL008: the typical project is too big to move quickly.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct TooBigToMove {
    static constexpr RuleInfo info{
        .code = "DEL008",
        .slug = "too-big-to-move",
        .characteristic = Characteristic::nimbleness,
        .finds = "The typical live project has too many participants, or too many people, to move quickly.",
        .why = "Every participant more is one more calendar, one more agreement and one more veto. Initiatives that "
               "are quick keep most projects small enough to fit around a table, and let the few large ones be "
               "exceptions.",
        .formula = "Median number of organisations (participants and lead) of live projects, and their median FTE; a "
                   "finding where one of them is above its threshold. Each is judged where at least five live "
                   "projects, and half of them, state it.",
        .example =
            "More than half of the live projects have 18 organisations or more: the median is at least 18, a notice.",
        .source = "Nimbleness: Ffowcs-Williams, Cluster Development Handbook, chapter 2. Both thresholds are "
                  "judgement.",
        .advice = "Split the largest into parts of a few organisations each that can start, deliver and end by "
                  "themselves.",
        .needs = {}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        // Without participants every project has its lead alone, which says nothing of its size.
        const bool has_participants = has(measures, Column::participants);
        const bool has_fte = has(measures, Column::fte);
        if (!has_participants && !has_fte)
            return NotAssessed{{"participants", "fte"}, "there is neither a column participants nor a column fte"};
        const DeliveryMeasure& delivery = measures.delivery;
        const auto few_participants = thin(delivery.participants_base, "live projects", "state who takes part");
        const auto few_fte = thin(delivery.fte_base, "live projects", "state their people (FTE)");
        const bool judge_participants = has_participants && !few_participants;
        const bool judge_fte = has_fte && !few_fte;
        if (!judge_participants && !judge_fte) return has_participants ? *few_participants : *few_fte;

        const double many = policy.threshold(info.code, "participants");
        const double large = policy.threshold(info.code, "fte");
        const bool crowded = judge_participants && above(*delivery.participants_median, many);
        const bool heavy = judge_fte && above(*delivery.fte_median, large);
        if (!crowded && !heavy) return Passed{};

        Found found{.severity = Severity::notice,
                    .value = crowded ? *delivery.participants_median : *delivery.fte_median,
                    .threshold = crowded ? many : large,
                    .unit = crowded ? "organisations" : "FTE"};
        std::string size;
        if (crowded) size = fmt::format("{} organisations or more", number(*delivery.participants_median, 6));
        if (heavy)
            size += fmt::format("{}{} full-time people or more", crowded ? ", and half have " : "",
                                number(*delivery.fte_median));
        found.message = fmt::format("Half of the live projects have {}.", size);
        if (crowded) {
            const auto larger = leading(delivery.participants, [many](std::size_t organisations) {
                return static_cast<double>(organisations) > many;
            });
            found.projects = {larger.size(), [&delivery](std::size_t k) {
                                  return Evidence{delivery.most_participants[k],
                                                  fmt::format("{} organisations", delivery.participants[k])};
                              }};
        } else {
            const auto fte = [&measures](std::size_t i) { return measures.facts.at(i).fte.value_or(0.0); };
            const auto larger = leading(delivery.most_fte, [&](std::size_t i) { return above(fte(i), large); });
            found.projects = evidence(larger, [fte](std::size_t i) { return fmt::format("{} FTE", number(fte(i))); });
        }
        return found;
    }
};

} // namespace engineroom
