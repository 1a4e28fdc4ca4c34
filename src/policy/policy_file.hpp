/// A policy file while it is read: gives the values of its nodes checked, and keeps a complaint about each that is
/// wrong.
#pragma once

#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <toml++/toml.h>

namespace engineroom::detail {

/// A node as it would be written, for a message.
[[nodiscard]] std::string shown(const toml::node& node);

/// Whether `value` lies in [least, most], or in (least, most] where `above_least`.
[[nodiscard]] bool in_range(double value, double least, bool above_least, double most);

class PolicyFile {
public:
    /// @param name   for the places of problems
    /// @param codes  the rule codes that exist
    PolicyFile(std::string_view name, std::span<const std::string_view> codes) : name_{name}, codes_{codes} {}

    [[nodiscard]] const std::string& name() const { return name_; }

    /// Every problem, so that the first by line can be told.
    [[nodiscard]] const Problems& problems() const { return problems_; }

    void complain(const toml::source_region& at, std::string value, std::string message, std::string expected = {},
                  std::string remedy = {});
    void unknown_key(const toml::key& key, std::string_view where, std::string expected);

    [[nodiscard]] bool known_code(std::string_view code, const toml::source_region& at);
    [[nodiscard]] const toml::table* table(std::string_view name, const toml::node& node);

    /// The text of a string that is not empty.
    [[nodiscard]] std::optional<std::string> text(std::string_view name, const toml::node& node);

    /// A number within the range that `in_range` describes.
    [[nodiscard]] std::optional<double> number(std::string_view name, const toml::node& node, double least,
                                               bool above_least, double most);

    /// A number without a fraction, in [least, most]; least >= 0.
    [[nodiscard]] std::optional<std::uint64_t> whole_number(std::string_view name, const toml::node& node,
                                                            std::int64_t least, std::int64_t most);

private:
    std::string name_;
    std::span<const std::string_view> codes_;
    Problems problems_;
};

} // namespace engineroom::detail
