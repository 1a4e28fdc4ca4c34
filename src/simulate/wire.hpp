/// Values as bytes, for processes of the same program: what one end writes, the other reads in the same order.
///
/// A value is copied as it lies in memory where it may be; of a vector or a text its elements are; any other type has a
/// function `pass(wire, value)` that names its members.
#pragma once

#include <concepts>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace engineroom {

template<class T>
concept CopiedWhole = std::is_trivially_copyable_v<T>;

/// A reference to `Type`, that may be constant: what `pass` takes, as it writes and reads.
template<class T, class Type>
concept Either = std::same_as<std::remove_const_t<T>, Type>;

class WireOut {
public:
    template<class... Values>
    WireOut& operator()(const Values&... values) {
        (put(values), ...);
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] std::string& bytes() { return bytes_; }

private:
    template<class T>
    void put(const T& value) {
        if constexpr (CopiedWhole<T>)
            put_raw(&value, 1);
        else
            pass(*this, value);
    }
    template<class T, class Allocator>
    void put(const std::vector<T, Allocator>& values) {
        put(std::uint64_t{values.size()});
        if constexpr (CopiedWhole<T>)
            put_raw(values.data(), values.size());
        else
            for (const T& value : values) put(value);
    }
    void put(const std::string& text) {
        put(std::uint64_t{text.size()});
        bytes_ += text;
    }
    template<class T>
    void put_raw(const T* values, std::size_t count) {
        if (count > 0) bytes_.append(reinterpret_cast<const char*>(values), count * sizeof(T));
    }

    std::string bytes_;
};

/// @throws std::runtime_error where there are fewer bytes than a value takes
class WireIn {
public:
    /// @param bytes  that outlive it
    explicit WireIn(std::string_view bytes) : bytes_{bytes} {}

    template<class... Values>
    WireIn& operator()(Values&... values) {
        (take(values), ...);
        return *this;
    }

private:
    template<class T>
    void take(T& value) {
        if constexpr (CopiedWhole<T>)
            take_raw(&value, 1);
        else
            pass(*this, value);
    }
    template<class T, class Allocator>
    void take(std::vector<T, Allocator>& values) {
        values.resize(count_of(CopiedWhole<T> ? sizeof(T) : 1));
        if constexpr (CopiedWhole<T>)
            take_raw(values.data(), values.size());
        else
            for (T& value : values) take(value);
    }
    void take(std::string& text) {
        text.resize(count_of(1));
        take_raw(text.data(), text.size());
    }
    /// How many follow, each of at least so many bytes.
    std::size_t count_of(std::size_t size) {
        std::uint64_t count = 0;
        take(count);
        if (count > bytes_.size() / size) cut_short();
        return static_cast<std::size_t>(count);
    }
    template<class T>
    void take_raw(T* values, std::size_t count) {
        if (count * sizeof(T) > bytes_.size()) cut_short();
        if (count > 0) std::memcpy(static_cast<void*>(values), bytes_.data(), count * sizeof(T));
        bytes_.remove_prefix(count * sizeof(T));
    }
    [[noreturn]] static void cut_short() { throw std::runtime_error{"a message of another process is cut short"}; }

    std::string_view bytes_;
};

} // namespace engineroom
