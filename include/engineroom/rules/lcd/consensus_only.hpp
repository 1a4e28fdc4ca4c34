/// LCD003: everything is for everybody.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ConsensusOnly {
    static constexpr RuleInfo info{
        .code = "LCD003",
        .slug = "consensus-only",
        .characteristic = Characteristic::project_pipeline,
        .finds =
            "Nearly all of the live portfolio is cluster-wide: hardly a hot spot or a private collaboration of a few.",
        .why =
            "What needs everybody's consent is decided by the most cautious. A few who are willing go faster and "
            "further, and a cluster needs cluster-wide projects, projects on hot spots and private collaborations side "
            "by side. One cluster-wide project may be excellent; a portfolio of nothing else is run by consensus.",
        .formula =
            "Share of live projects with scope cluster-wide, by weight (budget); a finding from the threshold on.",
        .example = "Of 12 live projects of 100,000 each, 10 are cluster-wide: 83 % of the budget, a warning.",
        .source = "Ffowcs-Williams, Cluster Development Handbook, chapter 2. Consensus is right where outcomes are "
                  "much alike, a champion finds more of the rare best: Malenko, Nanda, Rhodes-Kropf & Sundaresan, HBS "
                  "21-131. The threshold is judgement.",
        .advice = "Let the next projects be started by those few who want them, on one hot spot or in private, without "
                  "asking everybody.",
        .needs = {Column::scope}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const Parts& scope = measures.composition.scope;
        if (const auto few = thin(scope.base, "live projects", "state a scope", policy.threshold(info.code, "least")))
            return *few;
        const Part& wide = part_named(scope, to_string(Scope::cluster_wide));
        const double threshold = policy.threshold(info.code, "warning");
        if (!at_least(wide.share, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = wide.share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("Cluster-wide projects make up {}.", of_live(wide.share, scope.base));
        found.projects = evidence(wide.projects, [&measures](std::size_t i) { return bet(measures, i); });
        return found;
    }
};

} // namespace engineroom
