/// What the portfolio is made of: scope, market, theme, novelty, need, proposers, and what is new or ended.
#pragma once

#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// A share by weight, and the projects that make it up, the heaviest first.
struct Part {
    std::string name; ///< the term, or the theme
    double share = 0.0;
    double count_share = 0.0;
    Indices projects;
};

/// A composition by one column over live projects; parts in the vocabulary's order (all of them, 0 too, where
/// any project states one), themes by weight.
struct Parts {
    Base base;
    std::vector<Part> parts;
};

/// Live projects of one theme that are alike.
struct ThemeCell {
    std::string theme;
    std::size_t projects = 0; ///< live projects of the theme with a known cell
    double largest_share = 0; ///< of them (count) in the largest diversity cell
    bool edge = false;        ///< one of the theme's live projects is of edge novelty
    Indices alike;            ///< the largest cell
    Base novelty{};           ///< the theme's live projects; novelty stated
};

struct CompositionMeasure {
    Parts driver, scope, market, theme, novelty;
    std::optional<double> theme_hhi;               ///< by weight, in (0, 1]
    std::vector<ThemeCell> theme_cells;            ///< themes in order of name
    std::size_t open = 0;                          ///< pipeline and live
    Indices without_need;                          ///< of them
    Base proposer_base;                            ///< pipeline and live; proposer of known kind
    std::optional<double> business_proposed_share; ///< by count
    Indices proposed_by_others;
    std::vector<OrganisationKind> other_proposers; ///< parallel to `proposed_by_others`
    Base pipeline_novelty;                         ///< idea and proposed; novelty stated
    Base edge_proposals;  ///< idea and proposed of edge novelty; `stated`: with a proposal date
    Indices edge_waiting; ///< the longest waiting first, older than SCO008.days
    Base old_proposals;   ///< all projects; `stated`: proposed more than INE004.days ago, stage known
    std::optional<double> old_decided_share; ///< of them, those that left idea and proposed
    Indices old_undecided;                   ///< the oldest first
    std::size_t pipeline = 0, live = 0, closed = 0;
    Base begun;                                ///< all projects; `stated`: with a proposal or start date
    Indices recent;                            ///< proposed or started within INE001.months
    Base endings;                              ///< all projects; `stated`: with an end date
    Indices recently_ended;                    ///< within INE002.months
    Indices without_url;                       ///< live, the largest budget first
    Base updated_base;                         ///< live; last update stated
    std::optional<double> updated_median_days; ///< since the last update
    Indices stalest;                           ///< the longest without an update first
};

} // namespace engineroom
