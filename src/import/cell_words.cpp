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

} // namespace

template<>
std::optional<Stage> term_in<Stage>(std::string_view cell) {
    if (const auto exact = term_named<Stage>(cell)) return exact;
    static const Index<Stage> index = with_own_names(vocabulary::stage_words());
    return found_in(index, word_key(cell));
}

template<>
std::optional<Scope> term_in<Scope>(std::string_view cell) {
    static const Index<Scope> index = with_own_names(vocabulary::scope_words());
    return found_in(index, word_key(cell));
}

template<>
std::optional<Novelty> term_in<Novelty>(std::string_view cell) {
    static const Index<Novelty> index = with_own_names(vocabulary::novelty_words());
    return found_in(index, word_key(cell));
}

template<>
std::optional<Driver> term_in<Driver>(std::string_view cell) {
    static const Index<Driver> index = with_own_names(vocabulary::driver_words());
    return found_in(index, word_key(cell));
}

template<>
std::optional<Market> term_in<Market>(std::string_view cell) {
    static const Index<Market> index = with_own_names(vocabulary::market_words());
    return found_in(index, word_key(cell));
}

template<>
std::optional<OrganisationKind> term_in<OrganisationKind>(std::string_view cell) {
    static const Index<OrganisationKind> index = with_own_names(vocabulary::organisation_kind_words());
    return found_in(index, word_key(cell));
}

template<>
std::optional<OrganisationSize> term_in<OrganisationSize>(std::string_view cell) {
    static const Index<OrganisationSize> index = with_own_names(vocabulary::organisation_size_words());
    return found_in(index, word_key(cell));
}

template<>
std::optional<FundingKind> term_in<FundingKind>(std::string_view cell) {
    static const Index<FundingKind> index = with_own_names(vocabulary::funding_kind_words());
    return found_in(index, word_key(cell));
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
