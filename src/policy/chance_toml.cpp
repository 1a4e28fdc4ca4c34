/// Reads [correlation] and [simulation].
#include "policy/chance_toml.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <vector>

namespace engineroom::detail {

void read_correlation(PolicyFile& file, const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        const auto field = std::find_if(correlation_fields.begin(), correlation_fields.end(),
                                        [&k = key](const auto& f) { return k == f.name; });
        if (field == correlation_fields.end())
            file.unknown_key(key, "[correlation]", "one of: market, theme, lead");
        else if (auto read = file.number(field->name, value, field->least, field->above_least, field->most))
            policy.correlation.*(field->field) = *read;
    }
    if (!(policy.correlation.sum() < 1.0))
        file.complain(entries.source(), fmt::format("{}", policy.correlation.sum()),
                      "[correlation] leaves nothing to the projects themselves",
                      "market, theme and lead that add up to less than 1");
}

void read_simulation(PolicyFile& file, const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        const auto field = std::find_if(simulation_fields.begin(), simulation_fields.end(),
                                        [&k = key](const auto& f) { return k == f.name; });
        if (field != simulation_fields.end()) {
            if (auto read = file.number(field->name, value, field->least, field->above_least, field->most))
                policy.simulation.*(field->field) = *read;
        } else if (key == "trials") {
            if (auto read = file.whole_number("trials", value, 2, static_cast<std::int64_t>(most_trials)))
                policy.simulation.trials = *read;
        } else if (key == "seed") {
            if (auto read = file.whole_number("seed", value, 0, std::numeric_limits<std::int64_t>::max()))
                policy.simulation.seed = *read;
        } else {
            std::vector<std::string_view> names{"trials", "seed"};
            for (const auto& known : simulation_fields) names.push_back(known.name);
            file.unknown_key(key, "[simulation]", fmt::format("one of: {}", fmt::join(names, ", ")));
        }
    }
    if (policy.simulation.slip_p90 < policy.simulation.slip_median)
        file.complain(entries.source(), fmt::format("{}", policy.simulation.slip_p90),
                      "'slip_p90' lies below 'slip_median'", "a P90 that is not below the median");
}

} // namespace engineroom::detail
