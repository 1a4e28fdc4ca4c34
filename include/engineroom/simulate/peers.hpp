/// Processes that share the work of one simulation, on one machine or many: what the library asks of whatever connects
/// them, so that it knows no MPI.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace engineroom {

/// Each process has one of these. Process 0 leads: it has the portfolio, and the result. What cannot be sent or
/// received ends the program, or throws.
class Peers {
public:
    Peers() = default;
    Peers(const Peers&) = delete;
    Peers& operator=(const Peers&) = delete;
    virtual ~Peers() = default;

    [[nodiscard]] virtual unsigned rank() const = 0;      ///< of this process, from 0
    [[nodiscard]] virtual unsigned processes() const = 0; ///< this one included

    /// Called by all: the bytes of process 0 take the place of everybody's.
    virtual void broadcast(std::string& bytes) = 0;

    /// Called by all: process 0 takes what each other one gives, in order of their ranks.
    virtual void gather(std::string_view bytes, const std::function<void(std::string_view)>& take) = 0;
};

} // namespace engineroom
