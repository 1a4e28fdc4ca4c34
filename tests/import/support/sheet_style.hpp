/// How spreadsheet programs write a sheet of projects: the choices that they and their locales leave, and cells in
/// them. Shares no code with the import.
#pragma once

#include <array>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <fmt/format.h>
#include <iconv.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace written {

enum class Quotes : std::uint8_t { minimal, all, non_numeric };

enum class Dates : std::uint8_t {
    iso,
    timestamp, ///< 2026-11-01T00:00:00
    dmy,
    mdy,
    ymd,
    dmy_time,       ///< 1/11/2026 13:45
    mdy_time,       ///< 11/01/2026 12:00:00 AM
    day_mon_year,   ///< 1-Nov-26, in English
    day_month_year, ///< 1 November 2026, in the words of `Style::language`
    month_day_year, ///< November 1, 2026
    serial          ///< days since 1899-12-30
};

enum class Risks : std::uint8_t { probability, percent_sign, percent_bare, labels };

/// Where a currency stands by its amounts.
struct CurrencyStyle {
    std::string code; ///< that the import is to find; empty: none is stated
    std::string before;
    std::string behind;
    bool column = false; ///< a column of its own states the code
};

struct Style {
    char delimiter = ',';
    bool sep_line = false;
    Quotes quotes = Quotes::minimal;
    std::string line_end = "\n";
    std::string encoding = "UTF-8"; ///< a name of iconv
    bool byte_order_mark = false;
    char decimal = '.';
    std::string thousands;
    int decimals = 2; ///< of money: 0 or 2
    CurrencyStyle currency;
    Dates dates = Dates::iso;
    char date_mark = '/';
    bool short_year = false;
    bool padded = true; ///< 01/02/2026, not 1/2/2026
    Risks risks = Risks::probability;
    bool as_success = false;
    std::string list_mark = "; ";
    std::size_t language = 8; ///< of headers and months, in the order of the vocabularies; 8: columns' own names
    bool titles = false;
    bool blank_rows = false;
    bool totals = false;
    bool remark = false;
    bool short_rows = false;      ///< empty cells at the end of a row are left out
    bool surplus_spaces = false;  ///< around every cell
    bool blank_with_marks = true; ///< an empty row has delimiters
};

/// Month names as they stand in a calendar of each language, copied from none of ours.
inline constexpr std::array<std::array<std::string_view, 12>, 8> months{{
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December"},
    {"Januar", "Februar", "M\u00E4rz", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
     "Dezember"},
    {"janvier", "f\u00E9vrier", "mars", "avril", "mai", "juin", "juillet", "ao\u00FBt", "septembre", "octobre",
     "novembre", "d\u00E9cembre"},
    {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
     "diciembre"},
    {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
     "novembre", "dicembre"},
    {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
     "december"},
    {"janeiro", "fevereiro", "mar\u00E7o", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
     "novembro", "dezembro"},
    {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
     "december"},
}};

[[nodiscard]] inline std::string converted(const std::string& utf8, const std::string& encoding) {
    iconv_t handle = iconv_open(encoding.c_str(), "UTF-8");
    if (handle == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error{"iconv does not know " + encoding};
    std::string result(utf8.size() * 4 + 4, '\0');
    std::string input = utf8;
    char* in = input.data();
    char* out = result.data();
    std::size_t in_left = input.size();
    std::size_t out_left = result.size();
    const std::size_t outcome = iconv(handle, &in, &in_left, &out, &out_left);
    iconv_close(handle);
    if (outcome == static_cast<std::size_t>(-1)) throw std::runtime_error{"no " + encoding + ": " + utf8};
    result.resize(result.size() - out_left);
    return result;
}

/// A number with `decimals` places, in the style's marks.
[[nodiscard]] inline std::string number(double value, int decimals, const Style& style, bool grouped = true) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    std::string fraction;
    if (decimals > 0) {
        fraction = style.decimal + text.substr(text.size() - static_cast<std::size_t>(decimals));
        text.resize(text.size() - static_cast<std::size_t>(decimals) - 1);
    }
    if (grouped)
        for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, style.thousands);
    return text + fraction;
}

[[nodiscard]] inline std::string money(double amount, const Style& style) {
    return style.currency.before + number(amount, style.decimals, style) + style.currency.behind;
}

[[nodiscard]] inline std::string date(engineroom::Date when, const Style& style) {
    const auto ymd = when.year_month_day();
    const int y = ymd.year;
    const int m = ymd.month.as_number();
    const int d = ymd.day;
    const auto part = [&style](int value) { return fmt::format("{:0{}}", value, style.padded ? 2 : 1); };
    const std::string year = style.short_year ? fmt::format("{:02}", y % 100) : fmt::format("{}", y);
    const char mark = style.date_mark;
    const std::string_view month = months[style.language % 8][static_cast<std::size_t>(m - 1)];
    switch (style.dates) {
    case Dates::iso:
        return fmt::format("{:04}-{:02}-{:02}", y, m, d);
    case Dates::timestamp:
        return fmt::format("{:04}-{:02}-{:02}T00:00:00", y, m, d);
    case Dates::dmy:
        return part(d) + mark + part(m) + mark + year;
    case Dates::mdy:
        return part(m) + mark + part(d) + mark + year;
    case Dates::ymd:
        return year + mark + part(m) + mark + part(d);
    case Dates::dmy_time:
        return part(d) + mark + part(m) + mark + year + " 13:45";
    case Dates::mdy_time:
        return part(m) + mark + part(d) + mark + year + " 12:00:00 AM";
    case Dates::day_mon_year:
        return fmt::format("{}-{}-{}", d, months[0][static_cast<std::size_t>(m - 1)].substr(0, 3), year);
    case Dates::day_month_year:
        return fmt::format("{} {} {}", d, month, y);
    case Dates::month_day_year:
        return fmt::format("{} {}, {}", month, d, y);
    case Dates::serial:
        return fmt::format("{}", (when - engineroom::Date{1899, 12, 30}).days());
    }
    return {};
}

/// A cell as the style quotes it.
[[nodiscard]] inline std::string quoted(std::string text, bool numeric, const Style& style) {
    if (style.surplus_spaces && !text.empty()) text = "  " + text + " ";
    const bool needed = text.find_first_of(std::string{"\"\n\r"} + style.delimiter) != std::string::npos;
    const bool wanted = style.quotes == Quotes::all || (style.quotes == Quotes::non_numeric && !numeric);
    if (!needed && !wanted) return text;
    std::string result = "\"";
    for (const char c : text) result += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return result + '"';
}

} // namespace written
