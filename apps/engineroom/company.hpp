/// The processes that this one was started with.
#pragma once

#include "launch.hpp"

#include <engineroom/simulate/peers.hpp>
#include <string>
#include <vector>

namespace engineroom::app {

struct Company {
    unsigned processes = 1;  ///< this one included
    Peers* peers = nullptr;  ///< none: nothing connects them
    unsigned cores_each = 0; ///< of a machine, where its processes share them evenly; 0: not known
};

/// The program in each process of a launch: process 0 runs it, the others do what it asks for. Where one fails it says
/// which it is, and ends all.
///
/// @param arguments  without the program's name
/// @return           the exit status of this process; that of process 0 is the program's
[[nodiscard]] int run_in_company(const std::vector<std::string>& arguments, const Launch& launch);

} // namespace engineroom::app
