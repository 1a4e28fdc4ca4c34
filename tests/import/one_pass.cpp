/// A large file that is read in one pass reads as it does step by step.
#include "support/difference.hpp"
#include "support/reading.hpp"
#include <algorithm>
#include <atomic>
#include <doctest/doctest.h>
#include <engineroom/import/text_parts.hpp>
#include <fmt/format.h>
#include <import/one_pass.hpp>
#include <import/projects_file.hpp>
#include <memory>
#include <rapidcheck.h>

using namespace engineroom;

namespace {

constexpr int rows = 16000; // of some 160 bytes: from two megabytes on a file may be read in one pass

/// One row of a plain spreadsheet, as long as others.
std::string plain_row(int i) {
    const int worth = 1000 + i * 7 % 8999;
    std::string id = std::to_string(i);
    id.insert(0, 7 - id.size(), '0');
    return fmt::format(
        "P{},\"regional logistics, \"\"smart\"\" pilot\",Theme {},{},0.{},{}.5,{}.25,{}.{},{},2.5,2026-0{}-1{},"
        "Org {},Org 1;Org {},,a need that takes more than a few words\n",
        id, i % 7, i % 3 == 0 ? "active" : "idea", worth, worth, 2 * worth, 5 * worth, i % 9, 3 * worth, 1 + i % 9,
        i % 10, i % 40, i % 90);
}

const std::string header =
    "id,name,theme,stage,risk,payoff_low,payoff,payoff_high,budget,fte,start,lead,participants,lesson,need\n";

/// A plain spreadsheet in which one row is another.
std::string with_row(const std::string& row, int at = rows - 100) {
    std::string text = header;
    for (int i = 0; i < rows; ++i) text += i == at ? row : plain_row(i);
    return text;
}

/// Whether the text is read in one pass.
bool in_one_pass(const std::string& text) {
    const ImportOptions how = reading::options();
    const FileBytes file{"p.csv", text};
    const std::optional<FileBytes> first = head_of(file, how);
    if (!first) return false;
    ProblemList problems{"p.csv"};
    std::vector<LeftOut> left_out;
    Sheet head{*first, {}, header_words(how.mapping), problems, left_out};
    return read_in_one_pass(file, head, how, problems).has_value();
}

/// What reading the text in one pass, if it can be, changes; empty: nothing.
std::string difference_made(const std::string& text, std::size_t threads = 1, ImportOptions how = reading::options()) {
    how.threads = threads;
    const Import at_once = reading::of(text, how);
    // Where the encoding is named, the file is read step by step.
    how.encoding = "utf-8";
    return reading::difference(at_once, reading::of(text, how));
}

} // namespace

TEST_CASE("a large and plain file is read in one pass, and as it is step by step") {
    const std::string text = with_row(plain_row(rows));
    CHECK(in_one_pass(text));
    CHECK(reading::of(text).usable());
    CHECK(reading::of(text).portfolio.projects.size() == rows);
    for (const std::size_t threads : {1U, 2U, 5U}) CHECK(difference_made(text, threads) == "");
    // Its last line without an end, its lines with the ends of another system, and behind a byte-order mark.
    CHECK(difference_made(text.substr(0, text.size() - 1)) == "");
    std::string crlf = "\xEF\xBB\xBF";
    for (const char c : text) crlf += c == '\n' ? std::string{"\r\n"} : std::string(1, c);
    CHECK(in_one_pass(crlf));
    CHECK(difference_made(crlf, 2) == "");
}

