// CBC behind the seam, against every choice there is.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/select/cbc.hpp>
#include <random>

using namespace engineroom;

namespace {

double worth_of(const std::vector<double>& worth, const Choice& choice) {
    double sum = 0.0;
    for (std::size_t i = 0; i < worth.size(); ++i) sum += choice[i] ? worth[i] : 0.0;
    return sum;
}

bool meets(const LinearProgramme& programme, const Choice& choice) {
    return std::all_of(programme.rows.begin(), programme.rows.end(), [&](const Row& row) {
        double sum = 0.0;
        for (const Term& term : row.terms) sum += choice[term.variable] ? term.factor : 0.0;
        return sum >= row.lower - 1e-9 && sum <= row.upper + 1e-9;
    });
}

/// None: no choice meets all rows.
std::optional<double> best_of_all(const LinearProgramme& programme) {
    std::optional<double> best;
    const std::size_t things = programme.worth.size();
    for (unsigned set = 0; set < 1U << things; ++set) {
        Choice choice(things);
        for (std::size_t i = 0; i < things; ++i) choice[i] = (set >> i & 1U) != 0;
        if (meets(programme, choice)) best = std::max(best.value_or(-Row::none), worth_of(programme.worth, choice));
    }
    return best;
}

/// Up to nine things, and up to three sums of them with a floor, a ceiling or both; some of the latter as two rows.
LinearProgramme random_programme(std::mt19937& random) {
    const auto draw = [&random](int from, int to) { return std::uniform_int_distribution{from, to}(random); };
    LinearProgramme programme;
    programme.worth.resize(static_cast<std::size_t>(draw(2, 9)));
    for (double& worth : programme.worth) worth = draw(-100, 100);
    for (int rows = draw(1, 3); rows > 0; --rows) {
        Row row;
        double most = 0.0;
        for (std::size_t i = 0; i < programme.worth.size(); ++i) {
            const int factor = draw(rows == 1 ? 1 : -60, 100);
            if (factor == 0) continue;
            row.terms.push_back({i, static_cast<double>(factor)});
            most += std::max(0, factor);
        }
        const double floor = most * draw(0, 80) / 100.0, ceiling = floor * (1.0 + draw(0, 60) / 100.0);
        const int kind = draw(0, 4);
        if (kind != 0) row.lower = floor;
        if (kind == 2) {
            programme.rows.push_back(row);
            row.lower = -Row::none;
        }
        if (kind != 1) row.upper = ceiling;
        programme.rows.push_back(row);
    }
    return programme;
}

} // namespace

TEST_CASE("two limits close together on one sum lose no choice") {
    const auto found = [](std::vector<double> worth, const std::vector<double>& factors, double lower, double upper) {
        LinearProgramme programme;
        programme.worth = std::move(worth);
        Row row;
        for (std::size_t i = 0; i < factors.size(); ++i) row.terms.push_back({i, factors[i]});
        row.lower = lower;
        row.upper = upper;
        programme.rows.push_back(row);
        const SearchAnswer answer = solve_with_cbc(programme, {});
        REQUIRE(answer.choice);
        return worth_of(programme.worth, *answer.choice);
    };
    CHECK(found({94, -25, -42, -51, 7, 1}, {2, 49, 12, 53, 16, 99}, 63.2, 79) == 76);
    CHECK(found({-82, 38, -12, 6, 19}, {56, 96, 39, 9, 90}, 139.2, 174) == 32);
}

TEST_CASE("a random programme is solved, or called infeasible, as trying all choices says") {
    std::mt19937 random{1};
    int feasible = 0, infeasible = 0;
    for (int round = 0; round < 2000; ++round) {
        CAPTURE(round);
        const LinearProgramme programme = random_programme(random);
        const double gap = round % 2 == 0 ? 0.0 : 0.2;
        const std::optional<double> best = best_of_all(programme);
        const SearchAnswer answer = solve_with_cbc(programme, {gap, {}, {}});
        if (!best) {
            ++infeasible;
            CHECK(answer.end == SearchEnd::infeasible);
            continue;
        }
        ++feasible;
        REQUIRE(answer.end == SearchEnd::optimal);
        REQUIRE(answer.choice);
        CHECK(meets(programme, *answer.choice));
        const double worth = worth_of(programme.worth, *answer.choice);
        CHECK(worth >= *best - gap * std::abs(worth) - 1e-6);
        CHECK(*answer.bound >= *best - 1e-6);
        CHECK(*answer.bound <= worth + gap * std::abs(worth) + 1e-6);
    }
    CHECK(feasible > 500);
    CHECK(infeasible > 500);
}
