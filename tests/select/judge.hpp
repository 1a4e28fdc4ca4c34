/// What a choice comes to and whether it is allowed, said from the portfolio and the demands alone: by plain loops that
/// share no code with the library, for portfolios of up to 16 projects.
#pragma once

#include "support.hpp"

#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace select_test {

class Judge {
public:
    Judge(const Portfolio& portfolio, const Demands& demands) : portfolio_{portfolio}, demands_{demands} {
        for (std::size_t i = 0; i < portfolio.projects.size(); ++i) index_[portfolio.projects[i].id.str()] = i;
    }

    [[nodiscard]] std::size_t size() const { return portfolio_.projects.size(); }
    [[nodiscard]] const Project& project(std::size_t i) const { return portfolio_.projects[i]; }
    [[nodiscard]] static bool in(unsigned set, std::size_t i) { return ((set >> i) & 1U) != 0; }

    /// Chance that it and all upstreams succeed, walking up through whatever is not delivered.
    [[nodiscard]] double chance(std::size_t i) const {
        std::set<std::size_t> all;
        gather(i, all);
        double q = 1.0;
        for (const std::size_t k : all) {
            if (project(k).stage == Stage::failed) return 0.0;
            q *= 1.0 - project(k).risk->value();
        }
        return q;
    }

    [[nodiscard]] double worth(unsigned chosen) const {
        double sum = 0.0;
        for (std::size_t i = 0; i < size(); ++i)
            if (in(chosen, i)) sum += chance(i) * project(i).payoff->amount() - project(i).budget->amount();
        return sum;
    }

    [[nodiscard]] double cost(unsigned chosen) const {
        return sum(chosen, [](const Project& p) { return p.budget->amount(); });
    }

    /// Whether the choice keeps to everything.
    [[nodiscard]] bool allowed(unsigned chosen) const {
        for (std::size_t i = 0; i < size(); ++i) {
            if (!in(chosen, i)) continue;
            if (!project(i).pipeline() || !project(i).budget) return false;
            std::set<std::size_t> all;
            gather(i, all);
            for (const std::size_t k : all) {
                if (project(k).stage == Stage::failed) return false;
                if (project(k).pipeline() && !in(chosen, k)) return false;
            }
        }
        return amounts(chosen) && shares(chosen) && sets(chosen);
    }

private:
    static constexpr double hair = 1e-9;

    void gather(std::size_t i, std::set<std::size_t>& all) const {
        if (project(i).stage == Stage::delivered || !all.insert(i).second) return;
        for (const Text& id : project(i).depends_on) gather(index_.at(id.str()), all);
    }

    [[nodiscard]] double sum(unsigned chosen, const std::function<double(const Project&)>& amount) const {
        double sum = 0.0;
        for (std::size_t i = 0; i < size(); ++i)
            if (in(chosen, i)) sum += amount(project(i));
        return sum;
    }

    [[nodiscard]] bool amounts(unsigned chosen) const {
        if (demands_.budget && cost(chosen) > demands_.budget->amount() + hair) return false;
        for (const BudgetBy& by : demands_.budget_by) {
            const double spent = sum(chosen, [&](const Project& p) {
                if (by.of == BudgetOf::theme) return p.theme == by.name ? p.budget->amount() : 0.0;
                if (by.of == BudgetOf::cluster) return p.cluster == by.name ? p.budget->amount() : 0.0;
                double funding = 0.0;
                for (const Funding& one : p.funding)
                    if (one.funder == by.name) funding += one.amount.amount();
                return funding;
            });
            if (spent > by.amount.amount() + hair) return false;
        }
        if (demands_.fte && sum(chosen, [](const Project& p) { return p.fte.value_or(0.0); }) > *demands_.fte + hair)
            return false;
        for (const FteOfLead& of : demands_.fte_of)
            if (sum(chosen, [&](const Project& p) { return p.lead == of.organisation ? p.fte.value_or(0.0) : 0.0; }) >
                of.fte + hair)
                return false;
        for (const FteInQuarter& in : demands_.fte_in)
            if (sum(chosen, [&](const Project& p) { return p.fte.value_or(0.0) * days_in(p, in.quarter); }) >
                in.fte + hair)
                return false;
        return true;
    }

    /// Counts the days of the quarter one by one.
    [[nodiscard]] static double days_in(const Project& p, const Quarter& quarter) {
        if (!p.start || !p.delivery) return 1.0;
        int days = 0, running = 0;
        for (Date day{static_cast<unsigned short>(quarter.year), 1, 1}; day.year() == quarter.year;
             day += boost::gregorian::days{1}) {
            if ((day.month().as_number() - 1) / 3 + 1 != quarter.quarter) continue;
            ++days;
            running += *p.start <= day && day <= *p.delivery ? 1 : 0;
        }
        return static_cast<double>(running) / days;
    }

    /// The share of budget, live and chosen, of those for which `belongs` holds; none where there is no budget.
    [[nodiscard]] std::optional<double> share(unsigned chosen, const std::function<bool(std::size_t)>& belongs) const {
        double all = 0.0, within = 0.0;
        for (std::size_t i = 0; i < size(); ++i) {
            if (!in(chosen, i) && !project(i).live()) continue;
            if (!project(i).budget) continue;
            all += project(i).budget->amount();
            if (belongs(i)) within += project(i).budget->amount();
        }
        if (all == 0.0) return std::nullopt;
        return within / all;
    }

