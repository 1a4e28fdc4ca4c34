/// Shares out work between threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace engineroom {

/// Calls `work(worker, item)` for every item below `items`, on up to `threads` threads; worker is below `threads`. The
/// first exception of any reaches the caller. Where no further thread is to be had, those that there are do it all.
template<class Work>
void in_parallel(std::uint64_t items, std::size_t threads, const Work& work) {
    std::atomic<std::uint64_t> next{0};
    std::exception_ptr fault;
    std::mutex mutex;
    const auto run = [&](unsigned worker) {
        try {
            for (std::uint64_t item = next++; item < items; item = next++) work(worker, item);
        } catch (...) {
            const std::lock_guard lock{mutex};
            if (!fault) fault = std::current_exception();
            next = items;
        }
    };
    std::vector<std::thread> others;
    const auto wanted = static_cast<unsigned>(std::clamp<std::uint64_t>(items, 1, std::max<std::uint64_t>(threads, 1)));
    others.reserve(wanted);
    try {
        for (unsigned worker = 1; worker < wanted; ++worker) others.emplace_back(run, worker);
    } catch (const std::system_error&) {
        // No further thread is to be had.
    }
    run(0);
    for (std::thread& other : others) other.join();
    if (fault) std::rethrow_exception(fault);
}

} // namespace engineroom
