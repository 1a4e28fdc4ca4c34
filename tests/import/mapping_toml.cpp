#include "support/reading.hpp"
#include <doctest/doctest.h>
#include <engineroom/import/mapping_toml.hpp>
#include <engineroom/model/column.hpp>
#include <filesystem>
#include <rapidcheck.h>
#include <set>

using namespace engineroom;
using reading::says;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// Header texts that a file of TOML could stumble over.
std::string any_key() {
    const auto piece = rc::gen::elementOf(std::vector<std::string>{"a",          "Z",       "9",
                                                                   " ",          ".",       "\"",
                                                                   "\"\"\"",     "'",       "\\",
                                                                   "\\n",        "\\u0041", "\n",
                                                                   "\r\n",       "\t",      "\b",
                                                                   "\f",         "\x01",    "\x1b",
                                                                   "\x7f",       "#",       "=",
                                                                   "[",          "]",       "{",
                                                                   "}",          ",",       "\u00e9",
                                                                   "\u00a0",     "\u2028",  "\u6f22",
                                                                   "\U0001F600", "\u0085",  std::string(1, '\0')});
    std::string key;
    for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece)) key += part;
    return key;
}

Pairs any_pairs(const std::vector<std::string>& targets) {
    Pairs pairs;
    std::set<std::string> keys;
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        const std::string key = any_key();
        if (keys.insert(key).second) pairs.emplace_back(key, *rc::gen::elementOf(targets));
    }
    return pairs;
}

Mapping any_mapping() {
    Mapping mapping;
    std::vector<std::string> targets{column_names.begin(), column_names.end()};
    targets.emplace_back("ignore");
    mapping.columns = any_pairs(targets);
    if (Pairs stages = any_pairs({"active", "on hold", "closed", ""}); !stages.empty())
        mapping.values["stage"] = stages;
    if (Pairs themes = any_pairs({"\"quoted\"", "new\nline", "\\"}); !themes.empty()) mapping.values["theme"] = themes;
    if (*rc::gen::arbitrary<bool>()) mapping.defaults["currency"] = "USD";
    if (*rc::gen::arbitrary<bool>()) mapping.defaults["need"] = any_key();
    mapping.only = any_pairs({"2019-09-01", "a \"b\"", "1,000", "c\\d"});
    mapping.money_scale = *rc::gen::element(1.0, 1000.0, 1e6, 1e9, 0.01, 12345.678, 1e17, 1e-7);
    mapping.date_order = *rc::gen::element(std::optional<DateOrder>{}, std::optional{DateOrder::ymd},
                                           std::optional{DateOrder::dmy}, std::optional{DateOrder::mdy});
    mapping.decimal = *rc::gen::element(std::optional<char>{}, std::optional{'.'}, std::optional{','});
    mapping.risk_scale = *rc::gen::element(std::optional<RiskScale>{}, std::optional{RiskScale::probability},
                                           std::optional{RiskScale::percent}, std::optional{RiskScale::of_5},
                                           std::optional{RiskScale::of_10}, std::optional{RiskScale::of_25});
    return mapping;
}

/// A file of a folder beside the tests' own; nothing where it is not there.
std::optional<std::string> bytes_of(const std::string& root, const std::string& path) {
    return reading::file(root + path);
}

/// Reads with `how`, writes what was understood and reads with that alone: the same projects, or a message.
void written_mapping_reads_the_same(const std::string& bytes, ImportOptions how) {
    const Import first = reading::of(bytes, how);
    const std::string text = to_toml(first.understood, mapping_offers(first));
    CAPTURE(text);
    const Result<Mapping> written = read_mapping(text, "written.toml");
    REQUIRE_FALSE(written.has_error());
    how.mapping = written.value();
    const Import second = reading::of(bytes, how);
    CHECK(second.portfolio.projects == first.portfolio.projects);
    CHECK(second.portfolio.columns == first.portfolio.columns);
    CHECK(second.portfolio.currency == first.portfolio.currency);
    CHECK(second.usable() == first.usable());
    CHECK(second.left_out.size() == first.left_out.size());
    // Once written, it is what will be understood the next time.
    CHECK(second.understood == written.value());
}

