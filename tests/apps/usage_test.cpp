/// Status 2: the call, the policy or the mapping is wrong, and the message says how to put it right.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>

namespace {

/// Status 2, nothing on standard output, and what the message must hold.
void refused(std::initializer_list<std::string> arguments, std::initializer_list<std::string> parts) {
    const Ended ended = run(arguments);
    CHECK_MESSAGE(ended.status == 2, ended.err);
    CHECK(ended.out.empty());
    for (const std::string& part : parts) CHECK_MESSAGE(has(ended.err, part), ended.err);
}

} // namespace

TEST_CASE("a misspelt command is answered with the one that was meant") {
    refused({"reviw", "x.csv"}, {"reviw", "did you mean review?"});
}

TEST_CASE("a command like no other is answered with the list of commands") {
    refused({"frobnicate"},
            {"frobnicate", "review, report, check, simulate, select, graph, compare, explain, policy, template"});
}

TEST_CASE("a misspelt option is answered with the one that was meant") {
    refused({"review", "x.csv", "--polcy", "seed-fund"}, {"--polcy", "did you mean --policy?"});
    refused({"check", "x.csv", "--date-ordr=dmy"}, {"--date-ordr", "did you mean --date-order?"});
}

TEST_CASE("an option of another command is refused") {
    refused({"check", "x.csv", "--fail-on", "notice"}, {"check has no option '--fail-on'"});
    refused({"policy", "--color", "never"}, {"policy has no option '--color'"});
}

TEST_CASE("an option before the command is told to stand after it") {
    refused({"--quiet", "review", "x.csv"}, {"'--quiet'", "after the command"});
}

TEST_CASE("an option without its value, or given twice, is refused") {
    refused({"review", "x.csv", "--as-of"}, {"--as-of needs a value"});
    refused({"review", "x.csv", "--format", "text", "--format", "json"}, {"--format was given more than once"});
}

TEST_CASE("a command that needs a file says so") {
    refused({"review"}, {"review needs a FILE"});
    refused({"check"}, {"check needs a FILE"});
}

TEST_CASE("several files are refused where one alone is looked at") {
    const TemporaryFolder folder;
    refused({"check", folder.file("a.csv", timid), folder.file("b.csv", bold)}, {"reads one FILE, and 2 were given"});
}

TEST_CASE("a date that is none is refused") {
    for (const char* date :
         {"2026-13-01", "2026-02-29", "01/11/2026", "2026-11-1", "tomorrow", "2026-11-01T00:00", "-026-11-01", ""})
        refused({"review", "x.csv", "--as-of", date}, {"--as-of"});
}

TEST_CASE("a format that a command lacks is refused, and those that it has are named") {
    refused({"review", "x.csv", "--format", "csv"}, {"'csv'", "text, json, markdown"});
    refused({"check", "x.csv", "--format", "markdown"}, {"'markdown'", "text, json, csv"});
    refused({"explain", "--format", "html"}, {"'html'", "text, json, markdown"});
    refused({"policy", "--format", "json"}, {"'json'", "toml"});
    refused({"template", "--format", "ods"}, {"'ods'", "csv, xlsx"});
}

TEST_CASE("values of options that mean nothing are refused with those that do") {
    refused({"review", "x.csv", "--fail-on", "good"}, {"--fail-on 'good'", "notice, warning, critical"});
    refused({"review", "x.csv", "--color", "sometimes"}, {"auto, always, never"});
    refused({"review", "x.csv", "--decimal", "dot"}, {"point, comma"});
    refused({"review", "x.csv", "--date-order", "dym"}, {"ymd, dmy, mdy"});
    refused({"review", "x.csv", "--risk-scale", "7"}, {"probability, percent, 5, 10, 25"});
    refused({"review", "x.csv", "--header-row", "0"}, {"--header-row '0'"});
    refused({"review", "x.csv", "--header-row", "2nd"}, {"--header-row '2nd'"});
    for (const char* threads : {"0", "-1", "65", "two", "1.5", ""})
        refused({"review", "x.csv", "--threads", threads},
                {std::string{"--threads '"} + threads + "'", "a whole number from 1 to 64"});
    refused({"review", "x.csv", "--delimiter", "ab"}, {"--delimiter 'ab'"});
    refused({"review", "x.csv", "--delimiter", "\""}, {"--delimiter"});
    refused({"template", "--delimiter", "e"}, {"--delimiter 'e'"});
}

TEST_CASE("any number of threads, and leniency, leave a review that needs neither as it is") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    const std::string page = run({"review", path, "--as-of", as_of}).out;
    CHECK_FALSE(page.empty());
    for (const char* threads : {"1", "2", "64"})
        CHECK(run({"review", path, "--as-of", as_of, "--threads", threads}).out == page);
    CHECK(run({"review", path, "--as-of", as_of, "--lenient"}).out == page);
}

