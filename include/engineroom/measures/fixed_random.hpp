/// Random numbers that are the same on every machine and in every run, for what is sampled.
#pragma once

#include <cstdint>
#include <string_view>

namespace engineroom {

/// FNV-1a, 64 bits.
[[nodiscard]] constexpr std::uint64_t hash_text(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

/// A number in (0, 1) that depends on `key` and `round` alone (the finaliser of SplitMix64).
[[nodiscard]] constexpr double fixed_uniform(std::uint64_t key, std::uint64_t round) {
    std::uint64_t x = key + (round + 1) * 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    x ^= x >> 31U;
    return (static_cast<double>(x >> 11U) + 0.5) * 0x1p-53;
}

} // namespace engineroom
