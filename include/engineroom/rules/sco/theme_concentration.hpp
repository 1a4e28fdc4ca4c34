/// SCO003: the live portfolio is concentrated on few themes.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ThemeConcentration {
    static constexpr RuleInfo info{
        .code = "SCO003",
        .slug = "theme-concentration",
        .characteristic = Characteristic::edges,
        .finds = "Too much of the live portfolio serves one or two themes.",
        .why = "What is new comes from where themes meet, and a cluster that stands on one technology or market falls "
               "with it. Focus is good inside a project; a portfolio needs several.",
        .formula = "HHI of the themes of live projects: the sum of their squared shares by weight (budget); 1 where "
                   "one theme has all. With 'least' (15) projects that state one, a finding above the threshold.",
        .example = "Of 15 live projects of one size, 10 are on one theme and five on one each: the HHI is (10/15)^2 + "
                   "5 (1/15)^2 = 0.47, a warning.",
        .source = "The measure is that of market concentration. The limits of the US merger guidelines (0.25 in 2010, "
                  "0.18 in 2023) are too harsh here: five equal themes already give 0.20. The threshold is judgement.",
        .advice = "Give the next money to themes that have few projects or none, and to projects where two themes "
                  "meet.",
        .needs = {Column::theme}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const Parts& theme = measures.composition.theme;
        if (const auto few = thin(theme.base, "live projects", "state a theme", policy.threshold(info.code, "least")))
            return *few;
        const double concentration = *measures.composition.theme_hhi;
        const double threshold = policy.threshold(info.code, "warning");
        if (!above(concentration, threshold)) return Passed{};

        const Part& top = theme.parts.front();
        Found found{
            .severity = Severity::warning, .value = concentration, .threshold = threshold, .unit = "concentration"};
        found.message = fmt::format("The theme '{}' takes {}", top.name, of_live(top.share, theme.base));
        if (theme.parts.size() == 1)
            found.message += "; there is no other.";
        else
            found.message +=
                fmt::format("; {} {} the rest.", counted(theme.parts.size() - 1, "other theme", "other themes"),
                            theme.parts.size() == 2 ? "has" : "share");
        found.projects = evidence(top.projects, [&top](std::size_t) { return "theme '" + top.name + "'"; });
        return found;
    }
};

} // namespace engineroom
