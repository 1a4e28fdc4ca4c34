/// The words that people write for a stage, a scope and the other closed vocabularies.
#pragma once

#include <engineroom/import/cell_text.hpp>
#include <engineroom/model/organisation.hpp>
#include <engineroom/model/terms.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

/// The term that a cell names, without regard to case, `-`, `_` and surplus spaces: "Cluster wide" is cluster-wide.
template<class Term>
    requires requires {
        TermNames<Term>::names;
    }
[[nodiscard]] std::optional<Term> term_in(std::string_view cell) {
    if (const auto exact = term_named<Term>(cell)) return exact;
    const std::string key = word_key(cell);
    for (std::size_t i = 0; i < TermNames<Term>::names.size(); ++i)
        if (word_key(TermNames<Term>::names[i]) == key) return static_cast<Term>(i);
    return std::nullopt;
}

/// The stage that a cell names: its own name, or one of the words that are sure to mean it ("on hold", "completed").
template<>
[[nodiscard]] std::optional<Stage> term_in<Stage>(std::string_view cell);

/// Whether a cell holds a word of a red/amber/green rating, which says how a project fares and not where it stands.
[[nodiscard]] bool is_rating_word(std::string_view cell);

/// Yes or no.
[[nodiscard]] std::optional<bool> yes_or_no(std::string_view cell);

/// "idea, proposed, active, …": a vocabulary for a message.
template<class Term>
[[nodiscard]] std::string term_list() {
    std::string list;
    for (const std::string_view name : TermNames<Term>::names) (list += list.empty() ? "" : ", ") += name;
    return list;
}

} // namespace engineroom
