/// A probability that cannot lie outside [0, 1].
#pragma once

#include <cassert>
#include <compare>
#include <limits>
#include <optional>

namespace engineroom {

template<class Value>
struct NoValue;

class Probability {
public:
    constexpr Probability() = default;

    /// @param value in [0, 1]; anything else (NaN too) is a fault of the caller: use `from` for data
    constexpr explicit Probability(double value) : value_{value} { assert(value >= 0.0 && value <= 1.0); }

    /// The probability, or nothing where `value` is not in [0, 1].
    [[nodiscard]] static constexpr std::optional<Probability> from(double value) {
        if (!(value >= 0.0 && value <= 1.0)) return std::nullopt;
        return Probability{value};
    }

    [[nodiscard]] constexpr double value() const { return value_; }
    [[nodiscard]] constexpr Probability complement() const { return Probability{1.0 - value_}; }

    friend constexpr auto operator<=>(Probability, Probability) = default;

private:
    friend struct NoValue<Probability>;
    /// What stands for none in a `Maybe<Probability>`.
    [[nodiscard]] static constexpr Probability none() {
        Probability none;
        none.value_ = std::numeric_limits<double>::quiet_NaN();
        return none;
    }

    double value_ = 0.0;
};

} // namespace engineroom
