/// Words of the calendar in eight languages: months, weekdays, quarters, halves and weeks of a year.
#pragma once

#include "words.hpp"
#include <cstdint>
#include <optional>

namespace engineroom::vocabulary {

enum class YearPart : std::uint8_t { quarter, half, week };

[[nodiscard]] std::span<const Row<int>> month_words();   ///< 1 to 12
[[nodiscard]] std::span<const Row<int>> weekday_words(); ///< 1 (Monday) to 7
[[nodiscard]] std::span<const Row<YearPart>> year_part_words();

// Each takes a key of `word_key`, without a full stop behind it.
[[nodiscard]] std::optional<int> month_named(std::string_view key);
[[nodiscard]] std::optional<int> weekday_named(std::string_view key);
[[nodiscard]] std::optional<YearPart> year_part_named(std::string_view key);

/// Whether a word counts weeks in a way that is not sure: 'week 12' is not the same one everywhere.
[[nodiscard]] bool is_unclear_week(std::string_view key);
/// Whether a word says that a year behind it is one of accounts, which may begin on any day.
[[nodiscard]] bool is_year_of_accounts(std::string_view key);

/// Whether people write the word before or within a date without meaning more by it: 'den 1 mars', '1 de marzo de'.
[[nodiscard]] bool is_date_filler(std::string_view key);

/// Whether letters right behind the number of a day make it the first, second ...: '1st', '1er', '1º'.
[[nodiscard]] bool is_ordinal_ending(std::string_view key);

} // namespace engineroom::vocabulary
