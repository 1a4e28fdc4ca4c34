#include <engineroom/select/select.hpp>

#include "select/parts.hpp"
#include "select/sums.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/measures/compute/projects.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/review/by_rules.hpp>
#include <engineroom/select/cbc.hpp>
#include <fmt/format.h>
#include <utility>

namespace engineroom {
namespace detail {

SearchLimits Working::limits(double gap, std::string_view what) const {
    SearchLimits limits{gap, options.stop, {}};
    if (options.progress)
        limits.progress = [this, what](const SearchProgress& progress) { options.progress(what, progress); };
    return limits;
}

namespace {

Problem usage(std::string message, std::string remedy = {}) {
    Problem problem;
    problem.fault = Fault::usage;
    problem.place.file = "engineroom";
    problem.message = std::move(message);
    problem.remedy = std::move(remedy);
    return problem;
}

bool is_amount(double value) {
    return std::isfinite(value) && value >= 0.0;
}

bool is_share(double value) {
    return value >= 0.0 && value <= 1.0;
}

/// What no portfolio could meet the sense of.
std::optional<Problem> fault_of(const Demands& demands, const SelectOptions& options) {
    const auto share = [](const std::optional<double>& value) { return !value || is_share(*value); };
    const auto shares = [](const std::vector<ShareOf>& all) {
        return std::all_of(all.begin(), all.end(), [](const ShareOf& one) { return is_share(one.share); });
    };
    if ((demands.budget && !is_amount(demands.budget->amount())) ||
        !std::all_of(demands.budget_by.begin(), demands.budget_by.end(),
                     [](const BudgetBy& by) { return is_amount(by.amount.amount()); }))
        return usage("a budget is not an amount of money", "write a number of at least 0");
    if ((demands.fte && !is_amount(*demands.fte)) ||
        !std::all_of(demands.fte_in.begin(), demands.fte_in.end(),
                     [](const FteInQuarter& in) {
                         return is_amount(in.fte) && in.quarter.quarter >= 1 && in.quarter.quarter <= 4;
                     }) ||
        !std::all_of(demands.fte_of.begin(), demands.fte_of.end(),
                     [](const FteOfLead& of) { return is_amount(of.fte); }))
        return usage("an FTE is not a number of people", "write a number of at least 0");
    if (!share(demands.min_high_risk) || !share(demands.max_lcd) || !share(demands.min_edge) ||
        !shares(demands.min_scope) || !shares(demands.min_theme) || !shares(demands.max_theme) ||
        !shares(demands.max_lead))
        return usage("a share is not between 0 and 1", "write 0.3 for 30 %");
    if (!(options.gap >= 0.0)) return usage("the gap is not a share", "write 0.0001 for a hundredth of a percent");
    if (options.frontier == 1) return usage("a frontier of one point is no frontier", "ask for two points or more");
    if (options.frontier > 0 && options.frontier_of == FrontierOf::budget && !demands.budget)
        return usage("a frontier of budgets needs a budget to end at", "give one");
    return std::nullopt;
}

/// Whoever is an LCD project once the chosen are funded, and was not taken for one, or the other way round.
void warn_of_lcd(const Working& working, const Figures& after, const Choice& choice, Selection& selection) {
    std::vector<std::string> changed;
    const auto look_at = [&](std::size_t i) {
        if (is_lcd(after[i], working.policy.definitions) !=
            is_lcd(working.candidates.figures[i], working.policy.definitions))
            changed.push_back(working.portfolio.projects[i].id.str());
    };
    for (const std::size_t i : working.candidates.kept) look_at(i);
    for (std::size_t k = 0; k < choice.size(); ++k)
        if (choice[k]) look_at(working.candidates.all[k].project);
    if (changed.empty()) return;
    std::sort(changed.begin(), changed.end());
    constexpr std::size_t most = 5;
    const std::size_t more = changed.size() - std::min(most, changed.size());
    changed.resize(std::min(most, changed.size()));
    selection.notes.push_back(
        fmt::format("max-lcd takes what projects enable as if every candidate were funded; with this choice it is "
                    "otherwise whether {}{} {} lowest-common-denominator",
                    fmt::join(changed, ", "), more > 0 ? fmt::format(" and {} more", more) : "",
                    changed.size() + more == 1 ? "is" : "are"));
}

/// A choice within the gap, or one that was stopped, may leave out what fits: that is put in.
void fill_up(const Working& working, BestChoice& found) {
    std::vector<std::size_t> order;
    for (std::size_t k = 0; k < found.choice->size(); ++k)
        if (!(*found.choice)[k] && working.task.worth[k] > 0.0) order.push_back(k);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return working.task.worth[a] > working.task.worth[b]; });
    Sums sums{working.task, *found.choice};
    for (const std::size_t k : order) {
        if (sums.choice()[k]) continue;
        const Group group = sums.with(k);
        double worth = 0.0;
        for (const std::size_t member : group) worth += working.task.worth[member];
        if (worth > 0.0 && sums.broken(group, true).empty()) sums.add(group);
    }
    const double worth = worth_of(working.task.worth, sums.choice());
    if (worth <= found.worth || !meets_all(working.task, sums.choice())) return;
    found.choice = sums.choice();
    found.worth = worth;
}

void tell_choice(const Working& working, const Choice& choice, Selection& selection) {
    Sum used;
    for (std::size_t k = 0; k < choice.size(); ++k) {
        if (!choice[k]) continue;
        const Candidate& candidate = working.candidates.all[k];
        used += candidate.budget;
        selection.chosen.push_back({working.refs[candidate.project], candidate.budget, candidate.success,
                                    candidate.success * candidate.payoff_mean, working.task.worth[k], candidate.live});
    }
    selection.budget_used = used.value();
    std::sort(selection.chosen.begin(), selection.chosen.end(), [](const ChosenProject& a, const ChosenProject& b) {
        return a.net != b.net ? a.net > b.net : a.project.id < b.project.id;
    });
}

Selection begun(const Working& working) {
    Selection selection;
    selection.as_of = working.portfolio.as_of;
    selection.policy = working.policy.name;
    selection.currency = working.portfolio.currency;
    selection.inputs = working.portfolio.files;
    selection.kept = working.candidates.kept.size();
    Sum kept;
    std::size_t without = 0;
    for (const std::size_t i : working.candidates.kept) {
        if (const auto& budget = working.portfolio.projects[i].budget)
            kept += budget->amount();
        else
            ++without;
    }
    selection.kept_budget = kept.value();
    if (without > 0)
        selection.notes.push_back(fmt::format("{} of {} that go on state no budget, and weigh nothing in shares",
                                              without, counted(selection.kept, "live project", "live projects")));
    if (working.demands.budget) selection.budget = working.demands.budget->amount();
    for (const NotEligible& project : working.candidates.not_eligible)
        selection.ineligible.push_back({working.refs[project.project], project.because});
    std::size_t unsaid = 0;
    for (const Candidate& candidate : working.candidates.all)
        unsaid += candidate.live && !working.portfolio.projects[candidate.project].spent ? 1 : 0;
    if (unsaid > 0)
        selection.notes.push_back(
            fmt::format("{} do not say what they spent, and all of their budget counts as unspent",
                        counted(unsaid, "live project", "live projects")));
    return selection;
}

void conclude(const Working& working, BestChoice found, Selection& selection) {
    selection.status = found.end == SearchEnd::optimal ? SelectionStatus::optimal : SelectionStatus::feasible;
    fill_up(working, found);
    Choice& choice = *found.choice;
    if (working.options.extras) {
        selection.ties_settled =
            found.end == SearchEnd::optimal && !working.out_of_time() && settle_ties(working, choice);
        found.worth = worth_of(working.task.worth, choice);
    }
    selection.objective = found.worth;
    selection.bound = std::max(found.bound, found.worth);
    if (found.worth != 0.0) {
        const double gap = (*selection.bound - found.worth) / std::abs(found.worth);
        // A bound made of the gap comes back from it but for a rounding.
        selection.gap = found.end == SearchEnd::optimal ? std::min(gap, working.options.gap) : gap;
    }
    if (*selection.bound == found.worth) selection.gap = 0.0;
    tell_choice(working, choice, selection);
    tell_reasons(working, choice, selection);
    if (working.options.extras && found.end == SearchEnd::optimal) find_binding(working, found, selection);
    if (working.demands.max_lcd || working.options.extras) {
        const Portfolio after = funded(working.portfolio, working.candidates, choice);
        if (working.demands.max_lcd)
            warn_of_lcd(
                working,
                measure_projects(after, working.policy, DependencyGraph{after, stated_dependencies(after)}).figures,
                choice, selection);
        if (working.options.extras) tell_change(working, after, selection);
    }
    if (working.options.extras && working.demands.budget) selection.value_of_budget = value_of_budget(working, found);
    if (working.options.frontier > 0) {
        selection.frontier_of = working.options.frontier_of == FrontierOf::budget ? "budget" : "min-high-risk";
        selection.frontier = frontier(working, found);
    }
    if (working.options.resamples > 0) resample(working, selection);
}

} // namespace
} // namespace detail

