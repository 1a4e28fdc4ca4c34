#include "present/text/page.hpp"

#include <algorithm>
#include <engineroom/present/display.hpp>

namespace engineroom {
namespace {

constexpr int least_width = 80;
constexpr Glyphs drawn{"█", "─", "│", "┼", "└", "┤", "·", "→ ", "…"};
constexpr Glyphs typed{"#", "-", "|", "+", "+", "|", ".", "-> ", "..."};

/// ANSI escape sequences (SGR).
std::string_view escape(Ink ink) {
    switch (ink) {
    case Ink::plain:
        return "";
    case Ink::bold:
        return "\x1b[1m";
    case Ink::faint:
        return "\x1b[2m";
    case Ink::good:
        return "\x1b[32m";
    case Ink::notice:
        return "\x1b[36m";
    case Ink::warning:
        return "\x1b[33m";
    case Ink::critical:
        return "\x1b[1;31m";
    }
    return "";
}

} // namespace

Page::Page(const TextStyle& style)
    : width_{std::max(style.width, least_width)}, colour_{style.colour}, glyphs_{style.ascii ? typed : drawn} {}

void Page::put(std::string_view shown_text, Ink ink) {
    const bool inked = colour_ && ink != Ink::plain && !shown_text.empty();
    if (inked) text_ += escape(ink);
    text_ += shown_text;
    if (inked) text_ += "\x1b[0m";
}

void Page::gap() {
    if (text_.empty() || (text_.size() >= 2 && text_.compare(text_.size() - 2, 2, "\n\n") == 0)) return;
    text_ += '\n';
}

void Page::heading(std::string_view text) {
    gap();
    paragraph(text, 0, 0, Ink::bold);
}

void Page::paragraph(std::string_view text, int indent, int hanging, Ink ink) {
    int before = indent;
    // The first line may be longer by `hanging`; it is not worth wrapping twice, so all lines are alike short.
    for (const std::string& part : wrapped(displayed(text), width_ - indent - hanging)) {
        text_.append(static_cast<std::size_t>(before), ' ');
        put(part, ink);
        text_ += '\n';
        before = indent + hanging;
    }
}

void Page::remedy(std::string_view text, int indent) {
    for (bool first = true; !text.empty(); first = false) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (first || text.empty())
            paragraph(part, indent, 2);
        else
            text_ += std::string(static_cast<std::size_t>(indent + 2), ' ') + displayed(part) + '\n';
    }
}

void Page::line(const std::vector<Span>& spans) {
    int room = width_;
    std::string held; // spaces are put only before something, so that no line ends in them
    for (const Span& span : spans) {
        const std::string text = cut(displayed(span.text), room, glyphs_.ellipsis);
        room -= display_width(text);
        const std::size_t end = text.find_last_not_of(' ');
        if (end == std::string::npos) {
            held += text;
            continue;
        }
        text_ += held;
        put(std::string_view{text}.substr(0, end + 1), span.ink);
        held = text.substr(end + 1);
    }
    text_ += '\n';
}

void Page::entry(std::string_view label, std::string_view text, int indent, int label_width, Ink label_ink) {
    const std::string name = pad(displayed(label), label_width);
    bool first = true;
    for (const std::string& part : wrapped(displayed(text), width_ - indent - label_width - 1)) {
        if (first)
            line({{std::string(static_cast<std::size_t>(indent), ' ')}, {name, label_ink}, {" " + part}});
        else
            line({{std::string(static_cast<std::size_t>(indent + label_width + 1), ' ') + part}});
        first = false;
    }
}

std::string repeated(std::string_view glyph, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += glyph;
    return text;
}

} // namespace engineroom
