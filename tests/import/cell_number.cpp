#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/conventions.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>

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
    for (const char* text : {"7,000,0000", "12,34,567", "1,23", "1234,567.0", "0,123", "1,234'567", "1..2",
                             "1.2.3",      "5.",        ".",    "",           "1e400", "1e-400",    "1e",
                             "0x10",       "1,000e3",   "nan",  "inf",        "1_000", "1 2345",    "1,,000"})
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
    for (const char* text :
         {"",         "-",  "abc", "5k",  "5 m", "\u20AC5bn", "5 XYZ", "nan", "NaN",       "inf",   "-inf",
          "infinity", "()", "(5",  "--5", "+-5", "%",         "EUR",   "5%%", "EUR 5 EUR", "5 USDX"})
        CHECK_MESSAGE((parts(text) == "none" || !digits_value(number_cell(text)->digits, '.')), text);
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
