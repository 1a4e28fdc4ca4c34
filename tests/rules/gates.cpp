// When a rule is not assessed, and what it says then.
#include "support.hpp"

#include <doctest/doctest.h>
#include <engineroom/rules/gates.hpp>

using namespace engineroom;
using namespace engineroom::test;

namespace {

RuleInfo needing(Needs needs) {
    RuleInfo info;
    info.needs = needs;
    return info;
}

} // namespace

TEST_CASE("a rule that lacks nothing is assessed") {
    CHECK_FALSE(lacks(needing({Column::risk, Column::budget}), blank_measures(3)));
    CHECK_FALSE(lacks(needing({}), Measures{}));
    CHECK_FALSE(lacks(needing({{Column::lead}, true}), blank_measures(3)));
}

TEST_CASE("what is missing is named: one column, several, the organisations file, or both") {
    Measures measures;
    const auto because_of = [&measures](Needs needs) { return lacks(needing(needs), measures)->because; };
    CHECK(because_of({Column::risk}) == "there is no column risk");
    CHECK(because_of({Column::risk, Column::budget}) == "there are no columns risk, budget");
    CHECK(because_of({{Column::lead}, true}) == "there is no column lead, and no organisations file");
    measures.columns = {Column::lead};
    CHECK(because_of({{Column::lead}, true}) == "there is no organisations file");
    CHECK(lacks(needing({{Column::lead, Column::budget}, true}), measures)->needs ==
          std::vector<std::string>{"budget", "organisations"});
}

TEST_CASE("shares need five projects and half of the base set, however few a rule asks for") {
    CHECK_FALSE(thin(some_of(5, 10), "live projects", "state a risk"));
    CHECK(thin(some_of(4, 4), "live projects", "state a risk")->because ==
          "4 of 4 live projects state a risk; at least 5 are needed");
    CHECK(thin(some_of(4, 4), "live projects", "state a risk", 2)->because ==
          "4 of 4 live projects state a risk; at least 5 are needed");
    CHECK(thin(some_of(10, 12), "live projects", "state a risk", 11)->because ==
          "10 of 12 live projects state a risk; at least 11 are needed");
    CHECK(thin(some_of(5, 11), "live projects", "state a risk")->because ==
          "5 of 11 live projects state a risk; at least half are needed");
    CHECK(thin(some_of(0, 0), "live projects", "state a risk")->because == "there are no live projects");
}

TEST_CASE("a number of projects that is not whole is rounded up in words") {
    CHECK_FALSE(fewer_than(2.5, some_of(3, 3), "live projects", "state a risk"));
    CHECK(fewer_than(2.5, some_of(2, 3), "live projects", "state a risk")->because ==
          "2 of 3 live projects state a risk; at least 3 are needed");
    CHECK(fewer_than(1, some_of(0, 3), "live projects", "state a risk")->because ==
          "0 of 3 live projects state a risk; at least 1 is needed");
}

TEST_CASE("shares of fewer than five organisations say nothing") {
    CHECK_FALSE(few_organisations(5));
    CHECK(few_organisations(4)->because == "4 organisations are in live projects; at least 5 are needed");
    CHECK(few_organisations(1)->because == "1 organisation is in live projects; at least 5 are needed");
}
