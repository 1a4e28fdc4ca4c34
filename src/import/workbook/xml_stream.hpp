/// An XML text, element by element: a sheet of a million rows is never a tree in memory, only each of its rows is.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom::workbook {

/// Goes over the tags of a text once. Names are without their prefix: the same part may come with any.
///
/// Refused are document types (and with them all entities but XML's own five), text that is not UTF-8 or UTF-16,
/// elements that do not end, and nesting deeper than `most_depth`.
class XmlStream {
public:
    static constexpr std::size_t most_depth = 64;
    /// Of one element that is taken as a tree, whose nodes take up to 16 times as much.
    static constexpr std::size_t most_element = std::size_t{32} << 20U;

    /// @param text  taken apart in place
    /// @param part  for what is told
    XmlStream(std::string text, std::string_view part);

    enum class Step { opened, closed, ended };

    /// Goes on to the next tag.
    Step next();

    /// Of the tag that was met.
    [[nodiscard]] std::string_view name() const { return name_; }
    /// Elements that are open, the one of an opened tag among them.
    [[nodiscard]] std::size_t depth() const { return open_.size(); }

    /// The opened tag, for its attributes; good until the next step.
    [[nodiscard]] pugi::xml_node tag();
    /// The whole of the opened element, which is behind us then; good until the next call.
    [[nodiscard]] pugi::xml_node element();
    /// Leaves the opened element unread.
    void skip();

private:
    struct Tag {
        std::size_t begin = 0, end = 0; ///< from '<' to behind '>'
        std::string_view name;          ///< with its prefix
        bool closes = false, empty = false;
    };

    [[noreturn]] void broken(std::string_view why) const;
    void check_text();
    void check_references() const;
    bool find_tag();
    void pass_markup();
    void pass_element();
    void open();
    void close();

    std::string text_;
    std::string part_;
    std::size_t position_ = 0;
    Tag tag_;
    std::string_view name_;
    bool close_empty_ = false; ///< <a/> is opened; next it is closed
    bool rooted_ = false;
    std::vector<std::string_view> open_;
    std::string tag_text_;
    pugi::xml_document tag_tree_, tree_;
};

/// The name behind a prefix.
[[nodiscard]] inline std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
[[nodiscard]] inline bool is(pugi::xml_node node, std::string_view name) {
    return node.type() == pugi::node_element && local_name(node.name()) == name;
}

/// The value of an attribute; none and an empty one are the same to us.
[[nodiscard]] std::string_view attribute(pugi::xml_node node, std::string_view name);
[[nodiscard]] bool has_attribute(pugi::xml_node node, std::string_view name);
/// The first child of that name, if any.
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);
/// The text that stands in the element itself.
[[nodiscard]] std::string text_in(pugi::xml_node node);

} // namespace engineroom::workbook
