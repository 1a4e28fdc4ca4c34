/// DEL002: everything is due soon, or nothing is.
#pragma once

#include <algorithm>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct OneHorizon {
    static constexpr RuleInfo info{
        .code = "DEL002",
        .slug = "one-horizon",
        .characteristic = Characteristic::project_pipeline,
        .finds = "Hardly any live project is due within the next 12 months, or hardly any after.",
        .why = "A portfolio that delivers only soon has no future; one that delivers only late has no results to live "
               "on until then, and learns nothing on the way. Early deliveries earn the trust that long bets need.",
        .formula = "Of live projects with a delivery date (by count, overdue ones in the denominator alone), the "
                   "share due within 12 months (as-of <= delivery < as-of + 12 months) and the share due after. With "
                   "11 projects or more, a finding where one of them is below the threshold.",
        .example = "All of 12 live projects are due within 12 months: none is due after, a warning.",
        .source = "A range of delivery dates: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The threshold "
                  "and the number of projects are judgement.",
        .advice = "Add what is missing: a first result within the year for the long bets, or a long bet beside the "
                  "quick ones.",
        .needs = {Column::delivery}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const DeliveryMeasure& delivery = measures.delivery;
        if (const auto few =
                thin(delivery.base, "live projects", "state a delivery date", policy.threshold(info.code, "least")))
            return *few;
        const double threshold = policy.threshold(info.code, "warning");
        const bool few_soon = below(*delivery.within_year_share, threshold);
        const bool few_later = below(*delivery.after_year_share, threshold);
        if (!few_soon && !few_later) return Passed{};

        Found found{.severity = Severity::warning,
                    .value = few_soon ? *delivery.within_year_share : *delivery.after_year_share,
                    .threshold = threshold,
                    .unit = "share"};
        const std::size_t soon = delivery.within_year.size();
        const std::size_t later = delivery.after_year.size();
        if (few_soon && few_later)
            found.message =
                fmt::format("Of {} live projects with a delivery date, {} due within 12 months and {} later: "
                            "the others are overdue.",
                            delivery.base.stated, some_are(soon), some_are(later));
        else
            found.message = fmt::format("Of {} live projects with a delivery date, {} due {}.", delivery.base.stated,
                                        some_are(few_soon ? soon : later),
                                        few_soon ? "within the next 12 months" : "later than in 12 months");
        // Those of the crowded horizon that are nearest to the empty one.
        const auto noted = [&measures](std::size_t i) { return due(measures, i); };
        if (few_soon)
            found.projects = evidence(few_later ? delivery.overdue_projects : delivery.after_year, noted, most_telling);
        else
            found.projects = evidence(latest(delivery.within_year, measures), noted);
        return found;
    }

private:
    /// The last due, the latest first; those of one day stay as they are.
    ///
    /// @param projects  the soonest first
    [[nodiscard]] static Indices latest(const Indices& projects, const Measures& measures) {
        Indices last;
        for (auto end = projects.end(); end != projects.begin() && last.size() < most_telling;) {
            const auto& day = measures.facts.at(*(end - 1)).delivery;
            const auto first = std::partition_point(
                projects.begin(), end, [&](std::size_t i) { return *measures.facts.at(i).delivery < *day; });
            last.insert(last.end(), first, end);
            end = first;
        }
        last.resize(std::min(last.size(), most_telling));
        return last;
    }

    [[nodiscard]] static std::string some_are(std::size_t count) {
        if (count == 0) return "none is";
        return fmt::format("only {} {}", count, count == 1 ? "is" : "are");
    }
};

} // namespace engineroom
