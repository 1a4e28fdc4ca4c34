/// SCO008: proposals at the edges wait for a decision.
#pragma once

#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct EdgesKeptWaiting {
    static constexpr RuleInfo info{
        .code = "SCO008",
        .slug = "edges-kept-waiting",
        .characteristic = Characteristic::edges,
        .finds = "Proposals at the edges have been waiting for a decision for a long time.",
        .why = "What is new fits no procedure and has no friends on the committee, so it waits. People with such "
               "ideas do not wait with it: they leave, or learn to propose what passes. Waiting is how a cluster says "
               "no to its edges without saying it.",
        .formula = "Ideas and proposals of edge novelty that were proposed more than 'days' (180) ago; a finding from "
                   "'least' (3) of them on.",
        .example = "Three ideas of edge novelty were proposed on 2026-03-31, and are ideas still on 2026-11-01: each "
                   "has waited for 215 days, a notice.",
        .source = "Evaluators mark highly novel work down: Boudreau, Guinan, Lakhani & Riedl, Management Science "
                  "2016. A champion rule finds more of the best early projects than a majority: Malenko, Nanda, "
                  "Rhodes-Kropf & Sundaresan, HBS 21-131. The thresholds are judgement.",
        .advice = "Decide on them this month; where nobody can judge one, let one champion start it small.",
        .needs = {Column::novelty, Column::proposed, Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const CompositionMeasure& composition = measures.composition;
        const double least = policy.threshold(info.code, "least");
        const auto waiting = static_cast<double>(composition.edge_waiting.size());
        if (waiting < least) {
            if (composition.pipeline_novelty.size == 0) return NotAssessed{{}, "there are no ideas or proposals"};
            // That few are seen to wait says nothing where most do not say how new they are, or since when they wait.
            if (auto unsaid = mostly_unsaid(composition.pipeline_novelty, "ideas and proposals", "state a novelty"))
                return *unsaid;
            if (auto unsaid = mostly_unsaid(composition.edge_proposals, "ideas and proposals at the edges",
                                            "state when they were proposed"))
                return *unsaid;
            return Passed{};
        }
        Found found{.severity = Severity::notice, .value = waiting, .threshold = least, .unit = "projects"};
        found.message = fmt::format("{} at the edges {} for more than {} days.",
                                    counted(composition.edge_waiting.size(), "proposal", "proposals"),
                                    composition.edge_waiting.size() == 1 ? "has been waiting" : "have been waiting",
                                    number(policy.threshold(info.code, "days"), 6));
        found.projects = evidence(composition.edge_waiting, [&measures](std::size_t i) {
            return when("proposed", measures.facts.at(i).proposed, measures.as_of);
        });
        return found;
    }
};

} // namespace engineroom
