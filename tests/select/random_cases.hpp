/// Random portfolios of up to 16 projects with random demands of every kind, the same in every run.
#pragma once

#include "support.hpp"

namespace select_test {

struct Case {
    Portfolio portfolio;
    Demands demands;
};

class Cases {
public:
    explicit Cases(std::uint64_t seed) : engine_{seed} {}

    [[nodiscard]] Case next() {
        Case made;
        const int n = whole(1, 16);
        for (int i = 0; i < n; ++i) made.portfolio.projects.push_back(project(i));
        made.portfolio.as_of = Date{2026, 11, 1};
        demand(made);
        return made;
    }

private:
    int whole(int least, int most) {
        return least + static_cast<int>(engine_() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool one_in(int n) { return whole(1, n) == 1; }
    double tenths(int least, int most) { return whole(least, most) / 10.0; }
    std::string name(const char* prefix, int most) { return prefix + std::to_string(whole(1, most)); }

    Project project(int i) {
        Project p;
        p.id = "P" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1);
        // One in ten failed, one in ten delivered, one in five live, the rest of the pipeline.
        const int kind = whole(1, 10);
        p.stage = kind == 1   ? Stage::failed
                  : kind == 2 ? Stage::delivered
                  : kind <= 4 ? Stage::active
                  : kind <= 6 ? Stage::idea
                              : Stage::proposed;
        p.risk = Probability{tenths(0, 9)};
        p.budget = Money{static_cast<double>(whole(0, 20)) * 10.0};
        p.payoff = Money{static_cast<double>(whole(0, 60)) * 10.0};
        p.theme = name("T", 3);
        p.cluster = name("C", 2);
        p.lead = name("L", 3);
        p.fte = static_cast<double>(whole(0, 4));
        p.scope = static_cast<Scope>(whole(0, 2));
        p.novelty = static_cast<Novelty>(whole(0, 2));
        p.funding = {{name("F", 2), *p.budget}};
        p.start = Date{2026, 12, 1} + boost::gregorian::days{whole(0, 300)};
        p.delivery = *p.start + boost::gregorian::days{whole(20, 400)};
        if (i > 0 && one_in(4)) p.depends_on = {Text{id(whole(1, i))}};
        return p;
    }
    static std::string id(int number) { return "P" + std::string(number < 10 ? "0" : "") + std::to_string(number); }

    void demand(Case& made) {
        Demands& d = made.demands;
        const int n = static_cast<int>(made.portfolio.projects.size());
        const auto any = [&] { return made.portfolio.projects[static_cast<std::size_t>(whole(0, n - 1))]; };
        if (!one_in(8)) d.budget = Money{static_cast<double>(whole(0, 80)) * 10.0};
        if (one_in(5)) d.budget_by.push_back({BudgetOf::theme, any().theme.str(), Money{whole(0, 30) * 10.0}});
        if (one_in(5)) d.budget_by.push_back({BudgetOf::cluster, any().cluster.str(), Money{whole(0, 50) * 10.0}});
        if (one_in(5))
            d.budget_by.push_back({BudgetOf::funder, any().funding[0].funder.str(), Money{whole(0, 50) * 10.0}});
        if (one_in(5)) d.fte = whole(0, 16);
        if (one_in(5)) d.fte_in.push_back({Quarter{2027, whole(1, 4)}, tenths(0, 80)});
        if (one_in(5)) d.fte_of.push_back({any().lead.str(), static_cast<double>(whole(0, 8))});
        if (one_in(5)) d.min_high_risk = tenths(0, 7);
        if (one_in(5)) d.max_lcd = tenths(0, 5);
        if (one_in(6)) d.min_edge = tenths(0, 6);
        if (one_in(6)) d.min_scope.push_back({std::string{to_string(static_cast<Scope>(whole(0, 2)))}, tenths(0, 5)});
        if (one_in(6)) d.min_theme.push_back({any().theme.str(), tenths(0, 5)});
        if (one_in(6)) d.max_theme.push_back({one_in(2) ? any().theme.str() : "", tenths(3, 9)});
        if (one_in(6)) d.max_lead.push_back({one_in(2) ? any().lead.str() : "", tenths(3, 9)});
        if (one_in(6)) d.must.push_back(any().id.str());
        if (one_in(6)) d.never.push_back(any().id.str());
        if (one_in(5)) d.exclusive.push_back({any().id.str(), any().id.str(), any().id.str()});
        if (one_in(6)) d.min_projects = static_cast<std::size_t>(whole(0, 4));
        if (one_in(6)) d.max_projects = static_cast<std::size_t>(whole(1, 8));
    }

    std::mt19937_64 engine_;
};

} // namespace select_test
