#include <engineroom/present/csv.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

std::string cell(std::optional<double> value) {
    return value ? fmt::format("{}", *value) : std::string{};
}

void put(std::string& out, const std::string& name, const Outcome& outcome) {
    std::vector<std::string> cells{name};
    const auto& net = outcome.net;
    const auto of_net = [&](auto value) { cells.push_back(net ? fmt::format("{}", value(*net)) : std::string{}); };
    of_net([](const NetDistribution& n) { return n.mean; });
    of_net([](const NetDistribution& n) { return n.sd; });
    of_net([](const NetDistribution& n) { return n.quantiles.p05; });
    of_net([](const NetDistribution& n) { return n.quantiles.p10; });
    of_net([](const NetDistribution& n) { return n.quantiles.p25; });
    of_net([](const NetDistribution& n) { return n.quantiles.p50; });
    of_net([](const NetDistribution& n) { return n.quantiles.p75; });
    of_net([](const NetDistribution& n) { return n.quantiles.p90; });
    of_net([](const NetDistribution& n) { return n.quantiles.p95; });
    of_net([](const NetDistribution& n) { return n.expected_shortfall; });
    cells.push_back(cell(outcome.loss_probability));
    cells.push_back(cell(outcome.winner_probability));
    cells.push_back(cell(outcome.failures.mean));
    out += csv_record(cells);
}

} // namespace

std::string to_csv(const Simulation& simulation) {
    std::string out = csv_record({"run", "mean", "sd", "p05", "p10", "p25", "p50", "p75", "p90", "p95",
                                  "expected_shortfall_05", "loss_probability", "winner_probability", "failures_mean"});
    put(out, "as planned", simulation.outcome);
    for (const StressedOutcome& stressed : simulation.stressed) put(out, stressed.name, stressed.outcome);
    return out;
}

} // namespace engineroom
