/// Sorting by a number, by its digits: a million projects in the time of a few passes over them.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace engineroom {

/// A whole number that is the larger, the larger `value` is; the same for 0 and -0.
///
/// @pre `value` is a number
[[nodiscard]] inline std::uint64_t ordered_bits(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);
    constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

namespace detail {

/// The upper half of a key and where it comes from.
struct KeyedItem {
    std::uint32_t key = 0, item = 0;
};

/// By three digits of 11 bits, the last first; a digit that is the same in all is passed over.
inline void sort_by_digits(std::vector<KeyedItem>& items) {
    constexpr std::size_t digits = 3, bits = 11, values = std::size_t{1} << bits;
    const auto digit = [](std::uint32_t key, std::size_t d) { return key >> (d * bits) & (values - 1); };
    std::array<std::array<std::uint32_t, values>, digits> count{};
    for (const KeyedItem& item : items)
        for (std::size_t d = 0; d < digits; ++d) ++count[d][digit(item.key, d)];
    std::vector<KeyedItem> other(items.size());
    for (std::size_t d = 0; d < digits; ++d) {
        if (count[d][digit(items.front().key, d)] == items.size()) continue;
        std::uint32_t before = 0;
        for (std::uint32_t& n : count[d]) before += std::exchange(n, before);
        for (const KeyedItem& item : items) other[count[d][digit(item.key, d)]++] = item;
        std::swap(items, other);
    }
}

} // namespace detail

/// Sorts `items` by key, the smallest first; those of one key stay as they were.
///
/// @param key_of  `key_of(item)` -> a whole number
/// @pre           fewer than 2^32 items
/// @cost          O(n) where few keys share their upper half, or those that do are in order already; else O(n log n)
template<class Item, class KeyOf>
void sort_by_key(std::vector<Item>& items, KeyOf key_of) {
    constexpr std::size_t few = 256;
    if (items.size() < few) {
        std::vector<std::pair<std::uint64_t, Item>> keyed;
        keyed.reserve(items.size());
        for (const Item& item : items) keyed.emplace_back(key_of(item), item);
        std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t k = 0; k < items.size(); ++k) items[k] = keyed[k].second;
        return;
    }
    std::vector<detail::KeyedItem> keyed(items.size());
    std::vector<std::uint32_t> lower(items.size());
    for (std::size_t k = 0; k < items.size(); ++k) {
        const std::uint64_t key = key_of(items[k]);
        keyed[k] = {static_cast<std::uint32_t>(key >> 32U), static_cast<std::uint32_t>(k)};
        lower[k] = static_cast<std::uint32_t>(key);
    }
    detail::sort_by_digits(keyed);
    const auto by_lower = [&lower](const detail::KeyedItem& a, const detail::KeyedItem& b) {
        return lower[a.item] < lower[b.item];
    };
    for (auto first = keyed.begin(); first != keyed.end();) {
        auto last = first + 1;
        while (last != keyed.end() && last->key == first->key) ++last;
        if (last - first > 1 && !std::is_sorted(first, last, by_lower)) std::stable_sort(first, last, by_lower);
        first = last;
    }
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const detail::KeyedItem& item : keyed) sorted.push_back(items[item.item]);
    items = std::move(sorted);
}

/// In order of size.
[[nodiscard]] inline std::vector<double> sorted_values(std::vector<double> values) {
    constexpr std::size_t few = 2048;
    if (std::is_sorted(values.begin(), values.end())) return values;
    if (values.size() < few)
        std::sort(values.begin(), values.end());
    else
        sort_by_key(values, [](double value) { return ordered_bits(value); });
    return values;
}

} // namespace engineroom
