/// A value that may be missing, in the room of the value alone: a portfolio of a million projects has a dozen of them
/// in each.
#pragma once

#include <cassert>
#include <cmath>
#include <engineroom/core/date.hpp>
#include <engineroom/core/money.hpp>
#include <engineroom/core/probability.hpp>
#include <limits>
#include <optional>

namespace engineroom {

/// Which value of a type stands for none, and is never stated.
template<class Value>
struct NoValue;

template<>
struct NoValue<double> {
    [[nodiscard]] static double make() { return std::numeric_limits<double>::quiet_NaN(); }
    [[nodiscard]] static bool is(double value) { return std::isnan(value); }
};
template<>
struct NoValue<Money> {
    [[nodiscard]] static Money make() { return Money{NoValue<double>::make()}; }
    [[nodiscard]] static bool is(Money value) { return std::isnan(value.amount()); }
};
template<>
struct NoValue<Probability> {
    [[nodiscard]] static Probability make() { return Probability::none(); }
    [[nodiscard]] static bool is(Probability value) { return std::isnan(value.value()); }
};
template<>
struct NoValue<Date> {
    [[nodiscard]] static Date make() { return Date{boost::date_time::not_a_date_time}; }
    [[nodiscard]] static bool is(Date value) { return value.is_not_a_date(); }
};

/// Like `std::optional<Value>`, to which and from which it converts; a value that is not a number, or not a date, is
/// none.
template<class Value>
class Maybe {
public:
    using value_type = Value;

    Maybe() = default;
    Maybe(std::nullopt_t) {}
    Maybe(Value value) : value_{value} {}
    Maybe(const std::optional<Value>& value) : value_{value ? *value : NoValue<Value>::make()} {}
    operator std::optional<Value>() const { return has_value() ? std::optional{value_} : std::nullopt; }

    [[nodiscard]] bool has_value() const { return !NoValue<Value>::is(value_); }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Value& operator*() const {
        assert(has_value());
        return value_;
    }
    [[nodiscard]] Value& operator*() {
        assert(has_value());
        return value_;
    }
    [[nodiscard]] const Value* operator->() const { return &**this; }
    [[nodiscard]] Value* operator->() { return &**this; }
    /// @throws std::bad_optional_access  where there is none
    [[nodiscard]] Value value() const { return std::optional<Value>{*this}.value(); }
    [[nodiscard]] Value value_or(Value other) const { return has_value() ? value_ : other; }
    void reset() { value_ = NoValue<Value>::make(); }

    friend bool operator==(const Maybe& a, const Maybe& b) {
        return a.has_value() == b.has_value() && (!a.has_value() || a.value_ == b.value_);
    }
    friend bool operator==(const Maybe& a, std::nullopt_t) { return !a.has_value(); }

private:
    Value value_ = NoValue<Value>::make();
};

} // namespace engineroom
