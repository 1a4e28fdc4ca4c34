/// Reads single values of a policy file, and words what is wrong with them.
#include "policy/policy_file.hpp"

#include <algorithm>
#include <cctype>
#include <engineroom/policy/thresholds.hpp>
#include <fmt/format.h>
#include <sstream>
#include <utility>

namespace engineroom::detail {
namespace {

/// "a number in [0, 1]", as `in_range` checks it.
std::string range_text(double least, bool above_least, double most) {
    if (most < unlimited) return fmt::format("a number in {}{}, {}]", above_least ? '(' : '[', least, most);
    return fmt::format("a number {} {}", above_least ? "above" : "of at least", least);
}

} // namespace

std::string shown(const toml::node& node) {
    if (node.is_table()) return "a table";
    if (node.is_array()) return "a list";
    std::ostringstream text;
    node.visit([&text](const auto& any) { text << any; });
    return text.str();
}

bool in_range(double value, double least, bool above_least, double most) {
    return (above_least ? value > least : value >= least) && value <= most;
}

void PolicyFile::complain(const toml::source_region& at, std::string value, std::string message, std::string expected,
                          std::string remedy) {
    problems_.push_back({Gravity::error,
                         Fault::usage,
                         {name_, at.begin.line, 0},
                         std::move(value),
                         std::move(message),
                         std::move(expected),
                         std::move(remedy)});
}

void PolicyFile::unknown_key(const toml::key& key, std::string_view where, std::string expected) {
    complain(key.source(), std::string{key.str()}, fmt::format("unknown key '{}' in {}", key.str(), where),
             std::move(expected), "correct its spelling or remove it");
}

bool PolicyFile::known_code(std::string_view code, const toml::source_region& at) {
    if (std::find(codes_.begin(), codes_.end(), code) != codes_.end()) return true;
    std::string upper{code};
    for (char& letter : upper) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    const bool cased = std::find(codes_.begin(), codes_.end(), upper) != codes_.end();
    complain(at, std::string{code}, fmt::format("there is no rule '{}'", code), "the code of a rule, such as LCD001",
             cased ? fmt::format("write {}", upper) : "'engineroom explain' lists the codes");
    return false;
}

const toml::table* PolicyFile::table(std::string_view name, const toml::node& node) {
    if (const toml::table* found = node.as_table()) return found;
    complain(node.source(), shown(node), fmt::format("'{}' is not a table", name), "a table of keys and values",
             fmt::format("write [{}] on a line of its own, and its keys below", name));
    return nullptr;
}

std::optional<std::string> PolicyFile::text(std::string_view name, const toml::node& node) {
    if (auto found = node.value_exact<std::string>(); found && !found->empty()) return found;
    complain(node.source(), shown(node), fmt::format("'{}' is not a text", name), "a text in quotes, not empty");
    return std::nullopt;
}

std::optional<double> PolicyFile::number(std::string_view name, const toml::node& node, double least, bool above_least,
                                         double most) {
    const std::string expected = range_text(least, above_least, most);
    if (!node.is_number()) {
        complain(node.source(), shown(node), fmt::format("'{}' is not a number", name), expected);
        return std::nullopt;
    }
    const double value = *node.value<double>();
    if (in_range(value, least, above_least, most)) return value;
    complain(node.source(), shown(node), fmt::format("'{}' is out of range: {}", name, shown(node)), expected);
    return std::nullopt;
}

std::optional<std::uint64_t> PolicyFile::whole_number(std::string_view name, const toml::node& node, std::int64_t least,
                                                      std::int64_t most) {
    const auto value = node.value_exact<std::int64_t>();
    if (value && *value >= least && *value <= most) return static_cast<std::uint64_t>(*value);
    complain(node.source(), shown(node), fmt::format("'{}' is out of range: {}", name, shown(node)),
             fmt::format("a whole number from {} to {}", least, most));
    return std::nullopt;
}

} // namespace engineroom::detail
