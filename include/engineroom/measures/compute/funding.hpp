/// Computes where the money comes from, and whether what is planned is covered.
#pragma once

#include <algorithm>
#include <cstddef>
#include <engineroom/core/month.hpp>
#include <engineroom/measures/compute/ledger.hpp>
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
void each_funding(const Ledger& ledger, const Roster& roster, std::size_t i, Visit visit) {
    for (std::size_t line = 0; line < roster.funding_lines(i); ++line)
        visit(roster.funder(i, line), ledger.portfolio.projects[i].funding[line].amount.amount());
}

[[nodiscard]] inline FundingMix funding_mix(const Ledger& ledger, const Roster& roster, const Indices& projects) {
    FundingMix mix;
    mix.base.size = projects.size();
    std::array<Sum, TermNames<FundingKind>::names.size()> kinds{};
    Sum money, unknown;
    for (const ProjectIndex i : projects) {
        mix.base.stated += roster.funding_lines(i) > 0 ? 1 : 0;
        each_funding(ledger, roster, i, [&](std::optional<std::size_t> funder, double amount) {
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
inline void measure_funders(FundingMeasure& funding, const Ledger& ledger, const Roster& roster, const Indices& live) {
    const auto& organisations = roster.organisations();
    std::vector<Sum> money_of(organisations.size());
    Sum total, of_cluster, of_others, of_unknown;
    funding.base.size = live.size();
    for (const ProjectIndex i : live) {
        bool named = false;
        each_funding(ledger, roster, i, [&](std::optional<std::size_t> funder, double amount) {
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
inline void measure_funding_in_time(FundingMeasure& funding, const Ledger& ledger, const Roster& roster) {
    const Date as_of = ledger.as_of;
    const Indices started = those(ledger.all, [&](std::size_t i) {
        return ledger.stage[i] && !ledger.in_pipeline(i) && ledger.start[i] && *ledger.start[i] <= as_of;
    });
    const auto within = [&](int from_months, int to_months) {
        const Date after = add_months(as_of, -from_months), until = add_months(as_of, -to_months);
        return funding_mix(ledger, roster, those(started, [&](std::size_t i) {
                               return *ledger.start[i] > after && *ledger.start[i] <= until;
                           }));
    };
    funding.last_12 = within(12, 0);
    funding.last_24 = within(24, 0);
    funding.before_24 = within(48, 24);
    for (const ProjectIndex i : started)
        if (!funding.oldest_start || *ledger.start[i] < *funding.oldest_start) funding.oldest_start = *ledger.start[i];
}

/// When a project spends what it has not spent yet; none where its dates do not say.
[[nodiscard]] inline std::optional<Days> spending_days(const Ledger& ledger, std::size_t i) {
    const Date as_of = ledger.as_of;
    const auto &start = ledger.start[i], &delivery = ledger.delivery[i];
    if (!ledger.budget[i] || !delivery) return std::nullopt;
    if (ledger.is_live(i) ? !ledger.spent[i] : !start) return std::nullopt;
    if (*delivery < as_of) return days_from_to(as_of, as_of);
    const Days days = days_from_to(start ? std::max(as_of, *start) : as_of, *delivery);
    if (days.count() == 0) return std::nullopt;
    return days;
}

/// @param projects  in the order of the portfolio
/// @param order     for the list of gaps; none: it is left empty
[[nodiscard]] inline CoverageMeasure measure_coverage(const Ledger& ledger, const Roster& roster,
                                                      const Indices& projects, const TellingOrder* order) {
    const Date as_of = ledger.as_of;
    const auto next = [&](int months) {
        return Days{static_cast<long>(as_of.day_number()),
                    static_cast<long>(add_months(as_of, months).day_number()) - 1};
    };
    const Days window_36 = next(36), window_60 = next(60);

    CoverageMeasure coverage;
    Sum funding, spend_36, spend_60;
    Indices uncovered;
    std::vector<double> gaps(order != nullptr ? ledger.size() : 0, 0.0);
    for (const ProjectIndex i : projects) {
        if (!ledger.is_open(i)) continue;
        ++coverage.base.size;
        const auto days = spending_days(ledger, i);
        if (!days) continue;
        ++coverage.planned;
        coverage.base.stated += roster.funding_lines(i) > 0 ? 1 : 0;
        const double budget = ledger.budget[i]->amount(), spent = ledger.spent[i] ? ledger.spent[i]->amount() : 0.0;
        if (budget <= spent) continue; // nothing is left to plan or to fund
        const auto planned_in = [&](const Days& window) {
            return (budget - spent) * static_cast<double>(overlap(*days, window).count()) /
                   static_cast<double>(days->count());
        };
        Sum given;
        each_funding(ledger, roster, i, [&](std::optional<std::size_t>, double amount) { given += amount; });
        const double left = given.value() * (1.0 - spent / budget), planned = planned_in(window_60);
        funding += left;
        spend_36 += planned_in(window_36);
        spend_60 += planned;
        if (order == nullptr || !(planned > 0.0) || !below(left / planned, 1.0)) continue;
        uncovered.push_back(i);
        gaps[i] = planned - left;
    }
    coverage.base.weighed = coverage.base.stated;
    coverage.funding = funding.value();
    coverage.spend_36 = spend_36.value();
    coverage.spend_60 = spend_60.value();
    if (coverage.base.stated > 0) {
        if (coverage.spend_36 > 0.0) coverage.ratio_36 = coverage.funding / coverage.spend_36;
        if (coverage.spend_60 > 0.0) coverage.ratio_60 = coverage.funding / coverage.spend_60;
    }
    if (order == nullptr) return coverage;
    coverage.uncovered =
        most_first(order->in_order_of_id(std::move(uncovered)), [&](std::size_t i) { return gaps[i]; });
    coverage.gaps.reserve(coverage.uncovered.size());
    for (const ProjectIndex i : coverage.uncovered) coverage.gaps.push_back(gaps[i]);
    return coverage;
}

} // namespace detail

/// @cost O(n log n)
[[nodiscard]] inline FundingMeasure measure_funding(const Ledger& ledger, const TellingOrder& order,
                                                    const Roster& roster) {
    FundingMeasure funding;
    detail::measure_funders(funding, ledger, roster, ledger.live);
    funding.live = detail::funding_mix(ledger, roster, ledger.live);
    detail::measure_funding_in_time(funding, ledger, roster);
    funding.coverage = detail::measure_coverage(ledger, roster, ledger.all, &order);
    return funding;
}

} // namespace engineroom
