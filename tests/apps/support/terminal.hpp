/// Runs the program with a terminal for its standard output.
#pragma once

#include "command.hpp"

#include <doctest/doctest.h>
#include <sys/ioctl.h>
#include <thread>

/// Whether a test must pass by for want of pseudo-terminals, as in a root without /dev/pts; it says so.
[[nodiscard]] inline bool without_terminal() {
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
    const bool usable = master >= 0 && ::grantpt(master) == 0 && ::unlockpt(master) == 0 &&
                        ::ptsname(master) != nullptr && ::access(::ptsname(master), F_OK) == 0;
    if (master >= 0) ::close(master);
    if (!usable) MESSAGE("skipped: there is no pseudo-terminal to be had");
    return !usable;
}

/// @param columns  width of the terminal
/// @return         `out` is what the terminal was sent
inline Ended run_on_terminal(Call call, unsigned short columns) {
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0)
        throw std::runtime_error{"no terminal to be had"};
    const int slave = ::open(::ptsname(master), O_RDWR | O_NOCTTY);
    if (slave < 0) throw std::runtime_error{"no terminal to be had"};
    winsize size{};
    size.ws_col = columns;
    size.ws_row = 50;
    ::ioctl(slave, TIOCSWINSZ, &size);

    std::string sent;
    // A terminal holds little: unread, the program would wait for ever.
    std::thread reader{[master, &sent] {
        char buffer[4096];
        for (ssize_t got = 0; (got = ::read(master, buffer, sizeof buffer)) > 0;)
            sent.append(buffer, static_cast<std::size_t>(got));
    }};
    call.environment.emplace_back("TERM", "xterm");
    call.in_child = [slave] { ::dup2(slave, STDOUT_FILENO); };
    Ended ended = run(call);
    ::close(slave);
    reader.join();
    ::close(master);
    ended.out = std::move(sent);
    return ended;
}
