#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/conventions.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <tuple>

using namespace engineroom;

TEST_CASE("digits mean what the decimal mark makes of them") {
    CHECK(digits_value("1234.5", '.') == 1234.5);
    CHECK(digits_value("1,234.5", '.') == 1234.5);
    CHECK(digits_value("1.234,5", ',') == 1234.5);
    CHECK(digits_value("1 234 567", '.') == 1234567.0);
    CHECK(digits_value("1'234'567.25", '.') == 1234567.25);
    CHECK(digits_value("1\u00A0234,50", ',') == 1234.5);
    CHECK(digits_value("1\u202F234", ',') == 1234.0);
    CHECK(digits_value("1.5e6", '.') == 1.5e6);
    CHECK(digits_value("1,5E-2", ',') == 0.015);
    CHECK(digits_value(".5", '.') == 0.5);
    CHECK(digits_value("1,300,000", '.') == 1300000.0);
    CHECK(digits_value("007", '.') == 7.0);
}

TEST_CASE("what is no number has no value") {
    // A misplaced comma, groups of another length, two marks, too large, too small, no digits, hexadecimal.
    for (const char* text : {"7,000,0000", "123,45,678", "1,23", "1234,567.0", "0,123", "1,234'567", "1..2",
                             "1.2.3",      "5.",         ".",    "",           "1e400", "1e-400",    "1e",
                             "0x10",       "1,000e3",    "nan",  "inf",        "1_000", "1 2345",    "1,,000"})
        CHECK_FALSE_MESSAGE(digits_value(text, '.').has_value(), text);
    CHECK_FALSE(digits_value(std::string(200, '9'), '.').has_value());
}

TEST_CASE("a mark before three digits can be read in two ways, any other in one") {
    CHECK(decimal_reading("1.234") == DecimalReading::differ);
    CHECK(decimal_reading("12,345") == DecimalReading::differ);
    CHECK(decimal_reading("0.234") == DecimalReading::point);
    CHECK(decimal_reading("0,5") == DecimalReading::comma);
    CHECK(decimal_reading("1234.567") == DecimalReading::point);
    CHECK(decimal_reading("1,300,000") == DecimalReading::point);
    CHECK(decimal_reading("1.300.000") == DecimalReading::comma);
    CHECK(decimal_reading("1.234,5") == DecimalReading::comma);
    CHECK(decimal_reading("1234") == DecimalReading::alike);
    CHECK(decimal_reading("1 234") == DecimalReading::alike);
    CHECK(decimal_reading("7,000,0000") == DecimalReading::none);
}

TEST_CASE("the quick look at the marks agrees with reading the digits in both ways") {
    CHECK(rc::check([](unsigned whole, unsigned fraction, bool comma) {
        const std::string digits = fmt::format("{}{}{}", whole % 100000, comma ? ',' : '.', fraction % 100000);
        const NumberReadings readings = number_readings(digits);
        const DecimalReading expected = readings.differ()                   ? DecimalReading::differ
                                        : readings.point && !readings.comma ? DecimalReading::point
                                        : readings.comma && !readings.point ? DecimalReading::comma
                                        : readings.point && readings.comma  ? DecimalReading::alike
                                                                            : DecimalReading::none;
        RC_ASSERT(decimal_reading(digits) == expected);
    }));
}

