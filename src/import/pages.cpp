#include "pages.hpp"

#if defined(__linux__)
#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace engineroom {

#if defined(__linux__)
void give_pages_back(std::string_view text) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto address = reinterpret_cast<std::uintptr_t>(text.data());
    const std::uintptr_t begin = (address + page - 1) / page * page;
    const std::uintptr_t end = (address + text.size()) / page * page;
    if (begin < end) (void)madvise(const_cast<char*>(text.data()) + (begin - address), end - begin, MADV_DONTNEED);
}
#else
void give_pages_back(std::string_view) {}
#endif

} // namespace engineroom
