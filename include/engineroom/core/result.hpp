/// A value, or the problem that stood in its way.
#pragma once

#include <boost/system/result.hpp>
#include <engineroom/core/problem.hpp>
#include <stdexcept>

namespace engineroom {

/// What `Result::value()` throws where there is no value.
class ProblemException : public std::runtime_error {
public:
    explicit ProblemException(const Problem& problem)
        : std::runtime_error{to_string(problem.place) + ": " + problem.message} {}
};

/// Found by Boost's `result::value()`.
[[noreturn]] inline void throw_exception_from_error(const Problem& problem, const boost::source_location&) {
    throw ProblemException{problem};
}

template<class T>
using Result = boost::system::result<T, Problem>;

} // namespace engineroom
