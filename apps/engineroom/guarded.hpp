/// What ends the program when nothing else did: a closed pipe, lack of memory, or a fault of our own.
#pragma once

#include "descriptor.hpp"
#include "exit_status.hpp"
#include "stop.hpp"
#include "wording.hpp"

#include <exception>
#include <new>
#include <string>
#include <unistd.h>

namespace engineroom::app {

/// The exit status of `work`, whatever it throws.
template<class Work>
[[nodiscard]] int guarded(const Work& work) {
    // Written without looking back: there is nobody left to tell that this could not be told.
    const auto tell = [](std::string_view text) { (void)write_all(STDERR_FILENO, text); };
    ExitStatus status = ExitStatus::own_fault;
    try {
        status = work();
    } catch (const ClosedPipe&) {
        status = ExitStatus::closed_pipe;
    } catch (const std::bad_alloc&) {
        tell(wording::out_of_memory);
    } catch (const std::exception& fault) {
        tell(wording::own_fault(fault.what()));
    } catch (...) {
        tell(wording::own_fault("an exception of an unknown kind"));
    }
    return static_cast<int>(status);
}

} // namespace engineroom::app
