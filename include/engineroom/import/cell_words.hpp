/// The words that people write for a stage, a scope and the other closed vocabularies.
#pragma once

#include <engineroom/core/labels.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/model/organisation.hpp>
#include <engineroom/model/terms.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

/// The term that a cell names in one of eight languages, without regard to case, accents, `-`, `_` and surplus spaces:
/// "Cluster wide" is cluster-wide, "abgeschlossen" is delivered.
template<class Term>
[[nodiscard]] std::optional<Term> term_in(std::string_view cell);

template<>
[[nodiscard]] std::optional<Stage> term_in<Stage>(std::string_view cell);
template<>
[[nodiscard]] std::optional<Scope> term_in<Scope>(std::string_view cell);
template<>
[[nodiscard]] std::optional<Novelty> term_in<Novelty>(std::string_view cell);
template<>
[[nodiscard]] std::optional<Driver> term_in<Driver>(std::string_view cell);
template<>
[[nodiscard]] std::optional<Market> term_in<Market>(std::string_view cell);
template<>
[[nodiscard]] std::optional<OrganisationKind> term_in<OrganisationKind>(std::string_view cell);
template<>
[[nodiscard]] std::optional<OrganisationSize> term_in<OrganisationSize>(std::string_view cell);
template<>
[[nodiscard]] std::optional<FundingKind> term_in<FundingKind>(std::string_view cell);

/// The English label of a risk or a multiple that a key of `word_key` stands for in one of eight languages: "hoch" is
/// "high". Empty: it is none.
[[nodiscard]] std::string_view english_label(std::string_view key);

/// What a cell's label is worth: by its own name, or else by that of its English label.
[[nodiscard]] std::optional<double> label_value(const Labels& labels, std::string_view cell);

/// Whether a cell holds a word of a red/amber/green rating, which says how a project fares and not where it stands.
[[nodiscard]] bool is_rating_word(std::string_view cell);

/// Yes or no, in eight languages.
[[nodiscard]] std::optional<bool> yes_or_no(std::string_view cell);

/// "idea, proposed, active, …": a vocabulary for a message.
template<class Term>
[[nodiscard]] std::string term_list() {
    std::string list;
    for (const std::string_view name : TermNames<Term>::names) (list += list.empty() ? "" : ", ") += name;
    return list;
}

} // namespace engineroom
