// What could be misread in silence, and is asked or told instead.
#include "support/reading.hpp"
#include "support/workbooks.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <engineroom/import/mapping_toml.hpp>

using namespace engineroom;

namespace {

bool told(const Import& import, const std::string& words) {
    const std::vector<Problem> notices = reading::notices(import);
    return std::any_of(notices.begin(), notices.end(),
                       [&words](const Problem& one) { return one.message.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("a number of a workbook says nothing about how texts beside it write theirs") {
    const std::string sheet = workbooks::zip_of(workbooks::Xlsx{
        .rows = "<row><c t='str'><v>id</v></c><c t='str'><v>risk</v></c><c t='str'><v>budget</v></c></row>"
                "<row><c><v>1</v></c><c><v>0.35</v></c><c t='str'><v>1.250</v></c></row>"
                "<row><c><v>2</v></c><c><v>0.1</v></c><c t='str'><v>2.500</v></c></row>"}
                                                    .parts());
    const Import import = import_portfolio(FileBytes{"p.xlsx", sheet}, std::nullopt, reading::options());
    CHECK(reading::only_error(import).message.find("'1.250' is 1.25 with a decimal point and 1250") !=
          std::string::npos);
}

TEST_CASE("an order of dates that nothing decided is not written into a mapping") {
    CHECK_FALSE(reading::of("id,start\n1,05/05/2026\n").understood.date_order);
    CHECK(reading::of("id,start,delivery\n1,05/05/2026,31/12/2026\n").understood.date_order == DateOrder::dmy);
}

TEST_CASE("points of a scale stay points beside a label or a slip") {
    for (const char* text : {"id,impact\n1,4\n2,5\n3,high\n", "id,impact\n1,4\n2,5\n3,foour\n"})
        CHECK_FALSE(reading::of(text).usable());
    CHECK(reading::of("id,impact\n1,low\n2,high\n").usable());
    CHECK(reading::of("id,impact\n1,2.5\n2,12\n").usable());
}

TEST_CASE("a header in percent over fractions is asked, whatever else the column holds") {
    CHECK_FALSE(reading::of("id,Risk %\n1,0.35\n2,50\n").usable());
    CHECK(reading::of("id,Risk %\n1,35\n2,50\n").usable());
}

TEST_CASE("a column that is only asked for by [only] decides nothing for others") {
    ImportOptions how = reading::options();
    how.mapping.only = {{"Version", "1.2"}};
    const Import import = reading::of("id;Version;budget\n1;1.2;1.250\n", how);
    CHECK(reading::only_error(import).place.column == 3);
    how.mapping.only = {{"Version", "1.234"}};
    const Import alone = reading::of("id;Version;budget\n1;1.234;5\n2;1.235;6\n", how);
    REQUIRE(alone.usable());
    CHECK(alone.portfolio.projects.size() == 1);
}

TEST_CASE("two columns mapped to one meaning that differ are told with their rows") {
    const Import import =
        reading::with("[columns]\nCost = \"budget\"\n\"Total\" = \"budget\"\n", "id,Cost,Total\n1,5,5\n2,6,60\n3,,7\n");
    REQUIRE(import.usable());
    CHECK(told(import, "'Cost' (B) and 'Total' (C) are mapped to budget, and differ in row 3"));
    CHECK(import.portfolio.projects[2].budget == Money{7.0});
}

TEST_CASE("a formula that failed is told apart from a value that nobody has") {
    const Import import = reading::of("id,budget\n1,#REF!\n2,#DIV/0!\n3,n/a\n4,#N/A\n5,10\n");
    REQUIRE(import.usable());
    CHECK(told(import, "in 2 cells of 'budget' a formula of the spreadsheet failed, such as '#REF!'"));
    CHECK(import.columns[1].missing == 4);
}

TEST_CASE("subtotals and totals with more than the bare word are left out where they add up, and told where not") {
    const Import import = reading::of("Projekt;Budget;Risiko\nAlpha;100;hoch\nBeta;200;gering\nSumme Bereich A;300;\n"
                                      "Gamma;50;gering\nDelta;10;gering\nSumme Bereich B;60;\nGesamt;360;\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects.size() == 4);
    const Import named = reading::of("id,name,budget\n1,Alpha,1000\n2,Beta,2000\n3,Total,3000\n");
    REQUIRE(named.usable());
    CHECK(named.portfolio.projects.size() == 2);
    const Import other = reading::of("name,budget\nAlpha,1000\nBeta,2000\nTotal energy retrofit,500\n");
    REQUIRE(other.usable());
    CHECK(other.portfolio.projects.size() == 3);
    CHECK(told(other, "is read as a project since its amounts are not the sum of those above"));
}

TEST_CASE("three digits behind the mark are asked about where no other amount has so many") {
    const Import import = reading::of("id;budget\n1;1.250.000,50\n2;1,500\n3;2.000,25\n4;7,250\n");
    const Problem problem = reading::only_error(import);
    CHECK(problem.place == Place{"p.csv", 3, 2});
    CHECK(problem.value == "1,500");
    CHECK(reading::says(problem.message, "'1,500' is 1.5, or 1500 if the mark parts thousands"));
    CHECK(reading::says(problem.message, "rows 3, 5"));
    CHECK(reading::says(problem.remedy, "--decimal ,"));
    CHECK(reading::only_error(reading::of("id;budget\n1;1,250,000.50\n2;1.500\n")).value == "1.500");
    CHECK(reading::only_error(reading::of("id;budget\n1;1.250.000\n2;1,500\n")).value == "1,500");
    CHECK(reading::only_error(reading::of("id;funding\n1;EU: 1.250.000,50 | City: 1,500\n")).value == "1,500");
    ImportOptions how = reading::options();
    how.skip_bad_rows = true;
    CHECK(reading::of("id;budget\n1;1.250.000,50\n2;1,500\n", how).portfolio.projects.size() == 1);
    how.mapping.decimal = ',';
    CHECK(reading::of("id;budget\n1;1.250.000,50\n2;1,500\n", how).portfolio.projects[1].budget == Money{1.5});
}

TEST_CASE(
    "three digits behind the mark are no doubt among their like, of people, or in millions, where they are told") {
    for (const char* text :
         {"id;budget\n1;1.250.000,50\n2;1,500\n3;0,125\n", "id;budget\n1;1.250.000,50\n2;1,500\n3;2.000,375\n",
          "id;fte\n1;0,5\n2;1,500\n", "id;budget\n1;1.250.000,50\n2;1.500\n"}) {
        CAPTURE(text);
        CHECK(reading::of(text).usable());
    }
    const Import millions = reading::of("id;Budget (M€)\n1;1,5\n2;1,125\n");
    REQUIRE(millions.usable());
    CHECK(millions.portfolio.projects[1].budget == Money{1.125e6});
    CHECK(told(millions, "'1,125' is 1.125, or 1125 if the mark parts thousands"));
}

TEST_CASE("a line around the table that says thousands is asked about, unless header or mapping says the unit") {
    const auto asked = [](const std::string& line) {
        const Import import = reading::of("\"" + line + "\"\n\nid,name,budget,fte\n1,A,n/a,2\n2,B,1250,3\n");
        if (import.usable()) return std::string{};
        const Problem problem = reading::only_error(import);
        CHECK(problem.place == Place{"p.csv", 5, 3});
        CHECK(reading::says(problem.message, "'1250' is 1250 as it stands, and "));
        return problem.remedy.substr(0, problem.remedy.find(", or"));
    };
    for (const char* line :
         {"in thousands", "Angaben in T€", "Angaben in Tsd. EUR", "(k€)", "All figures in thousands of euros",
          "Amounts in £'000", "in 1,000 EUR", "montants en milliers d'euros", "Beträge: T€ (Stand 2026)",
          "Budget 2026 in T€", "All amounts in thousands, unless otherwise stated", "alle Werte in TEUR",
          "importes en miles de euros", "belopp i tusen kronor", "USD 000s", "(thousands)", "Unit: Tsd.",
          "EUR (thousands)"})
        CHECK_MESSAGE(asked(line) == "say which in a mapping: [money] scale = 1000", line);
    for (const char* line : {"in M€", "EUR million", "in Mio. €", "$ millions", "Angaben in 1 Mio. EUR", "(MEUR)"})
        CHECK_MESSAGE(asked(line) == "say which in a mapping: [money] scale = 1000000", line);
    for (const char* line :
         {"Portfolio of 5 Mio. EUR", "Projects of Team K", "One million trees", "A fund of 12 million euros", "Phase M",
          "in EUR", "In millions we trust", "TFT displays", "Budget 1000 EUR", "Stand 2026, 1.250 Tsd. EUR",
          "Thousand islands programme", "All-in programme", "Mila"})
        CHECK_MESSAGE(asked(line).empty(), line);
    // Below the table as well, and of each column that may be meant.
    const Import below = reading::of("id,name,budget,spent\n1,A,1250,10\n\n\"* Amounts in thousands\"\n");
    CHECK(reading::errors(below).size() == 2);
    for (const char* text : {"in M€\n\nid,name,Budget (k€)\n1,A,1250\n", "in M€\n\nid,name,budget\n1,A,1250k\n",
                             "in M€\n\nid,name,fte\n1,A,5\n", "in M€\n\nid,name,budget\n1,A,0\n"}) {
        CAPTURE(text);
        CHECK(reading::of(text).usable());
    }
}

TEST_CASE("a mapping says whether a line above the table is meant for the amounts") {
    const std::string text = "Angaben in T€\n\nid,name,budget\n1,A,1250\n";
    CHECK_FALSE(reading::of(text).usable());
    CHECK(reading::with("[money]\nscale = 1000\n", text).portfolio.projects.at(0).budget == Money{1.25e6});
    const Import full = reading::with("[money]\nscale = 1\n", text);
    REQUIRE(full.usable());
    CHECK(full.portfolio.projects[0].budget == Money{1250.0});
    CHECK(reading::says(to_toml(full.understood), "[money]\nscale = 1\n"));
}

TEST_CASE("amounts that state a bare currency below a header in thousands are asked about") {
    const Problem problem = reading::only_error(reading::of("id;Budget (T€)\n1;250\n2;€ 1.250\n3;€ 0,50\n"));
    CHECK(problem.place == Place{"p.csv", 3, 2});
    CHECK(reading::says(problem.message, "'€ 1.250' states a full amount, the header 'Budget (T€)' units of 1000: 1250 "
                                         "or 1250000"));
    CHECK(reading::says(problem.remedy, "[money] scale = 1000"));
    const Import mapped = reading::with("[money]\nscale = 1000\n", "id;Budget (T€)\n1;250\n2;€ 1.250\n3;€ 0,50\n");
    REQUIRE(mapped.usable());
    CHECK(mapped.portfolio.projects[1].budget == Money{1.25e6});
    CHECK(reading::of("id;Budget (€)\n1;€ 250\n").usable());
    CHECK(reading::of("id;Budget (T€)\n1;250\n2;€ 0\n").usable());
    CHECK_FALSE(reading::of("id;Funding (T€)\n1;EU: € 250\n").usable());
}

TEST_CASE("a carriage return alone among other line ends may part two rows, and is told as an error") {
    const Problem problem = reading::only_error(reading::of("id,name,lead\n1,A,Acme\rx\n2,B,Beta\n"));
    CHECK(problem.place.row == 2);
    CHECK(reading::says(problem.message, "1 row holds a carriage return that does not end a line"));
    CHECK(reading::only_error(reading::of("id,name\r\n1,A\r\n2,\"B\"\"\n\"\r\n3,C\rD\r\n")).place.row == 4);
    for (const char* text : {"id,name\n1,\"A\rB\"\n", "id,name\n1,A\r\r\n2,B\r", "id,name\n1,A\r \n",
                             "id,name\r1,A\r2,B\r", "id,name\n1,5\" pipe\n2,\"C\rD\"\n"}) {
        CAPTURE(text);
        CHECK(reading::of(text).usable());
    }
}

TEST_CASE("a letter before a number makes no millions of it") {
    CHECK(reading::only_error(reading::of("id,budget\n1,M5\n")).message == "budget 'M5' is not an amount of money");
    for (const char* cell : {"5M", "\u20AC 5M", "\u20AC M 5", "MEUR 5", "EUR5M"})
        CHECK_MESSAGE(reading::of(reading::column("budget", {cell})).portfolio.projects.at(0).budget == Money{5e6},
                      cell);
}

TEST_CASE("a small bare amount among others in millions may be in millions too, and is asked about") {
    const std::string text = "id,budget\n1,5M\n2,1.5M\n3,250000\n4,250\n5,900\n";
    const Problem problem = reading::only_error(reading::of(text));
    CHECK(problem.place == Place{"p.csv", 5, 2});
    CHECK(reading::says(problem.message, "'250' states no unit, and '5M' in row 2 does: 250 or 250000000"));
    CHECK(reading::says(problem.remedy, "[money] scale = 1"));
    const Import in_full = reading::with("[money]\nscale = 1\n", text);
    REQUIRE(in_full.usable());
    CHECK(in_full.portfolio.projects[0].budget == Money{5e6});
    CHECK(in_full.portfolio.projects[3].budget == Money{250.0});
    for (const char* clear :
         {"id,budget\n1,5M\n2,1000\n3,0\n", "id,budget\n1,5k\n2,800\n", "id,budget\n1,250\n2,3\n"}) {
        CAPTURE(clear);
        CHECK(reading::of(clear).usable());
    }
    for (const char* unclear :
         {"id,budget\n1,5k\n2,0.8\n", "id,funding\n1,EU: 5M\n2,EU: 2\n", "id,spent\n1,2bn\n2,999\n"}) {
        CAPTURE(unclear);
        CHECK_FALSE(reading::of(unclear).usable());
    }
}

TEST_CASE("a remedy names a column by its whole header") {
    const std::string header =
        "How likely is it, in the eyes of those who proposed it, that nothing comes of it? (risk)";
    CHECK(reading::says(reading::only_error(reading::with("[columns]\n\"" + header + "\" = \"risk\"\n",
                                                          "id,\"" + header + "\"\n1,0.5\n2,1..5\n"))
                            .remedy,
                        "--map \"" + header + "=ignore\""));
}
