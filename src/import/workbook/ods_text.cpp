#include "ods.hpp"
#include "xml_stream.hpp"

#include <algorithm>
#include <charconv>

namespace engineroom::workbook {
namespace {

/// One paragraph: a run of white space is one space, and none where the paragraph begins; more are told by elements.
class Paragraph {
public:
    void add(pugi::xml_node node) {
        add(std::string_view{node.value()});
        for (const pugi::xml_node& part : node.children()) {
            if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
                add(std::string_view{part.value()});
            else if (is(part, "s"))
                add(spaces(attribute(part, "c")), ' ');
            else if (is(part, "tab"))
                add(1, '\t');
            else if (is(part, "line-break"))
                add(1, '\n');
            else if (!is(part, "annotation") && !is(part, "note") && !is(part, "ruby-text"))
                add(part); // no deeper than the stream lets elements be
        }
    }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void add(std::string_view text) {
        for (const char c : text) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space || !after_space_) text_ += space ? ' ' : c;
            after_space_ = space;
        }
    }
    void add(std::size_t times, char c) {
        text_.append(times, c);
        after_space_ = false;
    }
    /// At least one, and no more than a cell holds.
    static std::size_t spaces(std::string_view count) {
        std::size_t value = 1;
        std::from_chars(count.data(), count.data() + count.size(), value);
        return std::min<std::size_t>(value, 32'767);
    }

    std::string text_;
    bool after_space_ = true;
};

} // namespace

std::string shown_text(pugi::xml_node cell) {
    std::string text;
    bool any = false;
    for (const pugi::xml_node& part : cell.children()) {
        if (!is(part, "p") && !is(part, "h")) continue;
        Paragraph paragraph;
        paragraph.add(part);
        if (any) text += '\n';
        text += paragraph.text();
        any = true;
    }
    return text;
}

} // namespace engineroom::workbook
