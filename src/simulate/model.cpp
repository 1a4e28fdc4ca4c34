#include "simulate/model.hpp"

#include "simulate/exact_math.hpp"
#include "simulate/stress.hpp"
#include "simulate/timing.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cmath>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/payoff_law.hpp>
#include <engineroom/measures/project_payoff.hpp>
#include <fmt/format.h>
#include <numbers>
#include <string_view>

namespace engineroom {
namespace {

constexpr double z90 = PayoffLaw::z90;
/// A range of payoffs, P90 over median or median over P10, beyond which single precision ends.
constexpr double widest_range = 1e9;
constexpr std::size_t horizon_months = 240;

/// Which vertices of the graph have a fate that can be told, and why not.
std::vector<std::string_view> reasons_unknown(const Portfolio& portfolio, const DependencyGraph& graph) {
    std::vector<std::string_view> because(graph.size());
    for (const std::size_t v : graph.upstream_first()) {
        if (v >= graph.projects()) {
            because[v] = "it is not in the spreadsheet";
            continue;
        }
        const Project& project = portfolio.projects[v];
        if (!project.stage || project.stage == Stage::closed) {
            because[v] = "its stage or its outcome is not known";
        } else if (project.closed()) {
            continue; // whatever it waited for, its fate is known
        } else if (graph.circular(v)) {
            because[v] = "it waits in a circle, or behind one";
        } else if (!project.risk) {
            because[v] = "no risk is stated";
        } else {
            graph.each_upstream(v, [&](std::size_t u) {
                if (!because[u].empty()) because[v] = "the risk of something that it waits for is not known";
            });
        }
    }
    return because;
}

class Builder {
public:
    Builder(const Portfolio& portfolio, const Policy& policy, const Scenario& scenario, const Stress* stress)
        : portfolio_{portfolio}, policy_{policy}, scenario_{scenario}, stress_{stress} {}

    Result<BuiltModel> build() {
        const StatedDependencies stated = stated_dependencies(portfolio_);
        const DependencyGraph graph{portfolio_, stated};
        choose(graph);
        if (stress_) {
            auto effect = effect_of(*stress_, portfolio_, included_);
            if (!effect) return effect.error();
            effect_ = std::move(*effect);
        }
        built_.slip = {policy_.simulation.slip_median, policy_.simulation.slip_p90};
        if (scenario_.slip_learnt) {
            const auto slip = learnt_slip(portfolio_);
            if (!slip) return slip.error();
            built_.slip = *slip;
        }
        model().seed = scenario_.seed.value_or(policy_.simulation.seed);
        add_bets(graph);
        if (auto problem = add_money()) return *problem;
        add_factors();
        add_time();
        fix_factors();
        return std::move(built_);
    }

private:
    Model& model() { return built_.model; }
    const Project& project(const Bet& bet) const { return portfolio_.projects[bet.project]; }
    template<class Flags>
    bool flag(const Flags& flags, std::size_t i) const {
        return !flags.empty() && flags[i];
    }

    /// The projects that are asked for, those of them whose fate can be told, and what they wait for beside.
    void choose(const DependencyGraph& graph) {
        const auto because = reasons_unknown(portfolio_, graph);
        const std::size_t n = portfolio_.projects.size();
        included_.assign(n, false);
        needed_.assign(n, false);
        for (std::size_t i = 0; i < n; ++i) {
            const Project& p = portfolio_.projects[i];
            const bool wanted = p.live() || (scenario_.include_proposed && p.stage == Stage::proposed) ||
                                (scenario_.include_ideas && p.stage == Stage::idea);
            if (!wanted) continue;
            if (because[i].empty())
                included_[i] = true;
            else
                built_.omissions.push_back({i, std::string{because[i]}, true});
        }
        // Against the stream, so that what an upstream waits for is needed, too.
        const auto& order = graph.upstream_first();
        for (auto v = order.rbegin(); v != order.rend(); ++v)
            if (*v < n && (included_[*v] || needed_[*v]))
                graph.each_upstream(*v, [&](std::size_t u) {
                    if (!portfolio_.projects[u].closed() && !included_[u]) needed_[u] = true;
                });
    }