TEST_CASE("an id that stands twice is found wherever the two stand, and so is a blank stage") {
    const std::string text = with_row(plain_row(rows));
    const auto row_with_id = [](int at, int id) { return plain_row(id).substr(0, 8) + plain_row(at).substr(8); };
    std::vector<std::pair<int, int>> repeated{{rows - 100, 5}, {rows - 100, rows - 101}, {9000, rows - 1}};
    // The last row of one part and the first of the next: each part is looked at by itself.
    TextParts parts{text, std::size_t{1} << 17U};
    for (int k = 0; k < 4; ++k)
        if (const auto part = parts.next(); part && part->first_record > 1) {
            const int first = static_cast<int>(part->first_record) - 1; // below the header
            repeated.emplace_back(first, first - 1);
        }
    CHECK(repeated.size() == 6);
    for (const auto& [at, id] : repeated) {
        std::string twice = header;
        for (int i = 0; i < rows; ++i) twice += i == at ? row_with_id(at, id) : plain_row(i);
        CHECK(in_one_pass(twice));
        const Import import = reading::of(twice);
        CHECK_FALSE(import.usable());
        CHECK(std::any_of(import.problems.begin(), import.problems.end(), [&](const Problem& problem) {
            return problem.message.find(fmt::format("stands in row {}", std::min(at, id) + 2)) != std::string::npos;
        }));
        for (const std::size_t threads : {1U, 2U}) CHECK(difference_made(twice, threads) == "");
    }
    const std::string unstaged =
        with_row("P9999999,a project,Theme 1,,0.5,1.5,2.5,3.5,4.5,2.5,2026-01-01,Org 1,,,a need\n");
    CHECK(in_one_pass(unstaged));
    CHECK(difference_made(unstaged) == "");
    const Import blank = reading::of(unstaged);
    CHECK(std::any_of(blank.problems.begin(), blank.problems.end(),
                      [](const Problem& problem) { return problem.message.find("no stage") != std::string::npos; }));
}

TEST_CASE("rows beyond those that the head lets expect are projects like others") {
    std::string text = "id,name,stage,budget,need\n";
    for (int i = 0; i < 63000; ++i)
        text += fmt::format("P{:0>6},a project,active,{}.5,{:x>{}}\n", i, 1000 + i, "", i < 3000 ? 200 : 10);
    CHECK(in_one_pass(text));
    const Import import = reading::of(text);
    CHECK(import.portfolio.projects.size() == 63000);
    CHECK(import.portfolio.projects.back().id == "P062999");
    for (const std::size_t threads : {1U, 2U, 5U}) CHECK(difference_made(text, threads) == "");
}

TEST_CASE("a file that is read in pieces reads as one in memory") {
    const auto text = std::make_shared<const std::string>(
        with_row("Q1,\"\u0160koda, \"\"two\nlines\"\"\",T,ACTIVE,35%,1,\"1,250\",3M,4,1.25,Q3 2026,O,\"A;B, C\",,x\n"));
    std::atomic<std::size_t> pieces = 0;
    const auto read = [&](std::size_t begin, std::size_t size, char* to) {
        ++pieces;
        return text->copy(to, size, begin) == size;
    };
    ImportOptions how = reading::options();
    for (const std::size_t threads : {1U, 3U}) {
        how.threads = threads;
        const Import import = import_portfolio({"p.csv", Bytes{text, *text, read}}, std::nullopt, how);
        CHECK(reading::difference(import, import_portfolio({"p.csv", *text}, std::nullopt, how)) == "");
    }
    CHECK(pieces > 20);
    const auto broken = [](std::size_t, std::size_t, char*) { return false; };
    const Import import = import_portfolio({"p.csv", Bytes{text, *text, broken}}, std::nullopt, how);
    CHECK(reading::difference(import, import_portfolio({"p.csv", *text}, std::nullopt, how)) == "");
}

TEST_CASE("where a name alone tells projects apart, it is their id in one pass, too") {
    std::string text = "name,stage,risk,budget,need\n";
    for (int i = 0; i < 30000; ++i)
        text += fmt::format("Project number {},active,0.35,{}.50,a need that takes more than a few words to say it\n",
                            i, 1000 + i);
    CHECK(in_one_pass(text));
    CHECK(reading::of(text).portfolio.projects.back().id == "Project number 29999");
    CHECK(difference_made(text) == "");
}

