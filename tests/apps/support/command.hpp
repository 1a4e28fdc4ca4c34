/// Runs the real program, without a shell between, and keeps what it said and how it ended.
#pragma once

#include "temporary_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

/// How the program ended: as a shell tells it, 128 + signal where a signal ended it.
struct Ended {
    int status = -1;
    std::string out, err;
};

struct Call {
    std::vector<std::string> arguments = {};
    std::string input = {};                                            ///< on standard input
    std::vector<std::pair<std::string, std::string>> environment = {}; ///< beside the test's own
    std::function<void()> in_child = {};                               ///< last thing before the program starts
    std::string folder = {};                                           ///< where it runs; empty: here
    std::string program = ENGINEROOM_COMMAND;                          ///< another one may start ours
};

namespace detail {

inline void child(const Call& call, const std::string& in, const std::string& out, const std::string& err) {
    const auto redirect = [](int stream, const std::string& path, int flags) {
        const int file = ::open(path.c_str(), flags, 0600);
        if (file < 0 || ::dup2(file, stream) < 0) ::_exit(127);
        ::close(file);
    };
    redirect(STDIN_FILENO, in, O_RDONLY);
    redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_TRUNC);
    redirect(STDERR_FILENO, err, O_WRONLY | O_CREAT | O_TRUNC);
    for (const char* name : {"COLUMNS", "NO_COLOR", "LC_ALL", "LANG"}) ::unsetenv(name);
    for (const auto& [name, value] : call.environment) ::setenv(name.c_str(), value.c_str(), 1);
    if (!call.folder.empty() && ::chdir(call.folder.c_str()) != 0) ::_exit(127);
    std::vector<std::string> words{"engineroom"};
    words.insert(words.end(), call.arguments.begin(), call.arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    if (call.in_child) call.in_child();
    ::execv(call.program.c_str(), pointers.data());
    ::_exit(127);
}

} // namespace detail

inline Ended run(const Call& call) {
    const TemporaryFolder folder;
    const std::string in = folder.file("in", call.input), out = folder.path("out"), err = folder.path("err");
    const pid_t process = ::fork();
    if (process < 0) throw std::runtime_error{"cannot start the program"};
    if (process == 0) detail::child(call, in, out, err);
    int status = 0;
    while (::waitpid(process, &status, 0) < 0)
        if (errno != EINTR) throw std::runtime_error{"cannot wait for the program"};
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), contents(out), contents(err)};
}

inline Ended run(std::initializer_list<std::string> arguments) {
    return run(Call{.arguments = arguments});
}

/// Whether `text` holds `part`.
[[nodiscard]] inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
