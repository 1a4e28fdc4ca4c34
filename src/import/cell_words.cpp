#include "vocabulary/terms.hpp"
#include <engineroom/import/cell_words.hpp>

namespace engineroom {
namespace {

using vocabulary::Index;
using vocabulary::Row;

template<class Term>
[[nodiscard]] Index<Term> with_own_names(std::span<const Row<Term>> rows) {
    Index<Term> index{rows, word_key};
    for (std::size_t i = 0; i < TermNames<Term>::names.size(); ++i)
        index.add(word_key(TermNames<Term>::names[i]), static_cast<Term>(i));
    return index;
}

template<class Meaning>
[[nodiscard]] std::optional<Meaning> found_in(const Index<Meaning>& index, std::string_view key) {
    const Meaning* found = index.find(key);
    return found == nullptr ? std::nullopt : std::optional{*found};
}

/// @param words  the same for each `Term`, whose index is made once
template<class Term>
[[nodiscard]] std::optional<Term> named(std::string_view cell, std::span<const Row<Term>> (*words)()) {
    if (const auto exact = term_named<Term>(cell)) return exact;
    static const Index<Term> index = with_own_names(words());
    return found_in(index, word_key(cell));
}

} // namespace

template<>
std::optional<Stage> term_in<Stage>(std::string_view cell) {
    return named<Stage>(cell, vocabulary::stage_words);
}

template<>
std::optional<Scope> term_in<Scope>(std::string_view cell) {
    return named<Scope>(cell, vocabulary::scope_words);
}

template<>
std::optional<Novelty> term_in<Novelty>(std::string_view cell) {
    return named<Novelty>(cell, vocabulary::novelty_words);
}

template<>
std::optional<Driver> term_in<Driver>(std::string_view cell) {
    return named<Driver>(cell, vocabulary::driver_words);
}

template<>
std::optional<Market> term_in<Market>(std::string_view cell) {
    return named<Market>(cell, vocabulary::market_words);
}

template<>
std::optional<OrganisationKind> term_in<OrganisationKind>(std::string_view cell) {
    return named<OrganisationKind>(cell, vocabulary::organisation_kind_words);
}

template<>
std::optional<OrganisationSize> term_in<OrganisationSize>(std::string_view cell) {
    return named<OrganisationSize>(cell, vocabulary::organisation_size_words);
}

template<>
std::optional<FundingKind> term_in<FundingKind>(std::string_view cell) {
    return named<FundingKind>(cell, vocabulary::funding_kind_words);
}

std::string_view english_label(std::string_view key) {
    static const Index<std::string_view> index{vocabulary::label_words(), word_key};
    const std::string_view* found = index.find(key);
    return found == nullptr ? std::string_view{} : *found;
}

std::optional<double> label_value(const Labels& labels, std::string_view cell) {
    if (const auto own = value_of(labels, folded(cell))) return own;
    const std::string key = word_key(cell);
    if (const auto own = value_of(labels, key)) return own;
    return value_of(labels, english_label(key));
}

bool is_rating_word(std::string_view cell) {
    static const Index<bool> ratings{vocabulary::rating_words(), word_key};
    const std::string key = word_key(cell);
    return !english_label(key).empty() || ratings.find(key) != nullptr;
}

std::optional<bool> yes_or_no(std::string_view cell) {
    static const Index<bool> index{vocabulary::yes_no_words(), word_key};
    return found_in(index, word_key(cell));
}

} // namespace engineroom
