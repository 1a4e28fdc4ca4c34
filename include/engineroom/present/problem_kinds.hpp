/// Gathers problems that differ only in the row and the value, so that a page tells each kind once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace engineroom {

/// Problems of one kind.
struct ProblemKind {
    Problem first;                   ///< in the order of the problems
    std::size_t count = 0;           ///< with the first
    std::vector<std::uint32_t> rows; ///< in the order of the problems; those that name a row
};

namespace detail {

/// The message without the value that it quotes.
[[nodiscard]] inline std::string without_value(const Problem& problem) {
    std::string text = problem.message;
    if (problem.value.empty()) return text;
    if (const std::size_t at = text.find('\'' + problem.value + '\''); at != std::string::npos)
        text.replace(at + 1, problem.value.size(), "");
    return text;
}

} // namespace detail

/// Kinds in the order of their first problems, errors before notices.
///
/// @cost O(n log n)
[[nodiscard]] inline std::vector<ProblemKind> problem_kinds(const Problems& problems) {
    using Key = std::tuple<std::string, std::uint32_t, std::string, std::string, std::string>;
    std::vector<ProblemKind> kinds;
    for (const Gravity gravity : {Gravity::error, Gravity::notice}) {
        std::map<Key, std::size_t> known;
        for (const Problem& problem : problems) {
            if (problem.gravity != gravity) continue;
            Key key{problem.place.file, problem.place.column, detail::without_value(problem), problem.expected,
                    problem.remedy};
            const auto [entry, is_new] = known.emplace(std::move(key), kinds.size());
            if (is_new) kinds.push_back({problem, 0, {}});
            ProblemKind& kind = kinds[entry->second];
            ++kind.count;
            if (problem.place.row > 0) kind.rows.push_back(problem.place.row);
        }
    }
    return kinds;
}

} // namespace engineroom
