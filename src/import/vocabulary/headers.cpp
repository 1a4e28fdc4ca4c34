#include "headers.hpp"
#include <engineroom/import/header_meaning.hpp>

namespace engineroom::vocabulary {
namespace {

[[nodiscard]] Index<Column> known_headers() {
    Index<Column> index{header_words_of_bets(), header_key};
    index.add(header_words_of_work(), header_key);
    for (std::size_t i = 0; i < column_count; ++i) index.add(header_key(column_names[i]), static_cast<Column>(i));
    return index;
}

} // namespace

std::optional<Column> column_of_key(std::string_view key) {
    static const Index<Column> index = known_headers();
    const Column* found = index.find(key);
    return found == nullptr ? std::nullopt : std::optional{*found};
}

} // namespace engineroom::vocabulary