TEST_CASE("a header that may not be the one is looked for step by step, further down than the head") {
    std::string text = "id,foo,bar\n";
    for (int i = 0; i < 30000; ++i)
        text += i == 1902 ? "Name,Budget,Stage\n"
                          : fmt::format("P{},{:b>40},and words that make the row longer than others\n", i, "a");
    CHECK_FALSE(in_one_pass(text));
    CHECK(difference_made(text) == "");
}

TEST_CASE("a mapping and its defaults count in one pass as they do step by step") {
    const std::string text = with_row("Q1,a,b,flying,0.5,3,2,1,4,5,soon,O,A,,\n");
    ImportOptions how = reading::options();
    how.skip_bad_rows = true;
    CHECK(difference_made(text, 2, how) == "");
    how.mapping.defaults["market"] = "national";
    how.mapping.values["stage"] = {{"flying", "active"}, {"idea", "proposed"}};
    how.mapping.columns = {{"theme", "cluster"}, {"lead", "proposed_by"}, {"need", "name"}, {"lesson", "ignore"}};
    CHECK(difference_made(text, 2, how) == "");
    how.mapping.money_scale = 1000.0;
    how.lenient = true;
    CHECK(difference_made(text, 1, how) == "");
}

TEST_CASE("cells that are not plain are read on the way") {
    for (const std::string& row : std::vector<std::string>{
             "Q1,n/a,-,active,#N/A,,,,,,,,,,\n",
             "Q1,\" spaced \",T,ACTIVE,35%,1,\"1,250,000.50\",2000000,\u20AC 5,1.25,2026/03/04,O,\"A;B, C; ; "
             "n/a\",,x\n",
             "Q1,a,b,active,high,1,2,3,1e3,7,Q3 2026,O,A,,\n",
             "Q1,\"two\nlines\",T,paused,1,5,6,7,8,9,2026-02-30,O,A,,\n",
             "Q1,a,b,flying,2,9,8,7,-1,x,soon,O,A,,\n",
             "P0000001,a,b,active,0.5,1,2,3,4,5,2026-01-01,O,A,,\n",
             "Q1,\u0160koda,\u00A0x,active,0.5,1,2,3,4,5,2026-01-01,\u00D6,\u00C9,,\n",
             "Q1,a,b,active,0.5,123456789012345,1234567890123456,12345678901234567,0.123456789012,00012,2026-12-31,O,A,"
             ",\n",
             "Q1,a,b,active,.5,5.,0,0.0,00.5,1.2.3,2026-1-1,O,A,,\n",
         }) {
        CAPTURE(row);
        const std::string text = with_row(row);
        CHECK(in_one_pass(text));
        CHECK(difference_made(text) == "");
        CHECK(difference_made(text, 3) == "");
    }
}

TEST_CASE("what a file says only behind its head counts all the same") {
    const std::string tail = "O,A,,\n";
    for (const std::string& row : std::vector<std::string>{
             "Q1,a,b,active,0.5,1,2,3,4,5,13/04/2026," + tail,         // the order of dates
             "Q1,a,b,active,0.5,1,2,3,\"4,5\",5,2026-01-01," + tail,   // the decimal mark
             "Q1,a,b,active,0.5,1,2,3,1.500,5,2026-01-01," + tail,     // three digits behind it
             "Q1,a,b,active,12%,1,2,3,4,5,2026-01-01," + tail,         // what risks are
             "Q1,a,b,active,0.5,1,2,3,4,5,2026-01-01,O,\"A, B\",,\n",  // what parts a list
             "Q1,a,b,active,0.5,1,2,3,4,5,2026-01-01,O,A,a lesson,\n", // the first value of a column
             "Q1,a,b,active,0.5,1,2,3,\u20AC 4,5,2026-01-01," + tail,  // a currency
             "Q1,a,b,active,high,1k,2k,3M,1e3,7,2026-01-01," + tail,   // units among bare amounts
             "Q1,a,b,active,0.5,1,2,3,4M,5,2026-01-01," + tail +       // one that may be in millions, too
                 "Q2,a,b,active,0.5,1,2,3,4,5,2026-01-01," + tail,
         }) {
        CAPTURE(row);
        CHECK(difference_made(with_row(row)) == "");
        CHECK(difference_made(with_row(row), 3) == "");
    }
}

