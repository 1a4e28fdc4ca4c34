/// Memory that one step gives back the next asks for again: it stays with the program between them.
#pragma once

#include <limits> // which also tells whose C library this is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace engineroom::app {

/// To be called before any thread is made. On other systems than the GNU C library's it does nothing.
inline void keep_memory() {
#ifdef __GLIBC__
    constexpr int largest = 32 << 20; // the library allows no more; what is larger comes from the system each time
    (void)mallopt(M_MMAP_THRESHOLD, largest);
    (void)mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    (void)mallopt(M_TOP_PAD, largest / 2);
#endif
}

} // namespace engineroom::app
