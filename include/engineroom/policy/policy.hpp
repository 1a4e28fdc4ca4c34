/// A policy: the definitions, thresholds and severities by which a portfolio is reviewed, what its owner accepts, and
/// how fates are drawn.
#pragma once

#include <cassert>
#include <engineroom/core/date.hpp>
#include <engineroom/core/labels.hpp>
#include <engineroom/core/severity.hpp>
#include <engineroom/policy/chance_settings.hpp>
#include <engineroom/policy/definitions.hpp>
#include <engineroom/policy/thresholds.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

/// A finding that the owner lives with until a day.
struct Acceptance {
    std::string code;
    std::string project; ///< id; empty: the portfolio's finding
    std::string reason;
    Date until; ///< after it the finding counts again

    friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

struct Policy {
    std::string name = "cluster";
    Definitions definitions;
    Labels risk_labels = default_risk_labels();
    Labels multiple_labels = default_multiple_labels();
    Correlation correlation;
    SimulationSettings simulation;
    std::vector<std::string> ignored; ///< codes of rules that are switched off
    std::vector<Acceptance> accepted;
    std::map<std::string, Severity, std::less<>> severities; ///< code -> severity instead of whatever the rule finds
    /// {code, name} -> value instead of the default; values equal to the default are left out by `read_policy`.
    std::map<std::pair<std::string, std::string>, double> changed_thresholds;

    /// The value in force.
    /// @pre `thresholds` has such a code and name
    [[nodiscard]] double threshold(std::string_view code, std::string_view key) const {
        if (const auto changed = changed_thresholds.find({std::string{code}, std::string{key}});
            changed != changed_thresholds.end())
            return changed->second;
        for (const Threshold& known : thresholds)
            if (known.code == code && known.name == key) return known.value;
        assert(false && "a threshold that no table names");
        return 0.0;
    }

    friend bool operator==(const Policy&, const Policy&) = default;
};

} // namespace engineroom
