// DAT001 to DAT003: what counts as odd, worked out by hand.
#include "../support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/catalogue.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

Measures with_columns(std::initializer_list<Column> columns) {
    Measures measures = blank_measures(4);
    measures.columns = ColumnSet{columns};
    return measures;
}

} // namespace

TEST_CASE("DAT001 finds each kind of contradiction once") {
    const Fixture read = fixture(Contradiction::info, "flagged");
    const Assessment assessment = Contradiction::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::warning);
    CHECK(*what.value == 4);
    CHECK(*what.threshold == 0);
    CHECK(what.unit == "projects");
    CHECK(what.message == "4 projects contradict themselves.");
    CHECK(projects_of(what) == Indices{0, 1, 2, 3});
    CHECK(what.projects[0].note == "ended 2025-01-31, before its start 2025-03-01");
    CHECK(what.projects[1].note == "delivered, but without an end");
    CHECK(what.projects[2].note == "active, but ended 2026-10-31");
    CHECK(what.projects[3].note == "still an idea, but 500 is spent");
}

TEST_CASE("DAT001 counts a project once, and tells all that is odd about it") {
    Measures measures = blank_measures(4);
    measures.contradictions.contradictions = {{2, "ended before it began"}, {2, "is live all the same"}};
    const Assessment assessment = Contradiction::assess(measures, Policy{});
    CHECK(*found(assessment).value == 1);
    CHECK(found(assessment).message == "1 project contradicts itself.");
    REQUIRE(found(assessment).projects.size() == 1);
    CHECK(found(assessment).projects.front().note == "ended before it began; is live all the same");
}

TEST_CASE("DAT001 is assessed where any two columns can contradict each other") {
    const auto answer = [](std::initializer_list<Column> columns) {
        return verdict(Contradiction::assess(with_columns(columns), Policy{}));
    };
    CHECK(answer({Column::start, Column::ended}) == "passed");
    CHECK(answer({Column::stage, Column::ended}) == "passed");
    CHECK(answer({Column::stage, Column::spent}) == "passed");
    CHECK(answer({Column::stage, Column::start}) == "not assessed");
    CHECK(answer({Column::start, Column::spent}) == "not assessed");
    CHECK(answer({Column::ended, Column::spent}) == "not assessed");
    CHECK(answer({}) == "not assessed");
    const auto needs = [](std::initializer_list<Column> columns) {
        return std::get<NotAssessed>(Contradiction::assess(with_columns(columns), Policy{})).needs;
    };
    CHECK(needs({Column::stage}) == std::vector<std::string>{"ended"});
    CHECK(needs({Column::start, Column::spent}) == std::vector<std::string>{"ended"});
    CHECK(needs({Column::ended}) == std::vector<std::string>{"stage"});
    CHECK(needs({}) == std::vector<std::string>{"ended", "stage"});
}

TEST_CASE("DAT002 finds two names that are one, and two rows with equal budget, dates and lead") {
    const Fixture read = fixture(PossibleDuplicate::info, "flagged");
    const Assessment assessment = PossibleDuplicate::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 4);
    CHECK(*what.threshold == 0);
    CHECK(what.message == "4 projects look like only 2.");
    CHECK(projects_of(what) == Indices{0, 1, 2, 3});
    CHECK(what.projects[0].note == "looks like P-02");
    CHECK(what.projects[1].note == "looks like P-01");
    CHECK(what.projects[3].note == "looks like P-03");
}

TEST_CASE("DAT002 tells a single group as one and the same") {
    Measures measures = blank_measures(4);
    for (std::size_t i = 0; i < 4; ++i) measures.facts[i].id = "P-" + std::to_string(i);
    CHECK(verdict(PossibleDuplicate::assess(measures, Policy{})) == "passed");
    measures.contradictions.duplicates = {{0, 1, 3}};
    const Assessment assessment = PossibleDuplicate::assess(measures, Policy{});
    CHECK(found(assessment).message == "3 projects look like one and the same.");
    CHECK(found(assessment).projects[2].note == "looks like P-0");
}

TEST_CASE("DAT002 is assessed by names, or by budget, dates and lead") {
    const auto answer = [](std::initializer_list<Column> columns) {
        return verdict(PossibleDuplicate::assess(with_columns(columns), Policy{}));
    };
    CHECK(answer({Column::name}) == "passed");
    CHECK(answer({Column::budget, Column::lead, Column::start, Column::delivery}) == "passed");
    CHECK(answer({Column::budget, Column::lead, Column::start}) == "not assessed");
    CHECK(answer({Column::budget, Column::lead, Column::delivery}) == "not assessed");
    CHECK(answer({Column::budget, Column::start, Column::delivery}) == "not assessed");
    CHECK(answer({Column::lead, Column::start, Column::delivery}) == "not assessed");
    CHECK(std::get<NotAssessed>(PossibleDuplicate::assess(with_columns({Column::id}), Policy{})).needs ==
          std::vector<std::string>{"name"});
    Measures alone = blank_measures(1);
    CHECK(because(PossibleDuplicate::assess(alone, Policy{})) == "there are no two projects to compare");
}

TEST_CASE("DAT003 finds a range of more than a thousand, and a mean above its own P90") {
    // P-01: 1,000,001 / 1,000 > 1,000 (and exactly 1,000 in the clean spreadsheet). P-02: P90 is 30 times P50, where
    // the mean passes P90 from some 26 on; 20 in the clean spreadsheet.
    const Fixture read = fixture(ImplausiblePayoff::info, "flagged");
    const Assessment assessment = ImplausiblePayoff::assess(read.measures, read.policy);
    const Found& what = found(assessment);
    CHECK(what.severity == Severity::notice);
    CHECK(*what.value == 2);
    CHECK(*what.threshold == 0);
    CHECK(what.unit == "projects");
    CHECK(what.message == "2 of 3 projects that state a range of payoff state one that is hard to believe.");
    CHECK(projects_of(what) == Indices{0, 1});
}

TEST_CASE("DAT003 needs a range to judge") {
    Measures measures = blank_measures(4);
    CHECK(because(ImplausiblePayoff::assess(measures, Policy{})) == "no project states a range of payoff");
    measures.contradictions.ranged = 1;
    CHECK(verdict(ImplausiblePayoff::assess(measures, Policy{})) == "passed");
    measures.contradictions.implausible = {{3, "from a thousand to a billion"}};
    const Assessment assessment = ImplausiblePayoff::assess(measures, Policy{});
    CHECK(found(assessment).message ==
          "1 of 1 project that states a range of payoff states one that is hard to believe.");
    CHECK(found(assessment).projects.front().note == "from a thousand to a billion");
    measures.columns.erase(Column::payoff_high);
    measures.columns.erase(Column::payoff_low);
    CHECK(std::get<NotAssessed>(ImplausiblePayoff::assess(measures, Policy{})).needs ==
          std::vector<std::string>{"payoff_low", "payoff_high"});
}
