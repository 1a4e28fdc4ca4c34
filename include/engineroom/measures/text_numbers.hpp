/// Texts as numbers: two that are equal have one number, so that whatever is done with them afterwards looks at no
/// bytes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

/// Numbers texts from 0 in the order in which they are first seen. Keeps views of them.
class TextNumbers {
public:
    using Number = std::uint32_t;

    TextNumbers() : slots_(64) {}

    /// @cost O(1) for a text of up to 16 bytes, which is compared as two words; else O(size)
    [[nodiscard]] Number number(std::string_view text) {
        const Key key = key_of(text);
        std::size_t at = slot_of(key);
        while (slots_[at].number != none) {
            if (slots_[at].key == key && (text.size() <= 16 || texts_[slots_[at].number] == text))
                return slots_[at].number;
            at = (at + 1) & (slots_.size() - 1);
        }
        const auto number = static_cast<Number>(texts_.size());
        slots_[at] = {key, number};
        texts_.push_back(text);
        if (2 * texts_.size() > slots_.size()) grow();
        return number;
    }

    /// By number.
    [[nodiscard]] const std::vector<std::string_view>& texts() const { return texts_; }

private:
    static constexpr Number none = static_cast<Number>(-1);

    /// Says all of a text of up to 16 bytes; of a longer one a hash.
    struct Key {
        std::uint64_t first = 0, last = 0;
        std::uint32_t size = 0;

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Slot {
        Key key;
        Number number = none;
    };

    [[nodiscard]] static Key key_of(std::string_view text) {
        Key key{0, 0, static_cast<std::uint32_t>(text.size())};
        const auto two_ends = [&](auto part) {
            decltype(part) first = 0, last = 0;
            std::memcpy(&first, text.data(), sizeof part);
            std::memcpy(&last, text.data() + text.size() - sizeof part, sizeof part);
            key.first = first;
            key.last = last;
        };
        if (text.size() > 16)
            key.first = std::hash<std::string_view>{}(text);
        else if (text.size() >= 8)
            two_ends(std::uint64_t{});
        else if (text.size() >= 4)
            two_ends(std::uint32_t{});
        else
            for (const char c : text) key.first = key.first << 8U | static_cast<unsigned char>(c);
        return key;
    }
    [[nodiscard]] std::size_t slot_of(const Key& key) const {
        std::uint64_t hash = (key.first ^ std::rotl(key.last, 29) ^ key.size) * 0x9e3779b97f4a7c15U;
        hash = (hash ^ (hash >> 32U)) * 0xd6e8feb86659fd93U;
        return static_cast<std::size_t>(hash ^ (hash >> 32U)) & (slots_.size() - 1);
    }
    void grow() {
        std::vector<Slot> before(2 * slots_.size());
        std::swap(before, slots_);
        for (const Slot& slot : before) {
            if (slot.number == none) continue;
            std::size_t at = slot_of(slot.key);
            while (slots_[at].number != none) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    std::vector<Slot> slots_; ///< a power of two of them, at most half full
    std::vector<std::string_view> texts_;
};

} // namespace engineroom
