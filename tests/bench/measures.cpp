// The time of each family of measures by itself, of all of them, and of each rule that takes long, for growing numbers
// of projects with organisations and participations in proportion. That of 100,000 projects has 20,000 organisations
// and 500,000 participations.
#include "portfolios.hpp"

#include <benchmark/benchmark.h>
#include <engineroom/measures/measure.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/rules/catalogue.hpp>
#include <memory>
#include <optional>
#include <string>

namespace {

using namespace engineroom;

/// What the families are given, made once for each number of projects.
struct Given {
    Portfolio portfolio;
    Policy policy = cluster_policy();
    ColumnSet columns = columns_of(portfolio);
    StatedDependencies stated = stated_dependencies(portfolio);
    DependencyGraph graph{portfolio, stated};
    Roster roster{portfolio};
    Ledger ledger{portfolio};
    TellingOrder order{portfolio};
    MeasuredProjects projects = measure_projects(portfolio, policy, graph);
    DiversityMeasure diversity = measure_diversity(ledger, order, projects.figures);
    std::optional<Measures> all;

    explicit Given(std::size_t size) : portfolio{bench::Portfolios{bench::shape_of(size)}.take()} {}
};

Given& given(std::size_t size) {
    static std::unique_ptr<Given> kept;
    if (!kept || kept->portfolio.projects.size() != size) {
        kept.reset(); // before the next takes its room
        kept = std::make_unique<Given>(size);
    }
    return *kept;
}

struct Family {
    const char* name;
    void (*run)(const Given&);
};

template<class Result>
void keep(Result result) {
    benchmark::DoNotOptimize(result);
}

constexpr Family families[]{
    {"dependency_graph",
     [](const Given& g) {
         keep(DependencyGraph{g.portfolio, stated_dependencies(g.portfolio)});
     }},
    {"roster", [](const Given& g) { keep(Roster{g.portfolio}.organisations().size()); }},
    {"ledger", [](const Given& g) { keep(Ledger{g.portfolio}.size()); }},
    {"order", [](const Given& g) { keep(TellingOrder{g.portfolio}.by_id().size()); }},
    {"projects", [](const Given& g) { keep(measure_projects(g.portfolio, g.policy, g.graph)); }},
    {"facts", [](const Given& g) { keep(facts_of(g.portfolio)); }},
    {"risk", [](const Given& g) { keep(measure_risk(g.ledger, g.order, g.policy, g.projects.figures)); }},
    {"diversity", [](const Given& g) { keep(measure_diversity(g.ledger, g.order, g.projects.figures)); }},
    {"payoff", [](const Given& g) { keep(measure_payoff(g.ledger, g.order, g.projects.figures)); }},
    {"quadrants", [](const Given& g) { keep(measure_quadrants(g.ledger, g.order, g.policy, g.projects.figures)); }},
    {"lcd", [](const Given& g) { keep(measure_lcd(g.ledger, g.order, g.policy, g.roster, g.projects.figures)); }},
    {"delivery", [](const Given& g) { keep(measure_delivery(g.ledger, g.order, g.roster, g.projects.figures)); }},
    {"resourcing", [](const Given& g) { keep(measure_resourcing(g.ledger, g.order, g.roster)); }},
    {"dependencies",
     [](const Given& g) { keep(measure_dependencies(g.ledger, g.order, g.columns, g.stated, g.graph, g.projects)); }},
    {"composition",
     [](const Given& g) { keep(measure_composition(g.ledger, g.order, g.policy, g.roster, g.diversity)); }},
    {"stakeholders",
     [](const Given& g) { keep(measure_stakeholders(g.ledger, g.order, g.policy, g.roster, g.projects.figures)); }},
    {"consensus", [](const Given& g) { keep(measure_consensus(g.ledger, g.order)); }},
    {"learning", [](const Given& g) { keep(measure_learning(g.ledger, g.order, g.policy)); }},
    {"survival", [](const Given& g) { keep(measure_survival(g.ledger, g.ledger.all)); }},
    {"proposals", [](const Given& g) { keep(measure_proposals(g.ledger, g.order, g.roster)); }},
    {"regions",
     [](const Given& g) { keep(measure_regions(g.ledger, g.order, g.policy, g.roster, g.projects.figures)); }},
    {"contradictions",
     [](const Given& g) {
         keep(measure_contradictions(g.ledger, g.order, g.roster, g.projects.figures, g.columns, g.policy));
     }},
    {"all", [](const Given& g) { keep(measure(g.portfolio, g.policy)); }},
};

void measured(benchmark::State& state, const Family& family) {
    const Given& g = given(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) family.run(g);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void assessed(benchmark::State& state, const Rule& rule) {
    Given& g = given(static_cast<std::size_t>(state.range(0)));
    if (!g.all) g.all = measure(g.portfolio, g.policy);
    for (auto _ : state) keep(rule.assess(*g.all, g.policy));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    // By size first: each is made once.
    for (std::int64_t size = 1'000; size <= 1'000'000; size *= 10) {
        for (const Family& family : families)
            benchmark::RegisterBenchmark((std::string{"measure/"} + family.name).c_str(), measured, family)
                ->Arg(size)
                ->Unit(benchmark::kMillisecond);
        for (const Rule& rule : catalogue())
            benchmark::RegisterBenchmark((std::string{"rule/"} + std::string{rule.info.code}).c_str(), assessed, rule)
                ->Arg(size)
                ->Unit(benchmark::kMillisecond);
    }
    benchmark::RunSpecifiedBenchmarks();
}
