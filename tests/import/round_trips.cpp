#include "support/any_sheet.hpp"
#include "support/reading.hpp"
#include <cmath>
#include <doctest/doctest.h>

using namespace engineroom;
using namespace any_sheet;

namespace {

struct Trip {
    Style style;
    std::vector<Project> projects; ///< as they are to come back
    std::vector<Column> columns;
    written::Sheet sheet;
};

Trip any_trip() {
    Trip trip;
    trip.style = any_style();
    const int count = *rc::gen::inRange(1, 7);
    for (int i = 0; i < count; ++i) trip.projects.push_back(any_project(static_cast<std::size_t>(i), trip.style));
    for (const auto list : {&Project::issues, &Project::participants, &Project::depends_on})
        part_commas(trip.projects, list);
    if (trip.style.risks == Risks::percent_bare && !are_percent(trip.projects, trip.style))
        trip.style.risks = Risks::percent_sign;
    // Points of a scale are asked for, unless the column says 'multiple'.
    trip.columns = any_columns(trip.style);
    std::vector<std::string> headers;
    for (const Column column : trip.columns)
        headers.push_back(column == Column::multiple ? "multiple" : any_header(column, trip.style));
    trip.sheet = written::sheet(trip.projects, trip.columns, headers, trip.style);
    for (std::size_t i = 0; i < trip.projects.size(); ++i) {
        trip.projects[i] = stated(trip.projects[i], trip.columns);
        trip.projects[i].row = trip.sheet.rows[i];
    }
    return trip;
}

/// The difference of two risks that a complement makes is none.
std::vector<Project> with_exact_risks(std::vector<Project> read, const std::vector<Project>& expected) {
    for (std::size_t i = 0; i < std::min(read.size(), expected.size()); ++i)
        if (read[i].risk && expected[i].risk && std::abs(read[i].risk->value() - expected[i].risk->value()) < 1e-12)
            read[i].risk = expected[i].risk;
    return read;
}

std::string told(const Import& import) {
    std::string text;
    for (const Problem& problem : reading::errors(import))
        text += fmt::format("row {} column {}: {} [{}]\n", problem.place.row, problem.place.column, problem.message,
                            problem.remedy);
    return text;
}

/// Each thing that two projects differ in.
std::string difference(const Project& a, const Project& b) {
    std::string text;
    for (std::size_t i = 0; i < column_count; ++i) {
        const std::vector<Column> one{static_cast<Column>(i)};
        if (!(stated(a, one) == stated(b, one))) text += std::string{to_string(one[0])} + " ";
    }
    return text;
}

void check_equal(const Trip& trip, const Import& import) {
    RC_ASSERT(told(import) == "");
    const std::vector<Project> read = with_exact_risks(import.portfolio.projects, trip.projects);
    RC_ASSERT(read.size() == trip.projects.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        RC_ASSERT(difference(read[i], trip.projects[i]) == "");
        RC_ASSERT(read[i] == trip.projects[i]);
    }
    const bool any_amount = std::any_of(trip.sheet.cells.begin(), trip.sheet.cells.end(), [](const auto& column) {
        const bool money = column.first == Column::budget || column.first == Column::spent ||
                           column.first == Column::funding ||
                           (column.first >= Column::payoff && column.first <= Column::payoff_high);
        return money && std::any_of(column.second.begin(), column.second.end(),
                                    [](const written::Cell& cell) { return !cell.numbers.empty(); });
    });
    RC_ASSERT(import.portfolio.currency == (any_amount || trip.style.currency.column ? trip.style.currency.code : ""));
}

} // namespace

TEST_CASE("a portfolio written in any style comes back cell for cell, or is refused where its values allow two") {
    std::size_t refused = 0;
    CHECK(rc::check([&refused] {
        const Trip trip = any_trip();
        RC_LOG(trip.style.encoding + "\n" + trip.sheet.bytes);
        const Import import = reading::of(trip.sheet.bytes);
        const bool numbers = written::numbers_are_open(trip.sheet) || written::votes_are_open(trip.sheet, trip.style);
        if (numbers || written::dates_are_open(trip.sheet, trip.style, trip.style.date_mark == '-')) {
            const auto errors = reading::errors(import);
            RC_ASSERT(!errors.empty());
            for (const Problem& problem : errors) RC_ASSERT(reading::says(problem.message, "can be read in two ways"));
            ++refused;
            return;
        }
        check_equal(trip, import);
    }));
    CHECK(refused > 0);
}

TEST_CASE("with its conventions named a portfolio in any style comes back") {
    CHECK(rc::check([] {
        const Trip trip = any_trip();
        RC_PRE(!written::votes_are_open(trip.sheet, trip.style));
        RC_LOG(trip.style.encoding + "\n" + trip.sheet.bytes);
        ImportOptions how = reading::options();
        how.mapping.decimal = trip.style.decimal;
        const bool mdy = trip.style.dates == Dates::mdy || trip.style.dates == Dates::mdy_time;
        how.mapping.date_order = mdy                              ? DateOrder::mdy
                                 : trip.style.dates == Dates::ymd ? DateOrder::ymd
                                                                  : DateOrder::dmy;
        check_equal(trip, reading::of(trip.sheet.bytes, how));
    }));
}
