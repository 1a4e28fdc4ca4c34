/// How wide a text may be and whether it may be coloured, from where it goes and what the user asked for.
#pragma once

#include <engineroom/present/text.hpp>
#include <optional>

namespace engineroom::app {

enum class ColourChoice { automatic, always, never };

/// @param terminal  the descriptor of the terminal that the text goes to; none: it goes elsewhere
[[nodiscard]] TextStyle style_for(std::optional<int> terminal, ColourChoice choice);

} // namespace engineroom::app
