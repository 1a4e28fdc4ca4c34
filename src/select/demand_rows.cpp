#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cmath>
#include <engineroom/core/month.hpp>
#include <engineroom/core/wording.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/select/demand_rows.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>
#include <set>
#include <string_view>
#include <utility>

namespace engineroom {
namespace {

Problem unknown_name(std::string_view demand, std::string_view what, std::string_view name) {
    Problem problem;
    problem.fault = Fault::usage;
    problem.place.file = "engineroom";
    problem.value = name;
    problem.message = fmt::format("{}: no project has the {} '{}'", demand, what, name);
    problem.remedy = "correct its spelling, or leave the demand out";
    return problem;
}

Days days_of(const Quarter& quarter) {
    const Date first{static_cast<unsigned short>(quarter.year), static_cast<unsigned short>(3 * quarter.quarter - 2),
                     1};
    return days_from_to(first, add_months(first, 2).end_of_month());
}

class Formulating {
public:
    Formulating(const Portfolio& portfolio, const Policy& policy, const Candidates& candidates)
        : portfolio_{portfolio}, definitions_{policy.definitions}, candidates_{candidates} {
        for (std::size_t i = 0; i < portfolio.projects.size(); ++i) index_.emplace(portfolio.projects[i].id, i);
        for (const std::size_t i : candidates.kept)
            if (const auto& budget = portfolio.projects[i].budget) {
                kept_.emplace_back(i, budget->amount());
                kept_budget_ += budget->amount();
            }
    }

    Result<Formulation> run(const Demands& demands) {
        budgets(demands);
        people(demands);
        shares(demands);
        for (const std::string& id : demands.must) single("must", id, true);
        for (const std::string& id : demands.never) single("never", id, false);
        for (const auto& group : demands.exclusive) exclusive(group);
        counts(demands);
        if (problem_) return *problem_;
        return std::move(formulation_);
    }

private:
    using Belongs = std::function<bool(std::size_t project)>;

    [[nodiscard]] const Project& project(const Candidate& candidate) const {
        return portfolio_.projects[candidate.project];
    }

    void refuse(Problem problem) {
        if (!problem_) problem_ = std::move(problem);
    }

    /// Whether any project has that name, so that a slip of the pen does not pass for a demand that is met.
    bool known(std::string_view demand, std::string_view what, std::string_view name, const Belongs& belongs) {
        for (std::size_t i = 0; i < portfolio_.projects.size(); ++i)
            if (belongs(i)) return true;
        refuse(unknown_name(demand, what, name));
        return false;
    }

    void add(std::string name, DemandRow row) {
        row.row.name = name;
        std::vector<DemandRow> rows;
        rows.push_back(std::move(row));
        formulation_.demands.push_back({std::move(name), std::move(rows)});
    }

    /// The sum of `amount(candidate)` over the chosen, at most `limit`.
    template<class Amount>
    void at_most(std::string name, double limit, Amount amount) {
        DemandRow row;
        row.limit = row.row.upper = limit;
        for (std::size_t k = 0; k < candidates_.all.size(); ++k)
            if (const double each = amount(candidates_.all[k]); each != 0.0) row.row.terms.push_back({k, each});
        add(std::move(name), std::move(row));
    }

    void budgets(const Demands& demands) {
        if (demands.budget)
            at_most(fmt::format("budget {}", demands.budget->amount()), demands.budget->amount(),
                    [](const Candidate& candidate) { return candidate.budget; });
        for (const BudgetBy& by : demands.budget_by) {
            constexpr std::string_view words[]{"funder", "theme", "cluster"};
            const std::string_view word = words[static_cast<std::size_t>(by.of)];
            const std::string name = fmt::format("budget-by {} {}={}", word, by.name, by.amount.amount());
            if (!known(name, word, by.name, [&](std::size_t i) { return has(i, by); })) continue;
            at_most(name, by.amount.amount(), [&](const Candidate& candidate) { return part(candidate, by); });
        }
    }

    [[nodiscard]] bool has(std::size_t i, const BudgetBy& by) const {
        const Project& p = portfolio_.projects[i];
        if (by.of == BudgetOf::theme) return p.theme == by.name;
        if (by.of == BudgetOf::cluster) return p.cluster == by.name;
        return std::any_of(p.funding.begin(), p.funding.end(),
                           [&](const Funding& funding) { return funding.funder == by.name; });
    }

    /// Of a live project a funder still pays its share of what is unspent.
    [[nodiscard]] double part(const Candidate& candidate, const BudgetBy& by) const {
        if (by.of != BudgetOf::funder) return has(candidate.project, by) ? candidate.budget : 0.0;
        const Project& p = project(candidate);
        Sum sum;
        for (const Funding& funding : p.funding)
            if (funding.funder == by.name) sum += funding.amount.amount();
        if (!candidate.live) return sum.value();
        return p.budget->amount() > 0.0 ? sum.value() * (candidate.budget / p.budget->amount()) : 0.0;
    }

