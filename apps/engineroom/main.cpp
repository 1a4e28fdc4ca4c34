// The command engineroom.

#include "company.hpp"
#include "guarded.hpp"
#include "keep_memory.hpp"
#include "program.hpp"
#include "read_file.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>

namespace {

/// Standard streams that the caller closed are opened in the wrong direction: using one then fails, and no file that we
/// open takes its number by chance.
void occupy_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0) (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

} // namespace

int main(int argc, char** argv) {
    occupy_standard_streams();
    // A write to a pipe that nobody reads, or beyond a limit, then is an error like any other.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    engineroom::app::end_when_a_file_shrinks();
    engineroom::app::keep_memory();
    const std::vector<std::string> arguments{argv + 1, argv + argc};
    const auto launch = engineroom::app::launch_of([](const char* name) { return std::getenv(name); });
    if (launch && engineroom::app::shares_work(arguments)) return engineroom::app::run_in_company(arguments, *launch);
    return engineroom::app::guarded([&] {
        return engineroom::app::run(arguments, {launch ? launch->processes : 1, nullptr, 0});
    });
}
