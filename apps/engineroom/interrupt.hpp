/// Ctrl-C as a question: whether somebody pressed it, asked by work that can end early with what it has.
#pragma once

#include <csignal>
#include <ctime>

namespace engineroom::app {

/// While it lives, Ctrl-C waits. No handler runs, ours or that of a library, so that work is never cut off in between;
/// pressed once it is asked for, and taken when this ends.
class Interrupt {
public:
    Interrupt() {
        ::sigemptyset(&interrupt_);
        ::sigaddset(&interrupt_, SIGINT);
        (void)::pthread_sigmask(SIG_BLOCK, &interrupt_, &before_);
    }
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt() {
        const timespec at_once{};
        if (pressed()) (void)::sigtimedwait(&interrupt_, nullptr, &at_once);
        (void)::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

    [[nodiscard]] static bool pressed() {
        sigset_t waiting;
        return ::sigpending(&waiting) == 0 && ::sigismember(&waiting, SIGINT) == 1;
    }

private:
    sigset_t interrupt_{}, before_{};
};

} // namespace engineroom::app
