/// DEL004: projects that are long past delivery and go on all the same.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct Zombies {
    static constexpr RuleInfo info{
        .code = "DEL004",
        .slug = "zombies",
        .characteristic = Characteristic::nimbleness,
        .finds = "Live projects that are long past their delivery date, or past it and silent: neither delivered nor "
                 "ended.",
        .why = "A project that nobody ends goes on costing attention, money and the name of those who stand behind "
               "it. Strong initiatives end projects when the task is done, and bury those that will not be.",
        .formula = "Zombie: live, past its delivery date, and overdue by more than 'overrun' (0.5) of its planned "
                   "duration (start to delivery), or not updated for 'silent_days' (180). Any is a notice; more than "
                   "the threshold's share (by count) of live projects with a delivery date is a warning.",
        .example = "A project from 2025-03-31 to 2026-03-31 is still live on 2026-11-01: 215 days late, more than half "
                   "of its 365 planned days. Among 20 live projects one such is a notice; three, 15 %, are a warning.",
        .source = "Projects end when the task does: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "limits are judgement.",
        .advice = "End each of them, or let its lead argue for a new date and a new budget as if it were a new "
                  "project.",
        .needs = {Column::delivery}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        if (!has(measures, Column::start) && !has(measures, Column::updated))
            return NotAssessed{{"start", "updated"}, "there is neither a column start nor a column updated"};
        const DeliveryMeasure& delivery = measures.delivery;
        const auto few = thin(delivery.base, "live projects", "state a delivery date");
        if (delivery.zombies == 0) {
            if (few) return *few;
            if (2 * delivery.zombie_unknown > delivery.overdue)
                return NotAssessed{{},
                                   fmt::format("{} of {} overdue live projects state neither a start nor an update",
                                               delivery.zombie_unknown, delivery.overdue)};
            return Passed{};
        }
        // One zombie is a fact however few the projects are; a share needs enough of them.
        const double share = static_cast<double>(delivery.zombies) / static_cast<double>(delivery.base.stated);
        const double threshold = policy.threshold(info.code, "warning");
        const bool many = !few && above(share, threshold);
        Found found;
        if (many)
            found = {.severity = Severity::warning, .value = share, .threshold = threshold, .unit = "share"};
        else
            found = {.severity = Severity::notice,
                     .value = static_cast<double>(delivery.zombies),
                     .threshold = 0.0,
                     .unit = "projects"};
        found.message = fmt::format(
            "{} of {} live projects with a delivery date {} long past it, or past it and not updated for {} days.",
            delivery.zombies, delivery.base.stated, delivery.zombies == 1 ? "is" : "are",
            number(policy.threshold(info.code, "silent_days"), 6));
        found.projects = evidence(delivery.zombie_projects, [&measures](std::size_t i) {
            const std::string updated = when("last updated", measures.facts.at(i).updated, measures.as_of);
            return due(measures, i) + (updated.empty() ? "" : "; ") + updated;
        });
        return found;
    }
};

} // namespace engineroom
