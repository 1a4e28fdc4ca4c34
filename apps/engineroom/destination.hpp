/// Where results go: standard output, or a file that appears whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom::app {

/// The destination of `-o`, or of another option that names a file to write.
class Destination {
public:
    /// @param path    of `-o`; none or "-": standard output
    /// @param option  that named it, for messages
    explicit Destination(std::optional<std::string> path, std::string option = "-o");

    /// A descriptor of the terminal that is written to; none: it is no terminal.
    [[nodiscard]] std::optional<int> terminal() const;

    /// @throws Stop where the path is one of `inputs`: the result would take the place of what it is made from;
    ///         and where its folder is not there, which is better told before the work than
    ///         behind it
    void must_not_be(const std::vector<std::string>& inputs) const;

    /// @throws Stop where a file stands there already, which may hold what somebody wrote by hand
    void must_be_new() const;

    /// Writes `text`. A file that stood there is replaced in one step, and stays as it was when anything fails.
    /// @throws Stop where it cannot be written, ClosedPipe where nobody reads it
    void write(std::string_view text) const;

    /// Whether both are standard output, or the same file by whatever name.
    [[nodiscard]] bool same_as(const Destination& other) const;

private:
    std::optional<std::string> path_;
    std::string option_;
};

/// Messages, on standard error. @throws ClosedPipe where nobody reads them
void write_message(std::string_view text);

} // namespace engineroom::app
