// The time of each step from the bytes of a spreadsheet to its review, for growing numbers of projects.
#include <benchmark/benchmark.h>
#include <cmath>
#include <engineroom/import/import.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/review/review.hpp>
#include <fmt/format.h>
#include <random>

namespace {

using namespace engineroom;

const Date as_of{2026, 11, 1};

/// A clean spreadsheet of `count` projects in every column that a measure reads, three in ten of them closed or in the
/// pipeline, one in four depending on one of the ten projects before it.
std::string spreadsheet(std::size_t count) {
    std::mt19937_64 random{1};
    const auto uniform = [&random](double low, double high) {
        return std::uniform_real_distribution<>{low, high}(random);
    };
    const auto below = [&random](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>{0, end - 1}(random);
    };
    constexpr std::array stages{"active", "active", "active", "active",    "active",
                                "active", "paused", "idea",   "delivered", "failed"};
    constexpr std::array scopes{"cluster-wide", "hot-spot", "private"};
    constexpr std::array novelties{"core", "core", "adjacent", "edge"};
    constexpr std::array markets{"local", "national", "international"};
    std::string text =
        "id,name,theme,scope,stage,risk,payoff_low,payoff,payoff_high,budget,spent,fte,proposed,start,delivery,ended,"
        "updated,driver,novelty,market,need,lead,participants,depends_on\n";
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view stage = stages.at(below(stages.size()));
        const double budget = std::pow(10.0, uniform(4, 6.3));
        const double payoff = budget * uniform(0.8, 12);
        const double spread = uniform(1.2, 4);
        const auto start = static_cast<int>(below(36));
        const bool closed = stage == "delivered" || stage == "failed";
        const auto month = [](int index) {
            return fmt::format("{}-{:02}-{:02}", 2024 + index / 12, index % 12 + 1, index % 28 + 1);
        };
        text += fmt::format(
            "P{:07},Project {},Theme {},{},{},{:.4f},{:.2f},{:.2f},{:.2f},{:.2f},{:.2f},{:.1f},{},{},{},{},{},{},{},{},"
            "\"The firms in theme {} said so\",Org {},Org {};Org {},{}\n",
            i, i, below(17), scopes.at(below(3)), stage, uniform(0.02, 0.9), payoff / spread, payoff, payoff * spread,
            budget, stage == "idea" ? 0.0 : budget * uniform(0, 1), uniform(0.2, 9), month(start), month(start + 1),
            month(start + 20), closed ? "2026-05-04" : "", "2026-10-01", i % 3 == 0 ? "bottleneck" : "opportunity",
            novelties.at(below(4)), markets.at(below(3)), below(17), below(997), below(991), below(499),
            i > 10 && below(4) == 0 ? fmt::format("P{:07}", i - 1 - below(10)) : "");
    }
    return text;
}

ImportOptions options() {
    ImportOptions chosen;
    chosen.as_of = as_of;
    return chosen;
}

void import_step(benchmark::State& state) {
    const FileBytes file{"pipeline.csv", spreadsheet(static_cast<std::size_t>(state.range(0)))};
    for (auto _ : state) benchmark::DoNotOptimize(import_portfolio(file, std::nullopt, options()));
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file.bytes.size()));
}

void measure_step(benchmark::State& state) {
    const FileBytes file{"pipeline.csv", spreadsheet(static_cast<std::size_t>(state.range(0)))};
    const Import import = import_portfolio(file, std::nullopt, options());
    if (!import.usable()) state.SkipWithError("the spreadsheet of the benchmark has errors");
    const Policy policy = cluster_policy();
    for (auto _ : state) benchmark::DoNotOptimize(measure(import.portfolio, policy));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void review_step(benchmark::State& state) {
    const FileBytes file{"pipeline.csv", spreadsheet(static_cast<std::size_t>(state.range(0)))};
    const Import import = import_portfolio(file, std::nullopt, options());
    const Policy policy = cluster_policy();
    for (auto _ : state) benchmark::DoNotOptimize(review(import.portfolio, policy));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

} // namespace

BENCHMARK(import_step)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(measure_step)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(review_step)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Unit(benchmark::kMillisecond);