Result<Selection> select(const Portfolio& portfolio, const Demands& demands, const Policy& policy,
                         const SelectOptions& options, const Solver& given) {
    using namespace detail;
    if (const auto fault = fault_of(demands, options)) return *fault;
    if (!given && !can_select()) return usage("there is no solver", "build with CBC (coinor-libcbc-dev)");
    const Solver solver = given ? given : Solver{solve_with_cbc};
    Working working{portfolio, policy,
                    demands,   options,
                    solver,    candidates_of(portfolio, policy, options.reconsider_live),
                    {},        project_refs(portfolio)};
    auto formulation = formulate(portfolio, policy, demands, working.candidates);
    if (!formulation) return formulation.error();
    for (const Candidate& candidate : working.candidates.all) working.task.worth.push_back(candidate.worth());
    working.task.needs = working.candidates.needs;
    working.task.demands = std::move(formulation->demands);

    Selection selection = begun(working);
    selection.notes.insert(selection.notes.end(), formulation->notes.begin(), formulation->notes.end());
    BestChoice found = search(working.task, working.limits(options.gap, "choosing"), solver);
    if (found.choice) {
        conclude(working, std::move(found), selection);
    } else if (found.end == SearchEnd::infeasible) {
        selection.status = SelectionStatus::infeasible;
        find_conflict(working, selection);
    } else {
        selection.bound = found.bound;
        if (found.end == SearchEnd::failed) selection.notes.emplace_back("the solver gave up without an answer");
    }
    return selection;
}

bool can_select() {
    return has_cbc();
}

} // namespace engineroom
