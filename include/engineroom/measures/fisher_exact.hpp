/// Whether one group succeeds more often than another, in numbers too small to approximate: Fisher's exact test.
#pragma once

#include <boost/math/distributions/hypergeometric.hpp>
#include <cassert>
#include <cstddef>

namespace engineroom {

/// Two groups, and how many of each succeeded.
struct TwoByTwo {
    std::size_t first_successes = 0, first = 0;
    std::size_t second_successes = 0, second = 0;
};

/// One-sided p: the probability that at least so many of the successes fall on the first group by chance, all sums
/// being as they are (Fisher, Statistical Methods for Research Workers, 1934).
///
/// @pre   no more successes than members; fewer than 2^32 in all
/// @return in (0, 1]; 1 where a group is empty
[[nodiscard]] inline double fisher_exact_greater(const TwoByTwo& table) {
    assert(table.first_successes <= table.first && table.second_successes <= table.second);
    const std::size_t successes = table.first_successes + table.second_successes;
    const std::size_t all = table.first + table.second;
    // Below the least that the sums allow there is nothing to add up.
    if (table.first_successes == 0 || table.first_successes + table.second <= successes) return 1.0;
    const boost::math::hypergeometric_distribution<double> chance{
        static_cast<unsigned>(successes), static_cast<unsigned>(table.first), static_cast<unsigned>(all)};
    return boost::math::cdf(boost::math::complement(chance, static_cast<unsigned>(table.first_successes - 1)));
}

} // namespace engineroom
