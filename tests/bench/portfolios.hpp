/// Portfolios of any size, made in code: what the measures are timed on.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <engineroom/model/portfolio.hpp>
#include <fmt/format.h>
#include <random>
#include <utility>
#include <vector>

namespace engineroom::bench {

struct Shape {
    std::size_t projects = 0;
    std::size_t organisations = 0;  ///< all of them listed with kind, size and capacity
    std::size_t participations = 0; ///< in all
};

/// As many organisations and participations a project as in 100,000 projects, 20,000 organisations and 500,000
/// participations.
[[nodiscard]] inline Shape shape_of(std::size_t projects) {
    return {projects, projects / 5, 5 * projects};
}

/// Projects in every column that a measure reads, in seven clusters and on 17 themes, four in ten of them closed or in
/// the pipeline, one in four depending on one of the ten before it.
class Portfolios {
public:
    explicit Portfolios(const Shape& shape) : shape_{shape} {
        portfolio_.as_of = Date{2026, 11, 1};
        portfolio_.currency = "EUR";
        for (std::size_t o = 0; o < shape.organisations; ++o) portfolio_.organisations.push_back(organisation(o));
        portfolio_.projects.reserve(shape.projects);
        for (std::size_t i = 0; i < shape.projects; ++i) portfolio_.projects.push_back(project(i));
    }

    [[nodiscard]] Portfolio take() { return std::move(portfolio_); }

private:
    [[nodiscard]] double uniform(double low, double high) {
        return low + (high - low) * static_cast<double>(random_() >> 11U) * 0x1p-53;
    }
    [[nodiscard]] std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_() % end); }
    template<class Term>
    [[nodiscard]] Term term() {
        return static_cast<Term>(below(TermNames<Term>::names.size()));
    }
    [[nodiscard]] Date day(int first_year, std::size_t days) {
        return Date{static_cast<unsigned short>(first_year), 1, 1} +
               boost::gregorian::days{static_cast<long>(below(days))};
    }
    [[nodiscard]] static std::string name_of(std::size_t organisation) { return fmt::format("Org {}", organisation); }

    [[nodiscard]] Organisation organisation(std::size_t o) {
        Organisation made;
        made.name = name_of(o);
        made.kind = term<OrganisationKind>();
        made.size = term<OrganisationSize>();
        made.joined = day(2020, 2400);
        made.capacity_fte = uniform(1, 60);
        made.board = below(50) == 0;
        made.funding_kind = term<FundingKind>();
        return made;
    }

    [[nodiscard]] Project project(std::size_t i) {
        constexpr std::array stages{Stage::active, Stage::active, Stage::active,    Stage::active, Stage::active,
                                    Stage::paused, Stage::idea,   Stage::delivered, Stage::failed, Stage::cancelled};
        Project p;
        p.id = fmt::format("P{:07}", i);
        p.name = fmt::format("Project {}", i);
        p.cluster = fmt::format("Cluster {}", below(7));
        p.theme = fmt::format("Theme {}", below(17));
        p.scope = term<Scope>();
        p.stage = stages.at(below(stages.size()));
        p.risk = Probability{uniform(0.02, 0.9)};
        const double budget = std::pow(10.0, uniform(4, 6.3)), payoff = budget * uniform(0.8, 12);
        const double spread = uniform(1.2, 4);
        p.payoff_low = Money{payoff / spread};
        p.payoff = Money{payoff};
        p.payoff_high = Money{payoff * spread};
        p.budget = Money{budget};
        p.spent = Money{p.pipeline() ? 0.0 : budget * uniform(0, 1)};
        p.fte = uniform(0.2, 9);
        p.volunteer_fte = below(4) == 0 ? uniform(0, 1) : 0.0;
        p.proposed = day(2023, 700);
        p.start = day(2024, 900);
        p.delivery = day(2026, 1200);
        if (p.closed()) p.ended = day(2026, 300);
        p.updated = day(2026, 300);
        p.driver = term<Driver>();
        p.novelty = term<Novelty>();
        p.market = term<Market>();
        p.need = "The firms said so";
        p.issues = {fmt::format("Issue {}", below(300))};
        p.votes = {static_cast<double>(below(10)), static_cast<double>(below(10)), static_cast<double>(below(10))};
        if (p.closed()) p.failure_reason = fmt::format("Reason {}", below(30));
        if (shape_.organisations > 0) name_organisations(p);
        if (i > 10 && below(4) == 0) p.depends_on = {fmt::format("P{:07}", i - 1 - below(10))};
        return p;
    }

    void name_organisations(Project& p) {
        const std::size_t all = shape_.organisations;
        p.lead = name_of(below(all));
        p.proposed_by = name_of(below(all));
        p.funding = {{name_of(below(all)), Money{uniform(0, 1e6)}}, {name_of(below(all)), Money{uniform(0, 1e6)}}};
        // The lead is one of those who take part.
        std::vector<Text> names;
        for (std::size_t k = 1; k < shape_.participations / shape_.projects; ++k)
            names.emplace_back(name_of(below(all)));
        p.participants = std::move(names);
    }

    Shape shape_;
    Portfolio portfolio_;
    std::mt19937_64 random_{1};
};

} // namespace engineroom::bench
