/// Who leads and who takes part: kinds of organisations, concentration, newcomers, brokers and silos.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/kind_counts.hpp>
#include <engineroom/measures/organisation_facts.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// What one organisation has of the live portfolio.
struct OrganisationShare {
    std::size_t organisation = 0;
    double share = 0.0;
    std::size_t projects = 0; ///< behind it
};

/// Weight of live projects by organisation.
struct Holding {
    Base base;                             ///< live; the organisation stated
    std::vector<OrganisationShare> shares; ///< the largest first; adding up to 1
    std::optional<double> hhi;             ///< in (0, 1]
    std::optional<double> gini;            ///< over the organisations in `shares`, in [0, 1)
    std::optional<double> top, top_three;  ///< share of the largest, and of the three largest together
};

/// Who leads live projects.
struct LeadMeasure {
    Base base;                         ///< live; lead stated
    std::size_t distinct = 0;          ///< organisations that lead one
    Indices unled;                     ///< live without a lead, the largest budget first
    KindCounts kinds;                  ///< live projects; led by an organisation of known kind
    Indices not_by_business;           ///< led by an organisation of another known kind, the largest budget first
    Indices by_cluster;                ///< led by a cluster organisation, the largest budget first
    OrganisationIndices other_leads;   ///< parallel to `not_by_business`
    OrganisationIndices cluster_leads; ///< parallel to `by_cluster`
    Holding holding;                   ///< weight by lead
    std::vector<Indices> top_projects; ///< of the first three of `holding.shares`, the largest budget first
    Base board_base;                   ///< distinct leads; it is known whether they sit on the Board
    std::optional<double> board_share; ///< of those, how many sit on it
};

/// How much expected payoff hangs on one organisation.
struct AnchorMeasure {
    Base base;                              ///< live; expected payoff known, lead or a funder stated
    std::vector<OrganisationShare> anchors; ///< share of expected payoff (q mu) in what it leads or funds, the largest
                                            ///< first; empty where that is 0. They overlap
    Indices top_projects;                   ///< of the first, the largest expected payoff first
};

/// Who takes part in one live project that states participants, its lead among them.
struct Parties {
    ProjectIndex project = 0;
    std::uint32_t organisations = 0;
    std::uint32_t kinds = 0;   ///< different ones that are known
    std::uint32_t unknown = 0; ///< organisations of unknown kind
    std::uint32_t businesses = 0;
    std::uint32_t small_businesses = 0; ///< small ones; of the others some may be of unknown size
};

/// Who takes part in live projects, leads among them.
struct ParticipantMeasure {
    Base base;                     ///< live; participants stated
    std::size_t organisations = 0; ///< that take part in a live project or lead one
    KindCounts kinds;              ///< those organisations; of known kind
    Holding holding;               ///< weight of live projects, split equally among those who take part or lead
    std::vector<Parties> parties;  ///< of projects that state participants, in the order of the portfolio
    Base co_opetition_base;        ///< live with participants; it is known whether two businesses take part
    std::optional<double> co_opetition_share; ///< with two businesses or more, by count
    Indices without_co_opetition;             ///< the largest budget first
    Base one_kind_base;                   ///< live with participants; it is known whether they are of one kind alone
    std::optional<double> one_kind_share; ///< of one kind alone, by count
    Indices one_kind;                     ///< the largest budget first
    Base business_size_base;              ///< businesses that take part; size stated
    std::optional<double> small_business_share; ///< of them, by count
    OrganisationIndices small_businesses;       ///< in order of name

    std::size_t fresh_projects = 0;       ///< live projects started within 12 months
    Base newcomer_base;                   ///< organisations that take part in those; the day they joined stated
    std::optional<double> newcomer_share; ///< joined within 12 months, of those that state when
    OrganisationIndices newcomers;        ///< in order of name

    std::size_t board = 0;            ///< organisations on the Board
    OrganisationIndices board_absent; ///< of them, those that take part in no live project, in order of name
};

/// Organisations that live projects connect, directly or through others.
struct Component {
    OrganisationIndices organisations; ///< in order of name
    double share = 0.0;                ///< of all that take part
};

/// An organisation without which others lose touch with the rest.
struct Broker {
    std::size_t organisation = 0;
    std::size_t split_off = 0; ///< organisations outside the largest piece that is left of its component
    double share = 0.0;        ///< of all others that take part
};

/// Organisations as a network: two are connected where they take part in (or lead) one live project.
struct NetworkMeasure {
    Base base;                           ///< live; lead or participants stated
    std::vector<Component> components;   ///< the largest first
    std::vector<Broker> brokers;         ///< articulation points, the most split off first
    std::optional<double> mean_overlap;  ///< mean Jaccard index of who takes part, over pairs of projects, in [0, 1]
    std::optional<double> overlap_error; ///< its standard error where pairs were sampled; none: over all pairs
};

struct StakeholderMeasure {
    LeadMeasure leads;
    AnchorMeasure anchors;
    ParticipantMeasure participants;
    NetworkMeasure network;
};

} // namespace engineroom
