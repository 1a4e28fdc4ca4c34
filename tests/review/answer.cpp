#include <doctest/doctest.h>
#include <engineroom/review/answer.hpp>

using namespace engineroom;

namespace {

/// 40 live projects, all of which state everything; shares by budget.
Measures figures() {
    Measures measures;
    measures.counts.projects = measures.counts.live = 40;
    const Base all{40, 40, 40, true};
    measures.lcd.base = measures.risk.base = measures.risk.stated_base = all;
    measures.lcd.share = 0.62;
    measures.lcd.count_share = 0.58;
    measures.risk.high_share = 0.04;
    measures.risk.high_count_share = 0.05;
    measures.risk.few_failures = 6;
    measures.risk.few_failures_probability = 0.73;
    return measures;
}

const Said finding{true, {}}, passed{false, {}};
Said none(std::string because) {
    return {{}, std::move(because)};
}

Answer asked(const Said& lcd, const Said& little_risk, const Said& few_failures, const Measures& measures = figures()) {
    return answer_of(lcd, little_risk, few_failures, measures, Definitions{});
}

} // namespace

TEST_CASE("the answer is yes with the figures of both halves") {
    const Answer answer = asked(finding, finding, passed);
    CHECK(answer.lcd_concentrated == true);
    CHECK(answer.too_little_risk == true);
    CHECK(answer.sentence == "Yes: lowest-common-denominator projects crowd this portfolio (62 % of the live budget "
                             "and 58 % of the live projects), and it "
                             "takes too little risk (4 % of the live budget and 5 % of the live projects have a chance "
                             "of failure of 50 % or more).");
}

TEST_CASE("the answer is no with the figures of both halves") {
    const Answer answer = asked(passed, passed, passed);
    CHECK(answer.lcd_concentrated == false);
    CHECK(answer.too_little_risk == false);
    CHECK(answer.sentence.substr(0, 70) == "No: lowest-common-denominator projects do not crowd this portfolio (62");
    CHECK(answer.sentence.find("and it takes enough risk (4") != std::string::npos);
}

TEST_CASE("one half of a yes names the other half too") {
    const Answer crowded = asked(finding, passed, passed);
    CHECK(crowded.sentence.substr(0, 70) == "Yes, in one way: lowest-common-denominator projects crowd this portfol");
    CHECK(crowded.sentence.find("though it takes enough risk (4") != std::string::npos);
    const Answer timid = asked(passed, finding, passed);
    CHECK(timid.sentence.substr(0, 58) == "Yes, in one way: this portfolio takes too little risk (4 %");
    CHECK(timid.sentence.find("though lowest-common-denominator projects do not crowd it (62 %") != std::string::npos);
}

TEST_CASE("too little risk is found by either rule, and told with its figures") {
    CHECK(asked(passed, passed, finding).too_little_risk == true);
    CHECK(asked(passed, none("there is no column payoff"), finding).too_little_risk == true);
    const std::string by_failures = asked(passed, none("there is no column payoff"), finding).sentence;
    CHECK(by_failures.find("takes too little risk (the chance that at most 6 of 40 projects fail is 73 %)") !=
          std::string::npos);
    const std::string by_both = asked(passed, finding, finding).sentence;
    CHECK(by_both.find("50 % or more, and the chance that at most 6") != std::string::npos);
}

TEST_CASE("enough risk needs the first rule passed; the second may be unknown") {
    CHECK(asked(passed, passed, none("too few")).too_little_risk == false);
    CHECK(asked(passed, none("there is no column risk"), passed).too_little_risk == std::nullopt);
    CHECK(asked(passed, none("there is no column risk"), none("there is no column risk")).too_little_risk ==
          std::nullopt);
}

TEST_CASE("what cannot be told names what is lacking, and never reads as no") {
    const Said no_risk = none("there is no column risk"), no_payoff = none("there are no columns risk, payoff");
    CHECK(asked(no_risk, no_risk, no_risk).sentence ==
          "Cannot be told: whether lowest-common-denominator projects crowd this portfolio, and whether it takes too "
          "little risk (there is "
          "no column risk).");
    CHECK(asked(no_payoff, no_risk, no_risk).sentence ==
          "Cannot be told: whether lowest-common-denominator projects crowd this portfolio (there are no columns risk, "
          "payoff), and whether "
          "it takes too little risk (there is no column risk).");
    CHECK(asked(no_payoff, passed, passed).sentence ==
          "Told only in part: this portfolio takes enough risk (4 % of the live budget and 5 % of the live projects "
          "have a chance of failure "
          "of 50 % or more); whether lowest-common-denominator projects crowd it cannot be told (there are no columns "
          "risk, payoff).");
    CHECK(asked(passed, no_risk, no_risk).sentence.substr(0, 63) ==
          "Told only in part: lowest-common-denominator projects do not cr");
}

TEST_CASE("a yes stands although the other half cannot be told") {
    const Said no_payoff = none("there is no column payoff");
    CHECK(asked(no_payoff, finding, passed).sentence.substr(0, 47) ==
          "Yes: this portfolio takes too little risk (4 % ");
    const std::string crowded = asked(finding, no_payoff, no_payoff).sentence;
    CHECK(crowded.substr(0, 50) == "Yes: lowest-common-denominator projects crowd this");
    CHECK(crowded.find("; whether it takes too little risk cannot be told (there is no column payoff).") !=
          std::string::npos);
}

TEST_CASE("shares over part of the live projects say over which") {
    Measures measures = figures();
    measures.lcd.base = {40, 31, 31, true};
    measures.risk.base = {40, 33, 30, false};
    const std::string sentence = asked(finding, finding, passed, measures).sentence;
    CHECK(sentence.find(
              "(62 % of the budget and 58 % of the projects, among the 31 of 40 live projects that state enough)") !=
          std::string::npos);
    CHECK(sentence.find("(5 % of the projects have a chance of failure of 50 % or more, among the 30 of 40 live "
                        "projects that state "
                        "enough)") != std::string::npos);
}

TEST_CASE("no risk at all is told as none, under the policy's own definition of high") {
    Measures measures = figures();
    measures.risk.high_share = measures.risk.high_count_share = 0.0;
    measures.risk.few_failures = 0;
    Definitions definitions;
    definitions.high_risk = 0.4;
    const std::string sentence = answer_of(passed, finding, finding, measures, definitions).sentence;
    CHECK(sentence.find("(no live project has a chance of failure of 40 % or more, and the chance that none of 40 "
                        "projects fails is 73 %)") != std::string::npos);
    measures.risk.base = {40, 30, 30, true};
    CHECK(asked(passed, finding, passed, measures)
              .sentence.find("none of the 30 of 40 live projects that state enough has a chance") != std::string::npos);
}

TEST_CASE("a portfolio without live projects is told as such") {
    Measures measures;
    const Said few = none("there are no live projects");
    CHECK(asked(few, few, few, measures).sentence == "Cannot be told: there is no project.");
    measures.counts.projects = 3;
    CHECK(asked(few, few, few, measures).sentence == "Cannot be told: no project is known to be live.");
}
