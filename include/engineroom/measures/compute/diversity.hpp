/// Computes how many distinct bets the live portfolio holds.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/diversity.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/measures/weights.hpp>
#include <numeric>
#include <optional>
#include <string>
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

/// Order-1 similarity-sensitive diversity (Leinster & Cobbold, Ecology 93, 2012), over the live projects whose p' and
/// multiple are known. A dimension counts where at least half of these state it.
///
/// @cost O(n log n)
[[nodiscard]] inline DiversityMeasure measure_diversity(const Portfolio& portfolio, const Figures& figures) {
    const auto& projects = portfolio.projects;
    const Indices live = where(portfolio, [&](std::size_t i) { return projects[i].live(); });
    const Indices known = those(live, [&](std::size_t i) { return figures[i].failure && figures[i].multiple; });
    const Weights weighed = weights(portfolio, live.size(), known);

    DiversityMeasure diversity;
    diversity.base = weighed.base;
    const auto counts = [&](auto states) { return !known.empty() && 2 * those(known, states).size() >= known.size(); };
    diversity.theme = counts([&](std::size_t i) { return !projects[i].theme.empty(); });
    diversity.scope = counts([&](std::size_t i) { return projects[i].scope.has_value(); });
    diversity.novelty = counts([&](std::size_t i) { return projects[i].novelty.has_value(); });

    std::vector<std::string_view> themes;
    if (diversity.theme)
        for (const std::size_t i : known) themes.push_back(projects[i].theme);
    themes.emplace_back(); // the one that is not stated
    std::sort(themes.begin(), themes.end());
    themes.erase(std::unique(themes.begin(), themes.end()), themes.end());
    const auto cell_of = [&](std::size_t i) {
        const Project& p = projects[i];
        DiversityCell cell;
        cell.band = detail::band_number(*figures[i].failure, diversity_risk_edges) * DiversityCell::bands +
                    detail::band_number(*figures[i].multiple, diversity_multiple_edges);
        if (diversity.theme)
            cell.unordered[0] =
                static_cast<std::size_t>(std::lower_bound(themes.begin(), themes.end(), p.theme) - themes.begin());
        if (diversity.scope && p.scope) cell.unordered[1] = 1 + static_cast<std::size_t>(*p.scope);
        if (diversity.novelty && p.novelty) cell.unordered[2] = 1 + static_cast<std::size_t>(*p.novelty);
        return cell;
    };

    // Projects side by side that share a cell; those that shares leave out weigh nothing.
    std::vector<double> weight_of(projects.size(), 0.0);
    for (std::size_t k = 0; k < weighed.projects.size(); ++k) weight_of[weighed.projects[k]] = weighed.share[k];
    std::vector<std::pair<DiversityCell, std::size_t>> placed;
    placed.reserve(known.size());
    for (const std::size_t i : known) placed.emplace_back(cell_of(i), i);
    std::sort(placed.begin(), placed.end());
    std::vector<DiversityCell> cells;
    std::vector<double> weight;
    for (auto first = placed.begin(); first != placed.end();) {
        const auto end =
            std::find_if(first, placed.end(), [&](const auto& next) { return next.first != first->first; });
        Indices members;
        Sum sum;
        for (auto next = first; next != end; ++next) {
            members.push_back(next->second);
            sum += weight_of[next->second];
        }
        cells.push_back(first->first);
        weight.push_back(sum.value());
        diversity.cells.push_back(by_budget(std::move(members), portfolio));
        first = end;
    }

    if (!known.empty()) {
        const std::vector<double> ordinary = detail::ordinariness(cells, weight);
        Sum entropy;
        for (std::size_t c = 0; c < cells.size(); ++c)
            if (weight[c] > 0.0) entropy += -weight[c] * std::log(ordinary[c]);
        diversity.distinct_bets = std::clamp(std::exp(entropy.value()), 1.0, static_cast<double>(known.size()));
    }

    std::vector<std::size_t> heaviest(cells.size());
    std::iota(heaviest.begin(), heaviest.end(), std::size_t{0});
    std::stable_sort(heaviest.begin(), heaviest.end(), [&](std::size_t a, std::size_t b) {
        if (rounded(weight[a]) != rounded(weight[b])) return weight[a] > weight[b];
        if (diversity.cells[a].size() != diversity.cells[b].size())
            return diversity.cells[a].size() > diversity.cells[b].size();
        return projects[diversity.cells[a].front()].id < projects[diversity.cells[b].front()].id;
    });
    std::vector<Indices> ordered_cells;
    ordered_cells.reserve(cells.size());
    for (const std::size_t c : heaviest) ordered_cells.push_back(std::move(diversity.cells[c]));
    diversity.cells = std::move(ordered_cells);
    return diversity;
}

} // namespace engineroom