    void add_bets(const DependencyGraph& graph) {
        std::vector<std::uint32_t> place(portfolio_.projects.size());
        for (const std::size_t v : graph.upstream_first()) {
            if (v >= portfolio_.projects.size() || !(included_[v] || needed_[v])) continue;
            Bet bet;
            bet.project = static_cast<std::uint32_t>(v);
            bet.fate_only = !included_[v];
            bet.first_upstream = static_cast<std::uint32_t>(model().upstreams.size());
            graph.each_upstream(v, [&](std::size_t u) {
                if (portfolio_.projects[u].closed()) {
                    bet.upstream_failed = true; // a delivered one is cut out of the graph
                } else {
                    model().upstreams.push_back(place[u]);
                    model().bets[place[u]].has_downstream = true;
                }
            });
            bet.upstreams = static_cast<std::uint32_t>(model().upstreams.size()) - bet.first_upstream;
            place[v] = static_cast<std::uint32_t>(model().bets.size());
            if (bet.fate_only)
                built_.omissions.push_back(
                    {v, "it is not among the projects simulated; its fate alone counts, as others wait for it", false});
            if (flag(effect_.fails, v)) built_.stopped.push_back(v);
            model().bets.push_back(bet);
        }
        std::sort(built_.stopped.begin(), built_.stopped.end());
    }

    std::optional<Problem> add_money() {
        const double tail_index = policy_.definitions.tail_index;
        double largest = 0.0;
        for (Bet& bet : model().bets) {
            if (bet.fate_only) continue;
            const Project& p = project(bet);
            const auto points = payoff_points(p);
            if (!points || !p.budget) {
                built_.omissions.push_back(
                    {bet.project,
                     fmt::format("no {} is stated, so it is left out of money",
                                 !points && !p.budget ? "payoff and no budget" : (points ? "budget" : "payoff")),
                     false});
                continue;
            }
            if (points->high > widest_range * points->middle || points->middle > widest_range * points->low)
                return Problem{
                    Gravity::error,
                    Fault::data,
                    place_of(portfolio_, p),
                    {},
                    fmt::format("the payoff of '{}' has a range that is too wide to draw from", std::string_view{p.id}),
                    "P90 over P50, and P50 over P10, of at most a thousand million",
                    "check the payoff's low, middle and high value"};
            bet.in_money = true;
            ++model().in_money;
            bet.certain = points->low == points->high;
            if (!bet.certain) {
                const double per = std::numbers::log2e / z90;
                bet.sigma_low = static_cast<float>(exact::log(points->middle / points->low) * per);
                bet.sigma_high = static_cast<float>(exact::log(points->high / points->middle) * per);
                if (tail_index > 0.0) {
                    bet.tail_from = static_cast<float>(exact::log(points->high / points->middle) * std::numbers::log2e);
                    bet.tail_scale = static_cast<float>(1.0 / tail_index);
                }
            }
            add_costs(bet, p);
            largest = std::max(largest, points->middle);
        }
        int exponent = 0;
        std::frexp(largest, &exponent);
        model().unit = largest > 0.0 ? std::ldexp(1.0, exponent) : 1.0;
        for (Bet& bet : model().bets) {
            if (!bet.in_money) continue;
            const double middle = payoff_points(project(bet))->middle;
            bet.median = static_cast<float>(middle / model().unit);
            if (bet.cost_success > 0.0)
                bet.winner_from =
                    static_cast<float>(policy_.definitions.winner_multiple * bet.cost_success / model().unit);
            model().base_cost += bet.cost_success;
            model().budget += bet.cost_success;
            model().pivot += (1.0 - project(bet).risk->value()) * middle - bet.cost_success;
        }
        return std::nullopt;
    }

    void add_costs(Bet& bet, const Project& p) const {
        const double budget = p.budget->amount(), spent = p.spent ? p.spent->amount() : 0.0;
        bet.cost_success = budget;
        bet.cost_failure = spent + policy_.simulation.cost_at_failure * std::max(0.0, budget - spent);
        bet.cost_knock_on = has_started(p, portfolio_.as_of) ? bet.cost_failure : spent;
        if (flag(effect_.cost_spent, bet.project)) bet.cost_failure = bet.cost_knock_on = spent;
    }

    /// The payoff that counts: as stated, or as a multiple of a budget above 0.
    static std::optional<PayoffPoints> payoff_points(const Project& p) {
        if (states_payoff(p)) return PayoffPoints::of(p.payoff_low, p.payoff, p.payoff_high);
        if (!p.multiple || !p.budget || p.budget->amount() <= 0.0) return std::nullopt;
        return PayoffPoints::of(std::nullopt, p.multiple->value() * *p.budget, std::nullopt);
    }

