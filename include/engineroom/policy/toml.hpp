/// Policies as TOML: read what a file changes, and print a whole policy with a comment a line. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <engineroom/core/result.hpp>
#include <engineroom/policy/policy.hpp>
#include <span>
#include <string>
#include <string_view>

namespace engineroom {

/// The policy that `text` describes: the shipped one that it extends (`cluster` unless it says otherwise), changed.
///
/// @param text   TOML
/// @param file   its name, for the place of an error
/// @param codes  the rule codes that exist
/// @return       or a problem with the line of an unknown key, an unknown code, or a value out of range
[[nodiscard]] Result<Policy> read_policy(std::string_view text, std::string_view file,
                                         std::span<const std::string_view> codes);

/// TOML that `read_policy` reads back to an equal policy, every value with a comment.
[[nodiscard]] std::string to_toml(const Policy& policy);

} // namespace engineroom
