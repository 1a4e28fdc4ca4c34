/// What stands on a project: the value that it enables downstream, and how much is lost when it goes.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <engineroom/measures/chance.hpp>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/downstream_sums.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/model/portfolio.hpp>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace engineroom {

/// What live projects downstream of one project, direct and not, add up to.
struct Downstream {
    std::optional<double> enabled; ///< e: sum of mu times the chance of success given that this project succeeds
    std::size_t missing = 0;       ///< live ones that add nothing to it because a figure is missing
    double expected = 0.0;         ///< sum of q mu; a missing one adds nothing
    std::size_t live = 0;          ///< how many there are
    bool estimated = false;        ///< `enabled`, `missing`, `expected` and `live` are within `DownstreamSums::error`
};

struct Standing {
    std::vector<Downstream> downstream; ///< by project
    double live_expected = 0.0;         ///< sum of q mu over all live projects
    std::optional<double> error;        ///< relative standard error where something was estimated
};

namespace detail {

/// Works out `Standing`; one walk over the graph, downstream first.
class StandingWalk {
public:
    StandingWalk(const Portfolio& portfolio, const DependencyGraph& graph, const Chances& chances,
                 const std::vector<std::optional<double>>& payoff_means, std::size_t exact_limit)
        : portfolio_{portfolio}, graph_{graph}, chances_{chances}, means_{payoff_means} {
        result_.downstream.resize(graph.projects());
        find_trees();
        std::size_t hard = 0;
        for (std::size_t v = 0; v < graph.projects(); ++v) hard += adds_up(v) ? 0 : 1;
        if (graph.projects() > exact_limit && hard > 0) limit_ = 8 * exact_limit * exact_limit / hard;
    }

    [[nodiscard]] Standing run() {
        Sum expected;
        for (std::size_t v = 0; v < graph_.projects(); ++v) expected += expected_of(v);
        result_.live_expected = expected.value();
        std::vector<std::size_t> too_many;
        const auto& order = graph_.upstream_first();
        for (auto v = order.rbegin(); v != order.rend(); ++v) {
            if (*v >= graph_.projects()) continue;
            if (behind_estimate(*v) || (!adds_up(*v) && !follow(*v))) {
                result_.downstream[*v].estimated = true;
                too_many.push_back(*v);
            } else if (adds_up(*v)) {
                add_up(*v);
            }
            if (!chances_.ancestry[*v].followed && result_.downstream[*v].live > 0)
                result_.downstream[*v].enabled.reset();
        }
        if (!too_many.empty()) estimate(too_many);
        return std::move(result_);
    }

private:
    [[nodiscard]] bool live(std::size_t v) const { return portfolio_.projects[v].live(); }

    [[nodiscard]] double expected_of(std::size_t v) const {
        const auto& q = chances_.success[v];
        return live(v) && q && means_[v] ? *q * *means_[v] : 0.0;
    }

    /// Where every project downstream waits for one other alone, what stands on its branches does not overlap.
    void find_trees() {
        tree_.assign(graph_.size(), true);
        const auto& order = graph_.upstream_first();
        for (auto v = order.rbegin(); v != order.rend(); ++v) {
            bool tree = graph_.upstreams(*v) <= 1 && !graph_.circular(*v);
            graph_.each_downstream(*v, [&](std::size_t d) { tree = tree && tree_[d]; });
            tree_[*v] = tree;
        }
    }

    /// Whether the projects that wait for `v` may simply be added up.
    [[nodiscard]] bool adds_up(std::size_t v) const {
        bool only_trees = true, straight = !graph_.circular(v);
        graph_.each_downstream(v, [&](std::size_t d) {
            only_trees = only_trees && tree_[d];
            straight = straight && !graph_.circular(d);
        });
        return straight && (only_trees || graph_.downstreams(v) <= 1);
    }

    /// Whether something that waits for `v` already had too much standing on it.
    [[nodiscard]] bool behind_estimate(std::size_t v) const {
        bool found = false;
        graph_.each_downstream(v, [&](std::size_t d) { found = found || result_.downstream[d].estimated; });
        return found;
    }

    /// What the live project `j` itself adds to what stands on `v`.
    void include(std::size_t v, std::size_t j, Sum& enabled, Sum& expected) {
        Downstream& own = result_.downstream[v];
        if (!live(j)) return;
        ++own.live;
        expected += expected_of(j);
        const Ancestry &of_v = chances_.ancestry[v], &of_j = chances_.ancestry[j];
        if (!of_v.followed || !of_j.followed || of_j.unknowns > of_v.unknowns || !means_[j]) {
            ++own.missing;
        } else if (of_j.zeros == of_v.zeros) {
            enabled += *means_[j] * std::exp(of_j.log_product - of_v.log_product);
        }
    }

