/// Who leads and who takes part: kinds of organisations, concentration, newcomers, brokers and silos.
#pragma once

#include <array>
#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/organisation_facts.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>
#include <vector>

namespace engineroom {

/// What one organisation has of the live portfolio.
struct OrganisationShare {
    std::size_t organisation = 0;
    double share = 0.0;
    Indices projects; ///< behind it, the largest budget first
};

/// Weight of live projects by organisation.
struct Holding {
    Base base;                             ///< live; the organisation stated
    std::vector<OrganisationShare> shares; ///< the largest first; adding up to 1
    std::optional<double> hhi;             ///< in (0, 1]
    std::optional<double> gini;            ///< over the organisations that hold any, in [0, 1)
    std::optional<double> top, top_three;  ///< share of the largest, and of the three largest
};

/// Organisations or projects by kind of organisation.
struct KindCounts {
    Base base;                          ///< `stated`: of known kind
    std::array<std::size_t, 6> count{}; ///< by `OrganisationKind`

    [[nodiscard]] std::size_t of(OrganisationKind kind) const { return count[static_cast<std::size_t>(kind)]; }
    /// Share of those of known kind; none where none is known.
    [[nodiscard]] std::optional<double> share(OrganisationKind kind) const {
        if (base.stated == 0) return std::nullopt;
        return static_cast<double>(of(kind)) / static_cast<double>(base.stated);
    }
};

/// Who takes part in one live project that states participants, its lead among them.
struct Parties {
    std::size_t project = 0;
    std::size_t organisations = 0;
    std::size_t kinds = 0;   ///< different ones that are known
    std::size_t unknown = 0; ///< organisations of unknown kind
    std::size_t businesses = 0;
    std::size_t small_businesses = 0; ///< of known size
};

/// A piece of the network: organisations that live projects connect.
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

struct StakeholderMeasure {
    Base base;                      ///< live; lead or participants stated
    std::size_t organisations = 0;  ///< that take part in (or lead) a live project
    std::size_t distinct_leads = 0; ///< of live projects
    Indices unled;                  ///< live without a lead, the largest budget first
    KindCounts lead_kinds;          ///< live projects; led by an organisation of known kind
    KindCounts participant_kinds;   ///< organisations that take part; of known kind
    Indices not_led_by_business;    ///< live, led by an organisation of another known kind, the largest budget first
    Indices led_by_cluster;         ///< live, led by a cluster organisation, the largest budget first
    Holding leads;                  ///< by lead
    Holding participants;           ///< by participant and lead, a project's weight split equally
    std::vector<OrganisationShare> anchors; ///< share of live expected payoff (q mu) that it leads or funds, the
                                            ///< largest first
    Base anchor_base; ///< live; expected payoff known, and a lead or funder stated

    std::vector<Component> components; ///< the largest first
    std::vector<Broker> brokers;       ///< articulation points, the most split off first
    std::optional<double>
        mean_overlap; ///< mean Jaccard index of who takes part, over pairs of live projects; in [0, 1]
    std::optional<double> overlap_error; ///< standard error where pairs were sampled; none: exact

    Base newcomer_base;                   ///< organisations in live projects started within 12 months; joined stated
    std::optional<double> newcomer_share; ///< joined within 12 months, of those that state when
    OrganisationIndices newcomers;        ///< in order of name

    std::vector<Parties> parties;             ///< live with participants stated, the most organisations first
    Base co_opetition_base;                   ///< live with participants; it is known whether two businesses take part
    std::optional<double> co_opetition_share; ///< with two businesses or more, by count
    Indices without_co_opetition;             ///< the largest budget first
    Base one_kind_base;                   ///< live with participants; it is known whether they are of one kind alone
    std::optional<double> one_kind_share; ///< of one kind alone, by count
    Indices one_kind;                     ///< the largest budget first
    Base business_size_base;              ///< businesses that take part; size stated
    std::optional<double> small_business_share; ///< of them, by count
    OrganisationIndices small_businesses;       ///< in order of name

    Base board_base;                            ///< organisations on the Board; those that take part in a live project
    OrganisationIndices board_absent;           ///< on the Board, in no live project, in order of name
    Base lead_board_base;                       ///< distinct leads; known whether they sit on the Board
    std::optional<double> leads_on_board_share; ///< of distinct leads
};

} // namespace engineroom
