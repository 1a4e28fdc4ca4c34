#include "support/reading.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using reading::day;
using reading::says;

TEST_CASE("one date that allows one order decides for its column") {
    const Import import =
        reading::of(reading::column("start", {"03/04/2026", "13/04/2026", "2026-05-01", "1 June 2026"}));
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].start == day(2026, 4, 3));
    CHECK(import.portfolio.projects[2].start == day(2026, 5, 1));
    CHECK(import.columns[1].convention == "d/m/y");
    CHECK(says(import.columns[1].evidence, "1 of 4 dates"));
    CHECK(import.columns[1].before == "03/04/2026");
    CHECK(import.columns[1].after == "2026-04-03");
    const Import american = reading::of(reading::column("start", {"03/04/2026", "04/13/2026"}));
    CHECK(american.portfolio.projects[0].start == day(2026, 3, 4));
}

TEST_CASE("dates that allow two orders are decided by other dates of the file, and that is told") {
    const Import import = reading::of("id,start,delivery\n1,03/04/2026,13/04/2026\n2,05/06/2026,\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[1].start == day(2026, 6, 5));
    const auto told = reading::notices(import);
    CHECK(std::any_of(told.begin(), told.end(),
                      [](const Problem& problem) { return says(problem.message, "'delivery' must be"); }));
}

TEST_CASE("dates that nothing decides are an error that shows both readings") {
    const Import import = reading::of("id,start\n1,03/04/2026\n2,05/05/2026\n");
    const Problem problem = reading::only_error(import);
    CHECK(problem.place == Place{"p.csv", 2, 2});
    CHECK(problem.value == "03/04/2026");
    CHECK(says(problem.message, "2026-04-03"));
    CHECK(says(problem.message, "2026-03-04"));
    CHECK(says(problem.remedy, "--date-order"));
    // Left-out rows do not mend it.
    ImportOptions skipping = reading::options();
    skipping.skip_bad_rows = true;
    CHECK_FALSE(reading::of("id,start\n1,03/04/2026\n", skipping).usable());
    ImportOptions given = reading::options();
    given.mapping.date_order = DateOrder::mdy;
    CHECK(reading::of("id,start\n1,03/04/2026\n", given).portfolio.projects[0].start == day(2026, 3, 4));
    // Sisters that disagree decide nothing.
    CHECK_FALSE(reading::of("id,start,delivery,ended\n1,03/04/2026,13/04/2026,04/13/2026\n").usable());
}

TEST_CASE("dates that read alike both ways need no order") {
    const Import import = reading::of(reading::column("start", {"05/05/2026", "2026-01-02"}));
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].start == day(2026, 5, 5));
}

