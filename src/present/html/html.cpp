#include "present/html/page.hpp"
#include "present/html/page_parts.hpp"

#include <engineroom/present/html.hpp>

namespace engineroom {
namespace {

/// JSON in which no script element can end and no comment begin. These characters stand in its strings alone.
std::string for_script(const Json& json) {
    const std::string plain = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string safe;
    safe.reserve(plain.size() + plain.size() / 16);
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const std::string_view three = std::string_view{plain}.substr(i, 3);
        if (plain[i] == '<')
            safe += "\\u003c";
        else if (plain[i] == '>')
            safe += "\\u003e";
        else if (plain[i] == '&')
            safe += "\\u0026";
        else if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9") { // line ends to older readers of scripts
            safe += three.back() == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else
            safe += plain[i];
    }
    return safe;
}

#ifdef ENGINEROOM_HAS_PAGE
std::string for_markup(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '&')
            safe += "&amp;";
        else if (c == '"')
            safe += "&quot;";
        else
            safe += c;
    }
    return safe;
}

Result<std::string> page(const Json& data) {
    const html::PageParts parts = html::page_parts();
    std::string text{parts.before_title};
    text += for_markup(data.at("title").get<std::string>());
    text += parts.before_data;
    text += for_script(data);
    return text += parts.after_data;
}
#else
Result<std::string> page(const Json&) {
    Problem problem;
    problem.fault = Fault::usage;
    problem.place.file = "engineroom";
    problem.message = "this program was built without its page: nodejs or npm was not there, or npm reached no network";
    problem.remedy = "install nodejs and npm (./setup.sh does), then configure and build it again";
    return problem;
}
#endif

std::vector<RuleInfo> infos_of(std::span<const Rule> rules) {
    std::vector<RuleInfo> infos;
    for (const Rule& rule : rules) infos.push_back(rule.info);
    return infos;
}

} // namespace

#ifdef ENGINEROOM_HAS_PAGE
bool has_page() {
    return true;
}
#else
bool has_page() {
    return false;
}
#endif

std::string page_data(const Report& report) {
    return for_script(html::page_of(report));
}
std::string page_data(const Comparison& comparison) {
    return for_script(html::page_of(comparison));
}
std::string page_data(const Selection& selection, std::span<const Rule> rules) {
    return for_script(html::page_of(selection, infos_of(rules)));
}

Result<std::string> to_html(const Report& report) {
    return page(has_page() ? html::page_of(report) : Json{});
}
Result<std::string> to_html(const Comparison& comparison) {
    return page(has_page() ? html::page_of(comparison) : Json{});
}
Result<std::string> to_html(const Selection& selection, std::span<const Rule> rules) {
    return page(has_page() ? html::page_of(selection, infos_of(rules)) : Json{});
}

} // namespace engineroom