TEST_CASE("a number cell is taken apart: sign, currency, percent, digits") {
    const auto parts = [](std::string_view text) {
        const auto cell = number_cell(text);
        return cell ? fmt::format("{}{}{}{}", cell->negative ? "-" : "", cell->digits, cell->percent ? "%" : "",
                                  cell->currency ? fmt::format(" {}/{}", cell->currency->text, cell->currency->code)
                                                 : "")
                    : "none";
    };
    CHECK(parts("1,234.50") == "1,234.50");
    CHECK(parts("-5") == "-5");
    CHECK(parts("\u22125") == "-5");
    CHECK(parts("+5") == "5");
    CHECK(parts("(1,234)") == "-1,234");
    CHECK(parts("12 %") == "12%");
    CHECK(parts("\u20AC 1.234,50") == "1.234,50 \u20AC/EUR");
    CHECK(parts("-\u20AC5") == "-5 \u20AC/EUR");
    CHECK(parts("\u20AC-5") == "-5 \u20AC/EUR");
    CHECK(parts("1 234,50 \u20AC") == "1 234,50 \u20AC/EUR");
    CHECK(parts("USD 5") == "5 USD/USD");
    CHECK(parts("5 usd") == "5 usd/USD");
    CHECK(parts("US$5") == "5 US$/USD");
    CHECK(parts("$5") == "5 $/");
    CHECK(parts("1.5e6") == "1.5e6");
    CHECK(parts("1234-") == "-1234");
    CHECK(parts("1234 \u2212") == "-1234");
    CHECK(parts("(\u20AC1,234)") == "-1,234 \u20AC/EUR");
    CHECK(parts("\u20AC(1,234)") == "-1,234 \u20AC/EUR");
    CHECK(parts("12\u00A0%") == "12%");
    CHECK(parts("-12,5\u202F%") == "-12,5%");
    CHECK(parts("CHF 1'234.50") == "1'234.50 CHF/CHF");
    CHECK(parts("Fr. 5") == "5 Fr/");
    CHECK(parts("Fr.5") == "5 Fr/"); // not .5
    CHECK(parts("$.5") == ".5 $/");
    CHECK(parts("5 kr.") == "5 kr/");
    CHECK(parts("5 KR") == "5 kr/");
    CHECK(parts("1 234,50 K\u010D") == "1 234,50 K\u010D/CZK");
    CHECK(parts("5 z\u0142") == "5 z\u0142/PLN");
    CHECK(parts("R$ 5") == "5 R$/BRL");
    CHECK(parts("5 Euro") == "5 Euro/EUR");
    CHECK(parts("\u20B95") == "5 \u20B9/INR");
    for (const char* text : {"",           "-",         "abc",           "5 XYZ",    "nan",
                             "NaN",        "inf",       "-inf",          "infinity", "()",
                             "(5",         "--5",       "+-5",           "%",        "EUR",
                             "5%%",        "EUR 5 EUR", "5 USDX",        "-5-",      "(-5)",
                             "(5)-",       "5)",        "((5)",          "5% EUR",   "5k %",
                             "5 k k",      "k",         "5 of 3",        "P1",       "5.-5",
                             "5kk",        "5 t",       "1 2 mars",      "#5",       "5 kg",
                             "2026-11-01", "5 Mio. k",  "5,--,",         "0x10",     "5\u00B2",
                             "1/2",        "5 mall",    "\u20AC\u20AC5", "$5 \u20AC"})
        CHECK_MESSAGE((parts(text) == "none" || !digits_value(number_cell(text)->digits, '.')), text);
}

