/// A piece of text that is set once: half the size of a `std::string`, as a portfolio holds some dozen for each
/// project.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <engineroom/core/text_slab.hpp>
#include <fmt/format.h>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace engineroom {

/// A value like a string, without the means to change it in place. Up to 15 bytes stand in the object itself; longer
/// ones take one allocation of their size, or a piece of a slab (`TextWriter`).
class Text {
public:
    /// Texts of this many bytes or more are refused.
    static constexpr std::size_t most_bytes = std::size_t{1} << 31U;
    /// Texts of up to this many bytes stand in the object itself.
    static constexpr std::size_t most_within = 15;

    Text() noexcept = default;
    /// @throws std::length_error  at `most_bytes` and above
    Text(std::string_view text) { assign(text); }
    Text(const char* text) : Text{std::string_view{text}} {}
    Text(const std::string& text) : Text{std::string_view{text}} {}
    /// A piece of a slab is shared.
    Text(const Text& other) {
        if (other.bytes_.back() != in_slab) {
            assign(other);
            return;
        }
        TextSlab::of(other.pointer())->share();
        bytes_ = other.bytes_;
    }
    Text(Text&& other) noexcept : bytes_{std::exchange(other.bytes_, {})} {}
    Text& operator=(const Text& other) {
        if (this != &other) *this = Text{other};
        return *this;
    }
    Text& operator=(Text&& other) noexcept {
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    ~Text() {
        if (!apart()) return;
        if (bytes_.back() == in_slab)
            TextSlab::of(pointer())->release();
        else
            delete[] pointer();
    }

    [[nodiscard]] std::size_t size() const noexcept {
        if (!apart()) return static_cast<unsigned char>(bytes_.back());
        std::uint32_t size = 0;
        std::memcpy(&size, bytes_.data() + sizeof(char*), sizeof size);
        return size;
    }
    [[nodiscard]] bool empty() const noexcept { return bytes_.back() == 0; }
    [[nodiscard]] const char* data() const noexcept { return apart() ? pointer() : bytes_.data(); }
    [[nodiscard]] std::string_view view() const noexcept { return {data(), size()}; }
    operator std::string_view() const noexcept { return view(); }
    [[nodiscard]] std::string str() const { return std::string{view()}; }

    friend bool operator==(const Text& a, const Text& b) noexcept { return a.view() == b.view(); }
    friend std::strong_ordering operator<=>(const Text& a, const Text& b) noexcept { return a.view() <=> b.view(); }
    /// With whatever else is a text.
    template<class Other>
        requires(!std::same_as<Other, Text> && std::convertible_to<const Other&, std::string_view>)
    friend bool operator==(const Text& a, const Other& b) { return a.view() == std::string_view{b}; }
    template<class Other>
        requires(!std::same_as<Other, Text> && std::convertible_to<const Other&, std::string_view>)
    friend std::strong_ordering operator<=>(const Text& a, const Other& b) { return a.view() <=> std::string_view{b}; }

    friend std::size_t hash_value(const Text& text) noexcept { return std::hash<std::string_view>{}(text); }

private:
    friend class TextWriter;
    // In the last byte, which else holds the size.
    static constexpr char alone = '\x7F';   ///< the text is an allocation of its own
    static constexpr char in_slab = '\x7E'; ///< the text is a piece of a slab

    [[nodiscard]] bool apart() const noexcept { return bytes_.back() >= in_slab; }
    [[nodiscard]] char* pointer() const noexcept {
        char* text = nullptr;
        std::memcpy(&text, bytes_.data(), sizeof text);
        return text;
    }
    void assign(std::string_view text) {
        if (text.size() <= most_within) {
            put_within(text);
            return;
        }
        if (text.size() >= most_bytes) throw std::length_error{"a text of 2^31 bytes or more"};
        put(text, new char[text.size()], alone);
    }
    /// Puts a long text into memory that is its own from now on, or one of a slab's uses.
    void put(std::string_view text, char* memory, char mark) noexcept {
        std::memcpy(memory, text.data(), text.size());
        const auto size = static_cast<std::uint32_t>(text.size());
        std::memcpy(bytes_.data(), &memory, sizeof memory);
        std::memcpy(bytes_.data() + sizeof memory, &size, sizeof size);
        bytes_.back() = mark;
    }
    /// In two moves that overlap, which costs less than one of a size that is not known.
    void put_within(std::string_view text) noexcept {
        const std::size_t size = text.size();
        const auto move = [&](auto part) {
            std::memcpy(&part, text.data() + size - sizeof part, sizeof part);
            auto first = part;
            std::memcpy(&first, text.data(), sizeof first);
            std::memcpy(bytes_.data(), &first, sizeof first);
            std::memcpy(bytes_.data() + size - sizeof part, &part, sizeof part);
        };
        if (size >= 8)
            move(std::uint64_t{});
        else if (size >= 4)
            move(std::uint32_t{});
        else if (size >= 2)
            move(std::uint16_t{});
        else if (size == 1)
            bytes_.front() = text.front();
        bytes_.back() = static_cast<char>(size);
    }

    /// A text within and its size behind it; or a pointer, a size, and a mark.
    alignas(char*) std::array<char, most_within + 1> bytes_{};
};

static_assert(sizeof(Text) == 16);

} // namespace engineroom

template<>
struct std::hash<engineroom::Text> {
    std::size_t operator()(const engineroom::Text& text) const noexcept { return hash_value(text); }
};

template<>
struct fmt::formatter<engineroom::Text> : fmt::formatter<fmt::string_view> {
    template<class Context>
    auto format(const engineroom::Text& text, Context& context) const {
        return fmt::formatter<fmt::string_view>::format({text.data(), text.size()}, context);
    }
};
