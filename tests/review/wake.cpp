#include <doctest/doctest.h>
#include <engineroom/review/wake.hpp>

using namespace engineroom;
using Names = std::vector<std::string>;

TEST_CASE("rules that lack the same are woken together, and what wakes most comes first") {
    const std::vector<Wake> wake = what_wakes({{"A1", {}, {"risk"}, "there is no column risk"},
                                               {"A2", {}, {"scope"}, "there is no column scope"},
                                               {"A3", {}, {"risk", "payoff"}, "there are no columns risk, payoff"},
                                               {"A4", {}, {"scope"}, "another reason"},
                                               {"A5", {}, {"payoff", "risk"}, "there are no columns payoff, risk"}});
    REQUIRE(wake.size() == 3);
    CHECK(wake[0].needs == Names{"scope"});
    CHECK(wake[0].because == "there is no column scope");
    CHECK(wake[0].codes == Names{"A2", "A4"});
    CHECK(wake[1].needs == Names{"risk", "payoff"});
    CHECK(wake[1].codes == Names{"A3", "A5"});
    CHECK(wake[2].codes == Names{"A1"});
}

TEST_CASE("rules that no column would wake come last, by their reasons") {
    const std::vector<Wake> wake = what_wakes({{"A1", {}, {}, "too few"},
                                               {"A2", {}, {}, "too few"},
                                               {"A3", {}, {}, "too thin"},
                                               {"A4", {}, {"risk"}, "there is no column risk"}});
    REQUIRE(wake.size() == 3);
    CHECK(wake[0].codes == Names{"A4"});
    CHECK(wake[1].because == "too few");
    CHECK(wake[1].codes == Names{"A1", "A2"});
    CHECK(wake[2].because == "too thin");
}

TEST_CASE("nothing is woken where everything was assessed") {
    CHECK(what_wakes({}).empty());
}
