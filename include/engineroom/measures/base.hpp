/// What a figure was computed over: its base set, who states what it needs, and the weights used.
#pragma once

#include <cstddef>

namespace engineroom {

struct Base {
    std::size_t size = 0;   ///< projects in the base set
    std::size_t stated = 0; ///< |S|: those of them that state what the measure needs; a rule's n
    std::size_t weighed =
        0; ///< those of S that shares are taken over: all, or those with a budget where weights are budgets
    bool by_budget = false; ///< weights are budget shares; else every project weighs the same
};

} // namespace engineroom
