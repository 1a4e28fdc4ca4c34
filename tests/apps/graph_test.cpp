/// engineroom graph: who waits for whom, and who works with whom.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

const std::string linked = "id,name,stage,risk,budget,payoff,start,delivery,lead,participants,depends_on\n"
                           "P-1,Bench,active,0.2,100,500,2026-01-01,2026-12-31,Hub,Ann,\n"
                           "P-2,Valve,active,0.5,100,900,2027-01-01,2027-06-30,Hub,Ben;Cid,P-1\n"
                           "P-3,Survey,active,0.1,100,200,2026-01-01,2026-06-30,Dot,Eve,\n";

} // namespace

TEST_CASE("graph tells the critical path and what stands on what") {
    const TemporaryFolder folder;
    const Ended ended = run({"graph", folder.file("linked.csv", linked), "--as-of", as_of});
    CHECK(ended.status == 0);
    CHECK(ended.err.empty());
    CHECK(has(ended.out, "Critical path: 544 days")); // 364 of P-1 and 180 of P-2
    CHECK(has(ended.out, "P-2 Valve waits for P-1"));
    // Expected: P-1 0.8 x 500, P-2 0.8 x 0.5 x 900, P-3 0.9 x 200: 360 of 940 stand on P-1.
    CHECK(has(ended.out, "38 %"));
}

TEST_CASE("graph tells the network of organisations") {
    const TemporaryFolder folder;
    const Ended ended = run({"graph", folder.file("linked.csv", linked), "--stakeholders", "--as-of", as_of});
    CHECK(ended.status == 0);
    CHECK(has(ended.out, "6 organisations take part in 3 live projects, in 2 groups"));
    CHECK(has(ended.out, "Hub"));
}

TEST_CASE("graph as JSON and as a picture") {
    const TemporaryFolder folder;
    const std::string path = folder.file("linked.csv", linked);
    const auto graph = nlohmann::json::parse(run({"graph", path, "--as-of", as_of, "--format", "json"}).out);
    CHECK(graph.at("schema") == "engineroom.graph/1");
    CHECK(graph.at("critical_path") == nlohmann::json{"P-1", "P-2"});
    CHECK(graph.at("edges").at(0).at("from") == "P-1");
    const auto network =
        nlohmann::json::parse(run({"graph", path, "--stakeholders", "--as-of", as_of, "--format", "json"}).out);
    CHECK(network.at("components") == 2);
    CHECK(network.at("articulation") == nlohmann::json{"Hub"});
    CHECK(has(run({"graph", path, "--as-of", as_of, "--format", "dot"}).out, "n0 -> n1"));
    CHECK(has(run({"graph", path, "--stakeholders", "--as-of", as_of, "--format", "dot"}).out, "graph stakeholders {"));
}

TEST_CASE("graph writes to a file, and refuses what other commands refuse") {
    const TemporaryFolder folder;
    const std::string path = folder.file("linked.csv", linked), picture = folder.path("linked.dot");
    CHECK(run({"graph", path, "--as-of", as_of, "--format", "dot", "-o", picture}).out.empty());
    CHECK(has(contents(picture), "digraph"));
    CHECK(run({"graph", path, "--format", "csv"}).status == 2);
    CHECK(run({"graph"}).status == 2);
    CHECK(run({"graph", path, "-o", path}).status == 2);
    CHECK(run({"graph", folder.path("none.csv")}).status == 5);
    const Ended bad = run({"graph", folder.file("bad.csv", one_bad_row), "--as-of", as_of, "--format", "json"});
    CHECK(bad.status == 3);
    CHECK(has(bad.out, "engineroom.error/1"));
}
