/// Computes where the money comes from, and whether what is planned is covered.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/core/month.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/funding.hpp>
#include <engineroom/measures/hhi.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <optional>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

/// Calls `visit(funder, amount)` for every line of a project's funding; the funder is none where the line names nobody.
template<class Visit>
void each_funding(const Portfolio& portfolio, const Roster& roster, std::size_t i, Visit visit) {
    const auto& lines = portfolio.projects[i].funding;
    for (std::size_t line = 0; line < lines.size(); ++line) visit(roster.funder(i, line), lines[line].amount.amount());
}

[[nodiscard]] inline FundingMix funding_mix(const Portfolio& portfolio, const Roster& roster, const Indices& projects) {
    FundingMix mix;
    mix.base.size = projects.size();
    std::array<Sum, TermNames<FundingKind>::names.size()> kinds{};
    Sum money, unknown;
    for (const std::size_t i : projects) {
        mix.base.stated += portfolio.projects[i].funding.empty() ? 0 : 1;
        each_funding(portfolio, roster, i, [&](std::optional<std::size_t> funder, double amount) {
            const auto kind = funder ? roster.organisations()[*funder].funding_kind : std::nullopt;
            money += amount;
            if (kind)
                kinds[static_cast<std::size_t>(*kind)] += amount;
            else
                unknown += amount;
        });
    }
    mix.base.weighed = mix.base.stated;
    mix.money = money.value();
    mix.unknown = unknown.value();
    for (std::size_t k = 0; k < kinds.size(); ++k) mix.kind[k] = kinds[k].value();
    return mix;
}

/// Funders of live projects, and what cluster organisations give beside the others.
inline void measure_funders(FundingMeasure& funding, const Portfolio& portfolio, const Roster& roster,
                            const Indices& live) {
    const auto& organisations = roster.organisations();
    std::vector<Sum> money_of(organisations.size());
    Sum total, of_cluster, of_others, of_unknown;
    funding.base.size = live.size();
    for (const std::size_t i : live) {
        bool named = false;
        each_funding(portfolio, roster, i, [&](std::optional<std::size_t> funder, double amount) {
            if (!funder) return;
            named = true;
            total += amount;
            money_of[*funder] += amount;
            const auto& kind = organisations[*funder].kind;
            (kind == OrganisationKind::cluster ? of_cluster : of_others) += amount;
            if (!kind) of_unknown += amount;
        });
        funding.base.stated += named ? 1 : 0;
    }
    funding.base.weighed = funding.base.stated;
    funding.cluster_money = of_cluster.value();
    funding.other_money = of_others.value();
    funding.unknown_kind_money = of_unknown.value();
    if (funding.cluster_money > 0.0) funding.leverage = funding.other_money / funding.cluster_money;

    std::vector<double> amounts;
    for (std::size_t o = 0; o < money_of.size(); ++o) {
        const double money = money_of[o].value();
        if (!(money > 0.0)) continue;
        amounts.push_back(money);
        funding.funders.push_back({o, money, money / total.value()});
    }
    std::sort(funding.funders.begin(), funding.funders.end(), [&](const FunderShare& a, const FunderShare& b) {
        if (rounded(a.share) != rounded(b.share)) return a.share > b.share;
        return organisations[a.organisation].name < organisations[b.organisation].name;
    });
    funding.hhi = hhi(amounts);
    if (!funding.funders.empty()) funding.top_share = funding.funders.front().share;
}

