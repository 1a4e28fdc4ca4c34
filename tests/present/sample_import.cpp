#include "present/sample_import.hpp"

namespace engineroom::testing {

Import sample_import() {
    Import import;
    SourceFile file;
    file.name = "pipeline.csv";
    file.encoding = "windows-1252";
    file.delimiter = ";";
    file.header_row = 3;
    file.rows = 12;
    file.projects = 2;
    import.portfolio.files = {file};
    import.portfolio.projects.resize(2);
    import.portfolio.organisations.resize(1);
    import.columns = {
        {1, "No.", "id", "", "", "", "", 8, 0, 0},
        {6, "Probability of failure (%)", "risk", "percent", "3 of 8 cells have a %", "35 %", "0.35", 8, 1, 2},
        {7, "Due", "delivery", "d/m/y", "5 of 8 dates have a day above 12", "31/03/2027", "2027-03-31", 8, 0, 0},
        {9, "Colour", "", "", "", "", "", 3, 0, 0},
        {10, "Remarks", "ignored", "", "", "", "", 3, 0, 0},
    };
    import.organisation_columns = {{ 1, "Name", "name", "", "", "", "", 1, 0, 0 }};
    import.left_out = {{1, "above the header"}, {2, "above the header"}, {13, "an empty row"},  {14, "an empty row"},
                       {15, "an empty row"},    {16, "a total"},         { 18, "an empty row" }};
    const auto bad_risk = [](std::uint32_t row, const std::string& value) {
        return Problem{Gravity::error,
                       Fault::data,
                       {"pipeline.csv", row, 6},
                       value,
                       "risk '" + value + "' is not a probability",
                       "a number in [0, 1], a percentage or one of: very low, low, medium, high, very high",
                       "write it as a share of 1, or map the column with --map \"Probability of failure (%)=ignore\""};
    };
    import.problems = {{Gravity::notice, Fault::data, {"pipeline.csv", 0, 7}, "", "dates are read as d/m/y", "", ""},
                       bad_risk(5, "140"),
                       bad_risk(8, "a lot")};
    return import;
}

std::vector<Rule> sample_rules() {
    RuleInfo timid;
    timid.code = "RSK001";
    timid.slug = "too-little-risk";
    timid.characteristic = Characteristic::venture_capital;
    timid.finds = "Live projects that may well fail hold too small a share of the live budget.";
    timid.why = "A portfolio that takes no risk cannot contain the few projects that pay for all others.";
    timid.formula = "share of live weight with p' >= high_risk; finding when both < warning, critical when 0";
    timid.example = "Of 20 live projects of one size, one has a risk of 60 %: 5 %, a warning.";
    timid.source = "judgement";
    timid.advice = "Add a few projects that may fail.";
    timid.needs = {{Column::stage, Column::risk}, true};
    RuleInfo circle;
    circle.code = "DEP001";
    circle.slug = "cycle";
    circle.characteristic = Characteristic::management;
    circle.finds = "Projects wait for each other in a circle.";
    circle.why = "None of them can start.";
    circle.formula = "a cycle of depends_on";
    circle.source = "arithmetic";
    circle.advice = "Break the circle.";
    return {{timid, nullptr}, {circle, nullptr}};
}

} // namespace engineroom::testing
