/// Tables of words by language, and looking a word up in them: one row a meaning, so that a speaker can check it at a
/// glance.
#pragma once

#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace engineroom::vocabulary {

/// The words for one meaning in English, German, French, Spanish, Italian, Dutch, Portuguese and Swedish, in this
/// order; several words of a language are parted by '|'. Case, accents and joining marks do not matter.
template<class Meaning>
struct Row {
    Meaning meaning{};
    std::array<std::string_view, 8> words{};
};

/// Calls `visit` with each word of a row's list, without the spaces around it.
template<class Visit>
void for_each_word(std::string_view list, Visit visit) {
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        std::string_view word = list.substr(0, bar);
        list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
        while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
        while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
        if (!word.empty()) visit(word);
    }
}

/// A word with its umlauts and rings as people write them without: "März" is "Maerz", "påbörjad" is "paaboerjad".
[[nodiscard]] std::string spelled_out(std::string_view word);

/// From the key of a word to its meaning.
template<class Meaning>
class Index {
public:
    using KeyOf = std::string (*)(std::string_view);

    Index(std::span<const Row<Meaning>> rows, KeyOf key_of) { add(rows, key_of); }

    void add(std::span<const Row<Meaning>> rows, KeyOf key_of) {
        for (const Row<Meaning>& row : rows)
            for (const std::string_view list : row.words)
                for_each_word(list, [&](std::string_view word) {
                    meanings_.emplace(key_of(word), row.meaning);
                    meanings_.emplace(key_of(spelled_out(word)), row.meaning);
                });
    }

    void add(std::string key, const Meaning& meaning) { meanings_.emplace(std::move(key), meaning); }

    /// The meaning of a key; none where no row has it.
    [[nodiscard]] const Meaning* find(std::string_view key) const {
        const auto found = meanings_.find(key);
        return found == meanings_.end() ? nullptr : &found->second;
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };

    boost::unordered_flat_map<std::string, Meaning, Hash, std::equal_to<>> meanings_;
};

} // namespace engineroom::vocabulary
