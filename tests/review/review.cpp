#include <engineroom/review/review.hpp>

#include "review/support.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("the whole catalogue reviews an empty portfolio: nothing is passed off as passed") {
    Portfolio empty;
    empty.as_of = Date{2026, 11, 1};
    const Review result = review(empty, Policy{});
    CHECK(result.answer.lcd_concentrated == std::nullopt);
    CHECK(result.answer.too_little_risk == std::nullopt);
    CHECK(result.answer.sentence == "Cannot be told: there is no project.");
    CHECK(result.findings.empty());
}

TEST_CASE("each rule of the catalogue that does not compare stands in exactly one list") {
    const auto asked = static_cast<std::size_t>(std::count_if(
        catalogue().begin(), catalogue().end(), [](const Rule& rule) { return !rule.info.in_compare_alone; }));
    CHECK(asked < catalogue().size());
    const Review result = review(live_projects(30), Policy{});
    const std::size_t told =
        result.findings.size() + result.accepted.size() + result.passed.size() + result.not_assessed.size();
    CHECK(told == asked);
    std::size_t counted_rules = 0;
    for (const Score& score : result.scorecard)
        counted_rules += score.passed + score.findings + score.accepted + score.not_assessed;
    CHECK(counted_rules == asked);
    std::size_t woken = 0;
    for (const Wake& wake : result.wake) woken += wake.codes.size();
    CHECK(woken == result.not_assessed.size());
}
