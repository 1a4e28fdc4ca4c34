#include "join_currencies.hpp"

#include <algorithm>
#include <array>
#include <engineroom/import/currency.hpp>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace engineroom {
namespace {

/// The columns with amounts of money, that of currencies first.
constexpr std::array money_columns{Column::currency, Column::payoff, Column::payoff_low, Column::payoff_high,
                                   Column::budget,   Column::spent,  Column::funding};

/// Where a file says in which currency its amounts are, or at least where amounts are; no column for none.
[[nodiscard]] Place place_of_money(const SourceFile& file) {
    for (const Column column : money_columns)
        if (const std::uint32_t at = file.columns[static_cast<std::size_t>(column)]; at > 0)
            return {file.name, file.header_row, at};
    return {file.name, file.header_row, 0};
}

/// "EUR", or a sign that several currencies share: "$"; empty for neither.
[[nodiscard]] const std::string& money_of(const Import& part) {
    return part.portfolio.currency.empty() ? part.currency_sign : part.portfolio.currency;
}

[[nodiscard]] bool agree(const Import& a, const Import& b) {
    const std::string &named = a.portfolio.currency, &other = b.portfolio.currency;
    if (!named.empty() && !other.empty()) return named == other;
    if (named.empty() && other.empty()) return a.currency_sign == b.currency_sign;
    return named.empty() ? sign_fits(a.currency_sign, other) : sign_fits(b.currency_sign, named);
}

} // namespace

void tell_currencies(const std::vector<Import>& parts, Problems& problems) {
    const auto says = [](const Import& part) { return part.usable() && !money_of(part).empty(); };
    const auto names = [](const Import& part) { return part.usable() && !part.portfolio.currency.empty(); };
    auto standard = std::find_if(parts.begin(), parts.end(), names);
    if (standard == parts.end()) standard = std::find_if(parts.begin(), parts.end(), says);
    if (standard == parts.end()) return;
    const std::string& currency = money_of(*standard);
    const std::string& file = standard->portfolio.files.front().name;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part == standard || !part->usable()) continue;
        Problem problem;
        problem.place = place_of_money(part->portfolio.files.front());
        if (problem.place.column == 0 && !says(*part)) continue; // no amounts
        if (says(*part) && agree(*standard, *part) && part->portfolio.currency == standard->portfolio.currency)
            continue;
        if (says(*part) && !agree(*standard, *part)) {
            problem.message =
                fmt::format("the amounts are in {}, and those of {} in {}", money_of(*part), file, currency);
            problem.expected = "one currency for all amounts of a portfolio";
            problem.remedy = "convert the amounts of one file, or review the files one by one";
        } else {
            problem.gravity = Gravity::notice;
            problem.message =
                fmt::format("the file names no currency: its amounts count as {}, like those of {}", currency, file);
            problem.remedy = "say it in a column currency, or in a mapping under [defaults], currency = \"EUR\"";
        }
        problems.push_back(std::move(problem));
    }
}

} // namespace engineroom
