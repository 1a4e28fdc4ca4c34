#include "simulate/exact_math.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace engineroom::exact {
namespace {

// ln 2 in two parts; the first has 32 bits, so that its product with an exponent is exact.
constexpr double ln2_high = 0x1.62e42feep-1;
constexpr double ln2_low = 0x1.a39ef35793c76p-33;

double power_of_two(int exponent) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// P(Z > z) for z >= 2: a continued fraction (Abramowitz and Stegun 26.2.14), from far within outwards; the farther
/// out, the sooner it is right.
double tail_by_fraction(double z) {
    double below = z;
    for (int k = 20 + static_cast<int>(720.0 / (z * z)); k > 0; --k) below = z + k / below;
    return normal_density(z) / below;
}

/// P(0 < Z < z) for z >= 0 that is not large: a series of positive terms (Abramowitz and Stegun 26.2.11).
double centre_by_series(double z) {
    double term = z, sum = z;
    for (int k = 1; k < 200 && term > sum * 1e-18; ++k) {
        term *= z * z / (2 * k + 1);
        sum += term;
    }
    return normal_density(z) * sum;
}

} // namespace

double exp(double x) {
    if (x > 709.79) return std::numeric_limits<double>::infinity();
    if (x < -745.0) return 0.0;
    const double n = std::nearbyint(x * std::numbers::log2e);
    const double r = (x - n * ln2_high) - n * ln2_low; // |r| <= ln 2 / 2
    double sum = 1.0;
    for (int k = 17; k > 0; --k) sum = 1.0 + sum * r / k;
    const int exponent = static_cast<int>(n);
    // In two steps, as neither end of the range is itself a power of two that a number can hold.
    return sum * power_of_two(exponent / 2) * power_of_two(exponent - exponent / 2);
}

double log(double x) {
    int exponent = 0;
    double m = std::frexp(x, &exponent); // exact
    if (m < std::numbers::sqrt2 / 2.0) {
        m *= 2.0;
        --exponent;
    }
    // ln m = 2 (f + f^3 / 3 + f^5 / 5 ...), |f| < 0.172
    const double f = (m - 1.0) / (m + 1.0);
    const double square = f * f;
    double sum = 0.0;
    for (int k = 23; k > 1; k -= 2) sum = square * (sum + 1.0 / k);
    return exponent * ln2_high + (2.0 * f + (2.0 * f * sum + exponent * ln2_low));
}

double normal_density(double z) {
    return exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
}

double upper_tail(double z) {
    if (z < 0.0) return 1.0 - upper_tail(-z);
    return z < 2.0 ? 0.5 - centre_by_series(z) : tail_by_fraction(z);
}

double normal_quantile(double p) {
    if (p > 0.5) return -normal_quantile(1.0 - p);
    // A first guess of the upper tail (Abramowitz and Stegun 26.2.23, within 5e-4), then Newton's steps on the
    // logarithm, where the tail is nearly a parabola.
    const double t = std::sqrt(-2.0 * log(p));
    double z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int step = 0; step < 4; ++step) {
        const double tail = upper_tail(z);
        z += tail / normal_density(z) * log(tail / p);
    }
    return -z;
}

} // namespace engineroom::exact
