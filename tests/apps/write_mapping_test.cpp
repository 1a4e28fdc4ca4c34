/// check --write-mapping: what was understood, as a file to edit and to read by.
#include "apps/support/command.hpp"
#include "apps/support/privilege.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace {

const std::string german = "Nr.;Titel;Status;Kosten;Bemerkung\nA-1;Mast;active;1.500,50;x\nA-2;Kite;simmering;2.000;\n";
const std::vector<std::string> given{"--map", "Nr.=id", "--map", "Titel=name", "--map", "Kosten=budget"};

Ended check(const std::string& path, const std::vector<std::string>& options) {
    Call call{.arguments = {"check", path, "--as-of", as_of}};
    call.arguments.insert(call.arguments.end(), given.begin(), given.end());
    call.arguments.insert(call.arguments.end(), options.begin(), options.end());
    return run(call);
}

} // namespace

TEST_CASE("the mapping is written though the file has errors, and what is missing is ready to fill in") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", german), out = folder.path("m.toml");
    const Ended ended = check(path, {"--write-mapping", out});
    CHECK(ended.status == 3);
    CHECK(has(ended.err, "the mapping is written to " + out));
    std::string text = contents(out);
    CHECK(has(text, "\"Kosten\" = \"budget\"\n"));
    CHECK(has(text, "# \"Bemerkung\" = \"\"\n"));
    CHECK(has(text, "decimal = \",\"\n"));
    const std::string offer = "# \"simmering\" = \"\"";
    REQUIRE(has(text, offer));
    text.replace(text.find(offer), offer.size(), "\"simmering\" = \"idea\"");
    const Ended reviewed = run({"review", path, "--as-of", as_of, "--mapping", folder.file("filled.toml", text),
                                "--format", "json", "--quiet"});
    REQUIRE_MESSAGE(reviewed.status == 0, reviewed.err);
    const nlohmann::json page = nlohmann::json::parse(reviewed.out);
    CHECK(page["portfolio"]["pipeline"] == 1);
    CHECK(page["portfolio"]["budget"] == 1500.5); // the live one
}

TEST_CASE("a mapping is written in one step, and leaves nothing beside it") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", timid), out = folder.path("m.toml");
    const Ended ended = run({"check", path, "--as-of", as_of, "--write-mapping", out, "--quiet"});
    CHECK(ended.status == 0);
    CHECK(ended.err.empty());
    CHECK(has(contents(out), "\"risk\" = \"risk\"\n"));
    CHECK(folder.files() == 2);
}

TEST_CASE("a mapping never takes the place of a file that is there, whose lines may be the user's own") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", timid), out = folder.file("m.toml", "edited by hand");
    const Ended ended = run({"check", path, "--as-of", as_of, "--write-mapping", out});
    CHECK(ended.status == 5);
    CHECK(has(ended.err, "is there already"));
    CHECK(has(ended.err, "write to another name"));
    CHECK(ended.out.empty());
    CHECK(contents(out) == "edited by hand");
}

TEST_CASE("a mapping never takes the place of what is read, nor of the page") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", timid), mapping = folder.file("m.toml", "[columns]\nid = \"id\"\n");
    const Ended input = run({"check", path, "--write-mapping", path});
    CHECK(input.status == 2);
    CHECK(has(input.err, "--write-mapping '" + path + "' is a file that is being read"));
    CHECK(contents(path) == timid);
    CHECK(run({"check", path, "--mapping", mapping, "--write-mapping", mapping}).status == 2);
    const std::string page = folder.path("page.txt");
    const Ended same = run({"check", path, "-o", page, "--write-mapping", page});
    CHECK(same.status == 2);
    CHECK(has(same.err, "write to the same place"));
    CHECK(run({"check", path, "--write-mapping", "-"}).status == 2);
    CHECK(run({"check", path, "--format", "csv", "--write-mapping", folder.path("n.toml")}).status == 2);
    CHECK(folder.files() == 2);
}

TEST_CASE("a mapping goes to standard output where the page goes elsewhere") {
    const TemporaryFolder folder;
    const Ended ended = run({"check", folder.file("p.csv", timid), "--as-of", as_of, "-o", folder.path("page.txt"),
                             "--write-mapping", "-"});
    CHECK(ended.status == 0);
    CHECK(has(ended.out, "[columns]\n"));
    CHECK_FALSE(has(ended.err, "the mapping is written"));
}

TEST_CASE("a mapping that cannot be written is status 5") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", timid);
    const Ended ended = run({"check", path, "--as-of", as_of, "--write-mapping", folder.path("none/m.toml")});
    CHECK(ended.status == 5);
    CHECK(has(ended.err, "cannot be written"));
    const std::string locked = folder.file("locked.toml", "old");
    ::chmod(locked.c_str(), 0444);
    const Ended refused = run(
        Call{.arguments = {"check", path, "--as-of", as_of, "--write-mapping", locked}, .in_child = heed_permissions});
    CHECK(refused.status == 5);
    CHECK(contents(locked) == "old");
}

TEST_CASE("no mapping is written of a file of which no column was read") {
    const TemporaryFolder folder;
    const std::string out = folder.path("m.toml");
    const Ended ended = run({"check", folder.file("empty.csv", ""), "--write-mapping", out});
    CHECK(ended.status == 3);
    CHECK(has(ended.err, "no mapping is written"));
    CHECK(folder.files() == 1);
    CHECK(run({"check", folder.path("nowhere.csv"), "--write-mapping", out}).status == 5);
}
