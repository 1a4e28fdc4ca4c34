/// The model of chance of one run: every project as the few numbers that its draws need, upstream first.
#pragma once

#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <engineroom/core/result.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/simulate/scenario.hpp>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

inline constexpr std::uint32_t no_factor = std::numeric_limits<std::uint32_t>::max();

/// One project in a run. Payoffs are in units of `Model::unit`, so that single precision holds any of them.
struct Bet {
    enum class Fate : std::uint8_t { drawn, succeeds, fails }; ///< by itself

    std::uint32_t project = 0; ///< index into the portfolio; names its draws
    Fate fate = Fate::drawn;
    bool correlated = false;
    bool upstream_failed = false; ///< something that it waits for has failed already
    bool has_downstream = false;
    bool in_money = false;
    bool certain = false; ///< the payoff is one value
    bool in_time = false;
    bool waits = false;     ///< it may start later than planned, as it has not started
    bool fate_only = false; ///< not among the projects simulated, but one of them waits for it

    /// Independent: it succeeds with so many of 2^31 words, an even number; and 2 over that number.
    std::uint32_t success_words = 0x80000000U;
    float tail_per_word = 0x0.fffffcp-30F;
    /// Correlated: it fails when its own normal draw lies below `cut` less what it shares with others and its lead's
    /// factor, times these loadings; all divided by the loading of its own draw.
    float cut = 0, shared_loading = 0, lead_loading = 0;
    std::uint32_t theme = no_factor, lead = no_factor; ///< into `Model::themes` and `leads`

    std::uint32_t first_upstream = 0, upstreams = 0; ///< a range of `Model::upstreams`

    float median = 0;                    ///< of the payoff
    float sigma_low = 0, sigma_high = 0; ///< of its binary logarithm, below and above the median
    float tail_from = 0, tail_scale = 0; ///< Pareto tail: binary logarithm of P90 over median, and 1 / index; 0: none
    /// Payoff from which it is a winner; never, where nothing is paid for it.
    float winner_from = std::numeric_limits<float>::infinity();
    double cost_success = 0, cost_failure = 0, cost_knock_on = 0; ///< in the portfolio's currency

    /// Days from the as-of date; started or planned.
    float start = 0;
    /// Duration: `anchor` days times 2^(`slip_sigma` (z - `z_floor`)), z normal and beyond the floor if `z_share` < 1.
    float anchor = 0, slip_sigma = 0, z_floor = 0;
    float z_share = 1;    ///< P(Z > floor); 1: no condition
    float least_days = 0; ///< where the duration is certain, and over already
};

struct Model {
    std::uint64_t seed = 0;
    std::vector<Bet> bets;
    std::vector<std::uint32_t> upstreams;        ///< indices into `bets`
    std::vector<std::uint32_t> themes, leads;    ///< what names the draws of a factor: first project that has it
    float market_loading = 0, theme_loading = 0; ///< of what a bet shares with others
    std::optional<float> market_at;              ///< fixed by a stress
    std::optional<float> theme_at;               ///< likewise, that of `fixed_theme`
    std::uint32_t fixed_theme = no_factor;
    bool correlated = false;                 ///< any bet is
    double unit = 1;                         ///< of payoffs: a power of two
    double base_cost = 0;                    ///< of all in money if all succeed
    double budget = 0;                       ///< of all in money
    double pivot = 0;                        ///< some net payoff that trials lie about
    float discount = 0;                      ///< binary logarithm of what a payoff loses a day
    std::vector<std::uint32_t> month_of_day; ///< months after the as-of date's, by day after it
    std::size_t months = 0;
    std::size_t in_money = 0, in_time = 0;
};

/// A project that a model leaves out of something.
struct Omission {
    std::size_t project = 0;
    std::string because;
    bool entirely = true;
};

/// Actual over planned duration.
struct Slip {
    double median = 1, p90 = 1;
};

struct BuiltModel {
    Model model;
    std::vector<Omission> omissions;
    std::vector<std::size_t> stopped; ///< projects that a stress makes fail for certain
    std::string idle;                 ///< why a stress changes nothing; empty: it does
    Slip slip;
};

/// @param stress  none: the unstressed run
/// @return        a problem where the scenario asks for what the portfolio does not have, such as an organisation that
///                it does not name or ten delivered projects to learn from, or where a payoff's range is too wide
[[nodiscard]] Result<BuiltModel> build_model(const Portfolio& portfolio, const Policy& policy, const Scenario& scenario,
                                             const Stress* stress);

} // namespace engineroom
