/// A spreadsheet of somebody else's: mapping files, and what the command line says in their place.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

/// Two snapshots of two undertakings, in words that are not ours.
const std::string foreign = "Ref;Snapshot;Health;Price;Old price\n"
                            "A;2026-01-01;running;100;1\n"
                            "B;2026-01-01;running;200;2\n"
                            "A;2026-06-01;running;110;3\n"
                            "B;2026-06-01;halted;220;4\n";

const std::string mapping = "[columns]\n"
                            "Health = \"stage\"\n"
                            "Price = \"budget\"\n"
                            "\"Old price\" = \"ignore\"\n"
                            "[values.stage]\n"
                            "running = \"active\"\n"
                            "halted = \"paused\"\n"
                            "[only]\n"
                            "Snapshot = \"2026-06-01\"\n"
                            "[defaults]\n"
                            "currency = \"EUR\"\n";

nlohmann::json review(const std::vector<std::string>& options, const std::string& bytes = foreign) {
    const TemporaryFolder folder;
    const std::string path = folder.file("foreign.csv", bytes), file = folder.file("mapping.toml", mapping);
    Call call{.arguments = {"review", path, "--mapping", file, "--as-of", as_of, "--format", "json", "--quiet"}};
    call.arguments.insert(call.arguments.end(), options.begin(), options.end());
    const Ended ended = run(call);
    REQUIRE_MESSAGE(ended.status == 0, ended.err);
    return nlohmann::json::parse(ended.out);
}

} // namespace

TEST_CASE("a mapping file says what headers and cells mean, and which rows count") {
    const nlohmann::json page = review({});
    CHECK(page["portfolio"]["projects"] == 2);
    CHECK(page["portfolio"]["live"] == 2);
    CHECK(page["portfolio"]["budget"] == 330); // 110 + 220
    CHECK(page["portfolio"]["currency"] == "EUR");
}

TEST_CASE("--only takes the place of the file's condition on the same header") {
    CHECK(review({"--only", "Snapshot=2026-01-01"})["portfolio"]["budget"] == 300); // 100 + 200
}

TEST_CASE("--map takes the place of all that the file says of that column and of that header") {
    // 'Price' is not our budget any more, nor a fallback: 3 + 4.
    CHECK(review({"--map", "Old price=budget"})["portfolio"]["budget"] == 7);
    CHECK(review({"--map", "OLD price = Budget"})["portfolio"]["budget"] == 7);
    CHECK(review({"--map", "Price=ignore"})["portfolio"]["budget"].is_null());
    CHECK(review({"--map", "Price=spent"})["portfolio"]["budget"].is_null());
}

TEST_CASE("several headers may be mapped, in a header with an equals sign too, and the file still stands last") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", "Key,a=b,Cost\nP-1,0.5,100\nP-2,0.7,200\n");
    const Ended ended =
        run({"review", "--as-of", as_of, "--format", "json", "--map", "a=b=risk", "--map", "Key=id", path, "--quiet"});
    REQUIRE_MESSAGE(ended.status == 0, ended.err);
    const nlohmann::json page = nlohmann::json::parse(ended.out);
    CHECK(page["portfolio"]["budget"] == 300);
    CHECK(page["measures"]["risk"]["high_count_share"].is_number());
}

TEST_CASE("options say how to read where the file leaves two ways") {
    const std::string dates =
        "id,stage,delivery,budget\nP-1,active,03/04/2027,\"1,500\"\nP-2,active,05/06/2027,\"2,500\"\n";
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", dates);
    const auto budget = [&path](const std::string& decimal) {
        const Ended ended = run({"review", path, "--as-of", as_of, "--format", "json", "--quiet", "--date-order", "dmy",
                                 "--decimal", decimal});
        REQUIRE_MESSAGE(ended.status == 0, ended.err);
        return nlohmann::json::parse(ended.out)["portfolio"]["budget"].get<double>();
    };
    CHECK(run({"review", path, "--as-of", as_of}).status == 3);
    CHECK(budget("point") == 4000.0);
    CHECK(budget("comma") == 4.0);
}

TEST_CASE("a scale of risks is read as the call says") {
    const TemporaryFolder folder;
    const std::string path =
        folder.file("p.csv", "id,stage,risk\nP-1,active,1\nP-2,active,5\nP-3,active,3\nP-4,active,2\nP-5,active,4\n");
    CHECK(run({"review", path, "--as-of", as_of}).status == 3);
    const Ended ended = run({"review", path, "--as-of", as_of, "--risk-scale", "5", "--format", "json", "--quiet"});
    REQUIRE_MESSAGE(ended.status == 0, ended.err);
    // The five labels: 0.05, 0.85, 0.30, 0.10, 0.60; two of five are at 0.5 or above; 1.9 failures are expected.
    const nlohmann::json risk = nlohmann::json::parse(ended.out)["measures"]["risk"];
    CHECK(risk["high_count_share"].get<double>() == doctest::Approx(0.4));
    CHECK(risk["expected_failures"].get<double>() == doctest::Approx(1.9));
}

TEST_CASE("the row of headers, the delimiter and the encoding can be told") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", "id|stage|name\nx|y|z\nid|stage|name\nP-1|active|Caf\xe9\n");
    const Ended ended = run(
        {"check", path, "--header-row", "3", "--delimiter", "pipe", "--encoding", "windows-1252", "--format", "json"});
    REQUIRE_MESSAGE(ended.status == 0, ended.out);
    const nlohmann::json page = nlohmann::json::parse(ended.out);
    CHECK(page["inputs"][0]["header_row"] == 3);
    CHECK(page["inputs"][0]["projects"] == 1);
}

TEST_CASE("--verbose tells how the file was read and how long it took, and shows all evidence") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    const Ended brief = run({"review", path, "--as-of", as_of}),
                verbose = run({"review", path, "--as-of", as_of, "--verbose"});
    CHECK(verbose.status == 0);
    CHECK(has(verbose.err, "8 projects"));
    CHECK(has(verbose.err, "'risk' is risk"));
    CHECK(has(verbose.err, "reviewed in"));
    CHECK(verbose.out.size() > brief.out.size());
}
