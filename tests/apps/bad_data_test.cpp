/// Status 3: the data are wrong. Nothing is reviewed, and every problem is told with its place and remedy.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace {

/// `review` and `check` both end with status 3 and tell `parts`; the review prints nothing else.
void wrong(const std::string& bytes, std::initializer_list<std::string> parts) {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", bytes);
    const Ended reviewed = run({"review", path, "--as-of", as_of});
    CHECK_MESSAGE(reviewed.status == 3, reviewed.err);
    CHECK(reviewed.out.empty());
    for (const std::string& part : parts) CHECK_MESSAGE(has(reviewed.err, part), reviewed.err);
    const Ended checked = run({"check", path, "--as-of", as_of});
    CHECK_MESSAGE(checked.status == 3, checked.out);
    for (const std::string& part : parts) CHECK_MESSAGE(has(checked.out, part), checked.out);
}

/// A line of the table, as `check` and the messages name it.
std::string row(int number) {
    return fmt::format("p.csv:{}", number);
}

} // namespace

TEST_CASE("an empty file is told to be empty") {
    wrong("", {"empty"});
    wrong("\xEF\xBB\xBF", {"empty"});
    wrong("\n\n  \n", {"empty"});
}

TEST_CASE("a header without rows is told to have no projects") {
    wrong("id,name,stage\n", {"no row below"});
}

TEST_CASE("a table without a column that tells projects apart is refused") {
    wrong("colour,shape\nred,round\nblue,square\n", {"id", "name"});
}

TEST_CASE("a binary file is refused in words, and none of its bytes reach the terminal") {
    std::string bytes = "\x7f"
                        "ELF";
    for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 7919) % 256);
    const TemporaryFolder folder;
    const Ended ended = run({"review", folder.file("p.csv", bytes)});
    CHECK(ended.status == 3);
    for (const char c : ended.err) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
}

TEST_CASE("a workbook that is damaged, protected or of the old kind is refused with what to do instead") {
    const std::string zip{"PK\x03\x04\x14\0\x06\0", 8}, compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    wrong(zip, {"damaged zip file", "save it again"});
    wrong(compound, {"password", ".xls", "save it as .xlsx"});
}

TEST_CASE("an unclosed quote is told with the row where it opens") {
    wrong("id,name,stage\nP-1,Mast,active\nP-2,\"Kite,active\nP-3,Feed,active\n", {row(3), "quote"});
}

TEST_CASE("a NaN, an infinity and a number beyond all bounds are no budgets") {
    wrong("id,stage,budget\nP-1,active,1000\nP-2,active,nan\n", {row(3) + ":C", "nan"});
    wrong("id,stage,budget\nP-1,active,1000\nP-2,active,inf\n", {row(3) + ":C", "inf"});
    wrong("id,stage,budget\nP-1,active,1000\nP-2,active,-Infinity\n", {row(3) + ":C"});
    wrong("id,stage,budget\nP-1,active,1000\nP-2,active,1e999\n", {row(3) + ":C", "1e999"});
}

TEST_CASE("a negative budget is refused with its cell") {
    wrong(one_bad_row, {row(3) + ":C", "-5"});
}

TEST_CASE("a duplicate id is refused, naming both rows") {
    wrong("id,stage\nP-1,active\nP-2,active\nP-1,paused\n", {row(4), "P-1", "2"});
}

TEST_CASE("a risk that is no probability is refused with the column's cells") {
    wrong("id,stage,risk\nP-1,active,0.5\nP-2,active,1.4\n", {row(3) + ":C", "above 1", "--risk-scale"});
}

TEST_CASE("a stage that nobody knows is refused with the mapping to write") {
    wrong("id,stage\nP-1,active\nP-2,simmering\n", {"simmering", "[values.stage]"});
}

TEST_CASE("the mapping to write stands on lines of its own, to be copied, where no terminal shows it") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", "id,stage\nP-1,active\nP-2,simmering\nP-3,\"say \"\"so\"\"\"\n");
    const Ended reviewed = run({"review", path, "--as-of", as_of});
    CHECK(reviewed.status == 3);
    CHECK_MESSAGE(has(reviewed.err, "  say what they mean in a mapping:\n"
                                    "    [values.stage]\n"
                                    "    \"say \\\"so\\\"\" = \"\"\n"
                                    "    \"simmering\" = \"\"\n"
                                    "  save this as words.toml with one of: idea, proposed, active, "),
                  reviewed.err);
    CHECK(has(reviewed.err, "add --mapping words.toml"));
    // What is copied works once the words stand in it.
    const std::string words = folder.file(
        "words.toml", "    [values.stage]\n    \"say \\\"so\\\"\" = \"idea\"\n    \"simmering\" = \"active\"\n");
    const Ended mended = run({"check", path, "--as-of", as_of, "--mapping", words});
    CHECK_MESSAGE(mended.status == 0, mended.out);
}

