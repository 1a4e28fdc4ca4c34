#include "support.hpp"
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/keyed_order.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/text_numbers.hpp>
#include <limits>
#include <optional>
#include <rapidcheck.h>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace engineroom;
using namespace engineroom::testing;

TEST_CASE("a number's bits are in order of the number") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const std::vector<double> values{-infinity, -1e300, -2.0, -1.0, -1e-310, 0.0, 1e-310, 0.5, 1.0, 1e300, infinity};
    for (std::size_t k = 1; k < values.size(); ++k) CHECK(ordered_bits(values[k - 1]) < ordered_bits(values[k]));
    CHECK(ordered_bits(0.0) == ordered_bits(-0.0));
}

TEST_CASE("sorting by digits is sorting by comparison, and keeps the order of what is alike") {
    CHECK(rc::check("of many, of few distinct ones and of close ones alike", [](unsigned seed) {
        const auto count = *rc::gen::inRange<std::size_t>(0, 3000);
        const auto distinct = *rc::gen::element<std::uint64_t>(1, 3, 1000, 1'000'000'000);
        std::vector<std::pair<double, std::size_t>> items;
        std::uint64_t state = seed;
        for (std::size_t k = 0; k < count; ++k) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            // Steps of 1e-12 share the upper half of their bits with many others.
            const double step = seed % 2 == 0 ? 1.0 : 1e-12;
            items.emplace_back(1.0 + step * static_cast<double>((state >> 20U) % distinct), k);
        }
        auto expected = items;
        std::stable_sort(expected.begin(), expected.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        sort_by_key(items, [](const auto& item) { return ordered_bits(item.first); });
        RC_ASSERT(items == expected);
    }));
}

TEST_CASE("values are sorted however many there are") {
    for (const std::size_t count : {0U, 1U, 5U, 5000U}) {
        std::vector<double> values;
        for (std::size_t k = 0; k < count; ++k) values.push_back(std::sin(static_cast<double>(k)));
        std::vector<double> expected = values;
        std::sort(expected.begin(), expected.end());
        CHECK(sorted_values(values) == expected);
    }
}

TEST_CASE("one text has one number, whatever its length, and another text another") {
    CHECK(rc::check([](const std::vector<std::string>& texts) {
        TextNumbers numbers;
        std::vector<std::string_view> seen;
        for (const std::string& text : texts) {
            const auto known = std::find(seen.begin(), seen.end(), text);
            RC_ASSERT(numbers.number(text) == static_cast<std::size_t>(known - seen.begin()));
            if (known == seen.end()) seen.emplace_back(text);
        }
        RC_ASSERT(numbers.texts() == seen);
    }));
    TextNumbers numbers;
    // Alike but for their length, or for a byte in the middle; of 16 bytes and of more.
    const std::vector<std::string> texts{"",
                                         std::string(1, '\0'),
                                         std::string(2, '\0'),
                                         "a",
                                         "aa",
                                         "aaa",
                                         "aaaa",
                                         "aaaaaaaa",
                                         "aaaaaaaaa",
                                         std::string(15, 'a'),
                                         std::string(16, 'a'),
                                         std::string(17, 'a'),
                                         std::string(300, 'a'),
                                         "aaaaaaaabaaaaaaa",
                                         "aaaaaaaabaaaaaaaa"};
    for (std::size_t k = 0; k < texts.size(); ++k) CHECK(numbers.number(texts[k]) == k);
    for (std::size_t k = 0; k < texts.size(); ++k) CHECK(numbers.number(texts[k]) == k);
}

namespace {

Portfolio told(const std::vector<std::pair<std::string, std::optional<double>>>& projects) {
    Portfolio portfolio;
    for (const auto& [id, budget] : projects) {
        Project project;
        project.id = id;
        if (budget) project.budget = Money{*budget};
        portfolio.projects.push_back(project);
    }
    return portfolio;
}

Indices all_of(const Portfolio& portfolio) {
    return where(portfolio, [](std::size_t) { return true; });
}

} // namespace

TEST_CASE("the largest budget is told first, then the first by id; none comes last") {
    const Portfolio portfolio = told({{"P10", 5.0}, {"P9", 5.0}, {"P1", std::nullopt}, {"P2", 0.0}, {"P3", 7.0}});
    const TellingOrder order{portfolio};
    CHECK(ids(portfolio, order.by_budget(all_of(portfolio))) == Ids{"P3", "P10", "P9", "P2", "P1"});
    CHECK(ids(portfolio, order.by_budget({1, 0})) == Ids{"P10", "P9"});
    CHECK(ids(portfolio, order.in_order_of_id({1, 0, 4})) == Ids{"P10", "P3", "P9"});
    const auto telling = [](std::size_t i) { return i == 2 ? 1.0 : 0.0; };
    CHECK(ids(portfolio, order.ordered(all_of(portfolio), telling)) == Ids{"P1", "P3", "P10", "P9", "P2"});
}

TEST_CASE("ids are in order of their bytes, however they are made") {
    // With one beginning, with none, with long ends that tell apart only late, and one that is the beginning of others.
    for (const char* beginning : {"", "P", "A long beginning of all "}) {
        std::vector<std::pair<std::string, std::optional<double>>> projects;
        for (int k = 0; k < 700; ++k)
            projects.emplace_back(beginning + std::to_string(k * 7919 % 701) + (k % 3 == 0 ? " with a long end" : ""),
                                  std::nullopt);
        projects.emplace_back(beginning, std::nullopt);
        const Portfolio portfolio = told(projects);
        std::set<std::string> expected;
        for (const auto& project : projects) expected.insert(project.first);
        const TellingOrder order{portfolio};
        Ids found;
        for (const std::size_t i : order.by_id()) found.push_back(portfolio.projects[i].id.str());
        CHECK(found == Ids(expected.begin(), expected.end()));
        CHECK(ids(portfolio, order.by_budget(all_of(portfolio))) == found);
    }
}

TEST_CASE("a column of texts is numbered in order of its texts, none being 0") {
    Portfolio portfolio = told({{"1", {}}, {"2", {}}, {"3", {}}, {"4", {}}});
    portfolio.projects[0].theme = "water, and what flows in it";
    portfolio.projects[1].theme = "solar";
    portfolio.projects[3].theme = "water, and what flows in it";
    const Ledger ledger{portfolio};
    CHECK(ledger.theme.number == std::vector<std::uint32_t>{2, 1, 0, 2});
    CHECK(ledger.theme.texts == std::vector<std::string_view>{"", "solar", "water, and what flows in it"});
}
