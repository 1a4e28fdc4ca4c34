/// Where the money comes from: funders, kinds of funding, what is covered, and what cluster organisations' money moves.
#pragma once

#include <array>
#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/organisation_facts.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>
#include <vector>

namespace engineroom {

struct FunderShare {
    std::size_t organisation = 0;
    double money = 0.0; ///< in the portfolio's currency
    double share = 0.0; ///< of all money of named funders
};

/// Money by kind of funding.
struct FundingMix {
    Base base;                    ///< the projects meant; funding stated
    double money = 0.0;           ///< of funders of known and of unknown kind
    std::array<double, 5> kind{}; ///< by `FundingKind`
    double unknown = 0.0;         ///< from funders whose kind of funding nobody tells

    /// Share of one kind in the money of known kind; none where there is none.
    [[nodiscard]] std::optional<double> share(FundingKind which) const {
        const double known = money - unknown;
        if (!(known > 0.0)) return std::nullopt;
        return kind[static_cast<std::size_t>(which)] / known;
    }
};

/// Funding that is there for what is planned to be spent from the as-of date on.
///
/// Funding counts in proportion to what is not yet spent, max(0, 1 - s/c). What is not yet spent, c - s, is planned
/// evenly from the later of as-of and start to delivery; of overdue projects all of it in the first month. A project of
/// the pipeline that tells no spending has spent nothing. One that tells no funding adds its plans and no money.
struct CoverageMeasure {
    Base base; ///< pipeline and live; funding, budget and delivery stated, and spending of live ones, start of others
    std::size_t planned = 0;        ///< projects of the base set whose plans are counted, funding stated or not
    double funding = 0.0;           ///< that is left
    double spend_36 = 0.0;          ///< planned in the next 36 months
    double spend_60 = 0.0;          ///< planned in the next 60 months
    std::optional<double> ratio_36; ///< funding / spend_36; none where nothing is planned or no funding stated
    std::optional<double> ratio_60;
    Indices uncovered; ///< what they plan in 60 months is more than their funding that is left; the largest gap first
    std::vector<double> gaps; ///< money, parallel to `uncovered`
};

struct FundingMeasure {
    Base base;                        ///< live; funding of named funders stated
    std::vector<FunderShare> funders; ///< of live projects, the largest first
    std::optional<double> hhi;        ///< of funders, in (0, 1]
    std::optional<double> top_share;  ///< of the largest funder
    FundingMix live;                  ///< of live projects
    FundingMix last_12, last_24;      ///< of projects that started within so many months
    FundingMix before_24;             ///< of projects that started in the 24 months before those
    std::optional<Date> oldest_start; ///< of all projects; not after the as-of date
    std::optional<double> leverage;   ///< money from others / money of cluster organisations, live; none where they
                                      ///< give none
    double cluster_money = 0.0;       ///< of cluster organisations
    double other_money = 0.0;         ///< of others, those of unknown kind among them
    double unknown_kind_money = 0.0;  ///< of organisations of unknown kind
    CoverageMeasure coverage;
};

} // namespace engineroom
