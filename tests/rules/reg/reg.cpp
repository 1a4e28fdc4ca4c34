// REG001 to REG003: values worked out by hand, and both sides of every threshold.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/reg/clusters_apart.hpp>
#include <engineroom/rules/reg/emerging_cluster.hpp>
#include <engineroom/rules/reg/systemic_issue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

/// Three clusters with live projects, and everybody tells who takes part.
Measures three_clusters() {
    Measures measures = blank_measures(10);
    measures.regions.clusters.resize(3);
    for (std::size_t c = 0; c < 3; ++c) {
        measures.regions.clusters[c].cluster = std::string(1, static_cast<char>('A' + c));
        measures.regions.clusters[c].live = 3;
    }
    measures.regions.issue_base = some_of(10, 10);
    measures.stakeholders.participants.base = some_of(10, 10);
    measures.organisations.resize(10);
    return measures;
}

} // namespace

TEST_CASE("REG001 finds that two clusters want skilled labour, however they write it") {
    const Fixture read = fixture(SystemicIssue::info, "flagged");
    const Assessment assessment = SystemicIssue::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 1);
    CHECK(what.message == "'Skilled labour' is an issue in North and South, and no live project spans them.");
    CHECK(projects_of(what) == Indices{0, 1});
    CHECK(what.projects[0].note == "issue 'Skilled labour', in North and South");
}

TEST_CASE("REG001 is content with a live project that spans the clusters, where issues are told") {
    Measures measures = three_clusters();
    CHECK(verdict_of<SystemicIssue>(measures) == "passed");
    measures.regions.issues = {{"permits", {0, 2}, {1, 2}, {3}}};
    CHECK(verdict_of<SystemicIssue>(measures) == "passed");
    measures.regions.issues.push_back({"labour", {0, 1}, {1, 4}, {}});
    measures.regions.issues.push_back({"roads", {0, 1, 2}, {4}, {}});
    const Assessment assessment = SystemicIssue::assess(measures, Policy{});
    CHECK(found(assessment).message ==
          "'labour' is an issue in A and B, and no live project spans them; so it is with 1 other issue.");
    CHECK(projects_of(found(assessment)) == Indices{1, 4});
    measures.regions.issues.clear();
    measures.regions.issue_base = some_of(4, 10);
    CHECK(verdict_of<SystemicIssue>(measures) == "not assessed");
    measures.regions.clusters.resize(1);
    CHECK(because(SystemicIssue::assess(measures, Policy{})) == "fewer than two clusters are named");
}

TEST_CASE("REG002 finds two clusters without anything in common") {
    const Fixture read = fixture(ClustersApart::info, "flagged");
    const Assessment assessment = ClustersApart::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 0);
    CHECK(what.message == "No live project and no organisation is in two of these clusters: North and South.");
}

TEST_CASE("REG002 is content with one shared project or one shared organisation") {
    Measures measures = three_clusters();
    CHECK(verdict_of<ClustersApart>(measures) == "notice");
    measures.regions.spanning = {1};
    CHECK(verdict_of<ClustersApart>(measures) == "passed");
    measures.regions.spanning.clear();
    measures.regions.spanning_participants = {1};
    CHECK(verdict_of<ClustersApart>(measures) == "passed");
    measures.regions.spanning_participants.clear();
    measures.stakeholders.participants.base = some_of(4, 10);
    CHECK(verdict_of<ClustersApart>(measures) == "not assessed");
    measures = three_clusters();
    measures.regions.clusters[1].live = measures.regions.clusters[2].live = 0;
    CHECK(verdict_of<ClustersApart>(measures) == "not assessed");
}

TEST_CASE("REG003 tells as good news that two clusters share three live projects") {
    const Fixture read = fixture(EmergingCluster::info, "flagged");
    const Assessment assessment = EmergingCluster::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::good);
    CHECK(*what.value == 3);
    CHECK(*what.threshold == 3);
    CHECK(what.unit == "projects");
    CHECK(what.message == "North and South share 3 live projects and 2 organisations.");
    CHECK(projects_of(what) == Indices{3, 4, 5});
    CHECK(what.organisations == std::vector<std::string>{"Hafn", "Tidal"});
}

TEST_CASE("REG003 wakes at three projects or five organisations, of a pair or a triple") {
    Measures measures = three_clusters();
    CHECK(verdict_of<EmergingCluster>(measures) == "passed");
    measures.regions.pairs = {{{0, 1}, {0, 1}, {0, 1, 2, 3}}};
    CHECK(verdict_of<EmergingCluster>(measures) == "passed");
    measures.regions.pairs = {{{0, 1}, {0, 1}, {0, 1, 2, 3, 4}}};
    const Assessment people = EmergingCluster::assess(measures, Policy{});
    CHECK(*found(people).value == 5);
    CHECK(found(people).unit == "organisations");
    measures.regions.triples = {{{0, 1, 2}, {0, 1, 2}, {}}};
    CHECK(found(EmergingCluster::assess(measures, Policy{})).message ==
          "A, B and C share 3 live projects; 1 other pair or triple shares as much.");
    measures.regions.linked = false;
    CHECK(verdict_of<EmergingCluster>(measures) == "not assessed");
    measures = three_clusters();
    measures.stakeholders.participants.base = some_of(4, 10);
    CHECK(verdict_of<EmergingCluster>(measures) == "not assessed");
}
