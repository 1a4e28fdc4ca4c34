/// Runs the parts of a piece of work side by side.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace engineroom {

/// Calls `work(part)` for every part in [0, parts), in order of parts on one thread, in any order on several. The first
/// exception ends it and comes out here.
template<class Work>
void for_each_part(std::size_t parts, std::size_t threads, Work work) {
    if (threads <= 1 || parts <= 1) {
        for (std::size_t part = 0; part < parts; ++part) work(part);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failing;
    const auto run = [&] {
        for (std::size_t part = next++; part < parts; part = next++) {
            try {
                work(part);
            } catch (...) {
                const std::lock_guard lock{failing};
                if (!failure) failure = std::current_exception();
                next = parts;
            }
        }
    };
    std::vector<std::thread> others;
    others.reserve(std::min(threads, parts) - 1);
    try {
        for (std::size_t i = 1; i < std::min(threads, parts); ++i) others.emplace_back(run);
    } catch (const std::system_error&) {
        // The system has no more threads to give: those that there are do the work.
    }
    run();
    for (std::thread& other : others) other.join();
    if (failure) std::rethrow_exception(failure);
}

} // namespace engineroom
