/// Simulates what a portfolio may become.
#pragma once

#include <engineroom/core/result.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/simulate/peers.hpp>
#include <engineroom/simulate/result.hpp>
#include <engineroom/simulate/scenario.hpp>
#include <functional>
#include <optional>

namespace engineroom {

/// How the work is done; the outcome does not depend on it.
struct Execution {
    unsigned threads = 1;                 ///< at least 1; of each process
    std::function<void(double)> progress; ///< called now and then with the share done, from any thread; may be empty
    Peers* peers = nullptr;               ///< that share the work: those of process 0, while the others `assist`
};

/// Draws every project's fate, `Scenario::trials` times, and tells what comes of the portfolio; then again for each
/// stress, with the same draws.
///
/// Pure: the same portfolio, policy and scenario give the same bits on any machine, with any number of threads and
/// processes. Memory does not grow with the trials.
///
/// @pre     the as-of date is set, ids are unique
/// @return  a problem where the scenario asks for what the portfolio does not have, where a payoff's range is too wide
/// to
///          draw from, or where no project's fate can be told
/// @cost    trials times projects, for each run
[[nodiscard]] Result<Simulation> simulate(const Portfolio& portfolio, const Policy& policy,
                                          const Scenario& scenario = {}, const Execution& execution = {});

/// Does what process 0 asks for in its simulations, until it calls `dismiss`; for every process but that one. It needs
/// nothing of the portfolio: each piece of work comes with all that it takes.
///
/// @return  a problem where process 0 is another version of the program, whose work would come to other figures
[[nodiscard]] std::optional<Problem> assist(Peers& peers);

/// Lets the other processes go; for process 0, when it has simulated all that it wants to.
void dismiss(Peers& peers);

/// A stress as it is typed: downturn, technology:THEME, exit:ORGANISATION, funding:FUNDER, political.
[[nodiscard]] Result<Stress> stress_named(std::string_view text);

} // namespace engineroom
