#include "support/reading.hpp"
#include <doctest/doctest.h>
#include <engineroom/import/risk_reading.hpp>

using namespace engineroom;
using reading::says;

namespace {

/// The risks of a column, as text: "0.3 0.1 -".
std::string risks(const std::string& header, const std::vector<std::string>& cells,
                  std::optional<RiskScale> scale = std::nullopt) {
    ImportOptions how = reading::options();
    how.mapping.risk_scale = scale;
    const Import import = reading::of(reading::column(header, cells), how);
    if (!import.usable()) return "error: " + reading::only_error(import).message;
    std::string text;
    for (const Project& project : import.portfolio.projects) {
        if (!text.empty()) text += ' ';
        text += project.risk ? std::to_string(project.risk->value()).substr(0, 5) : "-";
    }
    return text;
}

} // namespace

TEST_CASE("risks in [0, 1] are probabilities, with a decimal point or comma") {
    CHECK(risks("risk", {"0.3", "0", "1", "0.85", ""}) == "0.300 0.000 1.000 0.850 -");
    CHECK(risks("risk", {"0,3", "0,25"}) == "0.300 0.250");
    CHECK(risks("risk", {"0", "1"}) == "0.000 1.000");
}

TEST_CASE("a percent sign in any cell makes the column percent") {
    CHECK(risks("risk", {"30 %", "5%", "50", "0"}) == "0.300 0.050 0.500 0.000");
    CHECK(risks("Risk (%)", {"30", "5"}) == "0.300 0.050");
    CHECK(says(risks("risk", {"30 %", "0.3"}), "row 3"));
    // 1 may be 1 % or certainty.
    CHECK(says(risks("risk", {"30 %", "1"}), "1 % or 100 %"));
    CHECK(says(risks("Risk %", {"0.3", "0.5"}), "header says percent"));
}

TEST_CASE("numbers of 1 to 100 are percent if one is above 25 or not whole") {
    CHECK(risks("risk", {"30", "5", "0"}) == "0.300 0.050 0.000");
    CHECK(risks("risk", {"2.5", "20"}) == "0.025 0.200");
}

TEST_CASE("whole numbers up to 25 are a scale of unknown length, and not guessed at") {
    for (const std::vector<std::string>& cells : {std::vector<std::string>{"1", "3", "5"}, {"0", "10"}, {"25", "20"}}) {
        const Import import = reading::of(reading::column("risk", cells));
        CHECK_FALSE(import.usable());
        CHECK(says(reading::only_error(import).remedy, "--risk-scale percent, 5, 10 or 25"));
    }
    CHECK(risks("risk", {"1", "3", "5"}, RiskScale::of_5) == "0.050 0.300 0.850");
    // (k - 1/2) / 10 and (k - 1/2) / 25
    CHECK(risks("risk", {"1", "10"}, RiskScale::of_10) == "0.050 0.950");
    CHECK(risks("risk", {"1", "25"}, RiskScale::of_25) == "0.020 0.980");
    CHECK(risks("risk", {"5", "20"}, RiskScale::percent) == "0.050 0.200");
    CHECK(says(risks("risk", {"6"}, RiskScale::of_5), "'6' is not a probability"));
    CHECK(says(risks("risk", {"2.5"}, RiskScale::of_5), "'2.5' is not a probability"));
    CHECK(says(risks("risk", {"0"}, RiskScale::of_10), "'0' is not a probability"));
}

TEST_CASE("values above 1 beside values between 0 and 1 are an error that lists the rows") {
    const std::string told = risks("risk", {"0.3", "1.4", "0.2"});
    CHECK(says(told, "row 3"));
    CHECK(says(told, "rows 2, 4"));
    CHECK(says(risks("risk", {"0.3", "1.4"}, RiskScale::probability), "risk '1.4' is not a probability"));
}

