/// What an owner demands of a choice of projects, beside that it be worth as much as can be.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/core/money.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// By what part of the portfolio a budget is limited.
enum class BudgetOf : std::uint8_t { funder, theme, cluster };

/// What the chosen projects may cost one funder, in one theme, or in one cluster.
struct BudgetBy {
    BudgetOf of{};
    std::string name;
    Money amount; ///< >= 0

    friend bool operator==(const BudgetBy&, const BudgetBy&) = default;
};

/// FTE that the chosen projects may take in a quarter, on average over its days.
struct FteInQuarter {
    Quarter quarter;
    double fte = 0.0; ///< >= 0

    friend bool operator==(const FteInQuarter&, const FteInQuarter&) = default;
};

/// FTE that the chosen projects led by one organisation may take.
struct FteOfLead {
    std::string organisation;
    double fte = 0.0; ///< >= 0

    friend bool operator==(const FteOfLead&, const FteOfLead&) = default;
};

/// The quarter that "2027-Q1" names.
[[nodiscard]] inline std::optional<Quarter> quarter_named(std::string_view text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 7 || !std::all_of(text.begin(), text.begin() + 4, digit) || text[4] != '-' ||
        (text[5] != 'Q' && text[5] != 'q') || text[6] < '1' || text[6] > '4')
        return std::nullopt;
    int year = 0;
    for (const char c : text.substr(0, 4)) year = 10 * year + (c - '0');
    if (year < 1400) return std::nullopt;
    return Quarter{year, text[6] - '0'};
}

/// A share of the resulting portfolio's budget, for one theme, scope or lead.
struct ShareOf {
    std::string name;   ///< empty: for each there is
    double share = 0.0; ///< in [0, 1]

    friend bool operator==(const ShareOf&, const ShareOf&) = default;
};

/// Everything is optional. Amounts are of the chosen projects alone; shares are of the budget of the portfolio that
/// results, the live projects that are kept and the chosen ones. How each becomes a row of a linear programme stands
/// in `select/demand_rows.hpp`.
struct Demands {
    std::optional<Money> budget;
    std::vector<BudgetBy> budget_by;
    std::optional<double> fte; ///< >= 0
    std::vector<FteInQuarter> fte_in;
    std::vector<FteOfLead> fte_of;
    std::optional<double> min_high_risk, max_lcd, min_edge; ///< shares in [0, 1]
    std::vector<ShareOf> min_scope;                         ///< by name of the scope: "cluster-wide"
    std::vector<ShareOf> min_theme, max_theme, max_lead;    ///< without a name, which `min_theme` needs: for each
    std::vector<std::string> must, never;                   ///< ids
    std::vector<std::vector<std::string>> exclusive;        ///< ids, of which at most one may be chosen or live
    std::optional<std::size_t> min_projects, max_projects;  ///< chosen

    friend bool operator==(const Demands&, const Demands&) = default;
};

} // namespace engineroom
