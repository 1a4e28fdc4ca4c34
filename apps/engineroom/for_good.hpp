/// What the program needs to its end is left to the system then: to give back a million projects piece by piece takes
/// longer than what is done with them.
#pragma once

#include <utility>
#include <vector>

namespace engineroom::app {

/// The value, which stays until the program ends and is never destroyed.
template<class Value>
[[nodiscard]] Value& for_good(Value value) {
    // Known to somebody, so that no tool takes it for lost.
    static auto& kept = *new std::vector<Value*>;
    kept.push_back(new Value(std::move(value)));
    return *kept.back();
}

} // namespace engineroom::app