    void people(const Demands& demands) {
        if (!demands.fte && demands.fte_in.empty() && demands.fte_of.empty()) return;
        const auto fte = [this](const Candidate& candidate) { return project(candidate).fte.value_or(0.0); };
        if (demands.fte) at_most(fmt::format("fte {}", *demands.fte), *demands.fte, fte);
        for (const FteInQuarter& in : demands.fte_in)
            at_most(fmt::format("fte {}-Q{}={}", in.quarter.year, in.quarter.quarter, in.fte), in.fte,
                    [&](const Candidate& candidate) { return fte(candidate) * part_of(candidate, in.quarter); });
        for (const FteOfLead& of : demands.fte_of) {
            const std::string name = fmt::format("fte {}={}", of.organisation, of.fte);
            const auto leads = [&](std::size_t i) { return portfolio_.projects[i].lead == of.organisation; };
            if (known(name, "lead", of.organisation, leads))
                at_most(name, of.fte,
                        [&](const Candidate& candidate) { return leads(candidate.project) ? fte(candidate) : 0.0; });
        }
        tell_people(!demands.fte_in.empty());
    }

    /// The share of the days of a quarter on which a project runs; all of it where its days are not known.
    [[nodiscard]] double part_of(const Candidate& candidate, const Quarter& quarter) const {
        const Project& p = project(candidate);
        if (!p.start || !p.delivery) return 1.0;
        const Days days = days_of(quarter);
        return static_cast<double>(overlap(days, days_from_to(*p.start, *p.delivery)).count()) /
               static_cast<double>(days.count());
    }

    void tell_people(bool by_quarter) {
        std::size_t without = 0, undated = 0;
        for (const Candidate& candidate : candidates_.all) {
            const Project& p = project(candidate);
            without += p.fte ? 0 : 1;
            undated += p.fte && (!p.start || !p.delivery) ? 1 : 0;
        }
        if (without > 0)
            formulation_.notes.push_back(
                fmt::format("{} of {} candidates state no FTE, and count 0", without, candidates_.all.size()));
        if (by_quarter && undated > 0)
            formulation_.notes.push_back(
                fmt::format("{} of {} candidates do not state start and delivery, and count their FTE in every quarter",
                            undated, candidates_.all.size()));
    }

    [[nodiscard]] DemandRow share_row(double limit, bool at_least, const Belongs& within) const {
        DemandRow row;
        row.limit = limit;
        ShareSums sums;
        Sum kept_within;
        for (const auto& [i, budget] : kept_)
            if (within(i)) kept_within += budget;
        sums.kept = kept_budget_.value();
        sums.kept_within = kept_within.value();
        for (std::size_t k = 0; k < candidates_.all.size(); ++k) {
            const Candidate& candidate = candidates_.all[k];
            sums.candidates.push_back(candidate.budget);
            sums.within.push_back(within(candidate.project));
            const double factor = (sums.within.back() ? 1.0 - limit : -limit) * candidate.budget;
            if (factor != 0.0) row.row.terms.push_back({k, factor});
        }
        // A share that is met to the last digit must not be missed by a rounding; answers are added up again.
        const double bound = limit * sums.kept - sums.kept_within, rounding = 1e-12 * sums.kept;
        if (at_least)
            row.row.lower = bound - rounding;
        else
            row.row.upper = bound + rounding;
        row.share = std::move(sums);
        return row;
    }

    void share(std::string name, double limit, bool at_least, const Belongs& within) {
        add(std::move(name), share_row(limit, at_least, within));
    }

    /// A share of one name, or of each that there is.
    template<class NameOf>
    void named_shares(std::string_view demand, std::string_view what, const std::vector<ShareOf>& wanted, bool at_least,
                      NameOf name_of) {
        for (const ShareOf& each : wanted) {
            if (!each.name.empty()) {
                const Belongs within = [&](std::size_t i) { return name_of(i) == each.name; };
                const std::string name = fmt::format("{} {}={}", demand, each.name, each.share);
                // A scope is a word of ours: that no project has it is an answer, not a slip.
                if (what == "scope" || known(name, what, each.name, within)) share(name, each.share, at_least, within);
                continue;
            }
            NamedDemand all{fmt::format("{} {}", demand, each.share), {}};
            std::set<std::string_view> names;
            for (std::size_t i = 0; i < portfolio_.projects.size(); ++i)
                if (!portfolio_.projects[i].closed() && !name_of(i).empty()) names.insert(name_of(i));
            for (const std::string_view one : names) {
                all.rows.push_back(share_row(each.share, at_least, [&](std::size_t i) { return name_of(i) == one; }));
                all.rows.back().row.name = fmt::format("{} {}={}", demand, one, each.share);
            }
            formulation_.demands.push_back(std::move(all));
        }
    }

