#include "simulate/exact_math.hpp"

#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <doctest/doctest.h>
#include <limits>

using namespace engineroom;

namespace {

double relative(double value, double truth) {
    return std::fabs(value - truth) / std::fabs(truth);
}

} // namespace

TEST_CASE("exponential and logarithm agree with the standard library's") {
    for (double x = -700.0; x < 700.0; x += 0.37) CHECK(relative(exact::exp(x), std::exp(x)) < 1e-15);
    CHECK(exact::exp(0.0) == 1.0);
    CHECK(exact::exp(-800.0) == 0.0);
    CHECK(std::isinf(exact::exp(710.0)));
    for (double x = 1e-300; x < 1e300; x *= 3.7) CHECK(relative(exact::log(x), std::log(x)) < 1e-15);
    for (double x = 0.5; x < 2.0; x += 0.0173) CHECK(relative(exact::log(x), std::log(x)) < 1e-15);
    CHECK(exact::log(1.0) == 0.0);
}

TEST_CASE("tails and quantiles of the normal law agree with Boost's") {
    const boost::math::normal normal;
    for (double z = -8.0; z < 37.0; z += 0.0937)
        CHECK(relative(exact::upper_tail(z), boost::math::cdf(boost::math::complement(normal, z))) < 5e-13);
    for (double p = 1e-300; p < 0.4; p *= 2.3)
        CHECK(relative(exact::normal_quantile(p), boost::math::quantile(normal, p)) < 1e-13);
    for (double p = 0.01; p < 1.0; p += 0.0107)
        CHECK(std::fabs(exact::normal_quantile(p) - boost::math::quantile(normal, p)) < 1e-13);
    CHECK(exact::normal_quantile(0.5) == doctest::Approx(0.0));
    CHECK(exact::upper_tail(0.0) == 0.5);
}
