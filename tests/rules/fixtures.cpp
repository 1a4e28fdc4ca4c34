// Every rule of the catalogue answers as its three spreadsheets say.
#include "support.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/measures/measure.hpp>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Assessment answer(const Rule& rule, const Fixture& read) {
    return rule.assess(read.measures, read.policy);
}

} // namespace

TEST_CASE("every rule finds what its flagged spreadsheet shows, and says it in whole sentences") {
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        const Fixture read = fixture(rule.info, "flagged");
        const Assessment assessment = answer(rule, read);
        CAPTURE(because(assessment));
        CHECK(std::holds_alternative<Found>(assessment));
        if (!std::holds_alternative<Found>(assessment)) continue;
        const Found& what = std::get<Found>(assessment);
        CHECK(what.message.size() > 20);
        CHECK(what.message.back() == '.');
        CHECK((what.advice.empty() || what.advice.back() == '.'));
        CHECK(what.value.has_value() != what.unit.empty());
        for (const Evidence& shown : what.projects) CHECK(shown.project < read.portfolio.projects.size());
        Indices once = projects_of(what);
        std::sort(once.begin(), once.end());
        CHECK(std::adjacent_find(once.begin(), once.end()) == once.end());
    }
}

TEST_CASE("every rule passes its clean spreadsheet") {
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        const Assessment assessment = answer(rule, fixture(rule.info, "clean"));
        CAPTURE(because(assessment));
        CHECK(verdict(assessment) == "passed");
    }
}

TEST_CASE("every rule says why it cannot assess its third spreadsheet") {
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        const Assessment assessment = answer(rule, fixture(rule.info, "not_assessed"));
        CHECK(verdict(assessment) == "not assessed");
        CHECK_FALSE(because(assessment).empty());
        if (const auto* reason = std::get_if<NotAssessed>(&assessment))
            for (const std::string& need : reason->needs) CHECK((need == "organisations" || column_named(need)));
    }
}

TEST_CASE("no rule passes a portfolio of which nothing is known") {
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        const Assessment assessment = rule.assess(Measures{}, Policy{});
        CHECK(verdict(assessment) == "not assessed");
        CHECK_FALSE(because(assessment).empty());
    }
}

TEST_CASE("no rule passes a spreadsheet that has every column and no project") {
    Portfolio empty;
    empty.as_of = *make_date(2026, 11, 1);
    empty.has_organisations = true;
    empty.columns = blank_measures(0).columns;
    const Measures measures = measure(empty, Policy{});
    for (const Rule& rule : catalogue()) {
        CAPTURE(rule.info.code);
        const Assessment assessment = rule.assess(measures, Policy{});
        CHECK(verdict(assessment) == "not assessed");
        CHECK_FALSE(because(assessment).empty());
    }
}
