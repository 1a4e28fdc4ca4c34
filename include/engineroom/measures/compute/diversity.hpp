/// Computes how many distinct bets the live portfolio holds.
#pragma once

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/weights.hpp>
#include <engineroom/measures/diversity.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace engineroom {

/// Edges between the bands by which two bets are compared: a band's number is the count of edges at or below a value.
inline constexpr std::array<double, 5> diversity_risk_edges{0.1, 0.2, 0.35, 0.5, 0.75};
inline constexpr std::array<double, 5> diversity_multiple_edges{1.0, 2.0, 4.0, 8.0, 16.0};

/// Where a bet lies in every dimension that counts; equal cells are one and the same bet.
struct DiversityCell {
    static constexpr std::size_t bands = diversity_risk_edges.size() + 1;

    std::size_t band = 0;                   ///< of risk, times `bands`, plus that of the multiple
    std::array<std::size_t, 3> unordered{}; ///< theme, scope, novelty as numbers; 0: not stated, or of no account

    friend auto operator<=>(const DiversityCell&, const DiversityCell&) = default;
};

namespace detail {

[[nodiscard]] inline std::size_t band_number(double value, const std::array<double, 5>& edges) {
    return static_cast<std::size_t>(
        std::count_if(edges.begin(), edges.end(), [&](double edge) { return at_least(value, edge); }));
}

/// Similarity e^(-d/2) of two pairs of bands.
[[nodiscard]] inline double band_similarity(std::size_t a, std::size_t b) {
    constexpr std::size_t bands = DiversityCell::bands;
    const auto apart = [](std::size_t x, std::size_t y) { return x > y ? x - y : y - x; };
    return std::exp(-0.5 * static_cast<double>(apart(a / bands, b / bands) + apart(a % bands, b % bands)));
}

/// For each cell i, sum over j of Z_ij w_j, with Z = e^(-d/2) and d adding 1 for each unordered dimension that differs.
///
/// A dimension contributes s + (1 - s)[match] with s = e^(-1/2). Multiplied out over the dimensions, that is a sum over
/// their subsets, in each of which cells that match on the subset are taken together: no pair of cells is looked at.
///
/// @param cells   distinct
/// @param weight  parallel to `cells`
/// @cost          O(8 cells (log cells + bands^2))
[[nodiscard]] inline std::vector<double> ordinariness(const std::vector<DiversityCell>& cells,
                                                      const std::vector<double>& weight) {
    constexpr std::size_t ordered_cells = DiversityCell::bands * DiversityCell::bands;
    std::array<std::array<double, ordered_cells>, ordered_cells> similar{};
    for (std::size_t a = 0; a < ordered_cells; ++a)
        for (std::size_t b = 0; b < ordered_cells; ++b) similar[a][b] = band_similarity(a, b);

    const double s = std::exp(-0.5);
    std::vector<Sum> sums(cells.size());
    std::vector<std::size_t> order(cells.size());
    for (unsigned subset = 0; subset < 8; ++subset) {
        double factor = 1.0;
        for (unsigned d = 0; d < 3; ++d) factor *= (subset >> d & 1U) != 0 ? 1.0 - s : s;
        const auto key = [&](std::size_t i) {
            std::array<std::size_t, 3> values{};
            for (unsigned d = 0; d < 3; ++d)
                if ((subset >> d & 1U) != 0) values[d] = cells[i].unordered[d];
            return values;
        };
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
        for (auto group = order.begin(); group != order.end();) {
            const auto end = std::find_if(group, order.end(), [&](std::size_t i) { return key(i) != key(*group); });
            std::array<Sum, ordered_cells> weight_in{};
            for (auto i = group; i != end; ++i) weight_in[cells[*i].band] += weight[*i];
            for (auto i = group; i != end; ++i) {
                double likeness = 0.0; // of at most 36 terms, all positive
                for (std::size_t band = 0; band < ordered_cells; ++band)
                    likeness += similar[cells[*i].band][band] * weight_in[band].value();
                sums[*i] += factor * likeness;
            }
            group = end;
        }
    }
    std::vector<double> result;
    result.reserve(cells.size());
    for (const Sum& sum : sums) result.push_back(std::min(1.0, sum.value()));
    return result;
}

} // namespace detail

