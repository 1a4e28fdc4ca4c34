#include "present/sample_maps.hpp"

#include "present/sample_review.hpp"

namespace engineroom::testing {
namespace {

SourceFile pipeline() {
    SourceFile file;
    file.name = "pipeline.csv";
    file.encoding = "UTF-8";
    file.delimiter = ",";
    file.header_row = 1;
    file.rows = 12;
    file.projects = 11;
    file.skipped = 1;
    return file;
}

DependencyNode project(const char* id, const char* name, Stage stage, std::uint32_t row) {
    DependencyNode node;
    node.project = {id, name, "pipeline.csv", row, {}};
    node.stage = stage;
    return node;
}

OrganisationNode organisation(const char* name, std::optional<OrganisationKind> kind, std::size_t projects,
                              std::size_t leads) {
    OrganisationNode node;
    node.name = name;
    node.kind = kind;
    node.listed = kind.has_value();
    node.projects = projects;
    node.leads = leads;
    node.betweenness = 0.0;
    node.between = 0.0;
    return node;
}

} // namespace

DependencyMap sample_dependency_map() {
    DependencyMap map;
    map.as_of = Date{2026, 11, 1};
    map.policy = "cluster";
    map.inputs = {pipeline()};
    map.stated = true;
    map.projects = 11;
    map.nodes = {project("P-01", "Test bench for \"wet\" valves & seals", Stage::active, 2),
                 project("P-02", "Battery passport", Stage::active, 3),
                 project("P-03", "水素バルブ", Stage::proposed, 4),
                 project("P-04", "Harbour survey", Stage::delivered, 5),
                 project("P-05", "Réseau d'été", Stage::active, 6),
                 project("P-06", "Old survey", Stage::failed, 7),
                 project("P-07", "Training\\nfor welders", Stage::paused, 8),
                 project("P-08", "Newsletter", Stage::active, 9)};
    map.nodes.emplace_back();
    map.nodes.back().project.id = "X-9";
    map.nodes.back().known = false;
    for (const std::size_t v : {0U, 1U, 2U, 4U, 6U, 7U}) map.nodes[v].failure = 0.1 * static_cast<double>(v + 1);
    map.nodes[0].start = Date{2026, 1, 1};
    map.nodes[0].delivery = Date{2026, 12, 31};
    map.nodes[1].start = Date{2026, 3, 1};
    map.nodes[1].delivery = Date{2026, 6, 30};
    map.edges = {{0, 1, DependencyState::impossible, false, false}, {0, 2, DependencyState::waiting, true, false},
                 {3, 2, DependencyState::settled, false, false},    {8, 2, DependencyState::unknown, false, false},
                 {5, 4, DependencyState::doomed, false, false},     {7, 6, DependencyState::waiting, false, true},
                 {6, 7, DependencyState::waiting, false, true}};
    map.components = {{0, 1, 2, 3, 8}, {4, 5}, {6, 7}};
    for (std::size_t c = 0; c < map.components.size(); ++c)
        for (const std::size_t v : map.components[c]) map.nodes[v].component = c;
    map.circles = {{6, 7}};
    map.nodes[6].circular = map.nodes[7].circular = true;
    map.critical_path = {0, 2};
    map.nodes[0].critical = map.nodes[2].critical = true;
    map.critical_path_days = 364;
    map.critical_path_undated = 1;
    for (DependencyNode& node : map.nodes)
        if (node.known) node.blast_radius = 0.0;
    map.nodes[0].blast_radius = 0.34;
    map.nodes[0].articulation = map.nodes[2].articulation = true;
    map.blast = {0};
    return map;
}

OrganisationMap sample_organisation_map() {
    OrganisationMap map;
    map.as_of = Date{2026, 11, 1};
    map.policy = "cluster";
    map.inputs = {pipeline()};
    map.base = {9, 7, 7, false};
    map.nodes = {organisation("Ann \"& Sons\"", OrganisationKind::business, 1, 0),
                 organisation("Ben", {}, 1, 0),
                 organisation("Cid", OrganisationKind::academia, 1, 1),
                 organisation("Dot", OrganisationKind::public_, 2, 2),
                 organisation("Eve", {}, 2, 0),
                 organisation("Hub of the Whole Northern Harbour and Valley", OrganisationKind::cluster, 2, 2)};
    map.edges = {{0, 5, 1}, {1, 2, 1}, {1, 5, 1}, {2, 5, 1}, {3, 4, 12}};
    for (const OrganisationEdge& edge : map.edges) {
        ++map.nodes[edge.a].partners;
        ++map.nodes[edge.b].partners;
    }
    map.components = {{0, 1, 2, 5}, {3, 4}};
    map.nodes[3].component = map.nodes[4].component = 1;
    map.nodes[5].betweenness = 2.0;
    map.nodes[5].between = 0.2;
    map.nodes[5].split_off = 1;
    map.brokers = {5};
    map.between = {5};
    return map;
}

DependencyMap hostile_dependency_map() {
    DependencyMap map = sample_dependency_map();
    map.policy = hostile_text();
    for (SourceFile& file : map.inputs) file.name = hostile_text();
    for (DependencyNode& node : map.nodes) {
        node.project.id = hostile_text();
        node.project.name = hostile_text();
        node.project.file = hostile_text();
    }
    return map;
}

OrganisationMap hostile_organisation_map() {
    OrganisationMap map = sample_organisation_map();
    map.policy = hostile_text();
    for (SourceFile& file : map.inputs) file.name = hostile_text();
    for (OrganisationNode& node : map.nodes) node.name = hostile_text();
    return map;
}

} // namespace engineroom::testing
