/// A page for a terminal while it is being set: the one way by which text gets onto it, so that nothing a spreadsheet
/// says can be wider than the page or take hold of the terminal.
#pragma once

#include <engineroom/core/severity.hpp>
#include <engineroom/present/text.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

enum class Ink { plain, bold, faint, good, notice, warning, critical };

[[nodiscard]] constexpr Ink ink_of(Severity severity) {
    constexpr Ink inks[]{Ink::good, Ink::notice, Ink::warning, Ink::critical};
    return inks[static_cast<std::size_t>(severity)];
}

/// Text in one colour.
struct Span {
    std::string text;
    Ink ink = Ink::plain;
};

/// What lines, bars and arrows are drawn with; each one column wide but for the arrow.
struct Glyphs {
    std::string_view bar, across, down, cross, corner, tick, shade, arrow, ellipsis;
};

class Page {
public:
    explicit Page(const TextStyle& style);

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] const Glyphs& glyphs() const { return glyphs_; }

    /// An empty line, but never two, nor one at the top.
    void gap();
    void heading(std::string_view text);
    /// Wrapped; every line after the first is indented by `hanging` more.
    void paragraph(std::string_view text, int indent = 0, int hanging = 0, Ink ink = Ink::plain);
    /// What to do, in sentences of which each may be broken; lines between the first and the last are to be copied,
    /// and stay as they are.
    void remedy(std::string_view text, int indent);
    /// One line, cut where it is too long.
    void line(const std::vector<Span>& spans);
    /// A label of `label_width` columns and a wrapped text beside it.
    void entry(std::string_view label, std::string_view text, int indent, int label_width, Ink label_ink = Ink::plain);

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void put(std::string_view shown_text, Ink ink);

    int width_;
    bool colour_;
    Glyphs glyphs_;
    std::string text_;
};

/// `count` times a glyph.
[[nodiscard]] std::string repeated(std::string_view glyph, int count);

} // namespace engineroom
