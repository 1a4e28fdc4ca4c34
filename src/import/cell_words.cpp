#include <algorithm>
#include <array>
#include <engineroom/import/cell_words.hpp>
#include <utility>

namespace engineroom {
namespace {

using StageWord = std::pair<std::string_view, Stage>;

constexpr std::array stage_words{
    StageWord{"idea", Stage::idea},
    StageWord{"concept", Stage::idea},
    StageWord{"backlog", Stage::idea},
    StageWord{"exploration", Stage::idea},
    StageWord{"proposed", Stage::proposed},
    StageWord{"proposal", Stage::proposed},
    StageWord{"submitted", Stage::proposed},
    StageWord{"planned", Stage::proposed},
    StageWord{"pending", Stage::proposed},
    StageWord{"in review", Stage::proposed},
    StageWord{"approved (not started)", Stage::proposed},
    StageWord{"active", Stage::active},
    StageWord{"in progress", Stage::active},
    StageWord{"ongoing", Stage::active},
    StageWord{"running", Stage::active},
    StageWord{"started", Stage::active},
    StageWord{"open", Stage::active},
    StageWord{"live", Stage::active},
    StageWord{"in delivery", Stage::active},
    StageWord{"paused", Stage::paused},
    StageWord{"on hold", Stage::paused},
    StageWord{"suspended", Stage::paused},
    StageWord{"stalled", Stage::paused},
    StageWord{"delivered", Stage::delivered},
    StageWord{"completed", Stage::delivered},
    StageWord{"complete", Stage::delivered},
    StageWord{"done", Stage::delivered},
    StageWord{"finished", Stage::delivered},
    StageWord{"succeeded", Stage::delivered},
    StageWord{"failed", Stage::failed},
    StageWord{"unsuccessful", Stage::failed},
    StageWord{"cancelled", Stage::cancelled},
    StageWord{"canceled", Stage::cancelled},
    StageWord{"terminated", Stage::cancelled},
    StageWord{"stopped", Stage::cancelled},
    StageWord{"withdrawn", Stage::cancelled},
    StageWord{"abandoned", Stage::cancelled},
    StageWord{"killed", Stage::cancelled},
    StageWord{"closed", Stage::closed},
};

} // namespace

template<>
std::optional<Stage> term_in<Stage>(std::string_view cell) {
    if (const auto exact = term_named<Stage>(cell)) return exact;
    const std::string key = word_key(cell);
    for (const auto& [word, stage] : stage_words)
        if (word == key) return stage;
    return std::nullopt;
}

bool is_rating_word(std::string_view cell) {
    constexpr std::array<std::string_view, 16> words{
        "red",       "amber",    "green",     "yellow",  "r",   "a",      "g",    "amber/green",
        "amber/red", "on track", "off track", "at risk", "low", "medium", "high", "very high"};
    const std::string key = word_key(cell);
    return std::find(words.begin(), words.end(), key) != words.end();
}

std::optional<bool> yes_or_no(std::string_view cell) {
    const std::string key = folded(cell);
    if (key == "yes" || key == "y" || key == "true" || key == "1" || key == "x") return true;
    if (key == "no" || key == "n" || key == "false" || key == "0") return false;
    return std::nullopt;
}

} // namespace engineroom
