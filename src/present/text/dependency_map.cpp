#include "present/phrases.hpp"
#include "present/text/page.hpp"

#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/text.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

constexpr int summary_label = 14;
constexpr int longest_id = 24;        ///< columns
constexpr std::size_t first_few = 10; ///< entries of a list, unless all is asked for

/// What every list of the page needs: the map, where its projects stand, and how much is told.
struct Lists {
    const DependencyMap& map;
    bool several; ///< files
    bool all;
    int label_width;
};

/// Of projects: those without a link are not in the map, and a row alone could be one of theirs.
bool several_files(const DependencyMap& map) {
    return std::count_if(map.inputs.begin(), map.inputs.end(),
                         [](const SourceFile& file) { return file.projects > 0; }) > 1;
}

Lists lists_of(const Page& page, const DependencyMap& map, bool all) {
    Lists lists{map, several_files(map), all, 0};
    for (const DependencyNode& node : map.nodes)
        lists.label_width =
            std::max(lists.label_width, display_width(displayed(place_text(node.project, lists.several))));
    lists.label_width = std::min(lists.label_width, page.width() / 3);
    return lists;
}

std::string id_of(const DependencyMap& map, std::size_t node) {
    return cut(displayed(map.nodes[node].project.id), longest_id);
}

void tell(Page& page, const Lists& lists, std::size_t node, const std::string& what) {
    const ProjectRef& project = lists.map.nodes[node].project;
    const std::string text = project_text(project, lists.all) + what;
    const std::string place = place_text(project, lists.several);
    if (lists.label_width == 0)
        page.paragraph(text, 2, 2);
    else if (display_width(displayed(place)) > lists.label_width) // a row whose number is cut off is of no use
        page.paragraph(place + ": " + text, 2, 2);
    else
        page.entry(place, text, 2, lists.label_width + 1, Ink::faint);
}

/// How many of `size` entries are told.
std::size_t told(const Lists& lists, std::size_t size) {
    return lists.all || size <= first_few + 1 ? size : first_few; // one more line costs no more than 'and 1 more'
}

void tell_rest(Page& page, const Lists& lists, std::size_t size) {
    if (const std::size_t rest = size - told(lists, size); rest > 0)
        page.paragraph(fmt::format("and {} more; --verbose tells all", rest), 2);
}

std::string days(long count) {
    return fmt::format("{} {}", count, count == 1 ? "day" : "days");
}

std::string headline(const DependencyMap& map) {
    if (map.projects == 0) return "There is no project.";
    if (!map.stated) return "What waits for what cannot be told: there is no column depends_on.";
    if (map.edges.empty()) return "No project says that it depends on another.";
    const std::size_t linked = map.projects - map.alone();
    std::string text = fmt::format("{} of {} {} linked by {}", linked, projects(map.projects),
                                   linked == 1 ? "is" : "are", counted(map.edges.size(), "dependency", "dependencies"));
    if (map.critical_path_days)
        text += fmt::format("; the longest chain of planned work adds up to {}", days(*map.critical_path_days));
    if (!map.blast.empty() && map.nodes[map.blast.front()].blast_radius)
        text += fmt::format("; {} of the live expected payoff stands on {}",
                            percent(*map.nodes[map.blast.front()].blast_radius), id_of(map, map.blast.front()));
    return text + '.';
}

std::string states_line(const DependencyMap& map) {
    std::string text = fmt::format("{}", map.edges.size());
    std::string_view before = ": ";
    const auto part = [&](DependencyState state, std::string_view words) {
        const auto count = std::count_if(map.edges.begin(), map.edges.end(),
                                         [state](const DependencyEdge& edge) { return edge.state == state; });
        if (count == 0) return;
        text += fmt::format("{}{} {}", before, count, words);
        before = ", ";
    };
    part(DependencyState::waiting, "waiting");
    part(DependencyState::settled, "settled");
    part(DependencyState::impossible, "due before what it waits for");
    part(DependencyState::doomed, "on a project that failed or was cancelled");
    part(DependencyState::unknown, "on an id that no project has");
    return text;
}

void draw_summary(Page& page, const DependencyMap& map) {
    page.gap();
    if (!map.edges.empty()) {
        page.entry("Projects",
                   fmt::format("{} linked, in {}; {} alone", map.projects - map.alone(),
                               counted(map.components.size(), "group", "separate groups"),
                               map.alone() == 1 ? "1 stands" : fmt::format("{} stand", map.alone())),
                   0, summary_label);
        page.entry("Dependencies", states_line(map), 0, summary_label);
    }
    for (const Line& line : reservations(map.inputs)) page.entry(line.label, line.text, 0, summary_label);
}

