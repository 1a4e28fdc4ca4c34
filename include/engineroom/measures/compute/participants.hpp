/// Computes who takes part in live projects.
#pragma once

#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/compute/holding.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/stakeholders.hpp>
#include <optional>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

[[nodiscard]] inline Parties parties_of(const Roster& roster, ProjectIndex project) {
    Parties parties;
    parties.project = project;
    parties.organisations = static_cast<std::uint32_t>(roster.members(project).size());
    KindCounts kinds;
    for (const Roster::Number member : roster.members(project)) {
        const OrganisationFacts& facts = roster.organisations()[member];
        if (!facts.kind) {
            ++parties.unknown;
        } else {
            kinds.add(*facts.kind);
            if (facts.kind == OrganisationKind::business && facts.size == OrganisationSize::small)
                ++parties.small_businesses;
        }
    }
    parties.businesses = static_cast<std::uint32_t>(kinds.of(OrganisationKind::business));
    for (const std::size_t count : kinds.count) parties.kinds += count > 0 ? 1 : 0;
    return parties;
}

/// Whether two businesses or more take part; none where organisations of unknown kind could decide it.
[[nodiscard]] inline std::optional<bool> co_opetition(const Parties& parties) {
    if (parties.businesses >= 2) return true;
    if (parties.businesses + parties.unknown < 2) return false;
    return std::nullopt;
}

/// Whether all who take part are of one kind; none where organisations of unknown kind could decide it.
[[nodiscard]] inline std::optional<bool> of_one_kind(const Parties& parties) {
    if (parties.kinds >= 2) return false;
    if (parties.unknown == 0 || parties.organisations == 1) return true;
    return std::nullopt;
}

inline void measure_parties(ParticipantMeasure& participants, const TellingOrder& order, const Roster& roster,
                            const Indices& peopled) {
    const auto count = [&](Base& base, std::optional<double>& share, bool share_of, Indices& listed, bool list,
                           auto answer) {
        base.size = peopled.size();
        std::size_t so = 0;
        for (const Parties& parties : participants.parties) {
            const std::optional<bool> known = answer(parties);
            if (!known) continue;
            ++base.stated;
            so += *known == share_of ? 1 : 0;
            if (*known == list) listed.push_back(parties.project);
        }
        base.weighed = base.stated;
        listed = order.by_budget(std::move(listed));
        if (base.stated > 0) share = static_cast<double>(so) / static_cast<double>(base.stated);
    };
    participants.parties.reserve(peopled.size());
    for (const ProjectIndex i : peopled) participants.parties.push_back(parties_of(roster, i));
    count(participants.co_opetition_base, participants.co_opetition_share, true, participants.without_co_opetition,
          false, co_opetition);
    count(participants.one_kind_base, participants.one_kind_share, true, participants.one_kind, true, of_one_kind);
}

/// Organisations for which `belongs(organisation)` holds.
template<class Belongs>
[[nodiscard]] OrganisationIndices organisations_where(const Organisations& organisations, Belongs belongs) {
    OrganisationIndices found;
    for (std::size_t o = 0; o < organisations.size(); ++o)
        if (belongs(o)) found.push_back(o);
    return found;
}

/// Which organisations take part in any of `projects`.
[[nodiscard]] inline std::vector<bool> present_in(const Roster& roster, const Indices& projects) {
    std::vector<bool> present(roster.organisations().size(), false);
    for (const ProjectIndex i : projects)
        for (const Roster::Number member : roster.members(i)) present[member] = true;
    return present;
}

/// How many of `among` state something, and those of them for which it is so.
template<class Answer>
void measure_among(Base& base, std::optional<double>& share, OrganisationIndices& found,
                   const OrganisationIndices& among, const Organisations& organisations, Answer answer) {
    base.size = among.size();
    for (const std::size_t o : among) {
        const std::optional<bool> known = answer(organisations[o]);
        base.stated += known ? 1 : 0;
        if (known.value_or(false)) found.push_back(o);
    }
    base.weighed = base.stated;
    if (base.stated > 0) share = static_cast<double>(found.size()) / static_cast<double>(base.stated);
    found = by_name(std::move(found), organisations);
}

} // namespace detail

/// @cost O(n log n + participations)
[[nodiscard]] inline ParticipantMeasure measure_participants(const Ledger& ledger, const TellingOrder& order,
                                                             const Roster& roster) {
    const Indices& live = ledger.live;
    const auto& organisations = roster.organisations();
    const Indices peopled = those(live, [&](std::size_t i) { return ledger.says[i].participants; });
    const Indices known = those(live, [&](std::size_t i) { return !roster.members(i).empty(); });

    ParticipantMeasure participants;
    participants.base = {live.size(), peopled.size(), peopled.size(), false};
    participants.holding = holding(roster, Weights{ledger, live.size(), known}, [&](std::size_t i, auto visit) {
        for (const Roster::Number member : roster.members(i)) visit(member);
    });
    detail::measure_parties(participants, order, roster, peopled);

    const std::vector<bool> present = detail::present_in(roster, known);
    const OrganisationIndices all =
        detail::organisations_where(organisations, [&](std::size_t o) { return present[o]; });
    participants.organisations = all.size();
    participants.kinds.base.size = all.size();
    for (const std::size_t o : all)
        if (const auto& kind = organisations[o].kind) {
            ++participants.kinds.base.stated;
            participants.kinds.add(*kind);
        }
    participants.kinds.base.weighed = participants.kinds.base.stated;

    OrganisationIndices businesses;
    for (const std::size_t o : all)
        if (organisations[o].kind == OrganisationKind::business) businesses.push_back(o);
    detail::measure_among(participants.business_size_base, participants.small_business_share,
                          participants.small_businesses, businesses, organisations,
                          [](const OrganisationFacts& facts) -> std::optional<bool> {
                              if (!facts.size) return std::nullopt;
                              return facts.size == OrganisationSize::small;
                          });

    const Date year_ago = add_months(ledger.as_of, -12);
    const Indices fresh = those(known, [&](std::size_t i) {
        return ledger.start[i] && *ledger.start[i] > year_ago && *ledger.start[i] <= ledger.as_of;
    });
    participants.fresh_projects = fresh.size();
    const std::vector<bool> in_fresh = detail::present_in(roster, fresh);
    detail::measure_among(participants.newcomer_base, participants.newcomer_share, participants.newcomers,
                          detail::organisations_where(organisations, [&](std::size_t o) { return in_fresh[o]; }),
                          organisations, [&](const OrganisationFacts& facts) -> std::optional<bool> {
                              if (!facts.joined) return std::nullopt;
                              return *facts.joined > year_ago;
                          });

    const OrganisationIndices board = detail::organisations_where(
        organisations, [&](std::size_t o) { return organisations[o].board.value_or(false); });
    participants.board = board.size();
    for (const std::size_t o : board)
        if (!present[o]) participants.board_absent.push_back(o);
    participants.board_absent = by_name(std::move(participants.board_absent), organisations);
    return participants;
}

} // namespace engineroom
