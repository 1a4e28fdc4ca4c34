/// Vectors for large arrays that are filled once: where the system has huge pages they are asked for, as on some
/// machines the first touch of a small page costs more than all that is then written to it.
#pragma once

#include "core/pages.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <vector>

namespace engineroom {

template<class T>
struct HugePageAllocator {
    using value_type = T;

    HugePageAllocator() = default;
    template<class Other>
    HugePageAllocator(const HugePageAllocator<Other>&) {}

    [[nodiscard]] T* allocate(std::size_t n) {
        const std::size_t bytes = n * sizeof(T);
        if (bytes < least) return static_cast<T*>(::operator new(bytes, alignment));
        const std::size_t whole = (bytes + page - 1) / page * page;
        void* memory = whole <= PTRDIFF_MAX ? std::aligned_alloc(page, whole) : nullptr;
        if (!memory) throw std::bad_alloc{};
        prefer_large_pages(memory, whole);
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t n) {
        if (n * sizeof(T) < least)
            ::operator delete(memory, alignment);
        else
            std::free(memory);
    }
    friend bool operator==(const HugePageAllocator&, const HugePageAllocator&) { return true; }

private:
    static constexpr std::size_t page = std::size_t{1} << 21, least = page;
    static constexpr std::align_val_t alignment{alignof(T)};
};

template<class T>
using LargeVector = std::vector<T, HugePageAllocator<T>>;

} // namespace engineroom
