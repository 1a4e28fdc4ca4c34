#include "read_file.hpp"

#include "descriptor.hpp"
#include "wording.hpp"

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engineroom::app {
namespace {

constexpr std::size_t largest_file = std::size_t{2} << 30U;

/// Reads to the end, whatever the file's size was said to be: it may be a pipe, or grow.
Result<std::string> read_to_end(int descriptor, const std::string& name) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) return wording::file(name, "cannot be read", errno);
    if (S_ISDIR(status.st_mode)) return wording::file(name, "cannot be read", EISDIR);
    if (status.st_size > static_cast<off_t>(largest_file)) return wording::too_large(name, largest_file);

    constexpr std::size_t step = std::size_t{1} << 16U;
    std::string bytes;
    bytes.resize(static_cast<std::size_t>(status.st_size) + step);
    std::size_t size = 0;
    while (true) {
        if (bytes.size() - size < step) bytes.resize(bytes.size() + bytes.size() / 2 + step);
        const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return wording::file(name, "cannot be read", errno);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size > largest_file) return wording::too_large(name, largest_file);
    }
    bytes.resize(size);
    return bytes;
}

} // namespace

Result<std::string> read_file(const std::string& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.open()) return wording::file(path, "cannot be read", errno);
    return read_to_end(file.number(), path);
}

Result<std::string> read_standard_input() {
    return read_to_end(STDIN_FILENO, standard_input);
}

} // namespace engineroom::app
