/// The name that was probably meant, for a word that is none.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom::app {

/// Letters to add, drop, change or swap with a neighbour to get from one word to the other (optimal string alignment).
/// @cost O(a b)
[[nodiscard]] inline std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

/// Of `names`, the one nearest to `word`; empty where none is near: more than a third of the letters would have to
/// change.
[[nodiscard]] inline std::string nearest(std::string_view word, std::span<const std::string> names) {
    std::string best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& name : names) {
        // Far longer or shorter names cannot be near, and a hostile word need not be compared at all.
        if (std::max(name.size(), word.size()) - std::min(name.size(), word.size()) >= least) continue;
        if (const std::size_t distance = edits(word, name); distance < least) {
            least = distance;
            best = name;
        }
    }
    return best;
}

} // namespace engineroom::app
