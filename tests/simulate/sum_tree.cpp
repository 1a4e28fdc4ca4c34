#include "simulate/sum_tree.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <numeric>
#include <random>
#include <vector>

using namespace engineroom;

namespace {

struct Rounded {
    float value = 0;
    void add(const Rounded& other) { value += other.value; }
};

} // namespace

TEST_CASE("a tree of sums is the same to the last bit in any order and after any split") {
    std::mt19937 random{5};
    std::vector<float> values(1000);
    for (float& value : values) value = static_cast<float>(random()) / 1e3F;
    SumTree<Rounded> in_order;
    for (std::uint64_t i = 0; i < values.size(); ++i) in_order.insert(i, {values[i]});
    CHECK(in_order.nodes() < 11);
    std::vector<std::uint64_t> order(values.size());
    std::iota(order.begin(), order.end(), std::uint64_t{0});
    for (int round = 0; round < 10; ++round) {
        std::shuffle(order.begin(), order.end(), random);
        SumTree<Rounded> left, right;
        const std::uint64_t split = random() % values.size();
        for (const std::uint64_t i : order) (i < split ? left : right).insert(i, {values[i]});
        left.merge(std::move(right));
        CHECK(left.total().value == in_order.total().value);
    }
    float plain = 0;
    for (const float value : values) plain += value;
    CHECK(in_order.total().value == doctest::Approx(plain).epsilon(1e-4));
}
