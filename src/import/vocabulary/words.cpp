#include "words.hpp"
#include <utility>

namespace engineroom::vocabulary {

std::string spelled_out(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> spellings{{{"\u00E4", "ae"},
                                                                                       {"\u00F6", "oe"},
                                                                                       {"\u00FC", "ue"},
                                                                                       {"\u00E5", "aa"},
                                                                                       {"\u00F8", "oe"},
                                                                                       {"\u00C4", "Ae"},
                                                                                       {"\u00D6", "Oe"},
                                                                                       {"\u00DC", "Ue"},
                                                                                       {"\u00C5", "Aa"},
                                                                                       {"\u00D8", "Oe"}}};
    std::string result{word};
    for (const auto& [letter, spelling] : spellings)
        for (std::size_t at = result.find(letter); at != std::string::npos; at = result.find(letter, at))
            result.replace(at, letter.size(), spelling);
    return result;
}

} // namespace engineroom::vocabulary