TEST_CASE("words stand for risks, and do not stand beside numbers") {
    CHECK(risks("risk", {"very low", "Low", "MEDIUM", "high", "Very-High"}) == "0.050 0.100 0.300 0.600 0.850");
    CHECK(risks("risk", {"green", "amber", "red", "amber/green", "Amber/Red"}) == "0.100 0.300 0.600 0.200 0.450");
    CHECK(says(risks("risk", {"high", "0.3"}), "words in some cells (row 2) and numbers in others (row 3)"));
    CHECK(says(risks("risk", {"high", "30%"}), "words"));
    CHECK(says(risks("risk", {"scary"}), "risk has a word that is not known: 'scary' (row 2)"));
}

TEST_CASE("labels are those of the policy") {
    ImportOptions how = reading::options();
    how.risk_labels = {{"wild", 0.9}};
    const Import import = reading::of("id,risk\n1,Wild\n", how);
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].risk == Probability{0.9});
}

TEST_CASE("what is no probability is an error of its cell, and says what was expected") {
    for (const char* cell : {"-0.1", "nan", "inf", "1e400", "0x1", "120 %", "EUR 5"}) {
        const Import import = reading::of(reading::column("risk", {"0.5", cell}));
        CAPTURE(cell);
        CHECK_FALSE(import.usable());
        const Problem problem = reading::only_error(import);
        CHECK(problem.place == Place{"p.csv", 3, 2});
        CHECK(problem.value == cell);
        CHECK(says(problem.expected, "very low, low, medium"));
    }
}

TEST_CASE("success is the complement of risk, and a file that states both must mean the same") {
    CHECK(risks("success", {"0.8", "25 %"}) == "error: success is in percent in some cells (row 3) and between 0 and 1 "
                                               "without a percent sign in others (row 2)");
    CHECK(risks("success", {"80 %", "25 %"}) == "0.200 0.750");
    CHECK(risks("Chance of success", {"0.9", ""}) == "0.100 -");
    CHECK(says(risks("success", {"high"}), "success has a word that is not known"));
    const Import agree = reading::of("id,risk,success\n1,0.2,0.8\n2,,0.5\n3,0.4,\n");
    REQUIRE(agree.usable());
    CHECK(agree.portfolio.projects[1].risk == Probability{0.5});
    CHECK(agree.portfolio.columns.contains(Column::success));
    const Import differ = reading::of("id,risk,success\n1,0.2,0.8\n2,0.3,0.8\n");
    CHECK_FALSE(differ.usable());
    CHECK(says(reading::only_error(differ).message, "contradict"));
    const Import alone = reading::of("id,success\n1,0.8\n");
    CHECK(alone.portfolio.columns.contains(Column::risk));
}

TEST_CASE("multiples are numbers or words that are judged") {
    const Import import = reading::of(reading::column("multiple", {"3", "2.5x", "High", "0"}));
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].multiple == StatedMultiple{3.0, false});
    CHECK(import.portfolio.projects[1].multiple == StatedMultiple{2.5, false});
    CHECK(import.portfolio.projects[2].multiple == StatedMultiple{10.0, true});
    CHECK(import.portfolio.projects[3].multiple == StatedMultiple{0.0, false});
    CHECK_FALSE(import.portfolio.projects[0].payoff.has_value());
    CHECK_FALSE(reading::of(reading::column("multiple", {"-1"})).usable());
    CHECK_FALSE(reading::of(reading::column("multiple", {"huge"})).usable());
}

TEST_CASE("points of a rating are not taken for multiples") {
    const Import impact = reading::of(reading::column("Impact", {"1", "4", "5"}));
    CHECK_FALSE(impact.usable());
    CHECK(says(reading::only_error(impact).message, "points of a scale"));
    CHECK(reading::of(reading::column("Impact", {"low", "high"})).usable());
    CHECK(reading::with("[columns]\nImpact = \"multiple\"\n", reading::column("Impact", {"1", "4", "5"})).usable());
}

TEST_CASE("no values, no reading") {
    CHECK(risk_reading({}, std::nullopt, false, "risk").fault.empty());
    CHECK_FALSE(risk_reading({}, std::nullopt, false, "risk").scale.has_value());
    CHECK(risks("risk", {"", "n/a"}) == "- -");
}
