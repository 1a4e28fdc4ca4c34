#include "present/html/layers.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace engineroom::html {
namespace {

using Links = std::vector<std::vector<std::size_t>>;

/// Steps from where nothing is waited for; a point met on the way to itself is passed over.
std::vector<std::size_t> columns_of(const Links& upstream) {
    const std::size_t size = upstream.size();
    enum class Mark : unsigned char { fresh, open, done };
    std::vector<Mark> mark(size, Mark::fresh);
    std::vector<std::size_t> column(size, 0);
    std::vector<std::pair<std::size_t, std::size_t>> path; // a point, and which of its upstreams is next
    for (std::size_t start = 0; start < size; ++start) {
        if (mark[start] != Mark::fresh) continue;
        path.emplace_back(start, 0);
        mark[start] = Mark::open;
        while (!path.empty()) {
            auto& [at, next] = path.back();
            if (next < upstream[at].size()) {
                const std::size_t up = upstream[at][next++];
                if (mark[up] == Mark::fresh) {
                    mark[up] = Mark::open;
                    path.emplace_back(up, 0);
                }
                continue;
            }
            for (const std::size_t up : upstream[at])
                if (mark[up] == Mark::done) column[at] = std::max(column[at], column[up] + 1);
            mark[at] = Mark::done;
            path.pop_back();
        }
    }
    return column;
}

/// Which part of the picture each point belongs to.
std::vector<std::size_t> parts_of(const Links& upstream, const Links& downstream) {
    std::vector<std::size_t> part(upstream.size(), upstream.size());
    std::size_t parts = 0;
    for (std::size_t start = 0; start < part.size(); ++start) {
        if (part[start] != part.size()) continue;
        std::vector<std::size_t> open{start};
        part[start] = parts;
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            for (const Links* links : {&upstream, &downstream})
                for (const std::size_t next : (*links)[at])
                    if (part[next] == part.size()) {
                        part[next] = parts;
                        open.push_back(next);
                    }
        }
        ++parts;
    }
    return part;
}

double mean_row(const std::vector<std::size_t>& neighbours, const std::vector<Spot>& spots, double otherwise) {
    if (neighbours.empty()) return otherwise;
    double sum = 0.0;
    for (const std::size_t n : neighbours) sum += spots[n].y;
    return sum / static_cast<double>(neighbours.size());
}

/// Puts the points of one part into their columns, each column in the order of its neighbours' rows.
/// @return rows that it takes
double arrange(const std::vector<std::size_t>& points, const Links& upstream, const Links& downstream,
               std::vector<Spot>& spots) {
    std::vector<std::vector<std::size_t>> columns;
    for (const std::size_t p : points) {
        const auto column = static_cast<std::size_t>(spots[p].x);
        if (columns.size() <= column) columns.resize(column + 1);
        columns[column].push_back(p);
    }
    std::size_t tallest = 1;
    for (const auto& column : columns) tallest = std::max(tallest, column.size());
    const auto set_rows = [&](std::vector<std::size_t>& column) {
        const double first = static_cast<double>(tallest - column.size()) / 2.0;
        for (std::size_t k = 0; k < column.size(); ++k) spots[column[k]].y = first + static_cast<double>(k);
    };
    for (auto& column : columns) set_rows(column);
    constexpr int sweeps = 6;
    for (int sweep = 0; sweep < sweeps; ++sweep)
        for (std::size_t k = 0; k < columns.size(); ++k) {
            const bool forwards = sweep % 2 == 0;
            std::vector<std::size_t>& column = columns[forwards ? k : columns.size() - 1 - k];
            std::vector<std::pair<double, std::size_t>> order;
            for (const std::size_t p : column)
                order.emplace_back(mean_row(forwards ? upstream[p] : downstream[p], spots, spots[p].y), p);
            std::stable_sort(order.begin(), order.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
            for (std::size_t i = 0; i < column.size(); ++i) column[i] = order[i].second;
            set_rows(column);
        }
    return static_cast<double>(tallest);
}

} // namespace

std::vector<Spot> layered(std::size_t size, const std::vector<DependencyEdge>& edges) {
    Links upstream(size), downstream(size);
    for (const DependencyEdge& edge : edges) {
        upstream[edge.to].push_back(edge.from);
        downstream[edge.from].push_back(edge.to);
    }
    std::vector<Spot> spots(size);
    const std::vector<std::size_t> column = columns_of(upstream);
    for (std::size_t p = 0; p < size; ++p) spots[p].x = static_cast<double>(column[p]);

    const std::vector<std::size_t> part = parts_of(upstream, downstream);
    std::vector<std::vector<std::size_t>> parts;
    for (std::size_t p = 0; p < size; ++p) {
        if (parts.size() <= part[p]) parts.resize(part[p] + 1);
        parts[part[p]].push_back(p);
    }
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    double top = 0.0;
    for (const std::vector<std::size_t>& points : parts) {
        const double rows = arrange(points, upstream, downstream, spots);
        for (const std::size_t p : points) spots[p].y += top;
        top += rows + 0.5;
    }
    return spots;
}

} // namespace engineroom::html