namespace detail {

/// Distinct bets, what they weigh, and which projects make each.
struct PlacedBets {
    std::vector<DiversityCell> cells; ///< in order
    std::vector<double> weight;       ///< parallel to `cells`
    Indices projects;                 ///< cell by cell, in the order of the portfolio within each
    std::vector<std::size_t> first;   ///< in `projects`, by cell, and the end of the last
};

/// A cell as a number: cells are in order of it.
[[nodiscard]] inline std::uint64_t cell_key(const DiversityCell& cell) {
    return std::uint64_t{cell.band} << 40U | std::uint64_t{cell.unordered[0]} << 4U | cell.unordered[1] << 2U |
           cell.unordered[2];
}

/// @param known  those of the live projects whose p' and multiple are known
[[nodiscard]] inline PlacedBets place_bets(DiversityMeasure& diversity, const Ledger& ledger, const Figures& figures,
                                           std::size_t live, const Indices& known) {
    const Weights weighed{ledger, live, known};
    diversity.base = weighed.base;
    std::size_t themes = 0, scopes = 0, novelties = 0;
    for (const ProjectIndex i : known) {
        themes += ledger.theme.number[i] != 0 ? 1 : 0;
        scopes += ledger.scope[i] ? 1 : 0;
        novelties += ledger.novelty[i] ? 1 : 0;
    }
    const auto counts = [&](std::size_t states) { return !known.empty() && 2 * states >= known.size(); };
    diversity.theme = counts(themes);
    diversity.scope = counts(scopes);
    diversity.novelty = counts(novelties);

    struct Placed {
        DiversityCell cell;
        std::size_t seen_as;
    };
    std::vector<std::size_t> number(known.size()); // of its cell
    std::vector<Placed> firsts;
    boost::unordered_flat_map<std::uint64_t, std::size_t> seen;
    for (std::size_t k = 0; k < known.size(); ++k) {
        const std::size_t i = known[k];
        DiversityCell cell;
        cell.band = band_number(*figures[i].failure, diversity_risk_edges) * DiversityCell::bands +
                    band_number(*figures[i].multiple, diversity_multiple_edges);
        if (diversity.theme) cell.unordered[0] = ledger.theme.number[i];
        if (diversity.scope && ledger.scope[i]) cell.unordered[1] = 1 + static_cast<std::size_t>(*ledger.scope[i]);
        if (diversity.novelty && ledger.novelty[i])
            cell.unordered[2] = 1 + static_cast<std::size_t>(*ledger.novelty[i]);
        const auto [known_as, fresh] = seen.emplace(cell_key(cell), firsts.size());
        if (fresh) firsts.push_back({cell, known_as->second});
        number[k] = known_as->second;
    }
    std::sort(firsts.begin(), firsts.end(), [](const Placed& a, const Placed& b) { return a.cell < b.cell; });
    std::vector<std::size_t> place(firsts.size());
    PlacedBets bets;
    for (std::size_t c = 0; c < firsts.size(); ++c) {
        place[firsts[c].seen_as] = c;
        bets.cells.push_back(firsts[c].cell);
    }
    bets.first.assign(firsts.size() + 1, 0);
    for (std::size_t& cell : number) ++bets.first[(cell = place[cell]) + 1];
    std::partial_sum(bets.first.begin(), bets.first.end(), bets.first.begin());
    std::vector<std::size_t> next = bets.first;
    bets.projects.resize(known.size());
    for (std::size_t k = 0; k < known.size(); ++k) bets.projects[next[number[k]]++] = known[k];

    // Those that shares leave out weigh nothing.
    std::vector<Sum> weight(firsts.size());
    std::size_t k = 0;
    weighed.each([&](std::size_t i, double share) {
        while (known[k] != i) ++k;
        weight[number[k]] += share;
    });
    for (const Sum& sum : weight) bets.weight.push_back(sum.value());

    if (!known.empty()) {
        const std::vector<double> ordinary = ordinariness(bets.cells, bets.weight);
        Sum entropy;
        for (std::size_t c = 0; c < bets.cells.size(); ++c)
            if (bets.weight[c] > 0.0) entropy += -bets.weight[c] * std::log(ordinary[c]);
        diversity.distinct_bets = std::clamp(std::exp(entropy.value()), 1.0, static_cast<double>(known.size()));
    }
    return bets;
}

/// Those of `live` that can be placed.
[[nodiscard]] inline Indices comparable(const Figures& figures, const Indices& live) {
    return those(live, [&](std::size_t i) { return figures[i].failure && figures[i].multiple; });
}

} // namespace detail

/// How many distinct bets some live projects are; see `measure_diversity`.
[[nodiscard]] inline std::optional<double> distinct_bets(const Ledger& ledger, const Figures& figures,
                                                         const Indices& live) {
    DiversityMeasure diversity;
    static_cast<void>(detail::place_bets(diversity, ledger, figures, live.size(), detail::comparable(figures, live)));
    return diversity.distinct_bets;
}

/// Order-1 similarity-sensitive diversity (Leinster & Cobbold, Ecology 93, 2012), over the live projects whose p' and
/// multiple are known. A dimension counts where at least half of these state it.
///
/// @cost O(n + cells log cells)
[[nodiscard]] inline DiversityMeasure measure_diversity(const Ledger& ledger, const TellingOrder& order,
                                                        const Figures& figures) {
    DiversityMeasure diversity;
    const detail::PlacedBets bets =
        detail::place_bets(diversity, ledger, figures, ledger.live.size(), detail::comparable(figures, ledger.live));
    // All at once by budget, then into their cells: there may be many cells.
    std::vector<std::uint32_t> cell_of(ledger.size(), 0);
    for (std::size_t c = 0; c < bets.cells.size(); ++c)
        for (std::size_t k = bets.first[c]; k < bets.first[c + 1]; ++k)
            cell_of[bets.projects[k]] = static_cast<std::uint32_t>(c);
    std::vector<Indices> cells(bets.cells.size());
    for (std::size_t c = 0; c < cells.size(); ++c) cells[c].reserve(bets.first[c + 1] - bets.first[c]);
    for (const ProjectIndex i : order.by_budget(bets.projects)) cells[cell_of[i]].push_back(i);

    std::vector<std::size_t> heaviest(cells.size());
    std::iota(heaviest.begin(), heaviest.end(), std::size_t{0});
    const auto& projects = ledger.portfolio.projects;
    std::stable_sort(heaviest.begin(), heaviest.end(), [&](std::size_t a, std::size_t b) {
        if (rounded(bets.weight[a]) != rounded(bets.weight[b])) return bets.weight[a] > bets.weight[b];
        if (cells[a].size() != cells[b].size()) return cells[a].size() > cells[b].size();
        return projects[cells[a].front()].id < projects[cells[b].front()].id;
    });
    diversity.cells.reserve(cells.size());
    for (const std::size_t c : heaviest) diversity.cells.push_back(std::move(cells[c]));
    return diversity;
}

} // namespace engineroom
