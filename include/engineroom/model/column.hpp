/// The columns that a project may state, and sets of them: what a spreadsheet has decides what can be assessed.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace engineroom {

enum class Column : std::uint8_t {
    id,
    name,
    cluster,
    theme,
    scope,
    stage,
    risk,
    success,
    payoff,
    payoff_low,
    payoff_high,
    multiple,
    budget,
    spent,
    fte,
    volunteer_fte,
    funding,
    proposed,
    start,
    delivery,
    ended,
    updated,
    driver,
    novelty,
    market,
    need,
    issues,
    lead,
    proposed_by,
    participants,
    depends_on,
    failure_reason,
    lesson,
    votes,
    currency,
    url
};

/// Names as they stand in a header row, in the order of `Column`.
inline constexpr std::array<std::string_view, 36> column_names{
    "id",      "name",       "cluster",     "theme",    "scope",       "stage",        "risk",       "success",
    "payoff",  "payoff_low", "payoff_high", "multiple", "budget",      "spent",        "fte",        "volunteer_fte",
    "funding", "proposed",   "start",       "delivery", "ended",       "updated",      "driver",     "novelty",
    "market",  "need",       "issues",      "lead",     "proposed_by", "participants", "depends_on", "failure_reason",
    "lesson",  "votes",      "currency",    "url"};

inline constexpr std::size_t column_count = column_names.size();
static_assert(static_cast<std::size_t>(Column::url) + 1 == column_count);

[[nodiscard]] constexpr std::string_view to_string(Column column) {
    return column_names[static_cast<std::size_t>(column)];
}

/// The column of that exact name.
[[nodiscard]] constexpr std::optional<Column> column_named(std::string_view name) {
    for (std::size_t i = 0; i < column_count; ++i)
        if (column_names[i] == name) return static_cast<Column>(i);
    return std::nullopt;
}

class ColumnSet {
public:
    ColumnSet() = default;
    ColumnSet(std::initializer_list<Column> columns) {
        for (const Column column : columns) insert(column);
    }

    void insert(Column column) { bits_.set(static_cast<std::size_t>(column)); }
    void erase(Column column) { bits_.reset(static_cast<std::size_t>(column)); }
    [[nodiscard]] bool contains(Column column) const { return bits_.test(static_cast<std::size_t>(column)); }
    [[nodiscard]] bool empty() const { return bits_.none(); }

    ColumnSet& operator|=(const ColumnSet& other) {
        bits_ |= other.bits_;
        return *this;
    }
    friend bool operator==(const ColumnSet&, const ColumnSet&) = default;

private:
    std::bitset<column_count> bits_;
};

} // namespace engineroom
