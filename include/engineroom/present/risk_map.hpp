/// Counts live projects on a grid of risk and multiple, so that the map on the page is only drawn.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/policy/definitions.hpp>
#include <initializer_list>
#include <limits>
#include <vector>

namespace engineroom {

/// A line between two cells of the grid. What lies on it belongs above (to its right), or below where `takes` says so.
struct MapEdge {
    double at = 0.0;
    bool takes = false; ///< the cells below the edge take the edge itself, as LCD does: 'at or below'
};

/// Live projects by cells; every line of the definitions (high risk, valuable, LCD) is an edge, so that no project
/// stands on the wrong side of one.
struct RiskMap {
    std::vector<MapEdge> risk_edges; ///< inner edges, rising; one fewer than columns
    std::vector<MapEdge>
        multiple_edges; ///< inner edges, rising; one fewer than rows. The lowest and highest row are open
    std::vector<std::vector<std::size_t>> counts; ///< [row from the lowest multiple][column from the lowest risk]
    std::size_t likely_columns = 0;               ///< columns with p' below high risk
    std::size_t modest_rows = 0;                  ///< rows with a multiple below valuable
    std::size_t lcd_columns = 0;                  ///< columns with p' at or below the LCD risk
    std::size_t lcd_rows = 0;                     ///< rows with a multiple at or below the LCD multiple
    std::size_t placed = 0;
    std::size_t unplaced = 0; ///< live, and risk or multiple unknown
};

namespace detail {

/// How many edges `value` is beyond: the index of its cell.
[[nodiscard]] inline std::size_t cell_of(const std::vector<MapEdge>& edges, double value) {
    std::size_t cell = 0;
    for (const MapEdge& edge : edges) cell += (edge.takes ? above(value, edge.at) : at_least(value, edge.at)) ? 1 : 0;
    return cell;
}

/// The grid's own edges and the lines of the definitions, rising, those between `least` and `most` alone.
[[nodiscard]] inline std::vector<MapEdge>
merged_edges(const std::vector<double>& grid, std::initializer_list<MapEdge> lines, double least, double most) {
    std::vector<MapEdge> edges;
    for (const MapEdge& line : lines) {
        const bool leaves_some_below = line.takes ? line.at >= least : line.at > least;
        const bool leaves_some_above = line.takes ? line.at < most : line.at <= most;
        if (leaves_some_below && leaves_some_above) edges.push_back(line);
    }
    const auto is_line = [&lines](double at) {
        return std::any_of(lines.begin(), lines.end(),
                           [at](const MapEdge& line) { return std::abs(line.at - at) <= 1e-9 * std::abs(at); });
    };
    for (const double at : grid)
        if (at > least && at < most && !is_line(at)) edges.push_back({at, false});
    // At one value, 'at or above' comes before 'at or below': between them lies that value alone.
    std::sort(edges.begin(), edges.end(),
              [](const MapEdge& a, const MapEdge& b) { return a.at != b.at ? a.at < b.at : a.takes < b.takes; });
    return edges;
}

/// How many cells lie below a line of the definitions: all of them where it lies at the far end.
[[nodiscard]] inline std::size_t cells_below(const std::vector<MapEdge>& edges, const MapEdge& line, double most) {
    if (line.takes && line.at >= most) return edges.size() + 1;
    const auto below = [&line](const MapEdge& edge) {
        return edge.at < line.at || (edge.at == line.at && edge.takes <= line.takes);
    };
    return static_cast<std::size_t>(std::partition_point(edges.begin(), edges.end(), below) - edges.begin());
}

/// Steps 1, 2, 5 of the scale of multiples, from the last below `lowest` (1 where that is more) to the first at
/// `highest` (10 where that is less), within 0.1 and 100.
[[nodiscard]] inline std::vector<double> multiple_steps(double lowest, double highest) {
    std::vector<double> steps;
    for (const double step : {0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0})
        if ((step >= 1.0 || step > lowest) && (step <= 10.0 || step <= highest)) steps.push_back(step);
    return steps;
}

} // namespace detail

/// Projects of `measures.projects` that are live, by p' and multiple.
///
/// @param columns  even cells over the risks from 0 to 1, at least 1; lines of the definitions between two of them add
/// one each
/// @cost           O(live projects x (rows + columns))
[[nodiscard]] inline RiskMap risk_map(const Figures& projects, const Indices& live, const Definitions& definitions,
                                      std::size_t columns) {
    std::vector<double> grid;
    for (std::size_t i = 1; i < columns; ++i) grid.push_back(static_cast<double>(i) / static_cast<double>(columns));
    constexpr double unlimited = std::numeric_limits<double>::infinity();
    double lowest = 1.0, highest = 1.0;
    for (const std::size_t i : live) {
        if (!projects[i].failure || !projects[i].multiple) continue;
        lowest = std::min(lowest, *projects[i].multiple);
        highest = std::max(highest, *projects[i].multiple);
    }
    const MapEdge likely{definitions.high_risk, false}, little_risk{definitions.lcd_risk, true};
    const MapEdge modest{definitions.valuable_multiple, false}, little_worth{definitions.lcd_multiple, true};

    RiskMap map;
    map.risk_edges = detail::merged_edges(grid, {likely, little_risk}, 0.0, 1.0);
    map.multiple_edges =
        detail::merged_edges(detail::multiple_steps(lowest, highest), {modest, little_worth}, 0.0, unlimited);
    map.likely_columns = detail::cells_below(map.risk_edges, likely, 1.0);
    map.lcd_columns = detail::cells_below(map.risk_edges, little_risk, 1.0);
    map.modest_rows = detail::cells_below(map.multiple_edges, modest, unlimited);
    map.lcd_rows = detail::cells_below(map.multiple_edges, little_worth, unlimited);
    map.counts.assign(map.multiple_edges.size() + 1, std::vector<std::size_t>(map.risk_edges.size() + 1, 0));
    for (const std::size_t i : live) {
        const ProjectFigures& project = projects[i];
        if (!project.failure || !project.multiple) {
            ++map.unplaced;
            continue;
        }
        ++map.counts[detail::cell_of(map.multiple_edges, *project.multiple)]
                    [detail::cell_of(map.risk_edges, *project.failure)];
        ++map.placed;
    }
    return map;
}

} // namespace engineroom