TEST_CASE("a date that two countries read differently is not guessed at") {
    wrong("id,stage,delivery\nP-1,active,03/04/2027\nP-2,active,05/06/2027\n", {"--date-order", "03/04/2027"});
}

TEST_CASE("all problems are listed, not the first alone") {
    std::string bytes = "id,stage,budget\n";
    for (int i = 0; i < 50; ++i) bytes += fmt::format("P-{},active,-{}\n", i, i + 1);
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", bytes);
    const Ended ended = run({"review", path});
    CHECK(ended.status == 3);
    CHECK(has(ended.err, row(2) + ":C  budget '-1' "));
    CHECK(has(ended.err, "50 in all: rows 2–51\n"));
    // One by one for other programs, and for who asks for them.
    const nlohmann::json page = nlohmann::json::parse(run({"review", path, "--format", "json"}).out);
    CHECK(page["problems"].size() == 50);
    const Ended verbose = run({"check", path, "--verbose"});
    for (int i = 0; i < 50; ++i) CHECK(has(verbose.out, row(i + 2) + ":C"));
}

TEST_CASE("hundreds of bad cells are one paragraph with their rows, and what is too long to read is in check") {
    std::string bytes = "id,stage,start\n";
    for (int i = 0; i < 1000; ++i)
        bytes += fmt::format("P-{},active,{}\n", i, i % 2 == 0 ? "2026-13-01" : "2026-11-01");
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", bytes);
    const Ended ended = run({"review", path});
    CHECK(ended.status == 3);
    CHECK_MESSAGE(has(ended.err, "500 in all: rows 2, 4, 6, "), ended.err);
    CHECK(has(ended.err, " 398, 400 and 300 more: 'engineroom check' lists them\n"));
    CHECK(ended.err.find("is not a date") == ended.err.rfind("is not a date"));
    CHECK(has(run({"check", path}).out, " 1000"));
}

TEST_CASE("notices are told by kind, the first few of them") {
    std::string bytes = "id,stage,budget\n";
    for (int i = 0; i < 60; ++i) bytes += fmt::format("P-{},active,{}\n", i, i < 30 ? "-5" : "7");
    const TemporaryFolder folder;
    const Ended ended = run({"review", folder.file("p.csv", bytes), "--as-of", as_of, "--skip-bad-rows"});
    CHECK(ended.status == 0);
    CHECK_MESSAGE(has(ended.err, "notice: budget '-5' "), ended.err);
    CHECK_MESSAGE(has(ended.err, "30 in all: rows 2–31\n"), ended.err);
    CHECK(ended.err.find("budget '-5'") == ended.err.rfind("budget '-5'"));
}

TEST_CASE("a row that is wrong is left out with --skip-bad-rows, and every report says so") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", one_bad_row);
    const Ended text = run({"review", path, "--as-of", as_of, "--skip-bad-rows"});
    CHECK(text.status == 0);
    CHECK(has(text.out, "1 row"));
    CHECK(has(text.err, row(3)));
    const Ended markdown = run({"review", path, "--as-of", as_of, "--skip-bad-rows", "--format", "markdown"});
    CHECK(has(markdown.out, "1 row"));
    const Ended json = run({"review", path, "--as-of", as_of, "--skip-bad-rows", "--format", "json"});
    CHECK(has(json.out, "\"skipped\": 1"));
    CHECK(has(json.out, "\"projects\": 2"));
    const Ended checked = run({"check", path, "--as-of", as_of, "--skip-bad-rows"});
    CHECK(checked.status == 0);
    CHECK(has(checked.out, "-5"));
}

TEST_CASE("--skip-bad-rows does not save a file that cannot be read as a table") {
    const TemporaryFolder folder;
    CHECK(run({"review", folder.file("empty.csv", ""), "--skip-bad-rows"}).status == 3);
    CHECK(run({"review", folder.file("noid.csv", "colour\nred\n"), "--skip-bad-rows"}).status == 3);
}

TEST_CASE("organisations that are wrong stop the review too") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", timid);
    const Ended ended =
        run({"review", path, "--organisations", folder.file("o.csv", "name,kind\nA,business\nA,martian\n")});
    CHECK(ended.status == 3);
    CHECK(has(ended.err, "o.csv:3"));
}

TEST_CASE("a cell with control characters cannot write to the terminal") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", "id,stage,budget\nP-1,active,\x1b[31m12\x07\n");
    const Ended reviewed = run({"review", path, "--as-of", as_of});
    CHECK(reviewed.status == 3);
    CHECK_FALSE(has(reviewed.err, "\x1b"));
    CHECK_FALSE(has(reviewed.err, "\x07"));
    const Ended checked = run({"check", path, "--as-of", as_of});
    CHECK_FALSE(has(checked.out, "\x1b"));
}
