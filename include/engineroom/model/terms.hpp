/// The closed vocabularies of a project: stage, scope, novelty, driver, market; their names are those of the
/// spreadsheet.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace engineroom {

/// Where a project stands. A blank stage is no stage: `std::optional<Stage>` without a value, outside every base set.
enum class Stage : std::uint8_t {
    idea,
    proposed,
    active,
    paused,
    delivered,
    failed,
    cancelled,
    closed ///< it ended, and nobody says how
};

enum class Scope : std::uint8_t { cluster_wide, hot_spot, private_ };
enum class Novelty : std::uint8_t { core, adjacent, edge };
enum class Driver : std::uint8_t { opportunity, bottleneck };
enum class Market : std::uint8_t { local, national, international };

template<class Term>
struct TermNames;

template<>
struct TermNames<Stage> {
    static constexpr std::array<std::string_view, 8> names{"idea",      "proposed", "active",    "paused",
                                                           "delivered", "failed",   "cancelled", "closed"};
};
template<>
struct TermNames<Scope> {
    static constexpr std::array<std::string_view, 3> names{"cluster-wide", "hot-spot", "private"};
};
template<>
struct TermNames<Novelty> {
    static constexpr std::array<std::string_view, 3> names{"core", "adjacent", "edge"};
};
template<>
struct TermNames<Driver> {
    static constexpr std::array<std::string_view, 2> names{"opportunity", "bottleneck"};
};
template<>
struct TermNames<Market> {
    static constexpr std::array<std::string_view, 3> names{"local", "national", "international"};
};

/// The word for a term, as in a spreadsheet.
template<class Term>
    requires requires {
        TermNames<Term>::names;
    }
[[nodiscard]] constexpr std::string_view to_string(Term term) {
    return TermNames<Term>::names[static_cast<std::size_t>(term)];
}

/// The term of exactly that name.
template<class Term>
[[nodiscard]] constexpr std::optional<Term> term_named(std::string_view name) {
    for (std::size_t i = 0; i < TermNames<Term>::names.size(); ++i)
        if (TermNames<Term>::names[i] == name) return static_cast<Term>(i);
    return std::nullopt;
}

[[nodiscard]] constexpr bool is_pipeline(Stage stage) {
    return stage == Stage::idea || stage == Stage::proposed;
}
[[nodiscard]] constexpr bool is_live(Stage stage) {
    return stage == Stage::active || stage == Stage::paused;
}
[[nodiscard]] constexpr bool is_closed(Stage stage) {
    return !is_pipeline(stage) && !is_live(stage);
}
/// Closed, and it is known how it ended.
[[nodiscard]] constexpr bool has_outcome(Stage stage) {
    return is_closed(stage) && stage != Stage::closed;
}
[[nodiscard]] constexpr bool is_failure(Stage stage) {
    return stage == Stage::failed || stage == Stage::cancelled;
}

} // namespace engineroom
