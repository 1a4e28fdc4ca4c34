#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/present/display.hpp>
#include <engineroom/present/dot.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

constexpr int longest_line = 40; ///< columns of a label

/// What stands inside the quotes.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : displayed(text)) {
        if (c == '"' || c == '\\')
            result.append(1, '\\').append(1, c);
        else if (c == '&')
            result += "&amp;"; // Graphviz reads entities in any label
        else
            result += c;
    }
    return result;
}

std::string line(std::string_view text) {
    return escaped(cut(displayed(text), longest_line));
}

/// Adds a line to a label.
void add_line(std::string& label, const std::string& escaped_line) {
    label += (label.empty() ? "" : "\\n") + escaped_line;
}

std::string label_of(const DependencyNode& node) {
    std::string label = line(node.project.id);
    if (!node.project.name.empty() && node.project.name != node.project.id) add_line(label, line(node.project.name));
    if (!node.known) add_line(label, "no such project");
    std::string facts;
    if (node.stage) facts = to_string(*node.stage);
    if (node.failure && node.stage && !is_closed(*node.stage))
        facts += fmt::format("{}{} chance to fail", facts.empty() ? "" : ", ", percent(*node.failure));
    if (!facts.empty()) add_line(label, facts);
    if (node.blast_radius && *node.blast_radius > 0.0)
        add_line(label, fmt::format("{} of the payoff stands on it", percent(*node.blast_radius)));
    return label;
}

std::string look_of(const DependencyNode& node) {
    if (!node.known) return ", style=dashed, color=red";
    if (node.circular) return ", color=red";
    if (node.critical) return ", penwidth=2.5";
    if (node.stage && is_closed(*node.stage)) return ", color=gray, fontcolor=gray30";
    return {};
}

std::string look_of(const DependencyEdge& edge) {
    if (edge.state == DependencyState::settled) return " [color=gray]";
    if (edge.state == DependencyState::unknown) return " [color=red, style=dashed]";
    if (edge.circular) return " [color=red, label=\"circle\"]";
    if (edge.state == DependencyState::doomed) return " [color=red, label=\"doomed\"]";
    if (edge.state == DependencyState::impossible)
        return fmt::format(" [color=red, label=\"due too early\"{}]", edge.critical ? ", penwidth=2.5" : "");
    return edge.critical ? " [penwidth=2.5]" : "";
}

} // namespace

std::string dot_text(std::string_view text) {
    return '"' + escaped(text) + '"';
}

std::string to_dot(const DependencyMap& map) {
    std::string text = "digraph dependencies {\n"
                       "  rankdir=LR;\n"
                       "  node [shape=box, fontname=\"sans-serif\"];\n"
                       "  edge [fontname=\"sans-serif\"];\n";
    for (std::size_t v = 0; v < map.nodes.size(); ++v)
        text += fmt::format("  n{} [label=\"{}\"{}];\n", v, label_of(map.nodes[v]), look_of(map.nodes[v]));
    for (const DependencyEdge& edge : map.edges)
        text += fmt::format("  n{} -> n{}{};\n", edge.from, edge.to, look_of(edge));
    return text + "}\n";
}

std::string to_dot(const OrganisationMap& map) {
    constexpr std::size_t thickest = 8;
    std::string text = "graph stakeholders {\n"
                       "  layout=neato;\n"
                       "  overlap=false;\n"
                       "  node [shape=ellipse, fontname=\"sans-serif\"];\n";
    for (std::size_t v = 0; v < map.nodes.size(); ++v) {
        const OrganisationNode& node = map.nodes[v];
        std::string label = line(node.name);
        add_line(label, (node.kind ? std::string{to_string(*node.kind)} + ", " : std::string{}) +
                            counted(node.projects, "live project", "live projects"));
        text += fmt::format("  n{} [label=\"{}\"{}];\n", v, label, node.split_off > 0 ? ", penwidth=2.5" : "");
    }
    for (const OrganisationEdge& edge : map.edges)
        text += fmt::format("  n{} -- n{} [penwidth={}];\n", edge.a, edge.b, std::min(edge.projects, thickest));
    return text + "}\n";
}

} // namespace engineroom
