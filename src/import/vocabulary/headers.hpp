/// Words of header cells in eight languages: those that are sure to mean a column of ours, and those that are not.
#pragma once

#include "words.hpp"
#include <engineroom/model/column.hpp>
#include <optional>
#include <string_view>

namespace engineroom::vocabulary {

// Words beside the columns' own names.
/// What a project is called, where it stands, what it may bring and what it costs.
[[nodiscard]] std::span<const Row<Column>> header_words_of_bets();
/// When it is done, by whom, for what, and what came of it.
[[nodiscard]] std::span<const Row<Column>> header_words_of_work();

/// Why a header is not taken for a column of ours.
struct HeaderDoubt {
    std::string_view why;                          ///< goes on behind the header, and says what to map it to
    std::array<std::optional<Column>, 3> may_be{}; ///< the columns of ours that it may be; none: it is none of them
};

/// Words that people use for different things.
[[nodiscard]] std::span<const Row<HeaderDoubt>> doubtful_header_words();

// Each takes a key of `header_key`.
[[nodiscard]] std::optional<Column> column_of_key(std::string_view key);
/// Null: there is no doubt about it.
[[nodiscard]] const HeaderDoubt* doubt_of_key(std::string_view key);

} // namespace engineroom::vocabulary
