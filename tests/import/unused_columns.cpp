// Columns that hold what a portfolio lacks, below a header that is not known.
#include "support/reading.hpp"

#include <doctest/doctest.h>
#include <import/map_option.hpp>

using namespace engineroom;
using reading::says;

namespace {

/// The notice that says so; an empty one where there is none.
Problem notice(const Import& import, const std::string& words) {
    for (const Problem& problem : reading::notices(import))
        if (says(problem.message, words)) return problem;
    return {};
}

std::string remedy(const std::string& text, const std::string& words) {
    return notice(reading::of(text), words).remedy;
}

} // namespace

TEST_CASE("a column full of dates below a header that is not known is told, with the option that takes it") {
    const Import import = reading::of("id,stage,Meilenstein\n1,idea,31.12.2026\n2,idea,15.01.2027\n3,idea,\n");
    REQUIRE(import.usable());
    const Problem told = notice(import, "full of dates");
    CHECK(told.message ==
          "'Meilenstein' (C, such as '31.12.2026') is full of dates, but the header is not known: it is not used");
    CHECK(told.place.row == 1);
    CHECK(told.place.column == 3);
    CHECK(says(told.remedy, "if it is delivery, start, ended, proposed or updated, say which, as in --map "
                            "\"Meilenstein=delivery\"; --map"));
    CHECK(says(told.remedy, "--map \"Meilenstein=ignore\" ends this notice"));
}

TEST_CASE("the option that a notice offers does what it says") {
    const std::string text = "id,stage,Meilenstein,Volumen\n1,idea,31.12.2026,120000.00\n2,idea,15.01.2027,80500.00\n";
    ImportOptions how = reading::options();
    how.mapping.columns = {{"Meilenstein", "delivery"}, {"Volumen", "budget"}};
    const Import taken = reading::of(text, how);
    REQUIRE(taken.usable());
    CHECK(taken.portfolio.projects[0].delivery == reading::day(2026, 12, 31));
    CHECK(taken.portfolio.projects[1].budget == Money{80500.0});
    CHECK(notice(taken, "is full of").message.empty());
    how.mapping.columns = {{"Meilenstein", "ignore"}, {"Volumen", "ignore"}};
    CHECK(notice(reading::of(text, how), "is full of").message.empty());
}

TEST_CASE("a column that the file has already is not offered again") {
    const std::string told =
        remedy("id,stage,start,due date,End of phase 1\n1,idea,2026-01-01,2026-12-31,2026-06-30\n", "dates");
    CHECK(says(told, "if it is ended, proposed or updated, say which, as in --map \"End of phase 1=ended\""));
    CHECK(remedy("id,stage,start,due,actual end,proposal date,last update,Kick-off\n"
                 "1,idea,2026-01-01,2026-12-31,,2025-01-01,2026-01-01,2026-01-01\n",
                 "dates") == "");
}

TEST_CASE("a column is full of money where a currency says so, or amounts that are large and round or have cents") {
    for (const char* values : {"1,120000\n2,85000\n3,2500\n", "1,\u20AC 12\n2,\u20AC 7\n3,\u20AC 9\n",
                               "1,1250.50\n2,99999.95\n3,5000\n", "1,12k USD\n2,9k USD\n3,tbd\n"})
        CHECK_MESSAGE(says(remedy(std::string{"id,Volume\n"} + values, "full of amounts"),
                           "if it is budget, payoff or spent, say which, as in --map \"Volume=budget\""),
                      values);
    CHECK(says(remedy("id,Volume (k\u20AC)\n1,12\n2,7\n", "full of amounts"), "--map \"Volume (k\u20AC)=budget\""));
    CHECK(says(remedy("id,budget,payoff,Paid out\n1,5,6,120000\n2,5,6,9000\n", "full of amounts"),
               "if it is spent, say so with --map \"Paid out=spent\"; --map"));
}

TEST_CASE("years, counts, numbers of anything, percentages and words are no dates and no money") {
    for (const char* values : {"1,2025\n2,2026\n3,2027\n", "1,3\n2,17\n3,250\n", "1,471112\n2,471913\n3,500217\n",
                               "1,35%\n2,50%\n3,1200%\n", "1,blue\n2,2026-01-01\n3,green\n", "1,1.2\n2,1.3\n3,2.0\n"}) {
        const Import import = reading::of(std::string{"id,Volume\n"} + values);
        CHECK_MESSAGE(notice(import, "is full of").message.empty(), values);
    }
}

TEST_CASE("several columns of a kind are one notice") {
    const Import import =
        reading::of("id,stage,Gate 1,Gate 2\n1,idea,2026-01-01,2026-02-01\n2,idea,2026-03-01,2026-04-01\n");
    CHECK(says(notice(import, "are full of dates").message,
               "'Gate 1' (C, such as '2026-01-01'), 'Gate 2' (D, such as '2026-02-01') are full of dates, but the "
               "headers are not known: they are not used"));
}

TEST_CASE("a column of words for stages is offered as the stage, where the file has none") {
    CHECK(says(remedy("id,Lage\n1,laufend\n2,geplant\n3,abgeschlossen\n", "words for stages"), "--map \"Lage=stage\""));
    CHECK(remedy("id,stage,Lage\n1,idea,laufend\n2,idea,geplant\n", "words for stages") == "");
}

TEST_CASE("a header that is in doubt is told once, with the options that it may be taken by") {
    const Import import =
        reading::of("id,stage,Fertigstellung,Ausgaben,Ertrag,Termin\n1,idea,31.12.2026,12000,90000,1.2.2026\n");
    REQUIRE(import.usable());
    CHECK(notice(import, "full of").message.empty());
    CHECK(notice(import, "'Fertigstellung' may be the planned end or the actual one").remedy ==
          "if that is meant, say so with --map \"Fertigstellung=delivery\" or --map \"Fertigstellung=ended\"");
    CHECK(says(notice(import, "'Ausgaben' may be").remedy, "--map \"Ausgaben=spent\" or --map \"Ausgaben=budget\""));
    CHECK(says(notice(import, "'Ertrag' may be").remedy, "--map \"Ertrag=payoff\""));
    CHECK(says(notice(import, "'Termin' may be").remedy, "--map \"Termin=delivery\""));
    CHECK(
        says(remedy("id,stage,Expected value\n1,idea,5\n", "'Expected value' is"), "--map \"Expected value=ignore\""));
}

TEST_CASE("words that are sure are taken without being told") {
    const Import import =
        reading::of("id;stage;F\u00E4llig;Spent to date;Genehmigtes Budget\n1;active;31.12.2026;12,5;90,25\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].delivery == reading::day(2026, 12, 31));
    CHECK(import.portfolio.projects[0].spent == Money{12.5});
    CHECK(import.portfolio.projects[0].budget == Money{90.25});
    for (const char* header : {"Target date", "Due", "target end date"})
        CHECK_MESSAGE(
            reading::of(std::string{"id,stage,"} + header + "\n1,idea,2026-12-31\n").portfolio.projects[0].delivery ==
                reading::day(2026, 12, 31),
            header);
}

TEST_CASE("an option for a header can be copied into a shell") {
    CHECK(map_option("Due", "delivery") == "--map \"Due=delivery\"");
    CHECK(map_option("Due\ndate", "delivery") == "--map \"Due date=delivery\"");
    CHECK(map_option("Cost $k", "budget") == "--map 'Cost $k=budget'");
    CHECK(map_option("Client's \"cost\"", "budget") == "--map 'Client'\\''s \"cost\"=budget'");
    const std::string header(100, 'x');
    CHECK(map_option(header, "budget") == "--map \"" + header + "=budget\"");
}
