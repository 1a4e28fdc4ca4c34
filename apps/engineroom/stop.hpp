/// The two ways in which a command ends before its work is done; both are caught once, in program.cpp and main.cpp.
#pragma once

#include <engineroom/core/result.hpp>
#include <utility>

namespace engineroom::app {

/// Something is wrong with the call, a file or the data: thrown where the command cannot go on, told to who called it.
struct Stop {
    explicit Stop(Problem problem) : problems{std::move(problem)} {}
    explicit Stop(Problems all) : problems{std::move(all)} {}

    Problems problems;
};

/// Whoever read our output has gone away.
struct ClosedPipe {};

/// The value, or a `Stop` with the problem that stood in its way.
template<class T>
[[nodiscard]] T or_stop(Result<T> result) {
    if (!result) throw Stop{result.error()};
    return std::move(*result);
}

} // namespace engineroom::app
