/// Logarithm, exponential and normal law that give the same last bit on every machine: built of +, -, x, / and square
/// roots alone, which IEEE 754 rounds in one way. The standard library's differ between machines in the last bit, and
/// with them the parameters of a simulation.
#pragma once

namespace engineroom::exact {

/// e^x, within 2 units in the last place; 0 below -745, infinite above 709.79.
[[nodiscard]] double exp(double x);

/// Natural logarithm, within 2 units in the last place.
/// @param x  above 0, finite
[[nodiscard]] double log(double x);

/// Standard normal density.
[[nodiscard]] double normal_density(double z);

/// Standard normal P(Z > z), to some 1e-13 of itself.
[[nodiscard]] double upper_tail(double z);

/// The z with P(Z <= z) = p, to some 1e-13 (of itself beyond 1).
/// @param p  in (0, 1)
[[nodiscard]] double normal_quantile(double p);

} // namespace engineroom::exact