const std::string examples = ENGINEROOM_SOURCE_DIR "/examples/";
const std::string shared = ENGINEROOM_SHARED_DIR "/data/";

} // namespace

TEST_CASE("a mapping that is written reads back as it was, whatever headers and cells hold") {
    CHECK(rc::check([] {
        const Mapping mapping = any_mapping();
        const Result<Mapping> read = read_mapping(to_toml(mapping), "m.toml");
        if (read.has_error()) RC_FAIL(read.error().message);
        RC_ASSERT(read.value() == mapping);
    }));
}

TEST_CASE("what a mapping offers is comments, and changes nothing") {
    CHECK(rc::check([] {
        const Mapping mapping = any_mapping();
        MappingOffers offers;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) offers.headers.push_back(any_key());
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) offers.words["stage"].cells.push_back(any_key());
        const Result<Mapping> read = read_mapping(to_toml(mapping, offers), "m.toml");
        if (read.has_error()) RC_FAIL(read.error().message);
        RC_ASSERT(read.value() == mapping);
    }));
}

TEST_CASE("only sections with something in them are written, below a line that says what the file is") {
    const std::string empty = to_toml(Mapping{});
    CHECK(says(empty, "# A mapping for engineroom"));
    CHECK_FALSE(says(empty, "["));
    Mapping mapping;
    mapping.columns = {{"Price", "budget"}};
    mapping.decimal = ',';
    const std::string text = to_toml(mapping);
    CHECK(says(text, "\n[columns]\n\"Price\" = \"budget\"\n"));
    CHECK(says(text, "\n[convention]\ndecimal = \",\"\n"));
    for (const char* section : {"[values", "[defaults]", "[only]", "[money]"}) CHECK_FALSE(says(text, section));
}

TEST_CASE("of entries alike the first is written, as it is the one that counts") {
    Mapping mapping;
    mapping.columns = {{"Labels", "theme"}, {"Labels", "issues"}};
    const Result<Mapping> read = read_mapping(to_toml(mapping), "m.toml");
    REQUIRE_FALSE(read.has_error());
    CHECK(read.value().columns == Pairs{{"Labels", "theme"}});
}

TEST_CASE("bytes that are no text are written as a mark, not as a file that cannot be read") {
    Mapping mapping;
    mapping.columns = {{"a\xFF\xC3", "name"}};
    const Result<Mapping> read = read_mapping(to_toml(mapping), "m.toml");
    REQUIRE_FALSE(read.has_error());
    CHECK(read.value().columns == Pairs{{"a\uFFFD\uFFFD", "name"}});
}

TEST_CASE("unknown headers and words are offered, once each and ready to fill in") {
    const Import import = reading::of("Key,Status,Remarks,Remarks,\"Odd \"\"one\"\"\"\n"
                                      "1,simmering,x,y,z\n2,\"half \"\"done\"\"\",,,\n3,active,,,\n");
    CHECK_FALSE(import.usable());
    const std::string text = to_toml(import.understood, mapping_offers(import));
    CHECK(says(text, "\"Key\" = \"id\"\n"));
    CHECK(says(text, "\n# \"Remarks\" = \"\"\n"));
    CHECK(text.find("Remarks") == text.rfind("Remarks"));
    CHECK(says(text, "\n# \"Odd \\\"one\\\"\" = \"\"\n"));
    CHECK(says(text, "\n[values.stage]\n# Words that are not known. Take the # away and write what each means, one of: "
                     "idea, proposed, "));
    CHECK(says(text, "\n# \"simmering\" = \"\"\n"));
    CHECK(says(text, "\n# \"half \\\"done\\\"\" = \"\"\n"));
    // Filled in, it reads the file.
    std::string filled = text;
    for (const auto& [offer, line] : Pairs{{"# \"simmering\" = \"\"", "\"simmering\" = \"active\""},
                                           {"# \"half \\\"done\\\"\" = \"\"", "\"half \\\"done\\\"\" = \"idea\""}})
        filled.replace(filled.find(offer), offer.size(), line);
    ImportOptions how = reading::options();
    how.mapping = read_mapping(filled, "m.toml").value();
    const Import mended = reading::of("Key,Status\n1,simmering\n2,\"half \"\"done\"\"\"\n3,active\n", how);
    REQUIRE(mended.usable());
    CHECK(mended.portfolio.projects[0].stage == Stage::active);
    CHECK(mended.portfolio.projects[1].stage == Stage::idea);
}

