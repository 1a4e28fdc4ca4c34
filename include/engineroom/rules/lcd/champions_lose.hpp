/// LCD006: proposals on which reviewers disagree are turned down.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct ChampionsLose {
    static constexpr RuleInfo info{
        .code = "LCD006",
        .slug = "champions-lose",
        .characteristic = Characteristic::edges,
        .finds = "What was accepted is what reviewers agreed on: disputed proposals lose, and more often than chance "
                 "explains.",
        .why = "Nobody objects to what is modest. The few projects that change a cluster are mostly loved by one or "
               "two reviewers and doubted by the rest; where votes are averaged, or everybody must be content, these "
               "are lost before they start, and what remains is the lowest common denominator.",
        .formula = "Dissensus of a project: the sample standard deviation of its votes, of which there are two or "
                   "more. Accepted: active or later, but for those cancelled without a start. With at least "
                   "'accepted' (10) accepted and 'not_accepted' (5) other projects with votes, a finding where the "
                   "dissensus of accepted ones is less by a one-sided Mann-Whitney test with p below 'significance' "
                   "(0.05).",
        .example = "Ten accepted proposals had votes of 3, 4 and 4 (standard deviation 0.58), and five that were not "
                   "accepted votes of 1, 3 and 5 (2.0): by chance alone so clear a difference comes less than once in "
                   "1,000 times, a warning.",
        .source = "A champion rule finds more of the best early projects than a majority; consensus is right where "
                  "tails are thin: Malenko, Nanda, Rhodes-Kropf & Sundaresan, HBS 21-131. Evaluators mark highly novel "
                  "work down: Boudreau, Guinan, Lakhani & Riedl, Management Science 2016. The thresholds are "
                  "judgement.",
        .advice = "Let one convinced reviewer start a small project against the vote of the others, and look again at "
                  "the disputed ones first.",
        .needs = {Column::votes, Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ConsensusMeasure& consensus = measures.consensus;
        const double accepted = policy.threshold(info.code, "accepted");
        const double others = policy.threshold(info.code, "not_accepted");
        if (static_cast<double>(consensus.accepted) < accepted || static_cast<double>(consensus.not_accepted) < others)
            return NotAssessed{{},
                               fmt::format("{} and {} with two votes or more; at least {} and {} are needed",
                                           counted(consensus.accepted, "accepted project", "accepted projects"),
                                           counted(consensus.not_accepted, "other", "others"), number(accepted, 6),
                                           number(others, 6))};
        if (!consensus.less_dissensus) return Passed{}; // reviewers disagree equally on all
        const double chance = consensus.less_dissensus->p_less;
        const double threshold = policy.threshold(info.code, "significance");
        if (!below(chance, threshold)) return Passed{};

        Found found{.severity = Severity::warning, .value = chance, .threshold = threshold, .unit = "probability"};
        found.message = fmt::format("Reviewers disagreed less on the {} accepted projects than on the {} others (votes "
                                    "typically {} apart from their mean, against {}), and chance alone rarely does "
                                    "that.",
                                    consensus.accepted, consensus.not_accepted, number(*consensus.accepted_median),
                                    number(*consensus.not_accepted_median));
        std::vector<Evidence> lost;
        for (const ProjectVotes& votes : consensus.projects)
            if (!votes.accepted && lost.size() < most_telling)
                lost.push_back(
                    {votes.project, fmt::format("not accepted; {} votes, mean {}, highest {}", votes.votes,
                                                number(votes.mean), number(votes.mean + votes.champion_gap))});
        found.projects = std::move(lost);
        return found;
    }
};

} // namespace engineroom
