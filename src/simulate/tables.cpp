#include "simulate/tables.hpp"

#include "simulate/exact_math.hpp"

#include <bit>
#include <cmath>
#include <numbers>

namespace engineroom {
namespace {

/// The polynomial through a function at Chebyshev's six points within `half` of a middle.
template<class Function>
void fit(Segments& segments, int segment, double half, const Function& function) {
    constexpr int n = Segments::terms;
    constexpr double cosines[n] = {-0.9659258262890683, -0.7071067811865476, -0.2588190451025208,
                                   0.2588190451025208,  0.7071067811865476,  0.9659258262890683};
    double at[n], difference[n];
    for (int i = 0; i < n; ++i) {
        at[i] = half * cosines[i];
        difference[i] = function(at[i]);
    }
    for (int order = 1; order < n; ++order)
        for (int i = n - 1; i >= order; --i)
            difference[i] = (difference[i] - difference[i - 1]) / (at[i] - at[i - order]);
    double terms[n] = {difference[n - 1]};
    for (int i = n - 2; i >= 0; --i) { // times (x - at[i]), plus the next difference
        for (int k = n - 1; k > 0; --k) terms[k] = terms[k - 1] - terms[k] * at[i];
        terms[0] = difference[i] - terms[0] * at[i];
    }
    for (int k = 0; k < n; ++k) segments.coefficient[k][segment] = static_cast<float>(terms[k]);
}

Tables made() {
    Tables tables{};
    for (int exponent = -15; exponent < 1; ++exponent)
        for (int second = 0; second < 2; ++second)
            fit(tables.quantile, (2 * (exponent + 127) + second) & 31, 0.25,
                [&](double d) { return -exact::normal_quantile(std::ldexp(1.25 + 0.5 * second + d, exponent - 2)); });
    for (int third = -16; third < 16; ++third)
        fit(tables.inverse_tail, (third + 8) & 31, 0.5,
            [&](double d) { return 0x1p-30 / exact::upper_tail((third + d) / 3.0); });
    for (int k = 0; k < 16; ++k)
        tables.power[k] =
            std::bit_cast<std::int32_t>(static_cast<float>(exact::exp(k * std::numbers::ln2 / 16.0))) - (k << 19);
    for (int mask = 0; mask < 256; ++mask)
        for (int lane = 0, before = 0; lane < 8; ++lane) {
            tables.apart[mask][lane] = before;
            if ((mask >> lane & 1) != 0) tables.together[mask][before++] = lane;
        }
    return tables;
}

} // namespace

const Tables& tables() {
    static const Tables once = made();
    return once;
}

} // namespace engineroom