    void shares(const Demands& demands) {
        const Figures& figures = candidates_.figures;
        const auto& projects = portfolio_.projects;
        if (demands.min_high_risk)
            share(fmt::format("min-high-risk {}", *demands.min_high_risk), *demands.min_high_risk, true,
                  [&](std::size_t i) {
                      return figures[i].failure && engineroom::at_least(*figures[i].failure, definitions_.high_risk);
                  });
        if (demands.max_lcd)
            share(fmt::format("max-lcd {}", *demands.max_lcd), *demands.max_lcd, false,
                  [&](std::size_t i) { return is_lcd(figures[i], definitions_); });
        if (demands.min_edge)
            share(fmt::format("min-edge {}", *demands.min_edge), *demands.min_edge, true,
                  [&](std::size_t i) { return projects[i].novelty == Novelty::edge; });
        named_shares("min-scope", "scope", demands.min_scope, true, [&](std::size_t i) {
            return projects[i].scope ? to_string(*projects[i].scope) : std::string_view{};
        });
        const auto theme = [&](std::size_t i) { return projects[i].theme.view(); };
        named_shares("min-theme", "theme", demands.min_theme, true, theme);
        named_shares("max-theme", "theme", demands.max_theme, false, theme);
        named_shares("max-lead", "lead", demands.max_lead, false,
                     [&](std::size_t i) { return projects[i].lead.view(); });
    }

    [[nodiscard]] std::optional<std::size_t> project_called(std::string_view demand, const std::string& id) {
        const auto found = index_.find(std::string_view{id});
        if (found != index_.end()) return found->second;
        refuse(unknown_name(demand, "id", id));
        return std::nullopt;
    }

    [[nodiscard]] bool is_kept(std::size_t project) const {
        return std::binary_search(candidates_.kept.begin(), candidates_.kept.end(), project);
    }

    /// One project in, or out. What goes on anyway is in, and what cannot be chosen is out: a demand for the other is
    /// one that nothing meets.
    void single(std::string_view word, const std::string& id, bool in) {
        const std::string name = fmt::format("{} {}", word, id);
        const auto project = project_called(name, id);
        if (!project) return;
        DemandRow row;
        if (const auto candidate = candidates_.of_index[*project])
            row.row.terms.push_back({*candidate, 1.0});
        else
            row.kept = is_kept(*project) ? 1.0 : 0.0;
        row.limit = in ? 1.0 : 0.0;
        (in ? row.row.lower : row.row.upper) = row.limit - row.kept;
        add(name, std::move(row));
    }

    void exclusive(const std::vector<std::string>& ids) {
        const std::string name = fmt::format("exclusive {}", fmt::join(ids, ", "));
        DemandRow row;
        row.limit = 1.0;
        const std::set<std::string> once{ids.begin(), ids.end()};
        for (const std::string& id : once) {
            const auto project = project_called(name, id);
            if (!project) continue;
            if (const auto candidate = candidates_.of_index[*project])
                row.row.terms.push_back({*candidate, 1.0});
            else if (is_kept(*project))
                row.kept += 1.0;
        }
        row.row.upper = row.limit - row.kept;
        add(name, std::move(row));
    }

    void counts(const Demands& demands) {
        if (demands.min_projects) {
            DemandRow row;
            row.limit = row.row.lower = static_cast<double>(*demands.min_projects);
            for (std::size_t k = 0; k < candidates_.all.size(); ++k) row.row.terms.push_back({k, 1.0});
            add(fmt::format("min-projects {}", *demands.min_projects), std::move(row));
        }
        if (demands.max_projects)
            at_most(fmt::format("max-projects {}", *demands.max_projects), static_cast<double>(*demands.max_projects),
                    [](const Candidate&) { return 1.0; });
    }

    const Portfolio& portfolio_;
    const Definitions& definitions_;
    const Candidates& candidates_;
    boost::unordered_flat_map<std::string_view, std::size_t> index_;
    std::vector<std::pair<std::size_t, double>> kept_; ///< project and budget
    Sum kept_budget_;
    Formulation formulation_;
    std::optional<Problem> problem_;
};

} // namespace

Result<Formulation> formulate(const Portfolio& portfolio, const Policy& policy, const Demands& demands,
                              const Candidates& candidates) {
    return Formulating{portfolio, policy, candidates}.run(demands);
}

} // namespace engineroom
