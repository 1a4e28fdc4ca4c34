/// Philox 4x32-10: random words that are a pure function of a counter and a key (Salmon, Moraes, Dror and Shaw,
/// 'Parallel random numbers: as easy as 1, 2, 3', SC'11).
#pragma once

#include <array>
#include <cstdint>

namespace engineroom {

struct Philox {
    static constexpr std::uint32_t multiplier0 = 0xD2511F53U, multiplier1 = 0xCD9E8D57U;
    static constexpr std::uint32_t step0 = 0x9E3779B9U, step1 = 0xBB67AE85U;
    static constexpr int rounds = 10;

    using Counter = std::array<std::uint32_t, 4>;
    using Key = std::array<std::uint32_t, 2>;

    /// The four words of a counter.
    [[nodiscard]] static constexpr Counter words(Counter c, Key key) {
        for (int round = 0; round < rounds; ++round) {
            const std::uint64_t product0 = std::uint64_t{multiplier0} * c[0];
            const std::uint64_t product1 = std::uint64_t{multiplier1} * c[2];
            c = {static_cast<std::uint32_t>(product1 >> 32) ^ c[1] ^ key[0], static_cast<std::uint32_t>(product1),
                 static_cast<std::uint32_t>(product0 >> 32) ^ c[3] ^ key[1], static_cast<std::uint32_t>(product0)};
            key = {key[0] + step0, key[1] + step1};
        }
        return c;
    }
};

[[nodiscard]] constexpr Philox::Key key_of(std::uint64_t seed) {
    return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
}

/// What a draw is for. With the trial and the project, or the factor, it names the draw.
enum class Purpose : std::uint32_t {
    bet,           ///< by project: whether it fails, and what it pays
    duration,      ///< by project: how long it takes, and what the payoff's word leaves open far out
    market_factor, ///< one
    theme_factor,  ///< by theme
    lead_factor,   ///< by lead
};

/// Two trials in a row share a counter: of its four words, the even trial has the first two, the odd one the others.
[[nodiscard]] constexpr Philox::Counter counter_of(std::uint64_t pair, std::uint32_t subject, Purpose purpose) {
    return {static_cast<std::uint32_t>(pair), static_cast<std::uint32_t>(pair >> 32), subject,
            static_cast<std::uint32_t>(purpose)};
}

} // namespace engineroom
