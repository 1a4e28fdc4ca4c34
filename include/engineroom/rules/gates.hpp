/// When a rule cannot be assessed: the reasons that many rules share, in one wording.
#pragma once

#include <algorithm>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/rules/rule.hpp>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

namespace engineroom {

/// Shares of fewer projects say nothing of a portfolio.
inline constexpr double fewest_for_shares = 5;

/// Whether the portfolio has `column`, or what says the same: a payoff may be stated as a range or as a multiple, and
/// one end of a range follows from the likely payoff and the other end.
[[nodiscard]] inline bool has(const Measures& measures, Column column) {
    const ColumnSet& columns = measures.columns;
    if (columns.contains(column)) return true;
    const bool likely = columns.contains(Column::payoff);
    const bool low = columns.contains(Column::payoff_low);
    const bool high = columns.contains(Column::payoff_high);
    if (column == Column::payoff) return columns.contains(Column::multiple) || (low && high);
    if (column == Column::payoff_low) return likely && high;
    if (column == Column::payoff_high) return likely && low;
    return false;
}

/// Not assessed, where the portfolio lacks what the rule cannot do without. A payoff stated as a multiple of the budget
/// needs no budget beside it.
[[nodiscard]] inline std::optional<NotAssessed> lacks(const RuleInfo& info, const Measures& measures) {
    NotAssessed missing;
    std::string names;
    const bool multiple = measures.columns.contains(Column::multiple) &&
                          std::find(info.needs.begin(), info.needs.end(), Column::payoff) != info.needs.end();
    for (const Column column : info.needs) {
        if (has(measures, column) || (column == Column::budget && multiple)) continue;
        missing.needs.emplace_back(to_string(column));
        names += (names.empty() ? "" : ", ") + missing.needs.back();
    }
    if (!missing.needs.empty())
        missing.because = (missing.needs.size() == 1 ? "there is no column " : "there are no columns ") + names;
    if (info.needs.organisations() && !measures.has_organisations) {
        missing.needs.emplace_back("organisations");
        missing.because += missing.because.empty() ? "there is no organisations file" : ", and no organisations file";
    }
    if (missing.needs.empty()) return std::nullopt;
    return missing;
}

/// Not assessed, where fewer than `least` projects state `what`.
///
/// @param base_name  what the base set is: "live projects"
/// @param what       completes 'N of M live projects ...': "state a risk"
[[nodiscard]] inline std::optional<NotAssessed> fewer_than(double least, const Base& base, std::string_view base_name,
                                                           std::string_view what) {
    if (static_cast<double>(base.stated) >= least) return std::nullopt;
    if (base.size == 0) return NotAssessed{{}, fmt::format("there are no {}", base_name)};
    const double needed = std::ceil(least);
    return NotAssessed{{},
                       fmt::format("{} of {} {} {}; at least {:.0f} {} needed", base.stated, base.size, base_name, what,
                                   needed, needed == 1 ? "is" : "are")};
}

/// Not assessed, where there are too few live projects for a share of them all: what is unstated is judged over every
/// one.
[[nodiscard]] inline std::optional<NotAssessed> few_live(const Measures& measures) {
    const std::size_t live = measures.counts.live;
    if (static_cast<double>(live) >= fewest_for_shares) return std::nullopt;
    if (live == 0) return NotAssessed{{}, "there are no live projects"};
    return NotAssessed{{},
                       fmt::format("there {} {}; at least {:.0f} are needed", live == 1 ? "is" : "are",
                                   counted(live, "live project", "live projects"), fewest_for_shares)};
}

/// Not assessed, where too few organisations take part in live projects for a share of them.
[[nodiscard]] inline std::optional<NotAssessed> few_organisations(std::size_t organisations) {
    if (static_cast<double>(organisations) >= fewest_for_shares) return std::nullopt;
    return NotAssessed{{},
                       fmt::format("{} in live projects; at least {:.0f} are needed",
                                   counted(organisations, "organisation is", "organisations are"), fewest_for_shares)};
}

/// Not assessed, where less than half of the base set says `what`: that nothing was found in the rest says little.
[[nodiscard]] inline std::optional<NotAssessed> mostly_unsaid(const Base& base, std::string_view base_name,
                                                              std::string_view what) {
    if (2 * base.stated >= base.size) return std::nullopt;
    return NotAssessed{
        {}, fmt::format("{} of {} {} {}; at least half are needed", base.stated, base.size, base_name, what)};
}

/// Not assessed, where shares would rest on too little: fewer than `least` projects (never less than five), or less
/// than half of the base set.
[[nodiscard]] inline std::optional<NotAssessed> thin(const Base& base, std::string_view base_name,
                                                     std::string_view what, double least = fewest_for_shares) {
    if (auto few = fewer_than(std::max(least, fewest_for_shares), base, base_name, what)) return few;
    return mostly_unsaid(base, base_name, what);
}

} // namespace engineroom
