/// Computes all figures of a portfolio, once.
#pragma once

#include <cassert>
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

inline Measures measure(const Portfolio& portfolio, const Policy& policy) {
    assert(!portfolio.as_of.is_special());
    const StatedDependencies stated = stated_dependencies(portfolio);
    const DependencyGraph graph{portfolio, stated};
    const Roster roster{portfolio};
    const Ledger ledger{portfolio};
    const TellingOrder order{portfolio};
    MeasuredProjects projects = measure_projects(portfolio, policy, graph);
    const Figures& figures = projects.figures;

    Measures measures;
    measures.as_of = portfolio.as_of;
    measures.facts = facts_of(portfolio);
    measures.columns = columns_of(portfolio);
    measures.has_organisations = portfolio.has_organisations || !portfolio.organisations.empty();
    measures.counts = detail::count_projects(ledger);
    measures.risk = measure_risk(ledger, order, policy, figures);
    measures.diversity = measure_diversity(ledger, order, figures);
    measures.payoff = measure_payoff(ledger, order, figures);
    measures.quadrants = measure_quadrants(ledger, order, policy, figures);
    measures.lcd = measure_lcd(ledger, order, policy, roster, figures);
    measures.delivery = measure_delivery(ledger, order, roster, figures);
    measures.resourcing = measure_resourcing(ledger, order, roster);
    measures.dependencies = measure_dependencies(ledger, order, measures.columns, stated, graph, projects);
    measures.composition = measure_composition(ledger, order, policy, roster, measures.diversity);
    measures.stakeholders = measure_stakeholders(ledger, order, policy, roster, figures);
    measures.consensus = measure_consensus(ledger);
    measures.learning = measure_learning(ledger, order, policy);
    measures.survival = measure_survival(ledger, ledger.all);
    measures.proposals = measure_proposals(ledger, order, roster);
    measures.regions = measure_regions(ledger, order, policy, roster, figures);
    measures.contradictions = measure_contradictions(ledger, order, roster, measures.columns, policy);
    measures.organisations = roster.organisations();
    measures.projects = std::move(projects.figures);
    return measures;
}

} // namespace engineroom
