/// DEL003: too many live projects are past their delivery date.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct Overdue {
    static constexpr RuleInfo info{
        .code = "DEL003",
        .slug = "overdue",
        .characteristic = Characteristic::nimbleness,
        .finds = "Too many live projects are past their delivery date.",
        .why = "A date that has passed without delivery, extension or end says that nobody decides. Late projects "
               "hold the people and the money that the next bets need, and make every other date in the list less "
               "believable.",
        .formula = "Live projects whose delivery date lies before the as-of date, as a share (by count) of live "
                   "projects with a delivery date: a notice, and a warning, above its thresholds.",
        .example = "Of 20 live projects with a delivery date, four are overdue: 20 %, a notice. Six, 30 %, would be a "
                   "warning.",
        .source = "That some are late is normal: 51 % of new products launch on time (PDMA / APQC). Here only "
                  "projects that are late today count, so the thresholds are lower; they are judgement.",
        .advice = "Decide on each one now: deliver it, give it a new date with a reason, or end it.",
        .needs = {Column::delivery}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const DeliveryMeasure& delivery = measures.delivery;
        if (const auto few = thin(delivery.base, "live projects", "state a delivery date")) return *few;
        const double share = static_cast<double>(delivery.overdue) / static_cast<double>(delivery.base.stated);
        Severity severity = Severity::warning;
        double threshold = policy.threshold(info.code, "warning");
        if (!above(share, threshold)) {
            severity = Severity::notice;
            threshold = policy.threshold(info.code, "notice");
            if (!above(share, threshold)) return Passed{};
        }
        Found found{.severity = severity, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of {} live projects with a delivery date ({}) {} past it.", delivery.overdue,
                                    delivery.base.stated, percent(share), delivery.overdue == 1 ? "is" : "are");
        found.projects = evidence(delivery.overdue_projects, [&measures](std::size_t i) { return due(measures, i); });
        return found;
    }
};

} // namespace engineroom
