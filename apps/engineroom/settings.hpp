/// What the options mean: the typed words as dates, mappings, policies and ways of reading. Every function throws
/// `Stop` where a word means nothing.
#pragma once

#include "options.hpp"

#include <cstddef>
#include <cstdint>
#include <engineroom/import/options.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/present/text.hpp>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom::app {

/// @param formats  those that the command has
void check_format(const OutputOptions& options, std::span<const std::string_view> formats);

/// @throws Stop where this program was built without its page
void require_page();

/// Width and colour of the place where the text goes.
[[nodiscard]] TextStyle text_style_of(const OutputOptions& options);

/// A whole number that an option states, within [least, most].
[[nodiscard]] std::uint64_t count_of(std::string_view option, const std::string& text, std::uint64_t least,
                                     std::uint64_t most);

/// The words of a list with commas.
[[nodiscard]] std::vector<std::string> listed(const std::string& text);

/// The largest seed that a policy file can state, too.
inline constexpr std::uint64_t most_seed = std::numeric_limits<std::int64_t>::max();

/// The one character that a `--delimiter` names.
[[nodiscard]] char delimiter_of(const std::string& text);

/// A shipped policy, or that of a file.
[[nodiscard]] Policy policy_of(const std::string& name_or_file);

/// The mapping file; what `--map`, `--only` and the conventions of the command line say goes before it.
/// @param file  which of the files it is for, from 0
[[nodiscard]] Mapping mapping_of(const InputOptions& options, std::size_t file = 0);

/// All that the import of one file is told.
[[nodiscard]] ImportOptions import_options_of(const InputOptions& options, const Policy& policy, std::size_t file = 0);

} // namespace engineroom::app
