/// A choice of yes or no for each of many things, as a solver takes it: maximise a sum, within limits on other sums.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {

/// One addend of a row: `factor` where its variable is chosen, else 0.
struct Term {
    std::size_t variable = 0; ///< index into `LinearProgramme::worth`
    double factor = 0.0;      ///< not 0
};

/// lower <= sum of the chosen terms <= upper.
struct Row {
    static constexpr double none = std::numeric_limits<double>::infinity();

    std::string name; ///< of the demand that it comes from, for people; several rows may share one
    std::vector<Term> terms;
    double lower = -none;
    double upper = none;
};

/// Maximise the sum of `worth` over the chosen variables, every row met. All variables are 0 or 1.
struct LinearProgramme {
    std::vector<double> worth; ///< by variable
    std::vector<Row> rows;
};

/// 1 for each variable that is chosen.
using Choice = std::vector<bool>;

} // namespace engineroom
