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
#include <engineroom/model/stated.hpp>

namespace engineroom {

namespace detail {

[[nodiscard]] inline Counts count_projects(const Portfolio& portfolio) {
    Counts counts;
    counts.projects = portfolio.projects.size();
    for (const Project& project : portfolio.projects) {
        counts.pipeline += project.pipeline() ? 1 : 0;
        counts.live += project.live() ? 1 : 0;
        counts.closed += project.closed() ? 1 : 0;
        counts.unknown += project.stage ? 0 : 1;
    }
    return counts;
}

} // namespace detail

inline Measures measure(const Portfolio& portfolio, const Policy& policy) {
    assert(!portfolio.as_of.is_special());
    const StatedDependencies stated = stated_dependencies(portfolio);
    const DependencyGraph graph{portfolio, stated};
    const Roster roster{portfolio};
    MeasuredProjects projects = measure_projects(portfolio, policy, graph);

    Measures measures;
    measures.as_of = portfolio.as_of;
    measures.facts = facts_of(portfolio);
    measures.columns = columns_of(portfolio);
    measures.has_organisations = portfolio.has_organisations || !portfolio.organisations.empty();
    measures.counts = detail::count_projects(portfolio);
    measures.risk = measure_risk(portfolio, policy, projects.figures);
    measures.diversity = measure_diversity(portfolio, projects.figures);
    measures.payoff = measure_payoff(portfolio, projects.figures);
    measures.quadrants = measure_quadrants(portfolio, policy, projects.figures);
    measures.lcd = measure_lcd(portfolio, policy, roster, projects.figures);
    measures.delivery = measure_delivery(portfolio, roster, projects.figures);
    measures.resourcing = measure_resourcing(portfolio, roster);
    measures.dependencies = measure_dependencies(portfolio, stated, graph, projects);
    measures.composition = measure_composition(portfolio, policy, roster, measures.diversity);
    measures.stakeholders = measure_stakeholders(portfolio, policy, roster, projects.figures);
    measures.consensus = measure_consensus(portfolio);
    measures.learning = measure_learning(portfolio, policy);
    measures.survival = measure_survival(portfolio);
    measures.proposals = measure_proposals(portfolio, roster);
    measures.regions = measure_regions(portfolio, policy, roster, projects.figures);
    measures.contradictions = measure_contradictions(portfolio, policy);
    measures.organisations = roster.organisations();
    measures.projects = std::move(projects.figures);
    return measures;
}

} // namespace engineroom
