// Times a simulation: bench_simulate FILE TRIALS independent|correlated [THREADS [TARGET [DISCOUNT]]]
// One line of JSON, with the figures of rivals beside it: mean, sd, quantiles.
#include "keep_memory.hpp"
#include "simulate/kernels.hpp"
#include "simulate/tile.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <engineroom/import/import.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/simulate/simulate.hpp>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>

using namespace engineroom;

namespace {

struct Took {
    double seconds = 0;
    double cpu = 0; ///< of all threads; with a busy machine it says more
};

Took time_of(const auto& work) {
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
            static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

/// The market, themes, and leads of several projects.
std::size_t factors_of(const Portfolio& portfolio) {
    std::set<std::string_view> themes;
    std::map<std::string_view, std::size_t> led;
    for (const Project& project : portfolio.projects) {
        if (!project.live()) continue;
        if (!project.theme.empty()) themes.insert(project.theme);
        if (!project.lead.empty()) ++led[project.lead];
    }
    const auto shared = std::count_if(led.begin(), led.end(), [](const auto& lead) { return lead.second > 1; });
    return 1 + themes.size() + static_cast<std::size_t>(shared);
}

} // namespace

int main(int argc, char** argv) {
    app::keep_memory(); // as the command does
    if (argc < 4) {
        std::cerr << "usage: bench_simulate FILE TRIALS independent|correlated [THREADS [TARGET [DISCOUNT]]]\n";
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
    if (argc > 6) policy.simulation.discount_rate = std::strtod(argv[6], nullptr);

    // The least of three, unless one is long: the first time takes what is done once a program, such as tables, too.
    std::optional<Result<Simulation>> result;
    Took took;
    for (int run = 0; run < 3 && took.seconds < 5.0; ++run) {
        const Took once = time_of([&] { result = simulate(import.portfolio, policy, scenario, execution); });
        if (run == 0 || once.cpu < took.cpu) took = once;
    }
    if (!*result || !(*result)->outcome.net) {
        std::cerr << (*result ? "no project states payoff and budget" : result->error().message) << '\n';
        return 3;
    }
    const Simulation& told = **result;
    const NetDistribution& net = *told.outcome.net;

    // The Philox words that it uses, alone: those of every project and, where they are correlated, factor, in every
    // trial; and once more in the worst of them, here every twentieth.
    kernels::Draws draws;
    draws.key = key_of(1);
    PerTrial<std::uint32_t> words;
    std::uint32_t sink = 0;
    const std::size_t subjects = told.projects + (model == "correlated" ? factors_of(import.portfolio) : 0);
    const auto fill = [&] {
        draws.trials = tile_trials;
        for (std::size_t subject = 0; subject < subjects; ++subject) {
            draws.subject = static_cast<std::uint32_t>(subject);
            kernels::draw_words(draws, Purpose::bet, words.data());
            sink ^= words[subject % tile_trials];
        }
    };
    const Took filling = time_of([&] {
        std::vector<std::uint64_t> worst;
        for (draws.first = 0; draws.first < told.trials; draws.first += tile_trials) {
            fill();
            for (std::uint64_t i = 0; i < tile_trials; i += 20) worst.push_back(draws.first + i);
            if (worst.size() < tile_trials) continue;
            draws.scattered = std::span{worst}.first(tile_trials);
            fill();
            draws.scattered = {};
            worst.erase(worst.begin(), worst.begin() + tile_trials);
        }
    });
    const double each = 1e9 / static_cast<double>(told.trials) / static_cast<double>(told.projects);
    std::cout
        << fmt::format(
               R"({{"program": "engineroom", "model": "{}", "projects": {}, "trials": {}, "threads": {}, "seconds": {:.4f}, )"
               R"("cpu_seconds": {:.4f}, "ns_per_project_trial": {:.3f}, "cpu_ns": {:.3f}, "words_ns": {:.3f}, )"
               R"("words_cpu_ns": {:.3f}, "mean": {}, "sd": {}, "p05": {}, "p50": {}, "p95": {}, )"
               R"("loss_probability": {}, "expected_shortfall_05": {}, "sink": {}}})",
               model, told.projects, told.trials, execution.threads, took.seconds, took.cpu, took.seconds * each,
               took.cpu * each, filling.seconds * each, filling.cpu * each, net.mean, net.sd, net.quantiles.p05,
               net.quantiles.p50, net.quantiles.p95, *told.outcome.loss_probability, net.expected_shortfall, sink)
        << '\n';
    return 0;
}
