#include "support/reading.hpp"
#include <doctest/doctest.h>
#include <engineroom/import/totals.hpp>
#include <rapidcheck.h>

using namespace engineroom;
using reading::says;

namespace {

/// "3, 5": the rows that were left out as totals.
std::string totals(const Import& import) {
    std::string list;
    for (const LeftOut& row : import.left_out)
        if (row.because == "a row of totals") (list += list.empty() ? "" : ", ") += std::to_string(row.row);
    return list;
}

bool told(const Import& import, const std::string& part) {
    for (const Problem& problem : reading::notices(import))
        if (says(problem.message, part)) return true;
    return false;
}

double budget(const Import& import) {
    double sum = 0.0;
    for (const Project& project : import.portfolio.projects)
        if (project.budget) sum += project.budget->amount();
    return sum;
}

} // namespace

TEST_CASE("a word for totals is one alone, whatever its case and punctuation") {
    for (const char* cell : {"Total",
                             "TOTALS",
                             " Grand total: ",
                             "grand-total",
                             "Sub-total",
                             "Subtotal",
                             "(Sum)",
                             "Summe",
                             "GESAMT",
                             "Gesamtsumme",
                             "Somme",
                             "suma",
                             "Totale",
                             "totaal",
                             "Summa",
                             "* Total *",
                             "Total g\u00E9n\u00E9ral",
                             "Sous-total",
                             "Zwischensumme",
                             "TOTALE GENERALE",
                             "eindtotaal",
                             "total geral",
                             "delsumma"})
        CHECK_MESSAGE(is_totals_word(cell), cell);
    for (const char* cell : {"", "-", "Total 2026", "Total Energies", "Sumatra", "All projects", "Overall", "T",
                             "Total\u03B1", "Total2", "Grand total of all the projects in the portfolio"})
        CHECK_FALSE_MESSAGE(is_totals_word(cell), cell);
}

