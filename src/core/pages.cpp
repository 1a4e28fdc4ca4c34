#include "core/pages.hpp"

#if defined(__linux__)
#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace engineroom {

#if defined(__linux__)
namespace {

void advise(const void* begin, std::size_t size, int advice) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (address + page - 1) / page * page;
    const std::uintptr_t last = (address + size) / page * page;
    if (first < last)
        (void)madvise(reinterpret_cast<void*>(first), last - first, advice); // NOLINT(performance-no-int-to-ptr)
}

} // namespace

void prefer_large_pages(const void* begin, std::size_t size) {
    constexpr std::size_t large = std::size_t{1} << 21U;
    if (size >= large) advise(begin, size, MADV_HUGEPAGE);
}

void make_ready(const void* begin, std::size_t size) {
#ifdef MADV_POPULATE_WRITE // since Linux 5.14; an older system refuses
    advise(begin, size, MADV_POPULATE_WRITE);
#else
    (void)begin, (void)size;
#endif
}

void give_pages_back(std::string_view text) {
    advise(text.data(), text.size(), MADV_DONTNEED);
}
#else
void prefer_large_pages(const void*, std::size_t) {}
void make_ready(const void*, std::size_t) {}
void give_pages_back(std::string_view) {}
#endif

} // namespace engineroom
