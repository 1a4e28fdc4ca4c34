/// How a project's payoff on success is distributed: the split lognormal through its P10, P50 and P90.
#pragma once

#include <boost/math/special_functions/erf.hpp>
#include <cassert>
#include <cmath>
#include <engineroom/core/money.hpp>
#include <engineroom/core/probability.hpp>
#include <engineroom/measures/rounding.hpp>
#include <limits>
#include <numbers>
#include <optional>

namespace engineroom {

/// P10, P50 and P90 of a payoff.
struct PayoffPoints {
    double low = 0, middle = 0, high = 0; ///< 0 <= low <= middle <= high; equal: a certain payoff

    /// Low and high alone: the middle is their geometric mean. The middle and one of the others: the third by symmetry
    /// in logs. The middle alone: a certain payoff, which may be 0.
    ///
    /// @return  none where only low or only high is stated, or the points are out of order
    [[nodiscard]] static std::optional<PayoffPoints> of(std::optional<Money> low, std::optional<Money> middle,
                                                        std::optional<Money> high) {
        if (middle && !low && !high) return PayoffPoints{middle->amount(), middle->amount(), middle->amount()};
        if (!middle && !(low && high)) return std::nullopt;
        if ((low && !(low->amount() > 0.0)) || (middle && !(middle->amount() > 0.0))) return std::nullopt;
        // Ratios, not products, so that no sum of money is too large for it.
        const double m = middle ? middle->amount() : low->amount() * std::sqrt(*high / *low);
        const double l = low ? low->amount() : m / (high->amount() / m);
        const double h = high ? high->amount() : m * (m / low->amount());
        if (!(l <= m && m <= h) || !std::isfinite(h)) return std::nullopt;
        if (l == h) return PayoffPoints{m, m, m};
        return PayoffPoints{l, m, h};
    }
};

/// ln X = ln m + s- z for z < 0, ln m + s+ z for z >= 0, z standard normal; optionally a Pareto tail above P90.
///
/// A payoff without a range is certain: it is the one value.
class PayoffLaw {
public:
    /// The law through the points that are stated.
    ///
    /// @param low, middle, high  P10, P50, P90; see `PayoffPoints::of`
    /// @param tail_index         alpha > 1 of the Pareto tail above P90, for a range; 0: no such tail
    [[nodiscard]] static std::optional<PayoffLaw> through(std::optional<Money> low, std::optional<Money> middle,
                                                          std::optional<Money> high, double tail_index = 0.0) {
        const auto points = PayoffPoints::of(low, middle, high);
        if (!points) return std::nullopt;
        const auto [l, m, h] = *points;
        if (l == h) return certain(Money{m});
        return PayoffLaw{m, std::log(m / l) / z90, std::log(h / m) / z90, h, tail_index};
    }

    /// One value, for certain.
    [[nodiscard]] static PayoffLaw certain(Money value) {
        return PayoffLaw{value.amount(), 0.0, 0.0, value.amount(), 0.0};
    }

    [[nodiscard]] bool is_certain() const { return sigma_low_ == 0.0 && sigma_high_ == 0.0; }
    [[nodiscard]] Money p10() const { return Money{middle_ * std::exp(-sigma_low_ * z90)}; }
    [[nodiscard]] Money p50() const { return Money{middle_}; }
    [[nodiscard]] Money p90() const { return Money{high_}; }

    /// E[X]: not below P10; infinite where the range is wider than numbers go.
    [[nodiscard]] Money mean() const { return Money{moment(1)}; }

    /// E[X^2], in money squared; infinite with a tail index of at most 2.
    [[nodiscard]] double second_moment() const { return moment(2); }

    /// P(X >= value).
    [[nodiscard]] Probability exceedance(Money value) const {
        if (value.amount() <= 0.0) return Probability{1.0};
        if (middle_ == 0.0) return Probability{0.0};
        const double ratio = value.amount() / middle_;
        // A side without width is an edge, and edges are met to 12 decimals.
        if (sigma_low_ == 0.0 && at_most(ratio, 1.0)) return Probability{1.0};
        if (sigma_high_ == 0.0 && at_most(ratio, 1.0) && at_least(ratio, 1.0)) return Probability{0.5};
        if (tail_index_ > 0.0 && value > Money{high_})
            return Probability{0.1 * std::pow(high_ / value.amount(), tail_index_)};
        if (sigma_high_ == 0.0 && ratio > 1.0) return Probability{0.0};
        const double sigma = ratio < 1.0 ? sigma_low_ : sigma_high_;
        return Probability{normal_cdf(-std::log(ratio) / sigma)};
    }

    /// The value that X stays below with that probability.
    ///
    /// @param level  in (0, 1)
    [[nodiscard]] Money quantile(Probability level) const {
        assert(level.value() > 0.0 && level.value() < 1.0);
        if (tail_index_ > 0.0 && level.value() > 0.9)
            return Money{high_ * std::pow(0.1 / (1.0 - level.value()), 1.0 / tail_index_)};
        const double z = -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * level.value());
        return Money{middle_ * std::exp((z < 0.0 ? sigma_low_ : sigma_high_) * z)};
    }

    /// Standard normal P(Z <= 1.2815515655446004) is 0.9.
    static constexpr double z90 = 1.2815515655446004;

private:
    PayoffLaw(double middle, double sigma_low, double sigma_high, double high, double tail_index)
        : middle_{middle}, sigma_low_{sigma_low}, sigma_high_{sigma_high}, high_{high}, tail_index_{tail_index} {}

    [[nodiscard]] static double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

    /// @param order  1 or 2
    [[nodiscard]] double moment(int order) const {
        const double k = order;
        const double scale = order == 1 ? middle_ : middle_ * middle_;
        if (is_certain()) return scale;
        if (tail_index_ > 0.0 && tail_index_ <= k) return std::numeric_limits<double>::infinity();
        const double a = k * sigma_low_, b = k * sigma_high_;
        const double rise = std::exp(b * b / 2.0);
        if (!std::isfinite(rise)) return rise;
        const double below_middle = std::exp(a * a / 2.0) * normal_cdf(-a);
        if (tail_index_ == 0.0) return scale * (below_middle + rise * normal_cdf(b));
        const double tail = 0.1 * std::pow(high_, k) * tail_index_ / (tail_index_ - k);
        return scale * (below_middle + rise * (normal_cdf(z90 - b) - normal_cdf(-b))) + tail;
    }

    double middle_;
    double sigma_low_;
    double sigma_high_;
    double high_;
    double tail_index_;
};

} // namespace engineroom