TEST_CASE("a row that may be no project is looked at step by step") {
    for (const std::string& row : std::vector<std::string>{
             std::string{"\n"},
             std::string{",,,,,,,,,,,,,,\n"},
             std::string{"Total,,,,,,,,99999999,,,,,,\n"},
             header,
             std::string{",,,,,,,,99999999,,,,,,\n"},
             std::string{"Q1,a\n"},
             std::string{"a remark below\n"},
             std::string{"Q1,a,b,active,0.5,1,2,3,4,5,2026-01-01,O,A,,,surplus\n"},
             std::string{"#explanation,a,b,active,0.5,1,2,3,4,5,2026-01-01,O,A,,\n"},
             std::string{"Q1,a \"stray\" quote,b,active,0.5,1,2,3,4,5,2026-01-01,O,A,,\n"},
             std::string{"Q1,\"behind\" it,b,active,0.5,1,2,3,4,5,2026-01-01,O,A,,\n"},
             std::string{"Q1,\"never closed,b,active,0.5,1,2,3,4,5,2026-01-01,O,A,,\n"},
             std::string{"Q1,a\rb,b,active,0.5,1,2,3,4,5,2026-01-01,O,A,,\n"},
         })
        for (const int at : {5, rows - 100, rows - 1}) {
            CAPTURE(row);
            CAPTURE(at);
            const std::string text = with_row(row, at);
            CHECK_FALSE(in_one_pass(text));
            CHECK(difference_made(text, 2) == "");
        }
}

TEST_CASE("bytes behind the head that are no UTF-8 are not taken for it") {
    const std::string text = with_row("Q1,Universit\xE4t,b,active,0.5,1,2,3,4,5,2026-01-01,O,A,,\n");
    CHECK_FALSE(in_one_pass(text));
    CHECK(reading::of(text).portfolio.files.front().encoding == "windows-1252");
    CHECK(reading::of(text).portfolio.projects[rows - 100].name == "Universit\u00E4t");
}

TEST_CASE("parts of a text together hold the records of the whole") {
    CHECK(rc::check([] {
        const auto piece = rc::gen::elementOf(
            std::vector<std::string>{"a", "bc", ",", ",", "\n", "\n", "\r\n", "\"\"", "\"x,\ny\"", "\"z\"\"\"",
                                     ",\"q\"\"\"\"r\",", " ", "\u00E9", "\"", "\r", std::string(70, 'w')});
        std::string text;
        for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) text += one;
        const Table whole = Table::cut(text, ',', "t.csv");
        TextParts parts{text, *rc::gen::inRange<std::size_t>(1, 100)};
        Table table;
        std::size_t records = 0;
        while (const std::optional<TextPart> part = parts.next()) {
            RC_ASSERT(part->first_record == records);
            if (!table.put(text, *part, ',')) return; // quotes that the standard does not know
            const std::size_t width = part->records > 0 ? whole.cells(records) + 1 : 0;
            std::vector<std::string_view> cells(part->records);
            for (std::size_t column = 0; column < width; ++column) {
                table.column(records, column, cells);
                for (std::size_t i = 0; i < cells.size(); ++i) RC_ASSERT(cells[i] == whole.cell(records + i, column));
            }
            for (const std::size_t end = records + part->records; records < end; ++records) {
                RC_ASSERT(table.cells(records) == whole.cells(records));
                for (std::size_t column = 0; column < whole.cells(records); ++column) {
                    RC_ASSERT(table.cell(records, column) == whole.cell(records, column));
                    RC_ASSERT(table.of_record(records)[column] == whole.cell(records, column));
                }
            }
        }
        if (!parts.regular()) return;
        RC_ASSERT(records == whole.records());
        RC_ASSERT(whole.problems.empty());
        RC_ASSERT(!whole.truncated);
    }));
}
