// Times a simulation: bench_simulate FILE TRIALS independent|correlated [THREADS [TARGET]]
// One line of JSON, with the figures of rivals beside it: mean, sd, quantiles.
#include "simulate/kernels.hpp"
#include "simulate/tile.hpp"

#include <chrono>
#include <cstdlib>
#include <engineroom/import/import.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/simulate/simulate.hpp>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <numeric>
#include <string>

using namespace engineroom;

namespace {

double seconds_of(const auto& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: bench_simulate FILE TRIALS independent|correlated [THREADS [TARGET]]\n";
        return 2;
    }
    std::ifstream file{argv[1], std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    Policy policy = cluster_policy();
    const std::string model = argv[3];
    if (model == "independent") policy.correlation = {0, 0, 0};
    ImportOptions options;
    options.as_of = Date{2026, 11, 1};
    const Import import = import_portfolio(FileBytes{argv[1], std::move(text)}, std::nullopt, options);
    if (!import.usable()) {
        std::cerr << "the file cannot be read\n";
        return 3;
    }
    Scenario scenario;
    scenario.trials = std::strtoull(argv[2], nullptr, 10);
    Execution execution;
    if (argc > 4) execution.threads = static_cast<unsigned>(std::strtoul(argv[4], nullptr, 10));
    if (argc > 5) kernels::use_vector_target(argv[5]);

    Result<Simulation> result = Problem{};
    const double took = seconds_of([&] { result = simulate(import.portfolio, policy, scenario, execution); });
    if (!result || !result->outcome.net) {
        std::cerr << (result ? "no project states payoff and budget" : result.error().message) << '\n';
        return 3;
    }
    const Simulation& told = *result;
    const NetDistribution& net = *told.outcome.net;

    // The Philox words that the fates and payoffs use, alone.
    std::vector<std::uint64_t> pairs(tile_pairs);
    std::iota(pairs.begin(), pairs.end(), std::uint64_t{0});
    kernels::Draws draws{pairs, key_of(1), 0};
    std::uint32_t sink = 0;
    const std::uint64_t blocks = (*scenario.trials + tile_trials - 1) / tile_trials;
    const double filling = seconds_of([&] {
        for (std::uint64_t block = 0; block < blocks; ++block)
            for (std::size_t p = 0; p < told.projects; ++p) {
                draws.subject = static_cast<std::uint32_t>(p);
                sink ^= kernels::fill_words(draws);
            }
    });
    const double each = 1e9 / static_cast<double>(told.trials) / static_cast<double>(told.projects);
    std::cout
        << fmt::format(
               R"({{"program": "engineroom", "model": "{}", "projects": {}, "trials": {}, "threads": {}, "seconds": {:.4f}, )"
               R"("ns_per_project_trial": {:.3f}, "words_ns": {:.3f}, "mean": {}, "sd": {}, "p05": {}, "p50": {}, "p95": {}, )"
               R"("loss_probability": {}, "expected_shortfall_05": {}, "sink": {}}})",
               model, told.projects, told.trials, execution.threads, took, took * each, filling * each, net.mean,
               net.sd, net.quantiles.p05, net.quantiles.p50, net.quantiles.p95, *told.outcome.loss_probability,
               net.expected_shortfall, sink)
        << '\n';
    return 0;
}
