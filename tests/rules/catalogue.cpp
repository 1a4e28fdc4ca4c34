// The catalogue keeps its own house: codes, texts, thresholds and files belong together.
#include "support.hpp"

#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/rules/catalogue.hpp>
#include <filesystem>
#include <regex>
#include <set>

using namespace engineroom;
using namespace engineroom::test;

namespace {

/// Which names of thresholds a source asks the policy for, by `threshold(<asked>, "name")`.
std::set<std::string> names_asked(const std::string& source, const std::string& asked) {
    std::set<std::string> names;
    const std::regex call{"threshold\\(\\s*" + asked + "\\s*,\\s*\"([a-z_]+)\"\\s*\\)"};
    for (std::sregex_iterator match{source.begin(), source.end(), call}, end; match != end; ++match)
        names.insert((*match)[1].str());
    return names;
}

std::set<std::string> names_in_table(std::string_view code) {
    std::set<std::string> names;
    for (const Threshold& known : thresholds)
        if (known.code == code) names.emplace(known.name);
    return names;
}

/// Measures need some thresholds too: when a proposal is old, what counts as few failures.
const std::string& source_of_measures() {
    static const std::string all = [] {
        std::string text;
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator{ENGINEROOM_SOURCE_DIR "/include/engineroom/measures"})
            if (entry.path().extension() == ".hpp") text += read_file(entry.path().string());
        return text;
    }();
    return all;
}

/// Ends as a sentence does, does not start in the middle, and no piece of it was joined with two spaces.
bool is_sentence(std::string_view text) {
    return !text.empty() && (text.back() == '.' || text.back() == '?') &&
           std::islower(static_cast<unsigned char>(text.front())) == 0 && text.find("  ") == std::string_view::npos;
}

} // namespace

TEST_CASE("every code is three letters and three digits, and none comes twice") {
    std::set<std::string_view> codes;
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        CHECK(std::regex_match(std::string{rule.info.code}, std::regex{"^[A-Z]{3}[0-9]{3}$"}));
        CHECK(codes.insert(rule.info.code).second);
    }
    CHECK(codes.size() == catalogue().size());
    CHECK_FALSE(codes.empty());
}

TEST_CASE("every slug is lower-case words, and none comes twice") {
    std::set<std::string_view> slugs;
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        CHECK(std::regex_match(std::string{rule.info.slug}, std::regex{"^[a-z]+(-[a-z]+)*$"}));
        CHECK(slugs.insert(rule.info.slug).second);
    }
}

TEST_CASE("rules of one group stand together, in the order of their codes") {
    std::set<std::string_view> seen;
    std::string_view last;
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        const std::string_view group = rule.info.code.substr(0, 3);
        if (last.substr(0, 3) == group)
            CHECK(last < rule.info.code);
        else
            CHECK(seen.insert(group).second);
        last = rule.info.code;
    }
}

TEST_CASE("a rule is found by its code, and another code finds none") {
    for (const Rule& rule : catalogue()) {
        REQUIRE(rule_named(rule.info.code) != nullptr);
        CHECK(rule_named(rule.info.code)->info.slug == rule.info.slug);
    }
    CHECK(rule_named("LCD000") == nullptr);
    CHECK(rule_named("") == nullptr);
    CHECK(rule_named("lcd001") == nullptr);
}

TEST_CASE("every rule explains itself in whole sentences") {
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        CHECK(is_sentence(rule.info.finds));
        CHECK(is_sentence(rule.info.why));
        CHECK(rule.info.formula.size() > 20);
        CHECK(rule.info.formula.back() == '.');
        CHECK(is_sentence(rule.info.example));
        CHECK(rule.info.example.size() > 40);
        CHECK(is_sentence(rule.info.source));
        CHECK(is_sentence(rule.info.advice));
        CHECK(static_cast<std::size_t>(rule.info.characteristic) < characteristic_names.size());
    }
}

TEST_CASE("the example of a rule says how the finding is told") {
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        bool told = false;
        for (const std::string_view word : {"good news", "notice", "warning", "critical"})
            told = told || rule.info.example.find(word) != std::string_view::npos;
        CHECK(told);
    }
}

TEST_CASE("every rule has its header and three spreadsheets under its slug") {
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        CHECK(std::filesystem::is_regular_file(header_of(rule.info)));
        for (const char* which : {"flagged.csv", "clean.csv", "not_assessed.csv"})
            CHECK_MESSAGE(std::filesystem::is_regular_file(fixture_folder(rule.info) + which), which);
    }
}

TEST_CASE("no threshold of the policy stands without a rule") {
    for (const Threshold& known : thresholds) {
        CAPTURE(known.code);
        CHECK(rule_named(known.code) != nullptr);
        CHECK(known.least <= known.value);
        CHECK(known.value <= known.most);
        CHECK_FALSE(known.meaning.empty());
    }
}

TEST_CASE("a rule asks for the thresholds that the policy names for it, for all of them and for no other") {
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        std::set<std::string> asked = names_asked(read_file(header_of(rule.info)), "info\\.code");
        for (const std::string& name : asked) CHECK_MESSAGE(names_in_table(rule.info.code).count(name) == 1, name);
        asked.merge(names_asked(source_of_measures(), '"' + std::string{rule.info.code} + '"'));
        CHECK(asked == names_in_table(rule.info.code));
    }
}

TEST_CASE("a threshold named after a severity belongs to a rule that finds with this severity") {
    for (const Threshold& known : thresholds) {
        if (!severity_named(known.name)) continue;
        CAPTURE(known.code);
        CAPTURE(known.name);
        const Rule* rule = rule_named(known.code);
        REQUIRE(rule != nullptr);
        CHECK(read_file(header_of(rule->info)).find("Severity::" + std::string{known.name}) != std::string::npos);
    }
}

TEST_CASE(
    "a seed fund is asked nothing of stakeholders and regions, and a shipped policy switches off only rules that are") {
    const Policy seed_fund = seed_fund_policy();
    for (const Rule& rule : catalogue()) {
        const std::string_view group = rule.info.code.substr(0, 3);
        if (group != "STK" && group != "REG") continue;
        CAPTURE(rule.info.code);
        CHECK(std::count(seed_fund.ignored.begin(), seed_fund.ignored.end(), rule.info.code) == 1);
    }
    for (const std::string_view name : shipped_policies) {
        const Policy policy = *shipped_policy(name);
        for (const std::string& code : policy.ignored) CHECK_MESSAGE(rule_named(code) != nullptr, code);
    }
}
