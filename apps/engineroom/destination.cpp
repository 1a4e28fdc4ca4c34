#include "destination.hpp"

#include "descriptor.hpp"
#include "stop.hpp"
#include "wording.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace engineroom::app {
namespace {

constexpr const char* cannot_be_written = "cannot be written";
constexpr const char* standard_output = "standard output";

[[noreturn]] void fail(const std::string& name, int error) {
    if (error == EPIPE) throw ClosedPipe{};
    throw Stop{wording::file(name, cannot_be_written, error)};
}

void write_to(int descriptor, std::string_view text, const std::string& name) {
    if (const int error = write_all(descriptor, text)) fail(name, error);
}

bool same_file(const struct stat& a, const struct stat& b) {
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// The stream that `path` is another name of (/dev/stdout, or the very file that a shell sent the stream to): replacing
/// that file would lose what else was written to it.
std::optional<int> stream_at(const struct stat& target) {
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
        struct stat status {};
        if (::fstat(stream, &status) == 0 && same_file(status, target)) return stream;
    }
    return std::nullopt;
}

mode_t permissions_of_new_files() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

/// A file under a name of its own beside `target`, removed again unless it takes its place.
class Replacement {
public:
    Replacement(const std::filesystem::path& target, const std::string& name) : target_{target}, name_{name} {
        temporary_ = (target.parent_path() / ".engineroom-XXXXXX").string();
        file_ = Descriptor{::mkostemp(temporary_.data(), O_CLOEXEC)};
        if (!file_.open()) {
            const int error = errno;
            temporary_.clear();
            fail(name_, error);
        }
    }
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;
    ~Replacement() {
        if (!temporary_.empty()) ::unlink(temporary_.c_str());
    }

    void write(std::string_view text) { write_to(file_.number(), text, name_); }

    /// @param old  status of the file that stands there, if one does
    void take_the_place(const struct stat* old) {
        if (old) {
            // Another's file stays theirs where the system lets us; where not, it becomes ours as a plain copy would.
            if (::fchown(file_.number(), old->st_uid, old->st_gid) != 0 && errno != EPERM) fail(name_, errno);
        }
        if (::fchmod(file_.number(), old ? old->st_mode & 0777U : permissions_of_new_files()) != 0) fail(name_, errno);
        if (::fsync(file_.number()) != 0 && errno != EINVAL && errno != ENOTSUP) fail(name_, errno);
        if (const int error = file_.close()) fail(name_, error);
        if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(name_, errno);
        temporary_.clear();
    }

private:
    std::filesystem::path target_;
    std::string name_;
    std::string temporary_;
    Descriptor file_;
};

void replace_file(const std::string& path, const struct stat* old, std::string_view text) {
    if (old && ::access(path.c_str(), W_OK) != 0) fail(path, errno);
    // A symbolic link stays one: what it points at is replaced.
    std::error_code unresolved;
    std::filesystem::path target = std::filesystem::weakly_canonical(path, unresolved);
    if (unresolved || target.empty()) target = path;
    Replacement replacement{target, path};
    replacement.write(text);
    replacement.take_the_place(old);
}

void write_stream(int stream, std::string_view text) {
    write_to(stream, text, stream == STDERR_FILENO ? "standard error" : standard_output);
    // Closing a copy makes a remote file system tell now what it would tell at the end of the program, unheard.
    Descriptor copy{::fcntl(stream, F_DUPFD_CLOEXEC, 3)};
    if (!copy.open()) fail(standard_output, errno);
    if (const int error = copy.close()) fail(standard_output, error);
}

} // namespace

Destination::Destination(std::optional<std::string> path, std::string option)
    : path_{std::move(path)}, option_{std::move(option)} {
    if (path_ == "-") path_.reset();
}

std::optional<int> Destination::terminal() const {
    // mpirun of Open MPI gives each process a terminal for its output, and passes on to anywhere what it is sent.
    if (std::getenv("OMPI_COMM_WORLD_SIZE")) return std::nullopt;
    if (!path_) return ::isatty(STDOUT_FILENO) == 1 ? std::optional{STDOUT_FILENO} : std::nullopt;
    struct stat status {};
    if (::stat(path_->c_str(), &status) != 0) return std::nullopt;
    const auto stream = stream_at(status);
    return stream && ::isatty(*stream) == 1 ? stream : std::nullopt;
}

void Destination::must_not_be(const std::vector<std::string>& inputs) const {
    if (path_) {
        const std::filesystem::path folder = std::filesystem::path{*path_}.parent_path();
        std::error_code unknown;
        if (!folder.empty() && !std::filesystem::is_directory(folder, unknown))
            fail(*path_, unknown ? unknown.value() : std::filesystem::exists(folder) ? ENOTDIR : ENOENT);
    }
    struct stat target {};
    if (!path_ || ::stat(path_->c_str(), &target) != 0 || !S_ISREG(target.st_mode)) return;
    for (const std::string& input : inputs) {
        struct stat status {};
        if (::stat(input.c_str(), &status) == 0 && same_file(status, target))
            throw Stop{wording::overwrites_input(option_, *path_)};
    }
}

void Destination::must_be_new() const {
    struct stat target {};
    if (!path_ || ::stat(path_->c_str(), &target) != 0 || !S_ISREG(target.st_mode) || stream_at(target)) return;
    throw Stop{wording::there_already(*path_)};
}

bool Destination::same_as(const Destination& other) const {
    if (!path_ || !other.path_) return path_ == other.path_;
    std::error_code ours, theirs;
    return std::filesystem::weakly_canonical(*path_, ours) == std::filesystem::weakly_canonical(*other.path_, theirs) &&
           !ours && !theirs;
}

void Destination::write(std::string_view text) const {
    if (!path_) return write_stream(STDOUT_FILENO, text);
    struct stat status {};
    const bool exists = ::stat(path_->c_str(), &status) == 0;
    if (!exists && errno != ENOENT) fail(*path_, errno);
    if (exists && S_ISDIR(status.st_mode)) fail(*path_, EISDIR);
    if (exists) {
        if (const auto stream = stream_at(status)) return write_stream(*stream, text);
    }
    if (!exists || S_ISREG(status.st_mode)) return replace_file(*path_, exists ? &status : nullptr, text);

    Descriptor device{::open(path_->c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC)};
    if (!device.open()) fail(*path_, errno);
    write_to(device.number(), text, *path_);
    if (const int error = device.close()) fail(*path_, error);
}

void write_message(std::string_view text) {
    // What cannot be told cannot be told: the exit status still says what happened.
    if (write_all(STDERR_FILENO, text) == EPIPE) throw ClosedPipe{};
}

} // namespace engineroom::app