TEST_CASE("a scale beside the digits multiplies them, with a currency or without") {
    const auto amount = [](std::string_view text) {
        const auto cell = number_cell(text);
        const auto value =
            cell ? digits_value(cell->digits, text.find(',') == std::string_view::npos ? '.' : ',') : std::nullopt;
        return value ? fmt::format("{} {}", *value * cell->scale, cell->currency ? cell->currency->code : "-") : "none";
    };
    for (const char* text : {"3.5k", "3.5 K", "3.5 Tsd.", "3.5 tsd", "3,5 Tausend", "3.5 thousand", "3,5 mila",
                             "3,5 miles", "3,5 mille", "3,5 duizend", "3,5 tusen"})
        CHECK_MESSAGE(amount(text) == "3500 -", text);
    for (const char* text :
         {"3.5m", "3.5M", "3.5 mn", "3.5 Mio.", "3.5Mio", "3,5 mln", "3.5 million", "3,5 Millionen", "3,5 millions",
          "3,5 millones", "3,5 milioni", "3,5 miljoen", "3,5 milh\u00F5es", "3,5 miljoner"})
        CHECK_MESSAGE(amount(text) == "3500000 -", text);
    for (const char* text : {"3.5bn", "3,5 Mrd.", "3,5 Milliarden", "3,5 Md", "3,5 milliards", "3,5 miliardi",
                             "3,5 mld", "3,5 miljarder", "3,5 miljard"})
        CHECK_MESSAGE(amount(text) == "3500000000 -", text);
    for (const char* text : {"5 k\u20AC", "\u20AC5k", "\u20ACk 5", "5 T\u20AC", "5 TEUR", "kEUR 5", "EUR 5k", "5k EUR",
                             "5 Tsd. \u20AC", "5 Tsd.\u20AC"})
        CHECK_MESSAGE(amount(text) == "5000 EUR", text);
    for (const char* text : {"5 M\u20AC", "5 MEUR", "MEUR 5", "\u20AC5m", "EUR 5m", "5 Mio. \u20AC", "Mio. \u20AC 5"})
        CHECK_MESSAGE(amount(text) == "5000000 EUR", text);
    CHECK(amount("$3.5M") == "3500000 ");
    CHECK(amount("US$3.5M") == "3500000 USD");
    CHECK(amount("5 tkr") == "5000 ");
    CHECK(amount("5 Mkr") == "5000000 ");
    CHECK(amount("5 mdkr") == "5000000000 ");
    CHECK(amount("5 MSEK") == "5000000 SEK");
    CHECK(number_cell("-5k")->negative);
    // Ends that say that there are no cents.
    for (const char* text : {"CHF 100.-", "100.\u2013 CHF", "CHF 100.--"})
        CHECK_MESSAGE(amount(text) == "100 CHF", text);
    for (const char* text : {"100,-", "100,--", "100:-", "100.-"}) CHECK_MESSAGE(amount(text) == "100 -", text);
    CHECK(amount("\u20AC 100,-") == "100 EUR");
    CHECK(amount("100:- kr") == "100 ");
}

TEST_CASE("a word that means different amounts to different people is refused, and told") {
    for (const char* text : {"5 billion", "5 Billionen", "5 billones", "5 mil", "5b", "5 MM", "5 lakh", "$5 billion"}) {
        CHECK_MESSAGE(!number_cell(text), text);
        CHECK_MESSAGE(number_remedy(text).find("mean different amounts") != std::string_view::npos, text);
    }
    CHECK(number_remedy("7,000,0000").find("groups of three") != std::string_view::npos);
    for (const char* text : {"", "abc", "billion", "5", "5k", "1,234", "high", "5 apples", "P1"})
        CHECK_MESSAGE(number_remedy(text).empty(), text);
}

TEST_CASE("digits may be grouped as in India beside a decimal point, and only by commas") {
    CHECK(digits_value("12,34,567", '.') == 1234567.0);
    CHECK(digits_value("1,00,000", '.') == 100000.0);
    CHECK(digits_value("1,23,45,678.25", '.') == 12345678.25);
    CHECK_FALSE(digits_value("12.34.567", ','));
    CHECK_FALSE(digits_value("12 34 567", '.'));
    CHECK_FALSE(digits_value("123,45,678", '.'));
    CHECK_FALSE(digits_value("1,234,56,789", '.'));
    CHECK_FALSE(digits_value("1,23,4567", '.'));
    CHECK(decimal_reading("12,34,567") == DecimalReading::point);
}

