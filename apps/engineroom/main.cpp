// The command engineroom.

#include "guarded.hpp"
#include "keep_memory.hpp"
#include "program.hpp"
#include "read_file.hpp"

#include <csignal>
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
    return engineroom::app::guarded([argc, argv] { return engineroom::app::run({argv + 1, argv + argc}); });
}
