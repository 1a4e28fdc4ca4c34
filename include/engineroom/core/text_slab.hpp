/// A large piece of memory in which the texts of many projects stand side by side.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <new>

namespace engineroom {

/// Goes when the last of its texts goes, wherever that may have been moved to, on whatever thread.
class TextSlab {
public:
    static constexpr std::size_t bytes = std::size_t{1} << 21U; ///< and its alignment: texts find it by their address

    /// Called with fresh memory before anything is written to it.
    using Prepare = void (*)(const void* memory, std::size_t bytes);

    /// @throws std::bad_alloc
    [[nodiscard]] static TextSlab* make(Prepare prepare = nullptr) {
        void* const memory = ::operator new (bytes, std::align_val_t{bytes});
        if (prepare != nullptr) prepare(memory, bytes);
        return new (memory) TextSlab;
    }
    [[nodiscard]] static TextSlab* of(const void* text) {
        // NOLINTNEXTLINE(performance-no-int-to-ptr)
        return reinterpret_cast<TextSlab*>(reinterpret_cast<std::uintptr_t>(text) & ~(bytes - 1));
    }

    [[nodiscard]] char* begin() { return reinterpret_cast<char*>(this) + sizeof(TextSlab); }
    [[nodiscard]] char* end() { return reinterpret_cast<char*>(this) + bytes; }

    /// One use more, beside one that there is.
    void share() { uses_.fetch_add(1, std::memory_order_relaxed); }
    /// Lets go of some of the uses.
    void release(std::uint64_t uses = 1) {
        if (uses_.fetch_sub(uses, std::memory_order_acq_rel) != uses) return;
        this->~TextSlab();
        ::operator delete (static_cast<void*>(this), std::align_val_t{bytes});
    }

    /// More than there can be texts; whoever makes the slab releases those that it did not give away.
    static constexpr std::uint64_t uses_at_first = std::uint64_t{1} << 32U;

private:
    TextSlab() = default;
    ~TextSlab() = default;

    std::atomic<std::uint64_t> uses_{uses_at_first};
};

} // namespace engineroom