TEST_CASE("an amount reads back from any grouping, sign, scale and currency") {
    CHECK(rc::check([] {
        const std::int64_t cents = *rc::gen::inRange<std::int64_t>(0, 1000000000000);
        const bool comma = *rc::gen::arbitrary<bool>();
        const std::string mark = *rc::gen::elementOf(
            std::vector<std::string>{"", " ", "'", "\u00A0", "\u202F", "\u2009", "\u2019", comma ? "." : ","});
        std::string whole = std::to_string(cents / 100);
        for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, mark);
        const std::string digits = fmt::format("{}{}{:02}", whole, comma ? ',' : '.', cents % 100);
        const auto [before, behind, scale] = *rc::gen::elementOf(
            std::vector<std::tuple<std::string, std::string, double>>{{"", "", 1.0},
                                                                      {"\u20AC", "", 1.0},
                                                                      {"", " EUR", 1.0},
                                                                      {"CHF ", "", 1.0},
                                                                      {"", "\u00A0k\u20AC", 1e3},
                                                                      {"$", "M", 1e6},
                                                                      {"", " Mio. \u20AC", 1e6},
                                                                      {"R$ ", " mil", 0.0},
                                                                      {"", " Mrd. kr", 1e9},
                                                                      {"", "%", 1.0}});
        const auto sign = *rc::gen::elementOf(std::vector<std::pair<std::string, std::string>>{
            {"", ""}, {"-", ""}, {"\u2212", ""}, {"", "-"}, {"(", ")"}});
        const std::string text = sign.first + before + digits + behind + sign.second;
        const auto cell = number_cell(text);
        RC_ASSERT(cell.has_value() == (scale != 0.0));
        if (!cell) return;
        RC_ASSERT(cell->digits == digits);
        RC_ASSERT(cell->scale == scale);
        RC_ASSERT(cell->negative == !(sign.first + sign.second).empty());
        RC_ASSERT(cell->percent == (behind == "%"));
        RC_ASSERT(digits_value(cell->digits, comma ? ',' : '.') == static_cast<double>(cents) / 100.0);
    }));
}

TEST_CASE("any cell is a number or none, and a long one costs nothing") {
    CHECK(rc::check([] {
        const auto piece = rc::gen::elementOf(std::vector<std::string>{
            "1", "234", ",",      ".",   " ", "'", "\u00A0", "-",    "(",  ")", "%",
            "k", "Mio", "\u20AC", "EUR", "e", "+", "\xE2",   "\xC2", "kr", "#", "99999999999999999999"});
        std::string text;
        for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) text += one;
        const auto cell = number_cell(text);
        if (!cell) return;
        for (const char decimal : {'.', ','})
            if (const auto value = digits_value(cell->digits, decimal))
                RC_ASSERT(std::isfinite(*value) && *value >= 0.0);
        RC_ASSERT(cell->scale == 1.0 || cell->scale == 1e3 || cell->scale == 1e6 || cell->scale == 1e9);
    }));
    for (const char* part : {"1", "(", "-", "k", "1,", "\u20AC", " 1"}) {
        std::string text;
        while (text.size() < 1000000) text += part;
        CHECK_FALSE(number_cell(text).has_value());
        CHECK_FALSE(digits_value(text, '.').has_value());
        CHECK(number_remedy(text).empty());
    }
}

TEST_CASE("a shared sign fits the currencies that use it, and no other") {
    CHECK(sign_fits("$", "USD"));
    CHECK(sign_fits("$", "CAD"));
    CHECK_FALSE(sign_fits("$", "EUR"));
    CHECK(sign_fits("kr", "SEK"));
    CHECK_FALSE(sign_fits("kr", "EUR"));
    CHECK(sign_fits("\u20AC", "EUR"));
}

TEST_CASE("reading a number that was written gives it back, under either convention") {
    CHECK(rc::check([](double value) {
        RC_PRE(std::isfinite(value));
        const double amount = std::abs(value);
        std::string point = fmt::format("{}", amount);
        std::string comma = point;
        for (char& c : comma) c = c == '.' ? ',' : c;
        RC_ASSERT(digits_value(point, '.') == amount);
        RC_ASSERT(digits_value(comma, ',') == amount);
    }));
}
