/// Chance of success with knock-on: that a project and all that it waits for succeed.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/model/portfolio.hpp>
#include <limits>
#include <optional>
#include <vector>

namespace engineroom {

/// What stands on a project's side of the product of chances: it and all its upstreams, direct and not, each once.
struct Ancestry {
    double product = 1.0;     ///< of 1 - p, over those that are known and above 0
    double log_product = 0.0; ///< its logarithm, which a long chain does not bring to 0
    std::size_t zeros = 0;    ///< how many are sure to fail, or have failed
    std::size_t unknowns = 0; ///< how many have no known risk, stage or outcome, or are not there
    bool followed = true;     ///< false: on or behind a circle, or too many to follow; then nothing above counts
};

struct Chances {
    std::vector<Ancestry> ancestry;             ///< by vertex of the graph
    std::vector<std::optional<double>> success; ///< q, by project
    std::size_t too_many = 0;                   ///< projects without q because their upstreams are too many to follow
};

namespace detail {

/// Adds what one vertex contributes, by itself, to a product of chances.
inline void include_vertex(Ancestry& ancestry, const Project& project) {
    if (!project.stage || project.stage == Stage::closed) {
        ++ancestry.unknowns;
    } else if (is_failure(*project.stage)) {
        ++ancestry.zeros;
    } else if (project.stage != Stage::delivered) {
        if (!project.risk) {
            ++ancestry.unknowns;
        } else if (project.risk->value() == 1.0) {
            ++ancestry.zeros;
        } else {
            ancestry.product *= 1.0 - project.risk->value();
            ancestry.log_product += std::log1p(-project.risk->value());
        }
    }
}

/// The same by its number; one that no project has is not known.
inline void include_vertex(Ancestry& ancestry, const Portfolio& portfolio, std::size_t v) {
    if (v < portfolio.projects.size())
        include_vertex(ancestry, portfolio.projects[v]);
    else
        ++ancestry.unknowns;
}

/// q of a project of that stage.
///
/// @pre its upstreams could be followed
[[nodiscard]] inline std::optional<double> success_of(const Ancestry& ancestry, const std::optional<Stage>& stage) {
    if (stage == Stage::delivered) return 1.0;
    if (ancestry.unknowns > 0) return std::nullopt;
    return ancestry.zeros > 0 ? 0.0 : ancestry.product;
}

} // namespace detail

/// q of every project, taking projects as independent: the product of 1 - p over it and all its upstreams.
///
/// A delivered upstream counts 1 and hides what is behind it; a failed or cancelled one counts 0, and as its fate is
/// known, what is behind it does not matter either. One whose risk, stage or outcome is unknown, or that is not there,
/// makes q missing, even beside one that has failed: q is told only where all that it rests on is known. On or behind a
/// circle there is no q. A delivered project itself has 1, a failed or cancelled one 0.
///
/// @param exact_limit  up to so many projects every upstream is followed. Above, projects with several upstreams of
///                     their own share 8 exact_limit^2 steps evenly, and one that needs more has no q
/// @cost  linear where projects wait for one other each; else one step a project, upstream and dependency among these
[[nodiscard]] inline Chances chances(const Portfolio& portfolio, const DependencyGraph& graph,
                                     std::size_t exact_limit) {
    Chances result;
    result.ancestry.resize(graph.size());
    result.success.resize(graph.projects());

    std::size_t joins = 0;
    for (std::size_t v = 0; v < graph.size(); ++v) joins += graph.upstreams(v) > 1 ? 1 : 0;
    const std::size_t limit = graph.projects() <= exact_limit || joins == 0 ? std::numeric_limits<std::size_t>::max()
                                                                            : 8 * exact_limit * exact_limit / joins;

    std::vector<std::size_t> seen_by(graph.size(), graph.size());
    std::vector<std::size_t> open;
    for (const std::size_t v : graph.upstream_first()) {
        Ancestry& own = result.ancestry[v];
        own.followed = !graph.circular(v);
        graph.each_upstream(v, [&](std::size_t u) { own.followed = own.followed && result.ancestry[u].followed; });
        if (own.followed && graph.upstreams(v) == 1) {
            graph.each_upstream(v, [&](std::size_t u) { own = result.ancestry[u]; });
        } else if (own.followed && graph.upstreams(v) > 1) {
            std::size_t steps = 0;
            const auto reach = [&](std::size_t u) {
                ++steps;
                if (seen_by[u] == v) return;
                seen_by[u] = v;
                open.push_back(u);
            };
            graph.each_upstream(v, reach);
            while (!open.empty() && steps <= limit) {
                const std::size_t u = open.back();
                open.pop_back();
                detail::include_vertex(own, portfolio, u);
                graph.each_upstream(u, reach);
            }
            own.followed = open.empty();
            open.clear();
        }
        detail::include_vertex(own, portfolio, v);
        if (v >= graph.projects()) continue;
        if (own.followed)
            result.success[v] = detail::success_of(own, portfolio.projects[v].stage);
        else
            result.too_many += graph.circular(v) ? 0 : 1;
    }
    return result;
}

} // namespace engineroom
