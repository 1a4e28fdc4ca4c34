#include "xml_stream.hpp"

#include "refusal.hpp"

#include <algorithm>
#include <charconv>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/text_encoding.hpp>
#include <fmt/format.h>

namespace engineroom::workbook {
namespace {

constexpr unsigned how_to_parse = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                  pugi::parse_wconv_attribute | pugi::parse_ws_pcdata | pugi::parse_embed_pcdata;

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Whether XML knows the character.
bool is_character(unsigned long code) {
    return code == 9 || code == 10 || code == 13 || (code >= 0x20 && code < 0xD800) ||
           (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code <= 0x10FFFF);
}

} // namespace

XmlStream::XmlStream(std::string text, std::string_view part) : text_{std::move(text)}, part_{part} {
    check_text();
    check_references();
}

void XmlStream::broken(std::string_view why) const {
    throw Refusal{fmt::format("its part {} is damaged: {}", shown(part_), why), save_again};
}

void XmlStream::check_text() {
    const bool wide = starts_with(text_, "\xFF\xFE") || starts_with(text_, "\xFE\xFF");
    DecodedText decoded = decode(text_, part_, wide ? "UTF-16" : "UTF-8");
    for (const Problem& problem : decoded.problems)
        if (problem.gravity == Gravity::error) broken("its text is not UTF-8");
    if (decoded.converted) {
        text_ = std::move(*decoded.converted);
    } else {
        position_ = text_.size() - decoded.in_place.size(); // behind a byte-order mark
    }
    if (text_.find('\0') != std::string::npos) broken("its text holds characters that XML does not know");
}

void XmlStream::check_references() const {
    for (std::size_t at = text_.find("&#"); at != std::string::npos; at = text_.find("&#", at + 2)) {
        const bool hex = at + 2 < text_.size() && text_[at + 2] == 'x';
        const char* const first = text_.data() + at + (hex ? 3 : 2);
        const char* const last = text_.data() + text_.size();
        unsigned long code = 0;
        const auto [end, error] = std::from_chars(first, last, code, hex ? 16 : 10);
        if (error != std::errc{} || end == last || *end != ';' || !is_character(code))
            broken("it names a character that XML does not know");
    }
}

/// Behind what is no tag: a comment, an instruction, a piece of raw text.
void XmlStream::pass_markup() {
    const std::string_view rest = std::string_view{text_}.substr(position_);
    std::string_view end = "?>";
    if (starts_with(rest, "<!--"))
        end = "-->";
    else if (starts_with(rest, "<![CDATA["))
        end = "]]>";
    else if (starts_with("<!--", rest) || starts_with("<![CDATA[", rest))
        broken("it ends too early");
    else if (rest[1] == '!')
        throw Refusal{
            fmt::format("its part {} declares a document type or entities, which no workbook needs", shown(part_)),
            "do not trust it; ask whoever sent it for another copy"};
    // <!--> is no whole comment: the end must not share its dashes with the beginning.
    const std::size_t at = text_.find(end, position_ + (end == "-->" ? 4 : 2));
    if (at == std::string::npos) broken("it ends too early");
    position_ = at + end.size();
}

/// The next tag; false at the end of the text.
bool XmlStream::find_tag() {
    for (;;) {
        const std::size_t begin = text_.find('<', position_);
        if (begin == std::string::npos) {
            position_ = text_.size();
            return false;
        }
        position_ = begin;
        if (begin + 1 == text_.size()) broken("it ends too early");
        if (text_[begin + 1] == '!' || text_[begin + 1] == '?') {
            pass_markup();
            continue;
        }
        tag_.begin = begin;
        tag_.closes = text_[begin + 1] == '/';
        std::size_t at = begin + (tag_.closes ? 2 : 1);
        const std::size_t name = at;
        while (at < text_.size() && !is_space(text_[at]) && text_[at] != '>' && text_[at] != '/') ++at;
        tag_.name = std::string_view{text_}.substr(name, at - name);
        if (tag_.name.empty()) broken("a tag has no name");
        char quote = 0;
        for (; at < text_.size() && (quote != 0 || text_[at] != '>'); ++at) {
            const char c = text_[at];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '<')
                broken("a tag is not closed");
        }
        if (at == text_.size()) broken("it ends too early");
        tag_.empty = !tag_.closes && text_[at - 1] == '/';
        tag_.end = position_ = at + 1;
        return true;
    }
}

void XmlStream::open() {
    if (open_.size() == most_depth) broken("it is nested too deeply");
    if (open_.empty() && rooted_) broken("it goes on behind its end");
    rooted_ = true;
    open_.push_back(tag_.name);
    close_empty_ = tag_.empty;
}

void XmlStream::close() {
    if (open_.empty() || open_.back() != tag_.name) broken("its tags do not match");
    open_.pop_back();
}

XmlStream::Step XmlStream::next() {
    if (close_empty_) {
        close_empty_ = false;
        open_.pop_back();
        return Step::closed;
    }
    if (!find_tag()) {
        if (!open_.empty() || !rooted_) broken("it ends too early");
        return Step::ended;
    }
    name_ = local_name(tag_.name);
    if (tag_.closes) {
        close();
        return Step::closed;
    }
    open();
    return Step::opened;
}

/// Goes behind the end of the opened element; what stands in it must at least be nested soundly.
void XmlStream::pass_element() {
    if (close_empty_) {
        close_empty_ = false;
        open_.pop_back();
        return;
    }
    const std::size_t outside = open_.size() - 1;
    while (open_.size() > outside) {
        if (!find_tag()) broken("it ends too early");
        if (tag_.closes)
            close();
        else if (!tag_.empty)
            open();
    }
    close_empty_ = false;
}

void XmlStream::skip() {
    pass_element();
}

pugi::xml_node XmlStream::tag() {
    tag_text_.assign(text_, tag_.begin, tag_.end - tag_.begin);
    if (!tag_.empty) tag_text_.insert(tag_text_.size() - 1, 1, '/');
    if (!tag_tree_.load_buffer(tag_text_.data(), tag_text_.size(), how_to_parse, pugi::encoding_utf8))
        broken("a tag is malformed");
    return tag_tree_.first_child();
}

pugi::xml_node XmlStream::element() {
    const std::size_t begin = tag_.begin;
    pass_element();
    const std::size_t size = position_ - begin;
    if (size > most_element) broken("one of its elements is larger than any that a spreadsheet program writes");
    if (!tree_.load_buffer_inplace(text_.data() + begin, size, how_to_parse, pugi::encoding_utf8))
        broken("its tags do not match");
    return tree_.first_child();
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute& found : node.attributes())
        if (local_name(found.name()) == name) return found.value();
    return {};
}

bool has_attribute(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute& found : node.attributes())
        if (local_name(found.name()) == name) return true;
    return false;
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node& found : node.children())
        if (is(found, name)) return found;
    return {};
}

std::string text_in(pugi::xml_node node) {
    std::string text = node.value();
    for (const pugi::xml_node& part : node.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
    return text;
}

} // namespace engineroom::workbook
