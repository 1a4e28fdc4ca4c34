/// Philox 4x32-10: random words that are a pure function of a counter and a key (Salmon, Moraes, Dror and Shaw,
/// 'Parallel random numbers: as easy as 1, 2, 3', SC'11); and which word is whose.
#pragma once

#include <array>
#include <cstddef>
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
    far_payoff,    ///< by project: what the bet's word leaves open where payoffs are very large or very small
    duration,      ///< by project: how long it takes
    market_factor, ///< one
    theme_factor,  ///< by theme
    lead_factor,   ///< by lead
};

[[nodiscard]] constexpr Philox::Counter counter_of(std::uint64_t call, std::uint32_t subject, Purpose purpose) {
    return {static_cast<std::uint32_t>(call), static_cast<std::uint32_t>(call >> 32), subject,
            static_cast<std::uint32_t>(purpose)};
}

/// Four trials share a counter. Of 32 in a row, the first and the second half use the same eight counters, a pair of
/// neighbours each; the pair of the first half has the words 0 and 2, that of the second half the words 1 and 3.
[[nodiscard]] constexpr std::uint64_t call_of(std::uint64_t trial) {
    return trial / 32 * 8 + trial % 16 / 2;
}
[[nodiscard]] constexpr std::size_t place_of(std::uint64_t trial) {
    return static_cast<std::size_t>(trial / 16 % 2 + 2 * (trial % 2));
}

/// The word of a trial.
[[nodiscard]] constexpr std::uint32_t word_of(std::uint64_t trial, std::uint32_t subject, Purpose purpose,
                                              Philox::Key key) {
    return Philox::words(counter_of(call_of(trial), subject, purpose), key)[place_of(trial)];
}

} // namespace engineroom
