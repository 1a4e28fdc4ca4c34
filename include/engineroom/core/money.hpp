/// An amount in the portfolio's one currency, kept apart from other numbers.
#pragma once

#include <compare>

namespace engineroom {

class Money {
public:
    constexpr Money() = default;
    constexpr explicit Money(double amount) : amount_{amount} {}

    [[nodiscard]] constexpr double amount() const { return amount_; }

    constexpr Money& operator+=(Money other) {
        amount_ += other.amount_;
        return *this;
    }

    friend constexpr Money operator+(Money a, Money b) { return Money{a.amount_ + b.amount_}; }
    friend constexpr Money operator-(Money a, Money b) { return Money{a.amount_ - b.amount_}; }
    friend constexpr Money operator*(double factor, Money m) { return Money{factor * m.amount_}; }
    friend constexpr double operator/(Money a, Money b) { return a.amount_ / b.amount_; }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    double amount_ = 0.0;
};

} // namespace engineroom
