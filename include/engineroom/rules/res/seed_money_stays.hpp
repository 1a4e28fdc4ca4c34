/// RES007: public seed money does not give way to other money.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct SeedMoneyStays {
    static constexpr RuleInfo info{
        .code = "RES007",
        .slug = "seed-money-stays",
        .characteristic = Characteristic::resourcing,
        .finds = "Most money of recently started projects is public, and no smaller part of it than two years before.",
        .why =
            "Public money is there to start things. Where its share does not fall as an initiative grows up, members "
            "and users have not found the work worth paying for, and when the programme ends so does the "
            "initiative.",
        .formula = "Share of public money in the funding of known kind of projects that started in the last 24 "
                   "months, and in that of those that started in the 24 months before. A finding where the later share "
                   "is above 'notice' (0.50) and not below the earlier one.",
        .example = "Public money was 60 % of the funding of projects that started three years ago, and is 70 % of that "
                   "of those that started last year: a notice.",
        .source = "Public share of cluster organisations' funding: more than 50 % in 2010-2012, about 45 % in "
                  "2016-2017 (European Cluster Collaboration Platform). That it should fall is judgement.",
        .advice = "Ask members and users to pay a part of each new project, and start those for which they do.",
        .needs = Needs{{Column::funding, Column::start}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const FundingMeasure& funding = measures.resourcing.funding;
        if (const auto few = unclear(funding.last_24, "projects that started in the last 24 months")) return *few;
        if (const auto few = unclear(funding.before_24, "projects that started 24 to 48 months ago")) return *few;
        const double now = *funding.last_24.share(FundingKind::public_);
        const double then = *funding.before_24.share(FundingKind::public_);
        const double threshold = policy.threshold(info.code, "notice");
        if (!above(now, threshold) || below(now, then)) return Passed{};

        Found found{.severity = Severity::notice, .value = now, .threshold = threshold, .unit = "share"};
        found.message =
            fmt::format("{} of the money of projects that started in the last 24 months is public; of those "
                        "that started in the 24 months before it was {}.",
                        percent(now), percent(then));
        return found;
    }

private:
    /// Not assessed, where too few projects state funding, or most of the money is of unknown kind.
    [[nodiscard]] static std::optional<NotAssessed> unclear(const FundingMix& mix, std::string_view which) {
        if (auto few = thin(mix.base, which, "state their funding")) return few;
        if (!mix.share(FundingKind::public_))
            return NotAssessed{{}, fmt::format("the kind of funding of {} is not known", which)};
        if (mix.unknown > mix.money / 2.0)
            return NotAssessed{{},
                               fmt::format("{} of the money of {} is of a kind that nobody tells",
                                           percent(mix.unknown / mix.money), which)};
        return std::nullopt;
    }
};

} // namespace engineroom