    /// LCD, were all funded that can be: every project that is live, or of the pipeline and not behind a failed one.
    [[nodiscard]] bool lcd(std::size_t i) const {
        const Project& p = project(i);
        if (!p.budget || p.budget->amount() == 0.0 || 1.0 - chance(i) > 0.2 + hair) return false;
        std::set<std::size_t> own;
        gather(i, own);
        double enabled = 0.0;
        for (std::size_t j = 0; j < size(); ++j) {
            std::set<std::size_t> all;
            gather(j, all);
            if (j == i || !all.count(i) || !(project(j).live() || project(j).pipeline())) continue;
            double q = project(j).payoff->amount();
            for (const std::size_t k : all)
                if (!own.count(k)) q *= project(k).stage == Stage::failed ? 0.0 : 1.0 - project(k).risk->value();
            enabled += q;
        }
        return (p.payoff->amount() + enabled) / p.budget->amount() <= 2.0 + hair;
    }

    [[nodiscard]] bool shares(unsigned chosen) const {
        const auto least = [&](std::optional<double> floor, const std::function<bool(std::size_t)>& belongs) {
            return !floor || share(chosen, belongs).value_or(1.0) >= *floor - hair;
        };
        const auto most = [&](std::optional<double> ceiling, const std::function<bool(std::size_t)>& belongs) {
            return !ceiling || share(chosen, belongs).value_or(0.0) <= *ceiling + hair;
        };
        if (!least(demands_.min_high_risk, [&](std::size_t i) { return 1.0 - chance(i) >= 0.5 - hair; })) return false;
        if (!least(demands_.min_edge, [&](std::size_t i) { return project(i).novelty == Novelty::edge; })) return false;
        if (demands_.max_lcd && !most(demands_.max_lcd, [&](std::size_t i) { return lcd(i); })) return false;
        for (const ShareOf& of : demands_.min_scope)
            if (!least(of.share,
                       [&](std::size_t i) { return project(i).scope && to_string(*project(i).scope) == of.name; }))
                return false;
        for (const ShareOf& of : demands_.min_theme)
            if (!least(of.share, [&](std::size_t i) { return project(i).theme == of.name; })) return false;
        for (const ShareOf& of : demands_.max_theme)
            if (!each(
                    of, [](const Project& p) { return p.theme.str(); }, most))
                return false;
        for (const ShareOf& of : demands_.max_lead)
            if (!each(
                    of, [](const Project& p) { return p.lead.str(); }, most))
                return false;
        return true;
    }

    /// A ceiling for one name, or for each.
    template<class NameOf, class Most>
    [[nodiscard]] bool each(const ShareOf& of, NameOf name_of, Most most) const {
        for (std::size_t k = 0; k < size(); ++k) {
            const std::string name = of.name.empty() ? name_of(project(k)) : of.name;
            if (!name.empty() && !most(of.share, [&](std::size_t i) { return name_of(project(i)) == name; }))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool sets(unsigned chosen) const {
        const auto there = [&](const std::string& id) {
            return in(chosen, index_.at(id)) || project(index_.at(id)).live();
        };
        for (const std::string& id : demands_.must)
            if (!there(id)) return false;
        for (const std::string& id : demands_.never)
            if (there(id)) return false;
        for (const auto& group : demands_.exclusive) {
            int count = 0;
            for (const std::string& id : std::set<std::string>{group.begin(), group.end()}) count += there(id) ? 1 : 0;
            if (count > 1) return false;
        }
        std::size_t count = 0;
        for (std::size_t i = 0; i < size(); ++i) count += in(chosen, i) ? 1 : 0;
        return !(demands_.min_projects && count < *demands_.min_projects) &&
               !(demands_.max_projects && count > *demands_.max_projects);
    }

    const Portfolio& portfolio_;
    const Demands& demands_;
    std::map<std::string, std::size_t> index_;
};

/// The best choice of all, by trying every subset of the pipeline.
struct Brute {
    std::optional<double> worth;        ///< none: no subset is allowed
    double least_cost = 0.0;            ///< among those of the same worth
    std::vector<std::string> first_ids; ///< among those of the same worth and cost, the one with the first ids
};

inline Brute by_brute_force(const Portfolio& portfolio, const Demands& demands) {
    const Judge judge{portfolio, demands};
    Brute best;
    unsigned pipeline = 0;
    for (std::size_t i = 0; i < judge.size(); ++i)
        if (judge.project(i).pipeline()) pipeline |= 1U << i;
    // Every subset of the bits of `pipeline`, the empty one last.
    for (unsigned chosen = pipeline;; chosen = (chosen - 1) & pipeline) {
        if (judge.allowed(chosen)) {
            const double worth = judge.worth(chosen), cost = judge.cost(chosen);
            std::vector<std::string> names;
            for (std::size_t i = 0; i < judge.size(); ++i)
                if (Judge::in(chosen, i)) names.push_back(portfolio.projects[i].id.str());
            std::sort(names.begin(), names.end());
            const double margin = best.worth ? worth - *best.worth : 1.0;
            const double saving = best.least_cost - cost;
            // The set that has the first id in which two differ comes first; a longer one before its own beginning.
            const auto first = [&] {
                for (std::size_t k = 0; k < std::min(names.size(), best.first_ids.size()); ++k)
                    if (names[k] != best.first_ids[k]) return names[k] < best.first_ids[k];
                return names.size() > best.first_ids.size();
            };
            if (margin > 1e-9 || (margin > -1e-9 && (saving > 1e-9 || (saving > -1e-9 && first()))))
                best = {worth, cost, names};
        }
        if (chosen == 0) break;
    }
    return best;
}

} // namespace select_test
