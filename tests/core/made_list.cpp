/// Lists whose items are made when they are looked at.
#include <doctest/doctest.h>
#include <engineroom/core/made_list.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace engineroom;

TEST_CASE("an item is made when it is looked at, and no other") {
    std::vector<std::size_t> made;
    const MadeList<std::string> list{1'000'000, [&made](std::size_t i) {
                                         made.push_back(i);
                                         return std::to_string(i);
                                     }};
    CHECK(list.size() == 1'000'000);
    CHECK_FALSE(list.empty());
    CHECK(made.empty());
    CHECK(list[41] == "41");
    CHECK(list.front() == "0");
    CHECK(list.at(999'999) == "999999");
    CHECK(made == std::vector<std::size_t>{41, 0, 999'999});
    CHECK_THROWS_AS((void)list.at(1'000'000), std::out_of_range);
}

TEST_CASE("a list reads like a vector of what it was made of") {
    const std::vector<std::string> items{"a", "b", "c"};
    MadeList<std::string> list{items};
    CHECK(std::vector<std::string>(list.begin(), list.end()) == items);
    const MadeList<std::string> copy = list;
    list = {"d"};
    CHECK(list.size() == 1);
    CHECK(list[0] == "d");
    CHECK(copy.size() == 3);
    CHECK(copy.at(2) == "c");
    MadeList<std::string> from = copy;
    const MadeList<std::string> moved = std::move(from);
    CHECK(moved.back() == "c");
    CHECK(from.empty()); // NOLINT(bugprone-use-after-move)
    std::string all;
    for (const std::string& item : copy) all += item;
    CHECK(all == "abc");
}

TEST_CASE("a list of nothing has no item") {
    const MadeList<int> none;
    CHECK(none.empty());
    CHECK(none.begin() == none.end());
    CHECK_THROWS_AS((void)none.at(0), std::out_of_range);
    CHECK(MadeList<int>{std::vector<int>{}}.empty());
}
