#include <algorithm>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/measures/chance.hpp>
#include <engineroom/measures/compute/projects.hpp>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/project_payoff.hpp>
#include <engineroom/select/candidates.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace engineroom {
namespace {

/// What is left to spend on a live project; all of it where nothing is said to be spent.
double unspent(const Project& project) {
    const double spent = project.spent ? project.spent->amount() : 0.0;
    return std::max(0.0, project.budget->amount() - spent);
}

class Sorting {
public:
    Sorting(const Portfolio& portfolio, const Policy& policy, bool reconsider_live)
        : portfolio_{portfolio}, policy_{policy}, reconsider_live_{reconsider_live},
          graph_{portfolio, stated_dependencies(portfolio)}, chances_{chances(portfolio, graph_,
                                                                              policy.definitions.exact_limit)},
          blocked_(graph_.size()), passed_on_(graph_.size()), goes_on_(graph_.size(), false) {}

    Candidates run() {
        result_.of_index.resize(portfolio_.projects.size());
        // Candidates are numbered in the order of the portfolio, and decided on upstream first.
        std::vector<Candidate> found;
        std::vector<std::pair<std::size_t, std::size_t>> needs; // of projects
        for (const std::size_t v : graph_.upstream_first()) {
            if (v >= graph_.projects()) continue;
            std::vector<std::size_t> upstreams = upstreams_of(v);
            const Project& project = portfolio_.projects[v];
            if (!asked(project)) {
                pass_on(v, project, std::move(upstreams));
                continue;
            }
            std::string because = barred(v);
            const bool known = because.empty();
            if (known) because = unknown(v);
            if (known && !because.empty() && project.live()) {
                // Nobody can say whether it should go on, so it does.
                because.insert(0, "goes on as it is, as it ");
                goes_on_[v] = true;
                pass_on(v, project, upstreams);
            } else if (!because.empty()) {
                blocked_[v] = fmt::format("{}, which cannot be chosen", project.id.view());
            }
            if (!because.empty()) {
                result_.not_eligible.push_back({v, std::move(because)});
                continue;
            }
            for (const std::size_t u : upstreams) needs.emplace_back(v, u);
            passed_on_[v] = {v};
            found.push_back(candidate(v));
        }
        const auto by_project = [](const auto& a, const auto& b) { return a.project < b.project; };
        std::sort(found.begin(), found.end(), by_project);
        std::sort(result_.not_eligible.begin(), result_.not_eligible.end(), by_project);
        for (std::size_t k = 0; k < found.size(); ++k) result_.of_index[found[k].project] = k;
        result_.all = std::move(found);
        std::sort(needs.begin(), needs.end());
        for (const auto& [project, upstream] : needs)
            result_.needs.push_back({*result_.of_index[project], *result_.of_index[upstream]});
        for (ProjectIndex i = 0; i < portfolio_.projects.size(); ++i)
            if (portfolio_.projects[i].live() && (!reconsider_live_ || goes_on_[i])) result_.kept.push_back(i);
        return std::move(result_);
    }

private:
    [[nodiscard]] bool asked(const Project& project) const {
        return project.pipeline() || (reconsider_live_ && project.live());
    }

    /// The candidates that must be chosen with whatever waits for the upstreams of `v`.
    [[nodiscard]] std::vector<std::size_t> upstreams_of(std::size_t v) const {
        std::vector<std::size_t> all;
        graph_.each_upstream(v,
                             [&](std::size_t u) { all.insert(all.end(), passed_on_[u].begin(), passed_on_[u].end()); });
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }

    /// A project that is not a candidate hands on what it waits for, or blocks what waits for it.
    void pass_on(std::size_t v, const Project& project, std::vector<std::size_t> upstreams) {
        if (project.stage && is_failure(*project.stage)) {
            blocked_[v] = fmt::format("{}, which {}", project.id.view(),
                                      project.stage == Stage::failed ? "failed" : "was cancelled");
        } else if (project.live()) {
            graph_.each_upstream(v, [&](std::size_t u) {
                if (blocked_[v].empty()) blocked_[v] = blocked_[u];
            });
            passed_on_[v] = std::move(upstreams);
        }
    }

    /// What a project waits for in vain; empty where it does not.
    [[nodiscard]] std::string barred(std::size_t v) const {
        std::string because;
        graph_.each_upstream(v, [&](std::size_t u) {
            if (because.empty() && !blocked_[u].empty()) because = fmt::format("waits for {}", blocked_[u]);
        });
        return because;
    }

    /// What is not known of a project that would have to be; empty where all is.
    [[nodiscard]] std::string unknown(std::size_t v) const {
        const Project& project = portfolio_.projects[v];
        const auto law = payoff_law(project, policy_.definitions.tail_index);
        std::vector<std::string_view> missing;
        if (!project.risk) missing.emplace_back("risk");
        if (!law) missing.emplace_back("payoff");
        if (!project.budget) missing.emplace_back("budget");
        if (missing.size() == 1 && missing.front() == "payoff" && states_payoff(project))
            return "states one end of its payoff, and no more";
        if (!missing.empty()) return fmt::format("states no {}", fmt::join(missing, ", no "));
        if (graph_.circular(v)) return "waits in a circle, or for projects that do";
        if (!chances_.success[v])
            return chances_.ancestry[v].followed ? "waits for a project of which risk or outcome is not known"
                                                 : "waits for more projects than can be followed";
        if (!std::isfinite(law->mean().amount())) return "states a payoff so wide that it has no mean";
        return {};
    }

    [[nodiscard]] Candidate candidate(std::size_t v) const {
        const Project& project = portfolio_.projects[v];
        return {v, project.live() ? unspent(project) : project.budget->amount(), *chances_.success[v],
                payoff_law(project, policy_.definitions.tail_index)->mean().amount(), project.live()};
    }

    const Portfolio& portfolio_;
    const Policy& policy_;
    bool reconsider_live_;
    DependencyGraph graph_;
    Chances chances_;
    std::vector<std::string> blocked_;                ///< by vertex: why nothing can wait for it
    std::vector<std::vector<std::size_t>> passed_on_; ///< by vertex: the projects that whatever waits for it needs
    std::vector<bool> goes_on_; ///< by vertex: a live project that was to be chosen anew, and is kept
    Candidates result_;
};

} // namespace

Candidates candidates_of(const Portfolio& portfolio, const Policy& policy, bool reconsider_live) {
    Candidates candidates = Sorting{portfolio, policy, reconsider_live}.run();
    const Portfolio all = funded(portfolio, candidates, std::vector<bool>(candidates.all.size(), true));
    candidates.figures = measure_projects(all, policy, DependencyGraph{all, stated_dependencies(all)}).figures;
    return candidates;
}

Portfolio funded(const Portfolio& portfolio, const Candidates& candidates, const std::vector<bool>& chosen) {
    Portfolio after = portfolio;
    for (std::size_t k = 0; k < candidates.all.size(); ++k) {
        Project& project = after.projects[candidates.all[k].project];
        if (chosen[k] && !candidates.all[k].live) project.stage = Stage::active;
        if (!chosen[k] && candidates.all[k].live) {
            project.stage = Stage::cancelled;
            project.ended = portfolio.as_of;
        }
    }
    return after;
}

} // namespace engineroom
