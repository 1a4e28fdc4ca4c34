#include "present/html/content.hpp"
#include "present/html/layers.hpp"
#include "present/html/sections.hpp"
#include "present/html/spread.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace engineroom::html {
namespace {

constexpr std::size_t most_projects = 160, most_organisations = 120; ///< that a picture can show; tables hold all
constexpr std::size_t most_lines = 1500;

/// The points with the most lines, in their own order.
Nodes busiest(const std::vector<std::size_t>& lines, std::size_t most) {
    Nodes nodes(lines.size());
    std::iota(nodes.begin(), nodes.end(), std::size_t{0});
    std::stable_sort(nodes.begin(), nodes.end(), [&](std::size_t a, std::size_t b) { return lines[a] > lines[b]; });
    if (nodes.size() > most) nodes.resize(most);
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

/// Where each node stands among those drawn; `nowhere` for one that is not.
std::vector<std::size_t> places(const Nodes& drawn, std::size_t size) {
    std::vector<std::size_t> place(size, size);
    for (std::size_t k = 0; k < drawn.size(); ++k) place[drawn[k]] = k;
    return place;
}

/// The width of a point whose area is to stand for a share, as a part of the widest.
double root_share(double share) {
    return std::round(std::sqrt(share) * 100.0) / 100.0;
}

std::string_view kind_of(const DependencyNode& node) {
    if (!node.known) return "not in the file";
    if (node.critical) return "on the critical path";
    if (!node.stage) return "stage not known";
    if (is_live(*node.stage)) return "live";
    if (is_pipeline(*node.stage)) return "in the pipeline";
    return *node.stage == Stage::delivered ? "delivered" : "closed otherwise";
}
constexpr std::array<std::string_view, 7> project_kinds{
    "on the critical path", "live",           "in the pipeline", "delivered", "closed otherwise",
    "stage not known",      "not in the file"};

std::string project_tip(const DependencyNode& node) {
    std::string text = project_text(node.project, false);
    const auto add = [&text](const std::string& more) { text += "\n" + more; };
    if (node.stage) add(std::string{to_string(*node.stage)});
    if (node.failure) add("risk with knock-on " + percent(*node.failure));
    if (node.delivery) add("due " + to_iso(*node.delivery));
    if (node.blast_radius && *node.blast_radius > 0.0)
        add(percent(*node.blast_radius) + " of the expected payoff stands on it");
    return text;
}

Json dependencies_chart(const DependencyMap& map, const Nodes& drawn) {
    const std::vector<std::size_t> place = places(drawn, map.nodes.size());
    std::vector<DependencyEdge> edges;
    for (DependencyEdge edge : map.edges) {
        edge.from = place[edge.from];
        edge.to = place[edge.to];
        if (edge.from < drawn.size() && edge.to < drawn.size() && edges.size() < most_lines) edges.push_back(edge);
    }
    const std::vector<Spot> spots = layered(drawn.size(), edges);
    Json nodes = Json::array(), lines = Json::array();
    for (std::size_t k = 0; k < drawn.size(); ++k) {
        const DependencyNode& node = map.nodes[drawn[k]];
        const auto kind = std::find(project_kinds.begin(), project_kinds.end(), kind_of(node)) - project_kinds.begin();
        nodes.push_back({{"name", short_text(node.project.id.view(), 16)},
                         {"tip", project_tip(node)},
                         {"kind", kind},
                         {"size", root_share(node.blast_radius.value_or(0.0))},
                         {"x", spots[k].x},
                         {"y", spots[k].y}});
    }
    for (const DependencyEdge& edge : edges)
        lines.push_back({{"from", edge.from},
                         {"to", edge.to},
                         {"mark", edge.circular || edge.state == DependencyState::impossible ||
                                          edge.state == DependencyState::doomed
                                      ? "wrong"
                                  : edge.critical                          ? "strong"
                                  : edge.state == DependencyState::settled ? "settled"
                                                                           : ""}});
    return {{"kind", "network"},
            {"about", fmt::format("{} and what they wait for", counted(drawn.size(), "project", "projects"))},
            {"arrows", true},
            {"kinds", project_kinds},
            {"nodes", std::move(nodes)},
            {"lines", std::move(lines)}};
}

std::string left_out(std::size_t drawn, std::size_t all, std::string_view what) {
    if (drawn == all) return {};
    return fmt::format(" The picture shows the {} {} with the most lines, of {}; the table has all.", drawn, what, all);
}

Part dependencies(const DependencyMap& map) {
    std::vector<std::size_t> lines(map.nodes.size(), 0);
    Table table{"dependencies",
                "Who waits for whom",
                {{"Waits", Kind::text},
                 {"For", Kind::text},
                 {"How it stands", Kind::text},
                 {"Critical path", Kind::text},
                 {"Circle", Kind::text}}};
    const auto name = [&map](std::size_t node) { return displayed(project_text(map.nodes[node].project, true)); };
    for (const DependencyEdge& edge : map.edges) {
        ++lines[edge.from];
        ++lines[edge.to];
        table.row({name(edge.to), name(edge.from), to_string(edge.state), edge.critical ? Json("yes") : Json(nullptr),
                   edge.circular ? Json("yes") : Json(nullptr)});
    }
    const Nodes drawn = busiest(lines, most_projects);
    Part part{"What waits for what",
              "Arrows lead from what is waited for to what waits; the larger a point, the more payoff stands on it." +
                  left_out(drawn.size(), map.nodes.size(), "projects"),
              dependencies_chart(map, drawn), std::move(table).json()};
    if (map.critical_path_days)
        part.facts.push_back({"Critical path", fmt::format("{} days of work in a row, over {}", *map.critical_path_days,
                                                           projects(map.critical_path.size()))});
    if (!map.blast.empty() && map.nodes[map.blast.front()].blast_radius)
        part.facts.push_back(
            {"Most stands on", fmt::format("{}: {} of the expected payoff",
                                           displayed(project_text(map.nodes[map.blast.front()].project, false)),
                                           percent(*map.nodes[map.blast.front()].blast_radius))});
    if (!map.circles.empty())
        part.facts.push_back({"Waiting for each other in a circle", counted(map.circles.size(), "circle", "circles")});
    return part;
}

Part organisations(const OrganisationMap& map) {
    static constexpr std::array<std::string_view, 7> kinds{"business",    "academia", "public",        "finance",
                                                           "association", "cluster",  "kind not known"};
    Table table{"organisations",
                "Organisations in live projects",
                {{"Organisation", Kind::text},
                 {"Kind", Kind::text},
                 {"Live projects", Kind::number},
                 {"Leads", Kind::number},
                 {"Partners", Kind::number},
                 {"Stands between others", Kind::number},
                 {"Lose touch without it", Kind::number}}};
    std::vector<std::size_t> lines;
    std::size_t most = 1;
    for (const OrganisationNode& node : map.nodes) {
        lines.push_back(node.partners);
        most = std::max(most, node.projects);
        table.row({text_cell(node.name), term_cell(node.kind), node.projects, node.leads, node.partners,
                   share_cell(node.between), node.split_off});
    }
    const Nodes drawn = busiest(lines, most_organisations);
    const std::vector<std::size_t> place = places(drawn, map.nodes.size());
    std::vector<OrganisationEdge> strongest = map.edges;
    std::stable_sort(strongest.begin(), strongest.end(),
                     [](const auto& a, const auto& b) { return a.projects > b.projects; });
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    Json nodes = Json::array(), edges = Json::array();
    for (const OrganisationEdge& edge : strongest) {
        if (place[edge.a] == map.nodes.size() || place[edge.b] == map.nodes.size()) continue;
        if (pairs.size() == most_lines) break;
        pairs.emplace_back(place[edge.a], place[edge.b]);
        edges.push_back({{"from", place[edge.a]}, {"to", place[edge.b]}, {"mark", edge.projects > 1 ? "strong" : ""}});
    }
    const std::vector<Spot> spots = spread(drawn.size(), pairs);
    for (std::size_t k = 0; k < drawn.size(); ++k) {
        const OrganisationNode& node = map.nodes[drawn[k]];
        nodes.push_back({{"name", short_text(node.name.view(), 20)},
                         {"tip", fmt::format("{}\n{}, leads {}\n{}", short_text(node.name.view(), 80),
                                             counted(node.projects, "live project", "live projects"), node.leads,
                                             counted(node.partners, "partner", "partners"))},
                         {"kind", node.kind ? static_cast<std::size_t>(*node.kind) : kinds.size() - 1},
                         {"size", root_share(static_cast<double>(node.projects) / static_cast<double>(most))},
                         {"x", spots[k].x},
                         {"y", spots[k].y}});
    }
    Part part{"Who works with whom",
              "A line between two organisations that share a live project, bold where they share several; the larger a "
              "point, the more live projects." +
                  left_out(drawn.size(), map.nodes.size(), "organisations"),
              {{"kind", "network"},
               {"about", fmt::format("{} and the live projects that they share",
                                     counted(drawn.size(), "organisation", "organisations"))},
               {"arrows", false},
               {"kinds", kinds},
               {"nodes", std::move(nodes)},
               {"lines", std::move(edges)}},
              std::move(table).json()};
    part.facts.push_back({"Parts that share no project", std::to_string(map.components.size())});
    if (!map.brokers.empty())
        part.facts.push_back({"Holds others together", short_text(map.nodes[map.brokers.front()].name.view(), 60)});
    return part;
}

} // namespace

Json networks_section(const Report& report) {
    std::vector<Part> parts;
    if (!report.dependencies.edges.empty()) parts.push_back(dependencies(report.dependencies));
    if (report.organisations.nodes.size() > 1) parts.push_back(organisations(report.organisations));
    if (parts.empty()) return nullptr;
    return section("networks", "Connections", "What stands on what, and who works with whom?", std::move(parts));
}

} // namespace engineroom::html
