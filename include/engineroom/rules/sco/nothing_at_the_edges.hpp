/// SCO004: little or nothing explores new markets or technologies.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct NothingAtTheEdges {
    static constexpr RuleInfo info{
        .code = "SCO004",
        .slug = "nothing-at-the-edges",
        .characteristic = Characteristic::edges,
        .finds = "Little or nothing of the live portfolio is at the edges: new markets, technologies, products or "
                 "combinations.",
        .why = "Core projects keep a cluster going; what changes it comes from the edges. They look poor beside core "
               "projects in every table, because their payoff is far and unsure, so they are the first to be left "
               "out.",
        .formula = "Share of live projects of edge novelty, by weight (budget), with 'least' (22) of them that state "
                   "a novelty: a notice below the threshold, a warning where there is none at all.",
        .example = "Of 25 live projects of one size one is at the edges: 4 %, a notice. Were there none, it would be a "
                   "warning.",
        .source = "Resources go 70 / 20 / 10 to core, adjacent and transformational, and returns come the other way "
                  "round: Nagji & Tuff, Harvard Business Review, May 2012. 88 % of innovation portfolios have too "
                  "many incremental projects: Matheson, PDMA Visions 37(4), 2013. Evaluators mark novel work down: "
                  "Boudreau, Guinan, Lakhani & Riedl, Management Science 2016. The threshold of 5 % is judgement.",
        .advice = "Set a small budget aside for the edges, and let people choose from it who do not also choose core "
                  "projects.",
        .needs = {Column::novelty}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const Parts& novelty = measures.composition.novelty;
        if (const auto few =
                thin(novelty.base, "live projects", "state a novelty", policy.threshold(info.code, "least")))
            return *few;
        const Part& edge = part_named(novelty, to_string(Novelty::edge));
        const double threshold = policy.threshold(info.code, "notice");
        // The share may leave out an edge project without a budget: then there is little at the edges, but not nothing.
        const bool none = edge.projects.empty();
        if (!none && !below(edge.share, threshold)) return Passed{};

        Found found{.severity = none ? Severity::warning : Severity::notice,
                    .value = edge.share,
                    .threshold = none ? 0.0 : threshold,
                    .unit = "share"};
        found.message = none ? fmt::format("None of the {} live projects that state a novelty is at the edges.",
                                           novelty.base.stated)
                             : fmt::format("Only {} is at the edges.", of_live(edge.share, novelty.base));
        found.projects = evidence(edge.projects, [](std::size_t) { return std::string{"at the edges"}; });
        return found;
    }
};

} // namespace engineroom
