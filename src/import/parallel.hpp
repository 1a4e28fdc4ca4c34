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

/// Calls `work(part)` for every part in [0, parts), in order of parts on one thread, in any order on several; each
/// thread has a `work` of its own from `make_work()`. The first exception ends it and comes out here.
template<class MakeWork>
void for_each_part_by(std::size_t parts, std::size_t threads, MakeWork make_work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failing;
    const auto run = [&] {
        try {
            auto work = make_work();
            for (std::size_t part = next++; part < parts; part = next++) work(part);
        } catch (...) {
            const std::lock_guard lock{failing};
            if (!failure) failure = std::current_exception();
            next = parts;
        }
    };
    const std::size_t most = std::max<std::size_t>(std::min(threads, parts), 1);
    std::vector<std::thread> others;
    others.reserve(most - 1);
    try {
        for (std::size_t i = 1; i < most; ++i) others.emplace_back(run);
    } catch (const std::system_error&) {
        // The system has no more threads to give: those that there are do the work.
    }
    run();
    for (std::thread& other : others) other.join();
    if (failure) std::rethrow_exception(failure);
}

/// The same where all threads may share `work`.
template<class Work>
void for_each_part(std::size_t parts, std::size_t threads, Work work) {
    for_each_part_by(parts, threads, [&work] { return [&work](std::size_t part) { work(part); }; });
}

} // namespace engineroom
