/// What is simulated: which projects take part, how often, and what is done to them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// A blow to the portfolio that every trial suffers.
enum class StressKind : std::uint8_t {
    downturn,   ///< the market factor stands at -2
    technology, ///< the factor of a theme stands at -3
    exit,       ///< an organisation leaves: what it leads fails, what it takes part in fails more often, its money goes
    funding,    ///< a funder's unspent money goes
    political,  ///< that of all public funders
};

struct Stress {
    StressKind kind = StressKind::downturn;
    std::string name; ///< of the theme, the organisation or the funder; empty for the others

    friend bool operator==(const Stress&, const Stress&) = default;
};

struct Scenario {
    std::optional<std::uint64_t> trials; ///< none: the policy's
    std::optional<std::uint64_t> seed;   ///< none: the policy's
    bool include_proposed = false;       ///< beside the live projects
    bool include_ideas = false;
    bool slip_learnt = false; ///< duration against plan as in the portfolio's delivered projects, of which it wants ten
    std::vector<Stress> stresses; ///< each simulated by itself, beside the unstressed run
};

} // namespace engineroom
