#include "ods.hpp"
#include "xml_stream.hpp"

#include <algorithm>
#include <charconv>

namespace engineroom::workbook {
namespace {

/// One paragraph. White space with a line break or tab in it comes from writing the part in neat lines, and is one
/// space (none where the paragraph begins). Plain spaces all count: LibreOffice writes some as such that by the
/// standard would have to be elements, and reads them so.
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
        while (!text.empty()) {
            const std::size_t word = std::min(text.find_first_of(white), text.size());
            text_ += text.substr(0, word);
            text.remove_prefix(word);
            const std::string_view run = text.substr(0, std::min(text.find_first_not_of(white), text.size()));
            if (run.find_first_not_of(' ') == std::string_view::npos)
                text_ += run;
            else if (!text_.empty())
                text_ += ' ';
            text.remove_prefix(run.size());
        }
    }
    void add(std::size_t times, char c) { text_.append(times, c); }
    /// At least one, and no more than a cell holds.
    static std::size_t spaces(std::string_view count) {
        std::size_t value = 1;
        std::from_chars(count.data(), count.data() + count.size(), value);
        return std::min<std::size_t>(value, 32'767);
    }

    static constexpr std::string_view white = " \t\n\r";
    std::string text_;
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
