/// What each command does when all is well.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <engineroom/core/version.hpp>
#include <engineroom/model/column.hpp>

TEST_CASE("review tells the answer and the findings of a small spreadsheet") {
    const TemporaryFolder folder;
    const Ended ended = run({"review", folder.file("timid.csv", timid), "--as-of", as_of});
    CHECK(ended.status == 0);
    CHECK(has(ended.out, "LCD001"));
    CHECK(has(ended.out, "RSK001"));
    CHECK(has(ended.out, "T-1"));
    CHECK(ended.err.empty());
}

TEST_CASE("review reads standard input where the file is a dash") {
    const TemporaryFolder folder;
    const Ended from_file = run({"review", folder.file("timid.csv", timid), "--as-of", as_of, "--format", "json"});
    const Ended from_stdin =
        run(Call{.arguments = {"review", "-", "--as-of", as_of, "--format", "json"}, .input = timid});
    CHECK(from_stdin.status == 0);
    std::string renamed = from_file.out;
    const std::string path = folder.path("timid.csv");
    for (auto at = renamed.find(path); at != std::string::npos; at = renamed.find(path))
        renamed.replace(at, path.size(), "stdin");
    CHECK(from_stdin.out == renamed);
}

TEST_CASE("review writes markdown with the same findings") {
    const TemporaryFolder folder;
    const Ended ended = run({"review", folder.file("timid.csv", timid), "--as-of", as_of, "--format", "markdown"});
    CHECK(ended.status == 0);
    CHECK(has(ended.out, "# "));
    CHECK(has(ended.out, "LCD001"));
}

TEST_CASE("check tells what every column was taken for") {
    const TemporaryFolder folder;
    const Ended ended = run({"check", folder.file("timid.csv", timid), "--as-of", as_of});
    CHECK(ended.status == 0);
    for (const char* column : {"id", "name", "stage", "risk", "budget", "payoff", "delivery"})
        CHECK(has(ended.out, column));
    CHECK(ended.err.empty());
}

TEST_CASE("check as CSV prints any table as it was read, cells verbatim, and warns of formulas") {
    const TemporaryFolder folder;
    const std::string path = folder.file("any.csv", "a;b\r\n=1+1;\"x;y\"\r\n\xe9t\xe9;1,5\r\n");
    const Ended ended = run({"check", path, "--format", "csv"});
    CHECK(ended.status == 0);
    CHECK(ended.out == "a,b\r\n=1+1,x;y\r\n\u00e9t\u00e9,\"1,5\"\r\n");
    CHECK(has(ended.err, "formula"));
    CHECK(run({"check", path, "--format", "csv", "--quiet"}).err.empty());
}

TEST_CASE("explain tells a rule by code or name, whatever the case of its letters") {
    const Ended by_code = run({"explain", "LCD001"});
    CHECK(by_code.status == 0);
    CHECK(has(by_code.out, "lcd-concentration"));
    CHECK(run({"explain", "lcd001"}).out == by_code.out);
    CHECK(run({"explain", "LCD-Concentration"}).out == by_code.out);
    CHECK(has(run({"explain", "LCD001", "--format", "markdown"}).out, "LCD001"));
}

TEST_CASE("explain without a code lists rules of every group") {
    const Ended ended = run({"explain"});
    CHECK(ended.status == 0);
    for (const char* code : {"LCD001", "RSK001", "PAY001", "RES001", "DEL001", "SCO001", "DEP001", "DAT001", "INE001"})
        CHECK(has(ended.out, code));
}

TEST_CASE("explain tells the thresholds of the policy that is named") {
    // RSK001 warns below 10 % in the policy cluster and below 60 % in seed-fund.
    const Ended cluster = run({"explain", "RSK001", "--format", "json"});
    const Ended seed_fund = run({"explain", "RSK001", "--format", "json", "--policy", "seed-fund"});
    CHECK(has(cluster.out, "0.1"));
    CHECK(has(seed_fund.out, "0.6"));
    CHECK(cluster.out != seed_fund.out);
}

TEST_CASE("policy prints TOML that can be given back as the policy of a review") {
    const TemporaryFolder folder;
    const Ended printed = run({"policy", "seed-fund"});
    CHECK(printed.status == 0);
    CHECK(has(printed.out, "[thresholds]"));
    const std::string file = folder.file("mine.toml", printed.out), timid_file = folder.file("timid.csv", timid);
    CHECK(run({"policy", file}).out == printed.out);
    const Ended by_name = run({"review", timid_file, "--as-of", as_of, "--policy", "seed-fund", "--format", "json"});
    const Ended by_file = run({"review", timid_file, "--as-of", as_of, "--policy", file, "--format", "json"});
    CHECK(by_name.status == 0);
    CHECK(by_file.out == by_name.out);
}

TEST_CASE("policy alone prints the policy cluster") {
    CHECK(run({"policy"}).out == run({"policy", "cluster"}).out);
    CHECK(run({"policy"}).out != run({"policy", "corporate"}).out);
}

TEST_CASE("the template has every column, and its two example rows can be reviewed") {
    const TemporaryFolder folder;
    const std::string path = folder.path("pipeline.csv");
    const Ended written = run({"template", "-o", path});
    CHECK(written.status == 0);
    CHECK(written.out.empty());
    const std::string text = contents(path);
    for (const std::string_view column : engineroom::column_names) CHECK(has(text, std::string{column}));
    const Ended reviewed = run({"review", path, "--as-of", as_of, "--format", "json"});
    CHECK(reviewed.status == 0);
    CHECK(has(reviewed.out, "\"projects\": 2"));
}

TEST_CASE("the template is read back with every delimiter that it can be written with") {
    for (const char* delimiter : {"comma", "semicolon", "tab", "pipe", ";"}) {
        const Ended written = run({"template", "--delimiter", delimiter});
        CHECK(written.status == 0);
        const Ended reviewed =
            run(Call{.arguments = {"review", "-", "--as-of", as_of, "--format", "json"}, .input = written.out});
        CHECK_MESSAGE(reviewed.status == 0, delimiter, ": ", reviewed.err);
        CHECK(has(reviewed.out, "\"projects\": 2"));
    }
}

TEST_CASE("the program alone helps, with the commands and an example") {
    const Ended alone = run({});
    CHECK(alone.status == 0);
    for (const char* part : {"review", "check", "explain", "policy", "template", "engineroom review pipeline.csv"})
        CHECK(has(alone.out, part));
    CHECK(run({"--help"}).out == alone.out);
    CHECK(alone.err.empty());
}

TEST_CASE("every command helps, with an example, in 80 columns") {
    for (const std::string command : {"review", "check", "explain", "policy", "template"}) {
        const Ended help = run({command, "--help"});
        CHECK(help.status == 0);
        CHECK(has(help.out, "Examples:\n  engineroom " + command));
        std::size_t start = 0;
        for (std::size_t end = 0; (end = help.out.find('\n', start)) != std::string::npos; start = end + 1)
            CHECK_MESSAGE(end - start <= 82, help.out.substr(start, end - start)); // bytes: one ellipsis has three
    }
}

TEST_CASE("the version is told by the program and by every command") {
    const std::string expected = "engineroom " + std::string{engineroom::version} + "\n";
    CHECK(run({"--version"}).out == expected);
    CHECK(run({"review", "--version"}).out == expected);
    CHECK(run({"template", "--version"}).out == expected);
}
