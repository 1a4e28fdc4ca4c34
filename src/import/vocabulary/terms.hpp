/// Words of cells in eight languages: stages and the other closed vocabularies, labels, yes and no, 'missing', totals.
#pragma once

#include "words.hpp"
#include <engineroom/model/organisation.hpp>
#include <engineroom/model/terms.hpp>

namespace engineroom::vocabulary {

[[nodiscard]] std::span<const Row<Stage>> stage_words();
/// Words that people use for more than one stage; the meaning says for which, and when.
[[nodiscard]] std::span<const Row<std::string_view>> doubtful_stage_words();
/// Which stages a cell may be; empty: it is no such word.
[[nodiscard]] std::string_view stage_hint(std::string_view cell);
[[nodiscard]] std::span<const Row<Scope>> scope_words();
[[nodiscard]] std::span<const Row<Novelty>> novelty_words();
[[nodiscard]] std::span<const Row<Driver>> driver_words();
[[nodiscard]] std::span<const Row<Market>> market_words();
[[nodiscard]] std::span<const Row<OrganisationKind>> organisation_kind_words();
[[nodiscard]] std::span<const Row<OrganisationSize>> organisation_size_words();
[[nodiscard]] std::span<const Row<FundingKind>> funding_kind_words();
[[nodiscard]] std::span<const Row<bool>> yes_no_words();

/// The English labels of risks and multiples, which a policy gives their values.
[[nodiscard]] std::span<const Row<std::string_view>> label_words();

/// Ratings of how a project fares.
[[nodiscard]] std::span<const Row<bool>> rating_words();

// One row each; the meaning says nothing.
[[nodiscard]] std::span<const Row<bool>> missing_words();
[[nodiscard]] std::span<const Row<bool>> totals_words();

/// Error values of spreadsheet programs, as they are written in each language.
[[nodiscard]] std::span<const Row<bool>> error_values();

} // namespace engineroom::vocabulary