/// The mix of money in what started lately and before; a proposal has not started, whatever its planned start.
inline void measure_funding_in_time(FundingMeasure& funding, const Portfolio& portfolio, const Roster& roster) {
    const auto& projects = portfolio.projects;
    const Date as_of = portfolio.as_of;
    const Indices started = where(portfolio, [&](std::size_t i) {
        const Project& p = projects[i];
        return (p.live() || p.closed()) && p.start && *p.start <= as_of;
    });
    const auto within = [&](int from_months, int to_months) {
        const Date after = add_months(as_of, -from_months), until = add_months(as_of, -to_months);
        return funding_mix(portfolio, roster, those(started, [&](std::size_t i) {
                               return *projects[i].start > after && *projects[i].start <= until;
                           }));
    };
    funding.last_12 = within(12, 0);
    funding.last_24 = within(24, 0);
    funding.before_24 = within(48, 24);
    for (const std::size_t i : started)
        if (!funding.oldest_start || *projects[i].start < *funding.oldest_start)
            funding.oldest_start = *projects[i].start;
}

/// When a project spends what it has not spent yet; none where its dates do not say.
[[nodiscard]] inline std::optional<Days> spending_days(const Project& project, Date as_of) {
    if (!project.budget || !project.delivery) return std::nullopt;
    if (project.live() ? !project.spent : !project.start) return std::nullopt;
    if (*project.delivery < as_of) return days_from_to(as_of, as_of);
    const Days days = days_from_to(project.start ? std::max(as_of, *project.start) : as_of, *project.delivery);
    if (days.count() == 0) return std::nullopt;
    return days;
}

[[nodiscard]] inline CoverageMeasure measure_coverage(const Portfolio& portfolio) {
    const auto& projects = portfolio.projects;
    const Date as_of = portfolio.as_of;
    const auto next = [&](int months) {
        return Days{static_cast<long>(as_of.day_number()),
                    static_cast<long>(add_months(as_of, months).day_number()) - 1};
    };
    const Days window_36 = next(36), window_60 = next(60);

    CoverageMeasure coverage;
    Sum funding, spend_36, spend_60;
    std::vector<std::pair<std::size_t, double>> gaps;
    for (std::size_t i = 0; i < projects.size(); ++i) {
        const Project& p = projects[i];
        if (!p.live() && !p.pipeline()) continue;
        ++coverage.base.size;
        const auto days = spending_days(p, as_of);
        if (!days) continue;
        ++coverage.planned;
        coverage.base.stated += p.funding.empty() ? 0 : 1;
        const double budget = p.budget->amount(), spent = p.spent ? p.spent->amount() : 0.0;
        if (budget <= spent) continue; // nothing is left to plan or to fund
        const auto planned_in = [&](const Days& window) {
            return (budget - spent) * static_cast<double>(overlap(*days, window).count()) /
                   static_cast<double>(days->count());
        };
        Sum given;
        for (const Funding& line : p.funding) given += line.amount.amount();
        const double left = given.value() * (1.0 - spent / budget), planned = planned_in(window_60);
        funding += left;
        spend_36 += planned_in(window_36);
        spend_60 += planned;
        if (planned > 0.0 && below(left / planned, 1.0)) gaps.emplace_back(i, planned - left);
    }
    coverage.base.weighed = coverage.base.stated;
    coverage.funding = funding.value();
    coverage.spend_36 = spend_36.value();
    coverage.spend_60 = spend_60.value();
    if (coverage.base.stated > 0) {
        if (coverage.spend_36 > 0.0) coverage.ratio_36 = coverage.funding / coverage.spend_36;
        if (coverage.spend_60 > 0.0) coverage.ratio_60 = coverage.funding / coverage.spend_60;
    }
    std::sort(gaps.begin(), gaps.end(), [&](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : projects[a.first].id < projects[b.first].id;
    });
    for (const auto& [project, gap] : gaps) {
        coverage.uncovered.push_back(project);
        coverage.gaps.push_back(gap);
    }
    return coverage;
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline FundingMeasure measure_funding(const Portfolio& portfolio, const Roster& roster,
                                                    const Indices& live) {
    FundingMeasure funding;
    detail::measure_funders(funding, portfolio, roster, live);
    funding.live = detail::funding_mix(portfolio, roster, live);
    detail::measure_funding_in_time(funding, portfolio, roster);
    funding.coverage = detail::measure_coverage(portfolio);
    return funding;
}

} // namespace engineroom
