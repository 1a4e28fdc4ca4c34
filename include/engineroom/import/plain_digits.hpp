/// Numbers as most are written - digits, and a decimal mark between them at most - eight digits at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace engineroom {

namespace detail {

inline constexpr std::array<double, 16> powers_of_ten{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                      1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

} // namespace detail

/// The digits of a number and where its mark stands; none where the text is anything else.
struct PlainDigits {
    static constexpr std::size_t none = ~std::size_t{0};

    std::uint64_t digits = 0;    ///< up to 15 of them, without the mark: a double holds them as they are
    std::size_t decimals = none; ///< how many of them stand behind the mark; 0: there is no mark

    explicit operator bool() const { return decimals != none; }
    /// One division rounds once. @pre there are digits
    [[nodiscard]] double value() const { return static_cast<double>(digits) / detail::powers_of_ten[decimals]; }
};

namespace detail {

/// Some characters as a number, the last of them in its highest byte.
template<class Word>
[[nodiscard]] Word characters(const char* text) {
    Word word = 0;
    std::memcpy(&word, text, sizeof word);
    if constexpr (std::endian::native == std::endian::big) {
        Word turned = 0;
        for (std::size_t i = 0; i < sizeof word; ++i, word >>= 8U) turned = turned << 8U | (word & 0xFFU);
        return turned;
    }
    return word;
}

/// The last eight characters of a text of `size` >= 1; where it has fewer, zero bytes come first.
[[nodiscard]] inline std::uint64_t last_characters(const char* text, std::size_t size) {
    if (size >= 8) return characters<std::uint64_t>(text + size - 8);
    const auto at = [text](std::size_t i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])); };
    const std::size_t before = 8 - size;
    if (size >= 4) {
        const std::uint64_t first = characters<std::uint32_t>(text);
        const std::uint64_t last = characters<std::uint32_t>(text + size - 4);
        return first << 8U * before | last << 32U;
    }
    const std::size_t middle = size / 2;
    return at(0) << 8U * before | at(middle) << 8U * (before + middle) | at(size - 1) << 56U;
}

inline constexpr std::uint64_t in_each_byte = 0x0101010101010101U;

/// Whether all eight bytes are in [0, 9].
[[nodiscard]] constexpr bool are_digits(std::uint64_t bytes) {
    return ((bytes | (bytes + 0x76 * in_each_byte)) & (0x80 * in_each_byte)) == 0;
}

/// The number that eight digits in [0, 9] make, the highest byte being the last: pairs, then fours, then all.
[[nodiscard]] constexpr std::uint64_t number_of(std::uint64_t bytes) {
    bytes = (bytes * 10 + (bytes >> 8U)) & 0x00FF00FF00FF00FFU;
    bytes = (bytes * 100 + (bytes >> 16U)) & 0x0000FFFF0000FFFFU;
    return (bytes * 10000 + (bytes >> 32U)) & 0xFFFFFFFFU;
}

} // namespace detail

/// @param decimal  '.' or ','
/// @return         none where the cell is anything else, or has more than 15 digits
[[nodiscard]] inline PlainDigits plain_digits(std::string_view cell, char decimal) {
    using namespace detail;
    constexpr std::uint64_t zeros = '0' * in_each_byte;
    const std::size_t size = cell.size();
    if (size == 0 || size > 16) return {};
    // Bytes before the text are those of '0' from here on, and each digit is its value.
    const std::uint64_t blank = size >= 8 ? 0 : zeros >> 8U * size;
    std::uint64_t low = (last_characters(cell.data(), size) | blank) ^ zeros;
    std::uint64_t high = size <= 8 ? 0 : (characters<std::uint64_t>(cell.data()) ^ zeros) << 8U * (16 - size);

    std::size_t decimals = 0;
    std::size_t digits = size;
    if (!are_digits(low) || !are_digits(high)) {
        const auto mark = static_cast<std::uint64_t>(static_cast<unsigned char>(decimal ^ '0')) * in_each_byte;
        const std::uint64_t other = low ^ mark;
        // A zero byte is where the mark stands; the lowest that is found is one for sure.
        const std::uint64_t found = (other - in_each_byte) & ~other & (0x80 * in_each_byte);
        if (found == 0) return {};
        const auto byte = static_cast<std::size_t>(std::countr_zero(found)) / 8;
        decimals = 7 - byte;
        if (decimals == 0 || decimals + 1 == size) return {};
        // What stands before the mark moves up into its place.
        const std::uint64_t behind = ~std::uint64_t{0} << 8U * (byte + 1);
        low = (low & behind) | ((low << 8U) & ~behind) | (high >> 56U);
        high <<= 8U;
        --digits;
        if (!are_digits(low) || !are_digits(high)) return {};
    }
    if (digits > 15) return {};
    return {number_of(low) + (size <= 8 ? 0 : number_of(high) * 100'000'000), decimals};
}

} // namespace engineroom