TEST_CASE("a row of totals is no project: its money is not counted again") {
    const Import import = reading::of("id,name,stage,budget\nP1,Mast,active,100\nP2,Kite,idea,50\nTotal,,,150\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects.size() == 2);
    CHECK(budget(import) == 150.0); // 100 + 50
    CHECK(totals(import) == "4");
    CHECK(told(import, "a row of totals is left out, called so and without a stage, risk or date: row 4"));
    CHECK_FALSE(told(import, "no stage"));
    CHECK(import.portfolio.files[0].rows == 2);
}

TEST_CASE("the word for totals may stand in the id, in the name or in the first filled cell") {
    CHECK(totals(reading::of("id,name,budget\nP1,Mast,100\n,TOTAL,100\n")) == "3");
    CHECK(totals(reading::of("name,budget\nMast,100\nTotal,100\n")) == "3");
    CHECK(totals(reading::of("cluster,id,name,budget\nWind,P1,Mast,100\nGrand total:,,,100\n")) == "3");
    CHECK(totals(reading::of("id,name,budget\nP1,Mast,100\n-,Summe,100\n")) == "3");
    // A row with an id and a name of its own is a project, whatever its cluster is called.
    CHECK(reading::of("cluster,id,name,budget\nTotal,P1,Mast,100\n").portfolio.projects.size() == 1);
}

TEST_CASE("subtotals within the table are left out too, and told together") {
    const Import import = reading::of(
        "id,stage,budget,currency\nP1,active,1,EUR\nSubtotal,,1,EUR\nP2,active,2,EUR\nSubtotal,,2,EUR\nTotal,,3,EUR\n");
    REQUIRE(import.usable());
    CHECK(totals(import) == "3, 5, 6");
    CHECK(told(import, "3 rows of totals are left out, called so and without a stage, risk or date: rows 3, 5, 6"));
    CHECK(budget(import) == 3.0);
}

TEST_CASE("a project called Total stays if it has a stage, a risk, a date or words, and that is told") {
    for (const char* cells : {"active,,,5", ",0.3,,5", ",,2026-01-02,5", ",,,about 5"}) {
        const Import import =
            reading::of(std::string{"id,stage,risk,start,note\nP1,active,0.2,2026-01-01,1\nTotal,"} + cells + "\n");
        CAPTURE(cells);
        REQUIRE(import.usable());
        CHECK(import.portfolio.projects.size() == 2);
        CHECK(totals(import).empty());
        CHECK(told(import, "the row is called 'Total', but is read as a project"));
    }
}

TEST_CASE("totals do not speak for how a column is written") {
    // 1,234 alone allows two readings; the total would decide for a decimal point.
    const Import import = reading::of("id;budget\nP1;1,234\nTotal;1,234.00\n");
    CHECK(says(reading::only_error(import).message, "no number of the file decides"));
    // Nor is a total in another currency's sign one of the amounts.
    CHECK(reading::of("id;budget\nP1;\u20AC5\nTotal;$5\n").usable());
}

TEST_CASE("a last row without id and name whose money is the sum of the column is one of totals") {
    const Import import =
        reading::of("id,name,stage,budget,fte\nP1,Mast,active,100.25,1\nP2,Kite,idea,50.5,2\n,,,150.75,3\n");
    REQUIRE(import.usable());
    CHECK(totals(import) == "4");
    CHECK(budget(import) == 150.75); // 100.25 + 50.5
    CHECK(told(import, "the row has no id, and its '150.75' is the sum of 'budget' above"));
    // By either decimal mark, with signs, and with subtotals that are not added again.
    CHECK(totals(reading::of("id;budget\nP1;1.000,50\nP2;2.000,25\n;3.000,75 \u20AC\n")) == "4");
    CHECK(totals(reading::of("id,budget\nP1,1\nP2,2\nSubtotal,3\nP3,4\n,7\n")) == "4, 6");
    // An amount that is missing adds nothing.
    CHECK(totals(reading::of("id,budget,spent\nP1,1,n/a\nP2,2,\nP3,n/a,5\n,3,5\n")) == "5");
}

TEST_CASE("a sum of amounts that were rounded when they were saved is still their sum") {
    // 1000.4 + 2000.4 + 3000.4 = 6001.2, each shown without decimals.
    CHECK(totals(reading::of("id,budget\nP1,1000\nP2,2000\nP3,3000\n,6001\n")) == "5");
    CHECK(totals(reading::of("id,budget\nP1,1\nP2,2\nP3,3\n,7\n")).empty());
    CHECK(totals(reading::of("id,budget\nP1,1000\nP2,2000\nP3,3000\n,6003\n")).empty());
}

TEST_CASE("what has no id and is no sum at the end stays an error") {
    for (const char* rows : {
             "P1,a,,1\nP2,b,,2\n,,,4\n",                    // another amount
             "P1,a,,1\nP2,b,,2\n,c,,3\n",                   // a name
             "P1,a,,1\nP2,b,,2\n,,active,3\n",              // a stage
             "P1,a,,1\n,,,3\nP2,b,,2\n",                    // not the last row
             "P1,a,,3\n,,,3\n",                             // one amount alone is no sum
             "P1,a,,0\nP2,b,,0\n,,,0\n",                    // zeros say nothing
             "P1,a,,1\nP2,b,,2\nP3,c,,\n,,,\"\"\"3\"\"\"\n" // no number
         }) {
        CAPTURE(rows);
        const Problem problem = reading::only_error(reading::of(std::string{"id,name,stage,budget\n"} + rows));
        CHECK(says(problem.message, "the row has no id"));
        CHECK(problem.expected == "an id that no other row has");
        CHECK(problem.remedy == "fill the cell, or delete the row");
    }
    CHECK(reading::only_error(reading::of("name,stage\nA,idea\n,idea\n")).expected == "a name that no other row has");
}

TEST_CASE("a file of nothing but totals has no project left") {
    const Import import = reading::of("id,budget\nTotal,5\n");
    CHECK(says(reading::only_error(import).message, "all were left out"));
    CHECK(totals(import) == "2");
}

TEST_CASE("appending the sum of whole budgets in any form changes no project") {
    CHECK(rc::check([] {
        const auto budgets = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1000000));
        const std::string label = *rc::gen::elementOf(std::vector<std::string>{"Total", "SUM:", "", "-"});
        RC_PRE(budgets.size() >= 2);
        std::string text = "id,stage,budget\n";
        long sum = 0;
        for (std::size_t i = 0; i < budgets.size(); ++i) {
            text += "P" + std::to_string(i) + ",active," + std::to_string(budgets[i]) + "\n";
            sum += budgets[i];
        }
        const Import plain = reading::of(text);
        const Import added = reading::of(text + label + ",," + std::to_string(sum) + "\n");
        RC_ASSERT(added.usable());
        RC_ASSERT(added.portfolio.projects.size() == budgets.size());
        RC_ASSERT(budget(added) == budget(plain));
        RC_ASSERT(totals(added) == std::to_string(budgets.size() + 2));
    }));
}
