#include "present/html/spread.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/circle_layout.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>
#include <boost/random/linear_congruential.hpp>
#include <cmath>

namespace engineroom::html {
namespace {

constexpr double width = 170.0, height = 100.0; ///< the shape of a screen
constexpr int rounds = 300;

} // namespace

std::vector<Spot> spread(std::size_t size, const std::vector<std::pair<std::size_t, std::size_t>>& lines) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    using Topology = boost::rectangle_topology<boost::minstd_rand>;
    std::vector<Spot> spots(size);
    if (size < 2) return spots;

    const Graph graph{lines.begin(), lines.end(), size};
    boost::minstd_rand unused; // the topology wants one; nothing here is drawn by chance
    const Topology plane{unused, -width / 2.0, -height / 2.0, width / 2.0, height / 2.0};
    std::vector<Topology::point_type> points(size);
    const auto at = boost::make_iterator_property_map(points.begin(), boost::get(boost::vertex_index, graph));
    boost::circle_graph_layout(graph, at, height / 3.0);
    boost::fruchterman_reingold_force_directed_layout(
        graph, at, plane,
        boost::force_pairs(boost::all_force_pairs()).cooling(boost::linear_cooling<double>(rounds, height / 8.0)));

    const auto [left, right] =
        std::minmax_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a[0] < b[0]; });
    const auto [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a[1] < b[1]; });
    const auto share = [](double value, double least, double most) {
        return most > least ? std::round((value - least) / (most - least) * 1e4) / 1e4 : 0.5;
    };
    for (std::size_t p = 0; p < size; ++p)
        spots[p] = {share(points[p][0], (*left)[0], (*right)[0]), share(points[p][1], (*top)[1], (*bottom)[1])};
    return spots;
}

} // namespace engineroom::html