void draw_critical_path(Page& page, const Lists& lists) {
    const DependencyMap& map = lists.map;
    if (map.critical_path.empty()) return;
    page.heading(fmt::format("Critical path: {}", days(map.critical_path_days.value_or(0))));
    for (const std::size_t v : map.critical_path) {
        const DependencyNode& node = map.nodes[v];
        std::string when = ": without both dates";
        if (node.start && node.delivery)
            when = fmt::format(": {} to {}, {}", to_iso(*node.start), to_iso(*node.delivery),
                               days(std::max(0L, days_between(*node.start, *node.delivery))));
        tell(page, lists, v, when);
    }
    if (map.critical_path_undated > 0)
        page.paragraph(fmt::format("{} on it {} not state both dates and {} no days.",
                                   projects(map.critical_path_undated), map.critical_path_undated == 1 ? "does" : "do",
                                   map.critical_path_undated == 1 ? "adds" : "add"),
                       2);
}

void draw_blast(Page& page, const Lists& lists) {
    const DependencyMap& map = lists.map;
    if (map.blast.empty()) return;
    page.heading("Blast radius: share of the live expected payoff that stands on a project");
    for (std::size_t k = 0; k < told(lists, map.blast.size()); ++k) {
        const DependencyNode& node = map.nodes[map.blast[k]];
        std::string text = ": " + percent(node.blast_radius.value_or(0.0));
        if (node.failure) text += fmt::format("; {} chance to fail", percent(*node.failure));
        tell(page, lists, map.blast[k], text);
    }
    tell_rest(page, lists, map.blast.size());
    if (map.error) page.paragraph(fmt::format("Estimated, give or take {}.", percent(*map.error)), 2);
}

void draw_circles(Page& page, const Lists& lists) {
    const DependencyMap& map = lists.map;
    if (map.circles.empty()) return;
    page.heading("Circles: each waits for the next");
    for (std::size_t k = 0; k < told(lists, map.circles.size()); ++k) {
        const Nodes& circle = map.circles[k];
        std::string text;
        for (const std::size_t v : circle) text += id_of(map, v) + " " + std::string{page.glyphs().arrow};
        page.paragraph(text + id_of(map, circle.front()), 2, 2);
    }
    tell_rest(page, lists, map.circles.size());
}

/// What is waited for, with what is the matter with it.
std::string upstream_text(const DependencyMap& map, const DependencyEdge& edge) {
    const DependencyNode& upstream = map.nodes[edge.from];
    std::string text = id_of(map, edge.from);
    if (!upstream.known) return text + " (no such project)";
    if (edge.state == DependencyState::impossible)
        return text + fmt::format(" (due later, {})", to_iso(*upstream.delivery));
    if (upstream.stage && is_closed(*upstream.stage)) text += fmt::format(" ({})", to_string(*upstream.stage));
    return text;
}

void draw_dependencies(Page& page, const Lists& lists) {
    const DependencyMap& map = lists.map;
    if (map.edges.empty()) return;
    page.heading("Who waits for whom");
    std::vector<std::vector<const DependencyEdge*>> upstreams(map.nodes.size());
    for (const DependencyEdge& edge : map.edges) upstreams[edge.to].push_back(&edge);
    Nodes waiting;
    for (const Nodes& component : map.components)
        for (const std::size_t v : component)
            if (!upstreams[v].empty()) waiting.push_back(v);
    for (std::size_t k = 0; k < told(lists, waiting.size()); ++k) {
        std::string text;
        const auto& edges = upstreams[waiting[k]];
        const std::size_t count = told(lists, edges.size());
        for (std::size_t e = 0; e < count; ++e) text += (e == 0 ? "" : ", ") + upstream_text(map, *edges[e]);
        if (count < edges.size()) text += fmt::format(" and {} more", edges.size() - count);
        tell(page, lists, waiting[k], " waits for " + text);
    }
    tell_rest(page, lists, waiting.size());
}

} // namespace

std::string to_text(const DependencyMap& map, const TextStyle& style) {
    Page page{style};
    page.paragraph(headline(map), 0, 0, Ink::bold);
    page.gap();
    page.paragraph(occasion(map.inputs, map.as_of, map.policy), 0, 0, Ink::faint);
    draw_summary(page, map);
    const Lists lists = lists_of(page, map, style.verbose);
    draw_critical_path(page, lists);
    draw_blast(page, lists);
    draw_circles(page, lists);
    draw_dependencies(page, lists);
    return page.take();
}

} // namespace engineroom
