/// Gathers problems that differ only in the row and the value, so that a page tells each kind once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/core/problem.hpp>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace engineroom {

/// Problems of one kind.
struct ProblemKind {
    /// One of them, as far as it differs from the others.
    struct Case {
        std::uint32_t row = 0; ///< 0: none
        std::string value;
    };

    Problem first;           ///< in the order of the problems
    std::vector<Case> cases; ///< in the order of the problems, the first among them

    /// Those that name a row.
    [[nodiscard]] std::vector<std::uint32_t> rows() const {
        std::vector<std::uint32_t> result;
        for (const Case& one : cases)
            if (one.row > 0) result.push_back(one.row);
        return result;
    }
};

namespace detail {

/// The message without the value that it quotes, and without the numbers of the rows that it names.
[[nodiscard]] inline std::string without_value(const Problem& problem) {
    std::string text = problem.message;
    if (!problem.value.empty())
        if (const std::size_t at = text.find('\'' + problem.value + '\''); at != std::string::npos)
            text.replace(at + 1, problem.value.size(), "");
    constexpr std::string_view row = " row ";
    for (std::size_t at = text.find(row); at != std::string::npos; at = text.find(row, at + row.size())) {
        const std::size_t digits = at + row.size();
        const std::size_t end = text.find_first_not_of("0123456789", digits);
        text.erase(digits, (end == std::string::npos ? text.size() : end) - digits);
    }
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
            if (is_new) kinds.push_back({problem, {}});
            kinds[entry->second].cases.push_back({problem.place.row, problem.value});
        }
    }
    return kinds;
}

} // namespace engineroom