    void add_up(std::size_t v) {
        Downstream& own = result_.downstream[v];
        Sum enabled, expected;
        graph_.each_downstream(v, [&](std::size_t d) {
            include(v, d, enabled, expected);
            const Downstream& behind = result_.downstream[d];
            const Ancestry &of_v = chances_.ancestry[v], &of_d = chances_.ancestry[d];
            own.live += behind.live;
            expected += behind.expected;
            if (!of_v.followed || !of_d.followed || of_d.unknowns > of_v.unknowns) {
                own.missing += behind.live;
                return;
            }
            own.missing += behind.missing;
            if (of_d.zeros == of_v.zeros && behind.enabled)
                enabled += *behind.enabled * std::exp(of_d.log_product - of_v.log_product);
        });
        own.enabled = enabled.value();
        own.expected = expected.value();
    }

    /// Visits all that stands on `v`; false where that takes too many steps.
    [[nodiscard]] bool follow(std::size_t v) {
        if (seen_by_.empty()) seen_by_.assign(graph_.size(), graph_.size());
        result_.downstream[v] = {};
        std::vector<std::size_t> open{v};
        seen_by_[v] = v;
        Sum enabled, expected;
        std::size_t steps = 0;
        while (!open.empty() && steps <= limit_) {
            const std::size_t at = open.back();
            open.pop_back();
            if (at != v) include(v, at, enabled, expected);
            graph_.each_downstream(at, [&](std::size_t next) {
                ++steps;
                if (seen_by_[next] == v) return;
                seen_by_[next] = v;
                open.push_back(next);
            });
        }
        result_.downstream[v].enabled = enabled.value();
        result_.downstream[v].expected = expected.value();
        return open.empty();
    }

    /// Sum of mu q over what is reached, over q of the project itself, is the enabled value: what lies upstream of the
    /// project lies upstream of all that stands on it.
    void estimate(const std::vector<std::size_t>& projects) {
        const std::size_t n = graph_.projects();
        std::vector<std::string_view> ids;
        std::vector<double> expected(n), present(n), missing(n);
        for (std::size_t v = 0; v < n; ++v) {
            ids.emplace_back(portfolio_.projects[v].id);
            expected[v] = expected_of(v);
            present[v] = live(v) ? 1.0 : 0.0;
            missing[v] = live(v) && !(chances_.success[v] && means_[v]) ? 1.0 : 0.0;
        }
        const auto sums = DownstreamSums::estimate(graph_, expected, ids);
        const auto lives = DownstreamSums::estimate(graph_, present, ids);
        const auto without = DownstreamSums::estimate(graph_, missing, ids);
        for (const std::size_t v : projects) {
            Downstream& own = result_.downstream[v];
            own.expected = std::min(sums[v], result_.live_expected);
            own.live = static_cast<std::size_t>(std::lround(lives[v]));
            own.missing = static_cast<std::size_t>(std::lround(without[v]));
            own.enabled.reset();
            if (const auto& q = chances_.success[v]; q && *q > 0.0) own.enabled = own.expected / *q;
            if (own.live == 0) own.enabled = 0.0;
        }
        result_.error = DownstreamSums::error;
    }

    const Portfolio& portfolio_;
    const DependencyGraph& graph_;
    const Chances& chances_;
    const std::vector<std::optional<double>>& means_;
    std::vector<bool> tree_;
    std::vector<std::size_t> seen_by_;
    std::size_t limit_ = std::numeric_limits<std::size_t>::max();
    Standing result_;
};

} // namespace detail

/// Enabled value and expected payoff downstream of every project.
///
/// @param payoff_means  mu, by project
/// @param exact_limit   up to so many projects it is exact. Above, projects on whose downstreams others stand together
///                      share 8 exact_limit^2 steps evenly, and what needs more is estimated
/// @cost  linear where each project waits for one other, or one other waits for it; else one step a project, downstream
///        and dependency among these
[[nodiscard]] inline Standing standing(const Portfolio& portfolio, const DependencyGraph& graph, const Chances& chances,
                                       const std::vector<std::optional<double>>& payoff_means,
                                       std::size_t exact_limit) {
    return detail::StandingWalk{portfolio, graph, chances, payoff_means, exact_limit}.run();
}

} // namespace engineroom
