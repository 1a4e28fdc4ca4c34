/// RES010: after three years nobody but the public pays.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/rules/when.hpp>

namespace engineroom {

struct FeesDoNotGrow {
    static constexpr RuleInfo info{
        .code = "RES010",
        .slug = "fees-do-not-grow",
        .characteristic = Characteristic::resourcing,
        .finds = "After years of projects, those who gain from them pay nothing: no fee, no industry money and no "
                 "users' money is in the latest ones.",
        .why = "Members who pay have a say and use it; those who do not, do not come. An initiative that is still free "
               "for its users after three years does not know whether it is wanted.",
        .formula = "The oldest start is more than 'months' (36) months ago, and projects that started in the last 12 "
                   "months hold no membership, industry or user-pays money: a notice. Money of a kind that nobody "
                   "tells could be such money: then it is not assessed.",
        .example = "The first project started five years ago, and the four that started in the last 12 months are paid "
                   "for by public agencies alone: a notice.",
        .source =
            "Fees and paying users grow as an initiative grows up: Ffowcs-Williams, Cluster Development Handbook, "
            "chapter 2. The limits are judgement.",
        .advice = "Ask those who gain most from the next project for a part of its cost, however small.",
        .needs = Needs{{Column::funding, Column::start}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const FundingMeasure& funding = measures.resourcing.funding;
        const double months = policy.threshold(info.code, "months");
        if (!funding.oldest_start) return NotAssessed{{}, "no project has started"};
        if (*funding.oldest_start >= add_months(measures.as_of, -static_cast<int>(months)))
            return NotAssessed{{},
                               fmt::format("the first project started on {}, not more than {} months ago",
                                           to_iso(*funding.oldest_start), number(months, 6))};
        const FundingMix& mix = funding.last_12;
        constexpr std::string_view lately = "projects that started in the last 12 months";
        if (const auto few = fewer_than(1, mix.base, lately, "state their funding")) return *few;
        if (const auto unsaid = mostly_unsaid(mix.base, lately, "state their funding")) return *unsaid;
        const auto money = [&](FundingKind kind) { return mix.kind.at(static_cast<std::size_t>(kind)); };
        if (money(FundingKind::membership) > 0 || money(FundingKind::industry) > 0 || money(FundingKind::user_pays) > 0)
            return Passed{};
        if (mix.unknown > 0)
            return NotAssessed{{},
                               fmt::format("{} of the money of {} is of a kind that nobody tells",
                                           percent(mix.unknown / mix.money), lately)};

        Found found{.severity = Severity::notice, .value = 0.0, .threshold = 0.0, .unit = "share"};
        found.message = fmt::format("The first project started on {}, and in {} that started in the last 12 months is "
                                    "no membership, industry or user-pays money.",
                                    to_iso(*funding.oldest_start), projects(mix.base.size));
        return found;
    }
};

} // namespace engineroom