TEST_CASE("a period starts on its first day and is delivered on its last") {
    const Import import = reading::of("id,start,delivery,ended,updated\nP1,Q3 2026,2026-09,2025,Feb 2026\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].start == day(2026, 7, 1));
    CHECK(import.portfolio.projects[0].delivery == day(2026, 9, 30));
    CHECK(import.portfolio.projects[0].ended == day(2025, 12, 31));
    CHECK(import.portfolio.projects[0].updated == day(2026, 2, 28));
    // Of the month that goes on, today is the last day that can be meant.
    CHECK(reading::of("id,updated\nP1,Nov 2026\n").portfolio.projects[0].updated == day(2026, 11, 1));
}

TEST_CASE("a column with both orders is refused, and one malformed date is an error of its cell") {
    const Problem both = reading::only_error(reading::of(reading::column("start", {"13/04/2026", "04/13/2026"})));
    CHECK(says(both.message, "row 2"));
    CHECK(says(both.message, "row 3"));
    const Problem bad = reading::only_error(reading::of(reading::column("start", {"13/04/2026", "22/01//2026"})));
    CHECK(bad.place == Place{"p.csv", 3, 2});
    CHECK(bad.message == "start '22/01//2026' is not a date");
    CHECK(says(bad.remedy, "the same mark, once"));
    CHECK(reading::of(reading::column("start", {"13/04/26"})).portfolio.projects[0].start == day(2026, 4, 13));
    CHECK(says(reading::only_error(reading::of(reading::column("start", {"13-04-26"}))).message,
               "2013-04-26 with the year first, and 2026-04-13 with the day first"));
    CHECK(reading::of(reading::column("start", {"46023"})).portfolio.projects[0].start == day(2026, 1, 1));
}

TEST_CASE("the decimal mark is found from the column, or from other numbers of the file") {
    const Import comma = reading::of("id;budget;spent\n1;1.234;0,5\n2;2.000.000;1,25\n");
    REQUIRE(comma.usable());
    CHECK(comma.portfolio.projects[0].budget == Money{1234.0});
    CHECK(comma.portfolio.projects[1].budget == Money{2000000.0});
    CHECK(comma.portfolio.projects[0].spent == Money{0.5});
    const Import sister = reading::of("id;budget;spent\n1;1.234;0.5\n");
    REQUIRE(sister.usable());
    CHECK(sister.portfolio.projects[0].budget == Money{1.234});
    CHECK(reading::notices(sister).size() == 2); // the sister, and that there is no stage
}

TEST_CASE("a number that nothing decides is an error that shows both readings") {
    const Problem problem = reading::only_error(reading::of("id;budget\n1;1.234\n2;5.678\n"));
    CHECK(problem.place == Place{"p.csv", 2, 2});
    CHECK(says(problem.message, "1.234 with a decimal point and 1234 with a decimal comma"));
    CHECK(says(problem.remedy, "--decimal"));
    ImportOptions given = reading::options();
    given.mapping.decimal = ',';
    CHECK(reading::of("id;budget\n1;1.234\n", given).portfolio.projects[0].budget == Money{1234.0});
    const Problem both = reading::only_error(reading::of("id;budget\n1;1,5\n2;1.5\n"));
    CHECK(says(both.message, "row 2"));
}

TEST_CASE("thousands and misplaced commas are told apart") {
    CHECK(reading::of(reading::column("budget", {"1,300,000"})).portfolio.projects[0].budget == Money{1300000.0});
    const Problem problem = reading::only_error(reading::of(reading::column("budget", {"1,300,000", "7,000,0000"})));
    CHECK(problem.place == Place{"p.csv", 3, 2});
    CHECK(problem.value == "7,000,0000");
}

TEST_CASE("amounts carry signs, codes, spaces and brackets") {
    const Import import = reading::of(reading::column(
        "budget", {"\u20AC1,234.50", "1 234.5 EUR", "EUR 1'234.50", "1\u00A0234.5\u00A0\u20AC", "1.5e6", "(0)"}));
    REQUIRE(import.usable());
    for (std::size_t i = 0; i < 4; ++i) CHECK(import.portfolio.projects[i].budget == Money{1234.5});
    CHECK(import.portfolio.projects[4].budget == Money{1.5e6});
    CHECK(import.portfolio.projects[5].budget == Money{0.0});
    CHECK(import.portfolio.currency == "EUR");
}

TEST_CASE("what is no amount, or a negative one, is an error of its cell") {
    for (const char* cell :
         {"-5", "(1,234)", "NaN", "inf", "1e400", "0x10", "5 billion", "2.5 mil", "30 %", "about 5", "1,23,45"}) {
        CAPTURE(cell);
        const Import import = reading::of(reading::column("budget", {"1234.5", cell}));
        const Problem problem = reading::only_error(import);
        CHECK(problem.place == Place{"p.csv", 3, 2});
        CHECK(problem.value == cell);
    }
    CHECK(says(reading::only_error(reading::of(reading::column("budget", {"-5"}))).message, "negative"));
    CHECK(says(reading::only_error(reading::of(reading::column("budget", {"5 billion"}))).remedy, "in full"));
    CHECK(reading::of(reading::column("budget", {"5k"})).portfolio.projects[0].budget == Money{5000.0});
    CHECK_FALSE(reading::of(reading::column("fte", {"5k"})).usable());
    CHECK_FALSE(reading::of(reading::column("budget (k)", {"5k"})).usable());
    CHECK_FALSE(reading::of(reading::column("fte", {"-1"})).usable());
    CHECK_FALSE(reading::of(reading::column("fte", {"50 %"})).usable());
}

TEST_CASE("a portfolio has one currency") {
    const auto currency = [](const std::string& text) {
        const Import import = reading::of(text);
        return import.usable() ? import.portfolio.currency : "error: " + reading::only_error(import).message;
    };
    CHECK(currency("id,budget,currency\n1,5,EUR\n2,6,eur\n") == "EUR");
    CHECK(currency("id,budget\n1,5\n") == "");
    CHECK(currency("id,Budget (GBP)\n1,5\n") == "GBP");
    CHECK(currency("id,budget,currency\n1,$5,CAD\n") == "CAD");
    const std::string two = currency("id,budget,currency\n1,5,EUR\n2,6,USD\n3,7,EUR\n");
    CHECK(says(two, "EUR in rows 2, 4"));
    CHECK(says(two, "USD in row 3"));
    CHECK(says(currency("id,budget,currency\n1,\u20AC5,USD\n"), "more than one currency"));
    CHECK(says(currency("id,budget,currency\n1,$5,EUR\n"), "more than one currency"));
    CHECK(says(currency("id,budget\n1,$5\n2,kr 5\n"), "more than one currency"));
    CHECK(says(currency("id,budget,currency\n1,5,Euro\n"), "not a code of ISO 4217"));
    // A shared sign does not name a currency, and that is told.
    const Import dollar = reading::of("id,budget\n1,$5\n");
    REQUIRE(dollar.usable());
    CHECK(dollar.portfolio.currency == "");
    CHECK(says(reading::notices(dollar).back().message, "several currencies share"));
}

TEST_CASE("amounts in several currencies are parted by rows only where a column states the currency") {
    const Problem stated = reading::only_error(reading::of("id,budget,Currency\n1,5,USD\n2,6,eur\n"));
    CHECK(says(stated.remedy, "--only \"Currency=EUR\""));
    CHECK(reading::with("[only]\nCurrency = \"EUR\"\n", "id,budget,Currency\n1,5,USD\n2,6,eur\n").usable());
    for (const char* text : {"id,budget\n1,\u20AC5\n2,$6\n", "id,budget\n1,EUR 5\n2,USD 6\n",
                             "id,budget,currency\n1,\u20AC5,USD\n", "id,Budget (EUR),Spent (USD)\n1,5,6\n"}) {
        CAPTURE(text);
        CHECK(reading::only_error(reading::of(text)).remedy ==
              "convert the amounts to one currency, or keep a file for each currency");
    }
}

TEST_CASE("words for the size of a payoff are told to be multiples, if that is meant") {
    const Problem size = reading::only_error(reading::of("id,Likely payoff\n1,High\n"));
    CHECK(size.remedy == "if these are rough sizes, use --map \"Likely payoff=multiple\"");
    const Import mapped = reading::with("[columns]\n\"Likely payoff\" = \"multiple\"\n", "id,Likely payoff\n1,High\n");
    REQUIRE(mapped.usable());
    CHECK(mapped.portfolio.projects[0].multiple->value() == 10.0); // the label's value
    for (const char* text : {"id,payoff\n1,plenty\n", "id,budget\n1,high\n"})
        CHECK_FALSE(says(reading::only_error(reading::of(text)).remedy, "=multiple"));
}

TEST_CASE("conventions are told in words, and only of cells that were read") {
    const auto convention = [](const std::string& header, const std::vector<std::string>& cells) {
        return reading::of(reading::column(header, cells)).columns[1].convention;
    };
    CHECK(convention("participants", {"A, B"}) == "list parted by commas");
    CHECK(convention("participants", {"A; B"}) == "list parted by ; | or line breaks");
    CHECK(convention("funding", {"EU:5"}) == "list parted by commas, numbers");
    CHECK(convention("start", {"soon", "later"}) == "no cell that is a date");
    CHECK(convention("start", {"soon", "2026-01-02"}) == "dates that read alike in any order");
    CHECK(convention("start", {"", "n/a"}).empty());
    CHECK(convention("payoff", {"low", "high"}) == "words");
    CHECK(convention("multiple", {"low", "high"}) == "words");
    CHECK(convention("budget", {"low", "5"}) == "numbers");
    CHECK(convention("budget", {"", "n/a"}).empty());
}

TEST_CASE("amounts in thousands are multiplied, and that is told") {
    const Import import = reading::of("id,Budget (k\u20AC)\n1,250\n2,1.5\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].budget == Money{250000.0});
    CHECK(import.portfolio.currency == "EUR");
    CHECK(says(reading::notices(import)[1].message, "units of 1000"));
    const Import contradiction = reading::with("[money]\nscale = 1e6\n", "id,Budget (k\u20AC)\n1,250\n");
    CHECK(reading::only_error(contradiction).fault == Fault::usage);
    const Import scaled = reading::with("[money]\nscale = 1e6\n", "id,budget,funding\n1,2.5,EU:1.5\n");
    REQUIRE(scaled.usable());
    CHECK(scaled.portfolio.projects[0].budget == Money{2.5e6});
    CHECK(scaled.portfolio.projects[0].funding == std::vector<Funding>{{"EU", Money{1.5e6}}});
}

TEST_CASE("lists are parted by ; | or line breaks, by commas only where none of these occurs in the column") {
    const Import strong =
        reading::of("id,participants\n1,\"Acme, Ltd;Beta\"\n2,Gamma|Delta\n3,\"One\nTwo\"\n4,\"Solo, Inc\"\n");
    REQUIRE(strong.usable());
    CHECK(strong.portfolio.projects[0].participants == std::vector<engineroom::Text>{"Acme, Ltd", "Beta"});
    CHECK(strong.portfolio.projects[1].participants == std::vector<engineroom::Text>{"Gamma", "Delta"});
    CHECK(strong.portfolio.projects[2].participants == std::vector<engineroom::Text>{"One", "Two"});
    CHECK(strong.portfolio.projects[3].participants == std::vector<engineroom::Text>{"Solo, Inc"});
    const Import weak = reading::of("id,participants\n1,\"Acme, Beta , ,\"\n2,-\n");
    CHECK(weak.portfolio.projects[0].participants == std::vector<engineroom::Text>{"Acme", "Beta"});
    CHECK(weak.portfolio.projects[1].participants.empty());
}

TEST_CASE("votes are numbers, and a comma that may be a decimal mark is not guessed at") {
    const Import import = reading::of("id,votes\n1,4;3.5;5\n2,2\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].votes == std::vector<double>{4, 3.5, 5});
    CHECK(reading::of("id,votes\n1,\"4,3,5\"\n").portfolio.projects[0].votes == std::vector<double>{4, 3, 5});
    CHECK_FALSE(reading::of("id;votes;fte\n1;4,5;2,5\n").usable());
    CHECK_FALSE(reading::of("id,votes\n1,4;good\n").usable());
}

TEST_CASE("funding names funders and amounts") {
    const Import import = reading::of("id,funding\n1,EU: Horizon: 400000; Members:200000.50\n");
    REQUIRE(import.usable());
    CHECK(import.portfolio.projects[0].funding ==
          std::vector<Funding>{{"EU: Horizon", Money{400000.0}}, {"Members", Money{200000.5}}});
    CHECK(reading::of("id,funding,spent\n1,\"EU: 1,000\",0.5\n").portfolio.projects[0].funding ==
          std::vector<Funding>{{"EU", Money{1000.0}}});
    CHECK(reading::of("id,funding\n1,\"EU: 10, City: 20\"\n").portfolio.projects[0].funding.size() == 2);
    for (const char* cell : {"EU", "400000", ":400000", "EU:lots", "EU:-5", "EU:", "\"EU: 1,000, City: 2,000\""}) {
        CAPTURE(cell);
        CHECK_FALSE(reading::of("id,funding,spent\n1," + std::string{cell} + ",0.5\n").usable());
    }
}

TEST_CASE("a cell like '4,5' is two votes only where it can be nothing else") {
    const auto votes = [](const Import& import) { return import.portfolio.projects[0].votes; };
    const Problem open = reading::only_error(reading::of(reading::column("votes", {"4,5", "3"})));
    CHECK(says(open.message, "'4,5' may be several votes or one with a decimal comma"));
    CHECK(open.place.row == 2);
    CHECK(says(open.remedy, "--decimal ."));
    // Another vote, another column or the user says what the comma is.
    CHECK(votes(reading::of(reading::column("votes", {"4,5", "3,4,4"}))) == std::vector<double>{4.0, 5.0});
    CHECK(votes(reading::of(reading::column("votes", {"4,5", "3, 2"}))) == std::vector<double>{4.0, 5.0});
    CHECK(votes(reading::of(reading::column("votes", {"4,5", "3.5"}))) == std::vector<double>{4.0, 5.0});
    CHECK(votes(reading::of("id;votes;fte\n1;4,5;0.5\n")) == std::vector<double>{4.0, 5.0});
    CHECK(votes(reading::of("id;votes\n1;4,5\n2;3;4\n")).empty());
    CHECK(votes(reading::of("id\tvotes\n1\t4,5\n2\t3;4\n")) == std::vector<double>{4.5});
    CHECK_FALSE(reading::of("id;votes;fte\n1;4,5;0,5\n").usable());
    ImportOptions how = reading::options();
    how.mapping.decimal = '.';
    CHECK(votes(reading::of(reading::column("votes", {"4,5", "3"}), how)) == std::vector<double>{4.0, 5.0});
}
