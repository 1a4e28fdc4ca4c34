/// Several spreadsheets are one portfolio.
#include "support/command.hpp"
#include "support/samples.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

const std::string header = "id,name,cluster,stage,risk,payoff,budget,depends_on\n";
const std::string north = header + "P-1,Bench,North,active,0.5,1000,100,\nP-2,Valve,North,active,0.1,200,100,P-1\n";
const std::string south = header + "P-1,Ferry,South,active,0.5,900,100,North/P-2\n";

} // namespace

TEST_CASE("review takes several files as one portfolio, and lists each") {
    const TemporaryFolder folder;
    const std::string one = folder.file("north.csv", north), other = folder.file("south.csv", south);
    const Ended ended = run({"review", one, other, "--prefix-ids", "--as-of", as_of, "--format", "json"});
    CHECK(ended.status == 0);
    CHECK(ended.err.empty());
    const auto json = nlohmann::json::parse(ended.out);
    CHECK(json.at("portfolio").at("projects") == 3);
    REQUIRE(json.at("inputs").size() == 2);
    CHECK(json.at("inputs").at(0).at("file") == one);
    CHECK(json.at("inputs").at(1).at("projects") == 1);
    CHECK(json.at("measures").at("regions").at("clusters").size() == 2);
}

TEST_CASE("an id in two files ends with status 3, both places and the option that helps") {
    const TemporaryFolder folder;
    const std::string one = folder.file("north.csv", north), other = folder.file("south.csv", south);
    const Ended ended = run({"review", one, other, "--as-of", as_of});
    CHECK(ended.status == 3);
    CHECK(has(ended.err, "id 'P-1' stands in " + one + ":2 and again in " + other + ":2"));
    CHECK(has(ended.err, "--prefix-ids"));
    const Ended json = run({"review", one, other, "--as-of", as_of, "--format", "json"});
    const auto problems = nlohmann::json::parse(json.out).at("problems");
    REQUIRE(problems.size() == 1);
    CHECK(problems.at(0).at("file") == other);
    CHECK(problems.at(0).at("row") == 2);
}

TEST_CASE("graph draws what waits across files, each project with its file") {
    const TemporaryFolder folder;
    const std::string one = folder.file("north.csv", north), other = folder.file("south.csv", south);
    const Ended ended = run(Call{.arguments = {"graph", "north.csv", "south.csv", "--prefix-ids", "--as-of", as_of},
                                 .folder = folder.path(".")});
    CHECK(ended.status == 0);
    CHECK(has(ended.out, "South/P-1 Ferry waits for North/P-2"));
    CHECK(has(ended.out, "south.csv row 2"));
    CHECK(run({"graph", one, other, "--prefix-ids", "--stakeholders", "--as-of", as_of}).status == 0);
}

TEST_CASE("one mapping is for all files, or there is one for each") {
    const TemporaryFolder folder;
    const std::string one = folder.file("north.csv", "Ref,Stage,Area\nN-1,active,North\n");
    const std::string other = folder.file("south.csv", "Key,Stage,Area\nS-1,active,South\n");
    const std::string first = folder.file("n.toml", "[columns]\nRef = \"id\"\nArea = \"cluster\"\n");
    const std::string second = folder.file("s.toml", "[columns]\nKey = \"id\"\nArea = \"cluster\"\n");
    const Ended each = run({"review", one, other, "--mapping", first, "--mapping", second, "--as-of", as_of});
    CHECK(each.status == 0);
    CHECK(has(each.out, "2: 2 live"));
    CHECK(run({"review", one, other, "--mapping", first, "--as-of", as_of}).status == 2); // south has no Ref
    const Ended three = run({"review", one, other, "--mapping", first, "--mapping", second, "--mapping", first});
    CHECK(three.status == 2);
    CHECK(has(three.err, "--mapping was given 3 times, for 2 files"));
    // Neither file may take the place of a mapping.
    const Ended over = run({"review", one, other, "--mapping", first, "--mapping", second, "-o", second});
    CHECK(over.status == 2);
}

TEST_CASE("a file that is given twice would count twice, and is refused") {
    const TemporaryFolder folder;
    const std::string one = folder.file("north.csv", north);
    const Ended twice = run({"review", one, one, "--prefix-ids"});
    CHECK(twice.status == 2);
    CHECK(has(twice.err, "was given more than once"));
    CHECK(run({"review", "-", "-"}).status == 2);
    CHECK(has(run({"review", one, folder.path("none.csv")}).err, "no such file"));
}

TEST_CASE("what is read of each file is told with --verbose, below its name") {
    const TemporaryFolder folder;
    const std::string one = folder.file("north.csv", north);
    const std::string other = folder.file("south.csv", "id;stage\nS-1;active\n");
    const Ended ended = run({"review", one, other, "--verbose", "--as-of", as_of});
    const std::size_t first = ended.err.find("delimiter ,"), second = ended.err.find("delimiter ;");
    CHECK(first != std::string::npos);
    CHECK(second != std::string::npos);
    const std::size_t budget = ended.err.find("'budget' is budget");
    CHECK(first < budget);
    CHECK(budget < second);
    CHECK(has(ended.err, "other files have what this one lacks"));
}

TEST_CASE("--file-as-cluster calls projects after their file where it has no clusters") {
    const TemporaryFolder folder;
    const std::string plain = "id,stage,participants\n";
    const std::string one = folder.file("north.csv", plain + "N-1,active,Yard\n");
    const std::string other = folder.file("south.csv", plain + "S-1,active,Mill\n");
    const Ended without = run({"review", one, other, "--as-of", as_of});
    CHECK(without.status == 0);
    CHECK(has(without.err, "there is no column cluster"));
    const Ended ended = run({"review", one, other, "--file-as-cluster", "--as-of", as_of, "--format", "json"});
    CHECK(ended.err.find("no column cluster") == std::string::npos);
    const auto clusters = nlohmann::json::parse(ended.out).at("measures").at("regions").at("clusters");
    REQUIRE(clusters.size() == 2);
    CHECK(clusters.at(0).at("cluster") == "north");
}

TEST_CASE("check takes one file, and offers nothing that is for several") {
    const TemporaryFolder folder;
    const std::string one = folder.file("north.csv", north), other = folder.file("south.csv", south);
    const Ended ended = run({"check", one, other});
    CHECK(ended.status == 2);
    CHECK(has(ended.err, "check reads one FILE, and 2 were given"));
    CHECK_FALSE(has(run({"check", "--help"}).out, "--prefix-ids"));
    CHECK(has(run({"review", "--help"}).out, "FILE..."));
}
