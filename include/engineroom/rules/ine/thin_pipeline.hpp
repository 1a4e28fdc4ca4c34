/// INE003: too few ideas and proposals stand behind the live projects.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ThinPipeline {
    static constexpr RuleInfo info{
        .code = "INE003",
        .slug = "thin-pipeline",
        .characteristic = Characteristic::driving_change,
        .finds = "Too few ideas and proposals stand behind the live projects.",
        .why = "Live projects end. If few ideas wait behind them, the next portfolio will be whatever is at hand "
               "then, and nobody had to choose: a selection needs more candidates than places.",
        .formula = "Pipeline projects (idea, proposed) divided by live ones (active, paused); a finding below the "
                   "threshold. Judged from five pipeline and live projects on, where at least half of the projects "
                   "state a stage.",
        .example = "10 projects are live, and two are in the pipeline: 2 / 10 = 0.2, a notice.",
        .source = "A pipeline of projects that drives change: Ffowcs-Williams, Cluster Development Handbook, chapter "
                  "2. The threshold is judgement.",
        .advice = "Ask those who have never proposed anything, and record ideas that are too early to be proposals.",
        .needs = {Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const Counts& counts = measures.counts;
        if (const auto few = thin({.size = counts.projects, .stated = counts.projects - counts.unknown}, "projects",
                                  "state a stage"))
            return *few;
        const std::size_t open = counts.pipeline + counts.live;
        if (static_cast<double>(open) < fewest_for_shares || counts.live == 0)
            return NotAssessed{{},
                               fmt::format("the pipeline holds {} and the live portfolio {}; at least {:.0f} together, "
                                           "and one live, are needed",
                                           counts.pipeline, counts.live, fewest_for_shares)};
        const double ratio = static_cast<double>(counts.pipeline) / static_cast<double>(counts.live);
        const double threshold = policy.threshold(info.code, "notice");
        if (!below(ratio, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = ratio, .threshold = threshold, .unit = "ratio"};
        found.message =
            fmt::format("{} in the pipeline {} behind {}.",
                        counts.pipeline == 0 ? std::string{"No project"} : "Only " + projects(counts.pipeline),
                        counts.pipeline > 1 ? "stand" : "stands", counted(counts.live, "live one", "live ones"));
        return found;
    }
};

} // namespace engineroom