TEST_CASE("a sheet, leniency and threads are in the help of all that read a spreadsheet") {
    for (const char* command : {"review", "check"}) {
        const std::string help = run({command, "--help"}).out;
        for (const char* option : {"--sheet NAME", "--lenient", "--threads N"}) CHECK_MESSAGE(has(help, option), help);
    }
    CHECK(has(run({"check", "--help"}).out, "--write-mapping FILE"));
}

TEST_CASE("the help of a command says whether it reads one file or several") {
    CHECK(has(run({"check", "--help"}).out, "Usage: engineroom check [OPTIONS] FILE\n"));
    for (const std::string command : {"review", "report", "simulate", "select", "graph"})
        CHECK(has(run({command, "--help"}).out, "Usage: engineroom " + command + " [OPTIONS] FILE...\n"));
}

TEST_CASE("a sheet of a CSV file is refused, whatever is printed") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    refused({"review", path, "--sheet", "Plan"}, {"a CSV file has no sheets", "leave --sheet out"});
    refused({"check", path, "--format", "csv", "--sheet", "Plan"}, {"a CSV file has no sheets", "leave --sheet out"});
}

TEST_CASE("an encoding that nobody knows is refused") {
    const TemporaryFolder folder;
    refused({"review", folder.file("timid.csv", timid), "--encoding", "klingon-8"}, {"klingon-8"});
}

TEST_CASE("--map without a column, or with one that is not ours, is refused") {
    refused({"review", "x.csv", "--map", "Score"}, {"--map 'Score'", "Header=column"});
    refused({"review", "x.csv", "--map", "Cost=bugdet"}, {"bugdet", "did you mean budget?"});
    refused({"review", "x.csv", "--only", "Year"}, {"--only 'Year'", "Header=value"});
}

TEST_CASE("a header cannot be given two meanings, or be kept by two values") {
    refused({"review", "x.csv", "--map", "Cost=budget", "--map", "COST=payoff"}, {"--map names 'COST' more than once"});
    refused({"review", "x.csv", "--only", "Year=2025", "--only", "Year=2026"}, {"--only names 'Year' more than once"});
}

TEST_CASE("a header that the spreadsheet does not have cannot be mapped or kept by") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    refused({"review", path, "--map", "Scoer=risk"}, {"Scoer"});
    refused({"review", path, "--only", "Yaer=2026"}, {"Yaer"});
}

TEST_CASE("a mapping file with a fault is refused with its line") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    refused({"review", path, "--mapping", folder.file("broken.toml", "[columns]\nScore = \n")}, {"broken.toml:2"});
    refused({"review", path, "--mapping", folder.file("unknown.toml", "[columns]\nname = \"nmae\"\n")},
            {"unknown.toml:2", "nmae"});
}

TEST_CASE("a policy that does not come with the program is refused, with the nearest that does") {
    refused({"review", "x.csv", "--policy", "seedfund"}, {"seedfund", "did you mean seed-fund?"});
    refused({"policy", "zzz"}, {"zzz", "cluster, corporate, seed-fund"});
}

TEST_CASE("a policy file with an unknown key or a value out of range is refused with its line") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    refused({"review", path, "--policy", folder.file("key.toml", "extends = \"cluster\"\ncolour = 1\n")},
            {"key.toml:2", "colour"});
    refused({"review", path, "--policy", folder.file("range.toml", "[definitions]\n\nhigh_risk = 1.5\n")},
            {"range.toml:3", "high_risk"});
}

TEST_CASE("a rule that does not exist is refused, naming near ones") {
    refused({"explain", "LCD01"}, {"there is no rule 'LCD01'", "LCD001 lcd-concentration"});
    refused({"explain", "too-litle-risk"}, {"RSK001 too-little-risk"});
    refused({"explain", "xyz"}, {"'engineroom explain' lists all"});
    refused({"explain", "LCD001", "LCD002"}, {"'LCD002'"});
}

TEST_CASE("a template is written as .xlsx or CSV, and its name must not say otherwise") {
    const TemporaryFolder folder;
    refused({"template", "-o", folder.path("x.ods")}, {"x.ods", ".xlsx"});
    refused({"template", "--format", "xlsx", "-o", folder.path("x.XLS")}, {"x.XLS", ".xlsx"});
    refused({"template", "--format", "csv", "-o", folder.path("x.xlsx")}, {"x.xlsx", "would hold csv"});
    refused({"template", "--format", "xlsx", "-o", folder.path("x.csv")}, {"x.csv", "would hold xlsx"});
    refused({"template", "--delimiter", "tab", "-o", folder.path("x.xlsx")}, {"--delimiter is for CSV"});
    CHECK(folder.files() == 0);
}

TEST_CASE("a result never takes the place of the file that it is made from") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    refused({"review", path, "--as-of", as_of, "-o", path}, {path, "being read"});
    refused({"check", path, "-o", folder.path() + "/./timid.csv"}, {"being read"});
    CHECK(contents(path) == timid);
}
