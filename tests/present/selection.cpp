#include "golden.hpp"
#include "sample_selection.hpp"

#include <doctest/doctest.h>
#include <engineroom/present/csv.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/text.hpp>

using namespace engineroom;
using engineroom::testing::check_golden;
using engineroom::testing::contradiction;
using engineroom::testing::sample_selection;

TEST_CASE("a selection as a page") {
    check_golden(to_text(sample_selection()), "select.txt");
    check_golden(to_text(contradiction()), "select_infeasible.txt");
}

TEST_CASE("a selection that was stopped says that it is not proved") {
    Selection selection = sample_selection();
    selection.status = SelectionStatus::feasible;
    selection.bound = 5e6;
    CHECK(to_text(selection).find("not proved to be the best") != std::string::npos);
    CHECK(to_text(selection).find("EUR 5 million") != std::string::npos);
    selection.status = SelectionStatus::unknown;
    CHECK(to_text(selection).find("found in time") != std::string::npos);
}

TEST_CASE("a selection that costs more than it returns says so without a minus") {
    Selection selection = sample_selection();
    selection.objective = -40'000.0;
    selection.chosen.resize(1);
    CHECK(to_text(selection).find("EUR 40,000 less") != std::string::npos);
}

TEST_CASE("a selection as JSON and as CSV") {
    check_golden(to_json(sample_selection()), "select.json");
    check_golden(to_json(contradiction()), "select_infeasible.json");
    const std::string csv = to_csv(sample_selection());
    CHECK(csv.find("\r\nP-03,Membranes,900000,0.4,4100000,3200000\r\n") != std::string::npos);
    CHECK(csv.find("P-01,'=1+1 ") != std::string::npos);
}