TEST_CASE("a header that the file does not have is written as a comment, so that the rest can be used") {
    const Import import = reading::with("[columns]\nNope = \"id\"\nprice = \"budget\"\n", "Key,Price\n1,5\n");
    CHECK_FALSE(import.usable());
    const std::string text = to_toml(import.understood, mapping_offers(import));
    CHECK(says(text, "\n# The file has no such header:\n# \"Nope\" = \"id\"\n"));
    // A header that differs in case alone is there.
    CHECK(says(text, "\n\"price\" = \"budget\"\n"));
    const Import again = reading::with(text, "Key,Price\n1,5\n");
    REQUIRE(again.usable());
    CHECK(again.portfolio.projects[0].budget == Money{5.0});
}

TEST_CASE("words beside those that the mapping knows already are offered in the same section") {
    const Import import = reading::with("[values.stage]\nrunning = \"active\"\n", "id,stage\n1,running\n2,humming\n");
    CHECK(says(to_toml(import.understood, mapping_offers(import)),
               "\n[values.stage]\n\"running\" = \"active\"\n# Words that are not known."));
}

TEST_CASE("the mapping that was understood reads every example as it was read") {
    std::size_t read = 0;
    for (const auto& folder : std::filesystem::directory_iterator{examples}) {
        const std::string path = folder.path().string() + "/";
        const std::optional<std::string> bytes = reading::file(path + "projects.csv");
        if (!bytes) continue;
        CAPTURE(path);
        ImportOptions how = reading::options();
        if (const auto mapping = reading::file(path + "mapping.toml"))
            how.mapping = read_mapping(*mapping, "mapping.toml").value();
        written_mapping_reads_the_same(*bytes, how);
        ++read;
    }
    CHECK(read >= 3);
}

TEST_CASE("the mapping that was understood reads every real file as it was read, errors and all") {
    const Pairs files{{"nyc_capital_projects.csv", "nyc.toml"},
                      {"cordis_citizen_science_projects.csv", "cordis.toml"},
                      {"india_startup_funding.csv", "india.toml"}};
    for (const auto& file : files) {
        const std::string& name = file.first;
        const std::string& mapping = file.second;
        const std::optional<std::string> bytes = bytes_of(shared, name);
        if (!bytes) {
            MESSAGE("skipped: there is no " << name);
            continue;
        }
        CAPTURE(name);
        ImportOptions how = reading::options();
        how.mapping = read_mapping(bytes_of(examples, "mappings/" + mapping).value(), mapping).value();
        written_mapping_reads_the_same(*bytes, how);
        how.skip_bad_rows = true;
        written_mapping_reads_the_same(*bytes, how);
        // What is found without a mapping, too.
        written_mapping_reads_the_same(*bytes, reading::options());
    }
}

TEST_CASE("conventions that were found by sister columns are written down") {
    ImportOptions how = reading::options();
    const std::string text = "id;start;delivery;budget;spent\n1;01/02/2026;13/02/2026;1.000;1,5\n";
    const Import import = reading::of(text, how);
    REQUIRE(import.usable());
    CHECK(import.understood.date_order == DateOrder::dmy);
    CHECK(import.understood.decimal == ',');
    written_mapping_reads_the_same(text, how);
}
