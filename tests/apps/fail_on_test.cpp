/// Status 1: findings at or above what --fail-on says.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

int status(const std::string& path, std::initializer_list<std::string> options) {
    Call call{.arguments = {"review", path, "--as-of", as_of, "--format", "json"}};
    call.arguments.insert(call.arguments.end(), options);
    return run(call).status;
}

} // namespace

TEST_CASE("findings fail a run only where they are asked to") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    CHECK(status(path, {}) == 0);
    for (const char* severity : {"notice", "warning", "critical"}) CHECK(status(path, {"--fail-on", severity}) == 1);
}

TEST_CASE("a run fails on the severity that is named and on worse, not on less") {
    // LCD001 is critical in the timid spreadsheet; here it is a notice, and all else is ignored.
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    const nlohmann::json page = nlohmann::json::parse(run({"review", path, "--as-of", as_of, "--format", "json"}).out);
    std::string ignored;
    for (const auto& finding : page["findings"])
        if (finding["code"] != "LCD001") ignored += "\"" + finding["code"].get<std::string>() + "\", ";
    const std::string policy =
        folder.file("notice.toml", "ignore = [" + ignored + "]\n[severity]\nLCD001 = \"notice\"\n");
    CHECK(status(path, {"--policy", policy, "--fail-on", "notice"}) == 1);
    CHECK(status(path, {"--policy", policy, "--fail-on", "warning"}) == 0);
    CHECK(status(path, {"--policy", policy, "--fail-on", "critical"}) == 0);
}

TEST_CASE("the page is written in full though the run fails") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    const Ended passes = run({"review", path, "--as-of", as_of}),
                fails = run({"review", path, "--as-of", as_of, "--fail-on", "notice"});
    CHECK(fails.status == 1);
    CHECK(fails.out == passes.out);
    CHECK(fails.err.empty());
}

TEST_CASE("what the owner has accepted fails no run, until it lapses") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    const nlohmann::json page = nlohmann::json::parse(run({"review", path, "--as-of", as_of, "--format", "json"}).out);
    std::string policy;
    for (const auto& finding : page["findings"])
        policy += "[[accepted]]\ncode = \"" + finding["code"].get<std::string>() +
                  "\"\nreason = \"known\"\nuntil = 2026-12-31\n";
    const std::string file = folder.file("accepted.toml", policy);
    CHECK(status(path, {"--policy", file, "--fail-on", "notice"}) == 0);
    const Ended later = run({"review", path, "--as-of", "2027-01-01", "--policy", file, "--fail-on", "notice"});
    CHECK(later.status == 1);
}
