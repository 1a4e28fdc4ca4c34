#include "present/json/review_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace engineroom {
namespace {

class TextOfReview {
public:
    explicit TextOfReview(const Review& review) {
        ids_.reserve(review.projects.size());
        for (const ProjectRef& project : review.projects) ids_.push_back(project.id);
        std::size_t evidence = 0;
        for (const Finding& finding : review.findings) evidence += finding.projects.size();
        constexpr std::size_t bytes_of_evidence = 256, bytes_of_project = 64; // what is not needed is not touched
        text_.reserve(evidence * bytes_of_evidence + review.projects.size() * bytes_of_project + (1U << 16U));
    }

    void value(const Json& json) {
        if (json.is_object())
            object(json);
        else if (json.is_array())
            array(json.begin(), json.end(), [this](const Json& item) { value(item); });
        else if (json.is_binary())
            kept(json.get_binary());
        else if (json.is_string())
            quoted(json.get_ref<const std::string&>());
        else
            text_ += json.dump();
    }

    [[nodiscard]] std::string page() && {
        text_ += '\n';
        return std::move(text_);
    }

private:
    void new_line() {
        text_ += '\n';
        text_.append(depth_ * 2, ' ');
    }
    void quoted(std::string_view text) {
        const auto plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
        if (!std::all_of(text.begin(), text.end(), plain)) {
            text_ += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
            return;
        }
        text_ += '"';
        text_ += text;
        text_ += '"';
    }
    void quoted_or_null(std::string_view text) {
        if (text.empty())
            text_ += "null";
        else
            quoted(text);
    }
    void key(std::string_view name) {
        quoted(name);
        text_ += ": ";
    }

    void object(const Json& json) {
        if (json.empty()) {
            text_ += "{}";
            return;
        }
        text_ += '{';
        ++depth_;
        bool first = true;
        for (const auto& [name, member] : json.items()) {
            if (!first) text_ += ',';
            first = false;
            new_line();
            key(name);
            value(member);
        }
        --depth_;
        new_line();
        text_ += '}';
    }
    template<class Iterator, class Write>
    void array(Iterator begin, Iterator end, Write write) {
        if (begin == end) {
            text_ += "[]";
            return;
        }
        text_ += '[';
        ++depth_;
        for (auto item = begin; item != end; ++item) {
            if (item != begin) text_ += ',';
            new_line();
            write(*item);
        }
        --depth_;
        new_line();
        text_ += ']';
    }

    template<class List>
    [[nodiscard]] static const List& list_at(const Json::binary_t& kept) {
        const List* address = nullptr;
        std::memcpy(&address, kept.data(), sizeof address);
        return *address;
    }
    void kept(const Json::binary_t& kept) {
        if (static_cast<KeptList>(kept.subtype()) == KeptList::ids) {
            const auto& ids = list_at<Indices>(kept);
            array(ids.begin(), ids.end(), [this](std::size_t i) { quoted(ids_[i]); });
        } else {
            const auto& evidence = list_at<ProjectRefs>(kept);
            array(evidence.begin(), evidence.end(), [this](const ProjectRef& project) { reference(project); });
        }
    }
    void reference(const ProjectRef& project) {
        text_ += '{';
        ++depth_;
        new_line();
        key("id");
        quoted(project.id);
        text_ += ',';
        new_line();
        key("file");
        quoted_or_null(project.file);
        text_ += ',';
        new_line();
        key("row");
        if (project.row == 0) {
            text_ += "null";
        } else {
            std::array<char, 16> digits{};
            text_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), project.row).ptr);
        }
        text_ += ',';
        new_line();
        key("name");
        quoted_or_null(project.name);
        text_ += ',';
        new_line();
        key("note");
        quoted_or_null(project.note);
        --depth_;
        new_line();
        text_ += '}';
    }

    std::vector<Text> ids_; ///< of the projects
    std::string text_;
    std::size_t depth_ = 0;
};

} // namespace

std::string review_text(const Json& json, const Review& review) {
    TextOfReview text{review};
    text.value(json);
    return std::move(text).page();
}

} // namespace engineroom