    /// Factors that several projects share. That of a lead with one project is not told from the project's own draw, so
    /// it is made a part of it; a theme's is kept, as a stress may move it.
    void add_factors() {
        boost::unordered_flat_map<std::string_view, std::uint32_t> themes, leads;
        boost::unordered_flat_map<std::string_view, std::size_t> led;
        for (const Bet& bet : model().bets) ++led[project(bet).lead];
        const Correlation& squared = policy_.correlation;
        model().market_loading = static_cast<float>(std::sqrt(squared.market));
        model().theme_loading = static_cast<float>(std::sqrt(squared.theme));
        const auto factor = [](auto& numbers, std::vector<std::uint32_t>& draws, std::string_view name,
                               std::uint32_t project) {
            const auto [found, is_new] = numbers.emplace(name, static_cast<std::uint32_t>(draws.size()));
            if (is_new) draws.push_back(project);
            return found->second;
        };
        for (Bet& bet : model().bets) {
            const Project& p = project(bet);
            double risk = p.risk->value();
            if (flag(effect_.riskier, bet.project)) risk = 2.0 * risk / (1.0 + risk);
            if (flag(effect_.fails, bet.project)) risk = 1.0;
            double shared = squared.market;
            if (squared.theme > 0.0 && !p.theme.empty()) {
                bet.theme = factor(themes, model().themes, p.theme, bet.project);
                shared += squared.theme;
            }
            if (squared.lead > 0.0 && !p.lead.empty() && led[p.lead] > 1) {
                bet.lead = factor(leads, model().leads, p.lead, bet.project);
                shared += squared.lead;
            }
            constexpr double words = 2147483648.0;
            const double failing = 2.0 * std::nearbyint(risk * words / 2.0);
            if (failing <= 0.0)
                bet.fate = Bet::Fate::succeeds;
            else if (failing >= words)
                bet.fate = Bet::Fate::fails;
            if (bet.fate != Bet::Fate::drawn) continue;
            bet.success_words = static_cast<std::uint32_t>(words - failing);
            // A little less, so that the tail of no word that succeeds is rounded up to 2.
            bet.tail_per_word = static_cast<float>(0x1.fffff8p0 / (words - failing));
            bet.correlated = shared > 0.0;
            if (!bet.correlated) continue;
            model().correlated = true;
            const double own = std::sqrt(1.0 - shared);
            bet.cut = static_cast<float>(exact::normal_quantile(risk) / own);
            bet.shared_loading = static_cast<float>(1.0 / own);
            if (bet.lead != no_factor) bet.lead_loading = static_cast<float>(std::sqrt(squared.lead) / own);
        }
    }

    void add_time() {
        const double rate = policy_.simulation.discount_rate;
        if (rate > 0.0) model().discount = static_cast<float>(exact::log(1.0 + rate) * std::numbers::log2e / 365.25);
        for (Bet& bet : model().bets) {
            const Project& p = project(bet);
            if (!has_plan(p)) {
                if (!bet.fate_only)
                    built_.omissions.push_back(
                        {bet.project,
                         fmt::format("{}, so it is left out of timing{}",
                                     p.start && p.delivery ? "its delivery is not after its start"
                                                           : "its start or its delivery is not stated",
                                     rate > 0.0 && bet.in_money ? ", and its payoff is not discounted" : ""),
                         false});
                continue;
            }
            add_duration(bet, p, portfolio_.as_of, built_.slip);
            if (!bet.fate_only) ++model().in_time;
        }
        model().months = horizon_months;
        model().month_of_day = months_by_day(portfolio_.as_of, horizon_months);
    }

    void fix_factors() {
        if (!stress_) return;
        built_.idle = std::move(effect_.idle);
        const auto no_factor_of = [](std::string_view name) {
            return fmt::format("{0} is 0 under [correlation] of the policy, so that no fate hangs on the {0}", name);
        };
        if (stress_->kind == StressKind::downturn && policy_.correlation.market == 0.0)
            built_.idle = no_factor_of("market");
        if (stress_->kind == StressKind::technology && policy_.correlation.theme == 0.0)
            built_.idle = no_factor_of("theme");
        if (stress_->kind == StressKind::downturn) model().market_at = -2.0F;
        if (stress_->kind != StressKind::technology) return;
        model().theme_at = -3.0F;
        for (const Bet& bet : model().bets)
            if (bet.theme != no_factor && project(bet).theme == stress_->name) model().fixed_theme = bet.theme;
    }

    const Portfolio& portfolio_;
    const Policy& policy_;
    const Scenario& scenario_;
    const Stress* stress_;
    std::vector<bool> included_, needed_;
    StressEffect effect_;
    BuiltModel built_;
};

} // namespace

Result<BuiltModel> build_model(const Portfolio& portfolio, const Policy& policy, const Scenario& scenario,
                               const Stress* stress) {
    return Builder{portfolio, policy, scenario, stress}.build();
}

} // namespace engineroom
