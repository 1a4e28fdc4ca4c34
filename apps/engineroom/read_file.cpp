#include "read_file.hpp"

#include "descriptor.hpp"
#include "exit_status.hpp"
#include "wording.hpp"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <memory>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

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

/// Reads a piece of an open file; false where it is not all there.
[[nodiscard]] bool read_piece(int descriptor, std::size_t begin, std::size_t size, char* to) {
    while (size > 0) {
        const ssize_t got = ::pread(descriptor, to, size, static_cast<off_t>(begin));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        const auto step = static_cast<std::size_t>(got);
        begin += step;
        to += step;
        size -= step;
    }
    return true;
}

} // namespace

Result<std::string> read_file(const std::string& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.open()) return wording::file(path, "cannot be read", errno);
    return read_to_end(file.number(), path);
}

Result<Bytes> map_file(const std::string& path) {
    constexpr off_t worth_mapping = off_t{1} << 22U;
    Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.open()) return wording::file(path, "cannot be read", errno);
    struct stat status {};
    if (::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size >= worth_mapping &&
        status.st_size <= static_cast<off_t>(largest_file)) {
        const auto size = static_cast<std::size_t>(status.st_size);
        void* const pages = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
        if (pages != MAP_FAILED) {
            const std::shared_ptr<const void> owner{pages, [pages, size](const void*) { (void)::munmap(pages, size); }};
            const auto open = std::make_shared<const Descriptor>(std::move(file));
            return Bytes{
                owner, {static_cast<const char*>(pages), size}, [open](std::size_t begin, std::size_t bytes, char* to) {
                    return read_piece(open->number(), begin, bytes, to);
                }};
        }
    }
    Result<std::string> bytes = read_to_end(file.number(), path);
    if (!bytes) return bytes.error();
    return Bytes{std::move(*bytes)};
}

void end_when_a_file_shrinks() {
    std::signal(SIGBUS, [](int) {
        (void)write_all(STDERR_FILENO, wording::file_shrank);
        ::_exit(static_cast<int>(ExitStatus::file));
    });
}

Result<std::string> read_standard_input() {
    return read_to_end(STDIN_FILENO, standard_input);
}

} // namespace engineroom::app
