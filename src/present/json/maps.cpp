#include "present/json/inputs.hpp"
#include "present/json/value.hpp"

#include <engineroom/core/version.hpp>
#include <engineroom/present/json.hpp>
#include <utility>

namespace engineroom {
namespace {

Json term_json(const auto& term) {
    return term ? Json(to_string(*term)) : Json(nullptr);
}

Json day_json(const std::optional<Date>& date) {
    return date ? Json(to_iso(*date)) : Json(nullptr);
}

Json ids_json(const DependencyMap& map, const Nodes& nodes) {
    Json ids = Json::array();
    for (const std::size_t v : nodes) ids.push_back(map.nodes[v].project.id.str());
    return ids;
}

Json names_json(const OrganisationMap& map, const Nodes& nodes) {
    Json names = Json::array();
    for (const std::size_t v : nodes) names.push_back(map.nodes[v].name.str());
    return names;
}

/// What both graphs begin with.
template<class Map>
Json head(const Map& map, const char* of) {
    return {{"schema", "engineroom.graph/1"}, {"version", version},   {"of", of},
            {"as_of", to_iso(map.as_of)},     {"policy", map.policy}, {"inputs", inputs_json(map.inputs)}};
}

Json node_json(const DependencyNode& node) {
    return {{"id", node.project.id.str()},
            {"name", text_json(node.project.name)},
            {"known", node.known},
            {"stage", term_json(node.stage)},
            {"start", day_json(node.start)},
            {"delivery", day_json(node.delivery)},
            {"failure_probability", number_json(node.failure)},
            {"blast_radius", number_json(node.blast_radius)},
            {"component", node.component + 1},
            {"critical", node.critical},
            {"in_cycle", node.circular},
            {"articulation", node.articulation},
            {"file", text_json(node.project.file)},
            {"row", place_json(node.project.row)}};
}

Json node_json(const OrganisationNode& node) {
    return {{"id", node.name.str()},
            {"kind", term_json(node.kind)},
            {"listed", node.listed},
            {"projects", node.projects},
            {"leads", node.leads},
            {"partners", node.betweenness ? Json(node.partners) : Json(nullptr)},
            {"betweenness", number_json(node.betweenness)},
            {"betweenness_share", number_json(node.between)},
            {"component", node.component + 1},
            {"splits_off", node.split_off}};
}

} // namespace

std::string to_json(const DependencyMap& map) {
    Json nodes = Json::array(), edges = Json::array(), cycles = Json::array(), articulation = Json::array();
    for (const DependencyNode& node : map.nodes) {
        nodes.push_back(node_json(node));
        if (node.articulation) articulation.push_back(node.project.id.str());
    }
    for (const DependencyEdge& edge : map.edges)
        edges.push_back({{"from", map.nodes[edge.from].project.id.str()},
                         {"to", map.nodes[edge.to].project.id.str()},
                         {"state", to_string(edge.state)},
                         {"critical", edge.critical},
                         {"in_cycle", edge.circular}});
    for (const Nodes& circle : map.circles) cycles.push_back(ids_json(map, circle));
    Json graph = head(map, "dependencies");
    graph["projects"] = map.projects;
    graph["alone"] = map.alone();
    graph["nodes"] = std::move(nodes);
    graph["edges"] = std::move(edges);
    graph["cycle"] = map.circles.empty() ? Json::array() : ids_json(map, map.circles.front());
    graph["cycles"] = std::move(cycles);
    graph["critical_path"] = ids_json(map, map.critical_path);
    graph["critical_path_days"] = optional_json(map.critical_path_days);
    graph["critical_path_undated"] = map.critical_path_undated;
    graph["blast_radius_error"] = number_json(map.error);
    graph["components"] = map.components.size();
    graph["articulation"] = std::move(articulation);
    return dumped(graph);
}

std::string to_json(const OrganisationMap& map) {
    Json nodes = Json::array(), edges = Json::array(), sizes = Json::array();
    for (const OrganisationNode& node : map.nodes) nodes.push_back(node_json(node));
    for (const OrganisationEdge& edge : map.edges)
        edges.push_back({{"from", map.nodes[edge.a].name.str()},
                         {"to", map.nodes[edge.b].name.str()},
                         {"projects", edge.projects}});
    for (const Nodes& component : map.components) sizes.push_back(component.size());
    Json graph = head(map, "stakeholders");
    graph["live"] = map.base.size;
    graph["stated"] = map.base.stated;
    graph["nodes"] = std::move(nodes);
    graph["edges"] = map.pairs_known ? std::move(edges) : Json(nullptr);
    graph["cycle"] = Json::array();
    graph["critical_path"] = Json::array();
    graph["betweenness_error"] = number_json(map.error);
    graph["components"] = map.components.size();
    graph["component_sizes"] = std::move(sizes);
    graph["articulation"] = names_json(map, map.brokers);
    return dumped(graph);
}

} // namespace engineroom
