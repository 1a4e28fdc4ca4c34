#include <doctest/doctest.h>
#include <engineroom/import/header_meaning.hpp>
#include <string>
#include <vector>

using namespace engineroom;

namespace {

std::string meaning(const std::string& header) {
    const HeaderMeaning found = header_meaning(header);
    return found.column ? std::string{to_string(*found.column)} : found.doubt.empty() ? "unknown" : "doubt";
}

} // namespace

TEST_CASE("every column is known by its own name, and by each of its other names") {
    for (const std::string_view name : column_names) CHECK_MESSAGE(meaning(std::string{name}) == name, name);
    const std::pair<const char*, std::vector<const char*>> aliases[] = {
        {"id", {"Project ID", "key", "Code", "ref", "No.", "#"}},
        {"name", {"Project", "project_name", "Title"}},
        {"cluster", {"Cluster name", "initiative", "fund"}},
        {"theme", {"hot spot", "Hotspot", "sector", "technology", "category", "topic"}},
        {"scope", {"project scope"}},
        {"stage", {"Status", "state", "phase"}},
        {"risk", {"failure probability", "Probability of failure", "p(fail)", "Risk Level", "risk rating"}},
        {"success", {"success probability", "probability of success", "chance of success", "PoS"}},
        {"payoff", {"payoff (p50)", "likely payoff", "payoff if successful", "Benefit"}},
        {"payoff_low", {"payoff (p10)", "low payoff", "pessimistic payoff", "Payoff low"}},
        {"payoff_high", {"payoff (p90)", "high payoff", "optimistic payoff", "Payoff-High"}},
        {"multiple", {"payoff rating", "impact", "value rating"}},
        {"budget", {"cost", "total_cost", "investment", "committed"}},
        {"spent", {"actual cost", "cost to date", "spend"}},
        {"fte", {"people", "headcount"}},
        {"volunteer_fte", {"volunteers", "Volunteer FTE"}},
        {"funding", {"funding sources"}},
        {"proposed", {"proposal date"}},
        {"start", {"start date"}},
        {"delivery", {"delivery date", "due date", "planned end", "planned completion", "deadline"}},
        {"ended", {"actual end", "completed on", "closed on", "actual completion"}},
        {"updated", {"last update", "last activity"}},
        {"novelty", {"ambition"}},
        {"market", {"geography"}},
        {"need", {"rationale", "problem addressed"}},
        {"issues", {"systemic issues"}},
        {"lead", {"lead organisation", "coordinator", "project lead"}},
        {"proposed_by", {"proposer", "applicant", "Proposed by"}},
        {"participants", {"partners", "members", "consortium"}},
        {"depends_on", {"dependencies", "predecessors", "Depends on"}},
        {"failure_reason", {"reason for failure"}},
        {"lesson", {"lessons learned"}},
        {"votes", {"reviewer scores"}},
        {"url", {"link", "website"}}};
    for (const auto& [name, headers] : aliases)
        for (const char* header : headers) CHECK_MESSAGE(meaning(header) == name, header);
}

TEST_CASE("case, spaces, line breaks, marks and units do not matter") {
    CHECK(meaning("  START_Date: ") == "start");
    CHECK(meaning("Start\ndate") == "start");
    CHECK(meaning("Start date (dd/mm/yyyy)") == "start");
    CHECK(meaning("Budget [EUR]") == "budget");
    CHECK(meaning("FTE (people)") == "fte");
}

TEST_CASE("a unit in a header is read: currency, scale, percent") {
    struct Case {
        const char* header;
        const char* currency;
        const char* sign;
        double scale;
    };
    for (const Case& one :
         {Case{"Budget (EUR)", "EUR", "", 1.0}, Case{"Budget \u20AC", "EUR", "", 1.0},
          Case{"Budget (k\u20AC)", "EUR", "", 1e3}, Case{"Budget k\u20AC", "EUR", "", 1e3},
          Case{"Budget (in thousands)", "", "", 1e3}, Case{"Budget in thousands EUR", "EUR", "", 1e3},
          Case{"Budget (MEUR)", "EUR", "", 1e6}, Case{"Budget (EUR m)", "EUR", "", 1e6},
          Case{"Budget (\u20ACm)", "EUR", "", 1e6}, Case{"Budget ($000)", "", "$", 1e3}, Case{"Budget $", "", "$", 1.0},
          Case{"Budget (1,000 GBP)", "GBP", "", 1e3}, Case{"Budget (US$ bn)", "USD", "", 1e9}}) {
        CAPTURE(one.header);
        const HeaderMeaning found = header_meaning(one.header);
        CHECK(found.column == Column::budget);
        CHECK(found.unit.currency == one.currency);
        CHECK(found.unit.sign == one.sign);
        CHECK(found.unit.scale == one.scale);
    }
    CHECK(header_meaning("Risk (%)").unit.percent);
    CHECK(header_meaning("Risk %").unit.percent);
    CHECK(header_unit("Gesamtkosten (TEUR)").scale == 1e3);
    CHECK(header_unit("funding_total_usd").currency == "USD");
}

TEST_CASE("a header that is not sure to mean a column is not taken for it, and the doubt is told") {
    for (const char* header : {"value", "Expected value", "owner", "Manager", "program", "area"})
        CHECK_MESSAGE(meaning(header) == "doubt", header);
    // What stands in brackets changes the meaning, or the unit does not go with it.
    for (const char* header : {"Budget (remaining)", "Payoff (P20)", "Start (actual)", "FTE (%)", "Budget (all)",
                               "Budget (date)", "Budget (mm)", "Budget (t)", "Start (EUR)", "Budget (%)"})
        CHECK_MESSAGE(meaning(header) == "doubt", header);
    for (const char* header : {"", "Comments", "budgetary", "Project number", "Budget date", "Budget all",
                               "Risk people", "Budget 2026", "start-up", "riskiness"})
        CHECK_MESSAGE(meaning(header) == "unknown", header);
}
