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
constexpr int longest_name = 32;     ///< columns, of a name beside a text
constexpr int longest_inline = 48;   ///< columns, of a name within one
constexpr std::size_t first_few = 6; ///< entries of a list, unless all is asked for

std::size_t told(std::size_t size, bool all) {
    return all || size <= first_few + 1 ? size : first_few; // one more line costs no more than 'and 1 more'
}

void tell_rest(Page& page, std::size_t size, bool all) {
    if (const std::size_t rest = size - told(size, all); rest > 0)
        page.paragraph(fmt::format("and {} more; --verbose tells all", rest), 2);
}

std::string name_of(const OrganisationMap& map, std::size_t node) {
    return cut(displayed(map.nodes[node].name), longest_inline);
}

std::string organisations(std::size_t count) {
    return counted(count, "organisation", "organisations");
}

std::string others(std::size_t count) {
    return counted(count, "other", "others");
}

std::string headline(const OrganisationMap& map) {
    if (map.base.size == 0) return "There is no live project.";
    if (map.nodes.empty()) return "No live project states who leads it or takes part.";
    std::string text =
        fmt::format("{} {} part in {}", organisations(map.nodes.size()), map.nodes.size() == 1 ? "takes" : "take",
                    counted(map.base.stated, "live project", "live projects"));
    if (map.components.size() > 1)
        text += fmt::format(", in {} groups that share no project", map.components.size());
    else if (map.nodes.size() > 1)
        text += ", and all are connected";
    if (!map.brokers.empty()) {
        const std::size_t first = map.brokers.front();
        text += fmt::format("; without {} {} would lose touch with the rest", name_of(map, first),
                            others(map.nodes[first].split_off));
    }
    return text + '.';
}

void draw_summary(Page& page, const OrganisationMap& map) {
    page.gap();
    if (map.base.stated < map.base.size)
        page.entry("Not told",
                   fmt::format("who takes part in {} of {}", map.base.size - map.base.stated,
                               counted(map.base.size, "live project", "live projects")),
                   0, summary_label);
    if (!map.pairs_known)
        page.entry("Not drawn",
                   "too many pairs of organisations share a project; who stands between others is not told", 0,
                   summary_label);
    for (const Line& line : reservations(map.inputs)) page.entry(line.label, line.text, 0, summary_label);
}

/// A list of organisations, each with what `what` says of it.
template<class What>
void draw_list(Page& page, const OrganisationMap& map, const Nodes& nodes, bool all, What what) {
    const std::size_t count = told(nodes.size(), all);
    int width = 0;
    for (std::size_t k = 0; k < count; ++k) width = std::max(width, display_width(displayed(map.nodes[nodes[k]].name)));
    width = std::min(width, longest_name);
    for (std::size_t k = 0; k < count; ++k)
        page.entry(cut(displayed(map.nodes[nodes[k]].name), width, page.glyphs().ellipsis), what(map.nodes[nodes[k]]),
                   2, width + 1);
    tell_rest(page, nodes.size(), all);
}

void draw_brokers(Page& page, const OrganisationMap& map, bool all) {
    if (map.brokers.empty()) return;
    page.heading("Brokers: without them others lose touch with the rest");
    draw_list(page, map, map.brokers, all, [](const OrganisationNode& node) {
        return fmt::format("{}; takes part in {}, leads {}", others(node.split_off),
                           counted(node.projects, "live project", "live projects"), node.leads);
    });
}

void draw_between(Page& page, const OrganisationMap& map, bool all) {
    if (map.between.empty()) return;
    page.heading("In between: share of the pairs of others that meet through them");
    draw_list(page, map, map.between, all, [](const OrganisationNode& node) {
        return fmt::format("{}; works with {}", percent(node.between.value_or(0.0)), others(node.partners));
    });
    if (map.error) page.paragraph("Estimated from a sample; the JSON tells how well.", 2);
}

std::string names_text(const OrganisationMap& map, const Nodes& nodes, bool all) {
    std::string text;
    const std::size_t count = told(nodes.size(), all);
    for (std::size_t k = 0; k < count; ++k) text += (k == 0 ? "" : "; ") + name_of(map, nodes[k]);
    if (count < nodes.size()) text += fmt::format("; and {} more", nodes.size() - count);
    return text;
}

void draw_silos(Page& page, const OrganisationMap& map, bool all) {
    if (map.components.size() < 2) return;
    page.heading("Silos: no live project joins them");
    const std::size_t count = told(map.components.size(), all);
    for (std::size_t c = 0; c < count; ++c)
        page.paragraph(
            fmt::format("{}: {}", organisations(map.components[c].size()), names_text(map, map.components[c], all)), 2,
            2);
    tell_rest(page, map.components.size(), all);
}

void draw_pairs(Page& page, const OrganisationMap& map, bool all) {
    if (map.edges.empty()) return;
    std::vector<OrganisationEdge> pairs = map.edges;
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const OrganisationEdge& a, const OrganisationEdge& b) { return a.projects > b.projects; });
    page.heading(fmt::format("Who works together most, of {}", counted(pairs.size(), "pair", "pairs")));
    for (std::size_t k = 0; k < told(pairs.size(), all); ++k)
        page.paragraph(fmt::format("{} and {}: {}", name_of(map, pairs[k].a), name_of(map, pairs[k].b),
                                   counted(pairs[k].projects, "live project", "live projects")),
                       2, 2);
    tell_rest(page, pairs.size(), all);
}

} // namespace

std::string to_text(const OrganisationMap& map, const TextStyle& style) {
    Page page{style};
    page.paragraph(headline(map), 0, 0, Ink::bold);
    page.gap();
    page.paragraph(occasion(map.inputs, map.as_of, map.policy), 0, 0, Ink::faint);
    draw_summary(page, map);
    draw_brokers(page, map, style.verbose);
    draw_between(page, map, style.verbose);
    draw_silos(page, map, style.verbose);
    draw_pairs(page, map, style.verbose);
    return page.take();
}

} // namespace engineroom
