/// Computes all figures of a portfolio, once.
#pragma once

#include <cassert>
#include <cstdint>
#include <engineroom/core/in_parallel.hpp>
#include <engineroom/measures/compute/composition.hpp>
#include <engineroom/measures/compute/consensus.hpp>
#include <engineroom/measures/compute/contradictions.hpp>
#include <engineroom/measures/compute/delivery.hpp>
#include <engineroom/measures/compute/dependencies.hpp>
#include <engineroom/measures/compute/diversity.hpp>
#include <engineroom/measures/compute/lcd.hpp>
#include <engineroom/measures/compute/learning.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/payoff.hpp>
#include <engineroom/measures/compute/projects.hpp>
#include <engineroom/measures/compute/proposals.hpp>
#include <engineroom/measures/compute/quadrants.hpp>
#include <engineroom/measures/compute/regions.hpp>
#include <engineroom/measures/compute/resourcing.hpp>
#include <engineroom/measures/compute/risk.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/compute/stakeholders.hpp>
#include <engineroom/measures/compute/survival.hpp>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/measures.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/model/stated.hpp>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace engineroom {

namespace detail {

[[nodiscard]] inline Counts count_projects(const Ledger& ledger) {
    Counts counts;
    counts.projects = ledger.size();
    for (const auto& stage : ledger.stage) {
        if (!stage)
            ++counts.unknown;
        else
            ++(is_pipeline(*stage) ? counts.pipeline : is_live(*stage) ? counts.live : counts.closed);
    }
    return counts;
}

} // namespace detail

/// The same, by up to so many threads.
[[nodiscard]] inline Measures measure(const Portfolio& portfolio, const Policy& policy, unsigned threads) {
    assert(!portfolio.as_of.is_special());
    using Steps = std::vector<std::function<void()>>; // none needs another of the same list
    const auto run = [threads](const Steps& steps) {
        in_parallel(steps.size(), threads, [&steps](unsigned, std::uint64_t step) { steps[step](); });
    };

    Measures measures;
    measures.as_of = portfolio.as_of;
    measures.has_organisations = portfolio.has_organisations || !portfolio.organisations.empty();
    StatedDependencies stated;
    std::optional<DependencyGraph> graph;
    MeasuredProjects projects;
    std::optional<Roster> roster;
    std::optional<Ledger> ledger;
    std::optional<TellingOrder> order;
    run({[&] {
             stated = stated_dependencies(portfolio);
             graph.emplace(portfolio, stated);
             projects = measure_projects(portfolio, policy, *graph);
         },
         [&] { ledger.emplace(portfolio); }, [&] { roster.emplace(portfolio); }, [&] { order.emplace(portfolio); },
         [&] { measures.facts = facts_of(portfolio); }, [&] { measures.columns = columns_of(portfolio); }});

    const Figures& figures = projects.figures;
    measures.counts = detail::count_projects(*ledger);
    // Those first that take longest.
    run({[&] { measures.regions = measure_regions(*ledger, *order, policy, *roster, figures); },
         [&] { measures.stakeholders = measure_stakeholders(*ledger, *order, policy, *roster, figures); },
         [&] {
             measures.diversity = measure_diversity(*ledger, *order, figures);
             measures.composition = measure_composition(*ledger, *order, policy, *roster, measures.diversity);
         },
         [&] { measures.delivery = measure_delivery(*ledger, *order, *roster, figures); },
         [&] {
             measures.contradictions =
                 measure_contradictions(*ledger, *order, *roster, figures, measures.columns, policy);
         },
         [&] { measures.resourcing = measure_resourcing(*ledger, *order, *roster); },
         [&] { measures.payoff = measure_payoff(*ledger, *order, figures); },
         [&] { measures.risk = measure_risk(*ledger, *order, policy, figures); },
         [&] {
             measures.dependencies = measure_dependencies(*ledger, *order, measures.columns, stated, *graph, projects);
         },
         [&] { measures.quadrants = measure_quadrants(*ledger, *order, policy, figures); },
         [&] { measures.lcd = measure_lcd(*ledger, *order, policy, *roster, figures); },
         [&] { measures.consensus = measure_consensus(*ledger, *order); },
         [&] { measures.learning = measure_learning(*ledger, *order, policy); },
         [&] { measures.survival = measure_survival(*ledger, ledger->all); },
         [&] { measures.proposals = measure_proposals(*ledger, *order, *roster); }});
    measures.organisations = roster->organisations();
    measures.projects = std::move(projects.figures);
    return measures;
}

inline Measures measure(const Portfolio& portfolio, const Policy& policy) {
    return measure(portfolio, policy, 1);
}

} // namespace engineroom
