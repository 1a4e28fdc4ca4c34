/// Every number that a rule compares with: its key, its default, the values that it may take, and what it means.
#pragma once

#include <array>
#include <limits>
#include <string_view>

namespace engineroom {

/// `[thresholds] CODE = { name = value }`
struct Threshold {
    std::string_view code;
    std::string_view name;
    double value; ///< default
    double least; ///< smallest value allowed
    double most;  ///< largest value allowed
    std::string_view meaning;
};

namespace detail {
inline constexpr double unlimited = std::numeric_limits<double>::max();
} // namespace detail

/// In the order of the catalogue's groups. A rule on shares never judges fewer than five projects, whatever its policy.
inline constexpr std::array thresholds{
    Threshold{"LCD001", "warning", 0.40, 0, 1,
              "LCD share of live weight above which, by weight and by count, it is a warning"},
    Threshold{"LCD001", "critical", 0.60, 0, 1, "the same, above which it is critical"},
    Threshold{"LCD002", "least", 20, 1, detail::unlimited, "projects needed to judge"},
    Threshold{"LCD002", "warning", 3, 1, detail::unlimited, "distinct bets below which it is a warning"},
    Threshold{"LCD002", "critical", 2, 1, detail::unlimited, "distinct bets below which it is critical"},
    Threshold{"LCD003", "least", 11, 5, detail::unlimited, "projects needed to judge"},
    Threshold{"LCD003", "warning", 0.80, 0, 1, "cluster-wide share of live weight from which it is a warning"},
    Threshold{"LCD004", "warning", 0.70, 0, 1, "bread-and-butter share of live weight above which it is a warning"},
    Threshold{"LCD005", "warning", 0.15, 0, 1, "white-elephant share of live weight above which it is a warning"},
    Threshold{"RSK001", "warning", 0.10, 0, 1,
              "high-risk share of live weight below which, by weight and by count, it is a warning"},
    Threshold{"RSK002", "failures", 0.15, 0, 1, "share of live projects that counts as few failures"},
    Threshold{"RSK002", "warning", 0.50, 0, 1, "probability of so few failures above which it is a warning"},
    Threshold{"RSK003", "least", 10, 1, detail::unlimited, "closed projects needed to judge"},
    Threshold{"RSK003", "warning", 0.25, 0, 1, "upper bound of the failure rate below which it is a warning"},
    Threshold{"RSK004", "warning", 0.20, 0, 1, "share of live projects without a risk above which it is a warning"},
    Threshold{"RSK005", "least", 8, 5, detail::unlimited, "projects needed to judge"},
    Threshold{"RSK005", "notice", 0.5, 0, 2, "entropy of the risk bands, in bits, below which it is a notice"},
    Threshold{"PAY001", "least", 15, 1, detail::unlimited, "projects needed to judge"},
    Threshold{"PAY001", "warning", 3, 1, detail::unlimited, "P90 / P10 of the multiples below which it is a warning"},
    Threshold{"PAY002", "least", 15, 5, detail::unlimited, "projects needed to judge"},
    Threshold{"PAY002", "warning", 0.25, 0, 1, "probability of at least one winner below which it is a warning"},
    Threshold{"PAY002", "winner_mean", 0.01, 0, 1, "mean probability of a winner below which it is a warning"},
    Threshold{"PAY003", "least", 15, 5, detail::unlimited, "projects needed to judge"},
    Threshold{"PAY003", "warning", 0.50, 0, 1,
              "share of the top project in expected payoff above which it is a warning"},
    Threshold{"PAY004", "warning", 0.20, 0, 1,
              "share of live weight expected to lose money above which it is a warning"},
    Threshold{"PAY005", "warning", 0.20, 0, 1, "share of live projects without a payoff above which it is a warning"},
    Threshold{"PAY006", "notice", 0.33, 0, 1, "share of opportunities in live weight below which it is a notice"},
    Threshold{"RES001", "least", 15, 1, detail::unlimited, "projects needed to judge"},
    Threshold{"RES001", "notice", 3, 1, detail::unlimited, "P90 / P10 of the budgets below which it is a notice"},
    Threshold{"RES002", "warning", 0.25, 0, 1, "share of one project in live budget above which it is a warning"},
    Threshold{"RES002", "scale", 1.5, 0, detail::unlimited,
              "and above this number divided by the square root of the projects"},
    Threshold{"RES002", "critical", 0.50, 0, 1, "share of one project above which it is critical"},
    Threshold{"RES002", "critical_least", 10, 1, detail::unlimited, "projects needed for it to be critical"},
    Threshold{"DEL001", "warning", 0.50, 0, 1,
              "share due in one quarter above which, by weight and by count, it is a warning"},
    Threshold{"DEL002", "least", 11, 5, detail::unlimited, "projects needed to judge"},
    Threshold{"DEL002", "warning", 0.05, 0, 1, "share due within 12 months, or after, below which it is a warning"},
    Threshold{"DEL003", "notice", 0.15, 0, 1, "share of live projects overdue above which it is a notice"},
    Threshold{"DEL003", "warning", 0.25, 0, 1, "the same, above which it is a warning"},
    Threshold{"DEL004", "overrun", 0.5, 0, detail::unlimited,
              "a zombie is overdue by more than this share of its planned duration"},
    Threshold{"DEL004", "silent_days", 180, 0, detail::unlimited, "or overdue and not updated for this many days"},
    Threshold{"DEL004", "warning", 0.10, 0, 1, "share of live projects above which zombies are a warning"},
    Threshold{"DEL005", "least", 5, 1, detail::unlimited, "starts needed to judge"},
    Threshold{"DEL005", "notice", 180, 0, detail::unlimited,
              "median days from proposal to start above which it is a notice"},
    Threshold{"DEL006", "warning", 0.10, 0, 1,
              "share of live projects without a delivery date above which it is a warning"},
    Threshold{"DEL007", "least", 10, 1, detail::unlimited, "delivered projects needed to judge"},
    Threshold{"DEL007", "warning", 1.25, 0, detail::unlimited, "median slip from which it is a warning"},
    Threshold{"DEL007", "significance", 0.05, 0, 1, "and the probability of so many late ones by chance is below this"},
    Threshold{"DEL008", "participants", 15, 0, detail::unlimited, "median participants above which it is a notice"},
    Threshold{"DEL008", "fte", 10, 0, detail::unlimited, "median FTE above which it is a notice"},
    Threshold{"SCO001", "least", 11, 5, detail::unlimited, "projects needed to judge"},
    Threshold{"SCO002", "least", 11, 5, detail::unlimited, "projects needed to judge"},
    Threshold{"SCO003", "least", 15, 5, detail::unlimited, "projects needed to judge"},
    Threshold{"SCO003", "warning", 0.40, 0, 1, "concentration (HHI) of themes above which it is a warning"},
    Threshold{"SCO004", "least", 22, 5, detail::unlimited, "projects needed to judge"},
    Threshold{"SCO004", "notice", 0.05, 0, 1,
              "share of live weight at the edges below which it is a notice; none at all is a warning"},
    Threshold{"SCO005", "least", 3, 1, detail::unlimited, "live projects that a theme needs to be judged"},
    Threshold{"SCO005", "notice", 0.5, 0, 1,
              "share of a theme's projects in one diversity cell from which it is a notice"},
    Threshold{"SCO006", "notice", 0.20, 0, 1,
              "share of pipeline and live projects without a need above which it is a notice"},
    Threshold{"SCO007", "notice", 0.50, 0, 1,
              "share of pipeline and live projects proposed by others than business above which it is a notice"},
    Threshold{"SCO008", "least", 3, 1, detail::unlimited, "edge proposals kept waiting from which it is a notice"},
    Threshold{"SCO008", "days", 180, 0, detail::unlimited, "days after which a proposal is kept waiting"},
    Threshold{"DEP002", "warning", 0.30, 0, 1, "blast radius above which it is a warning"},
    Threshold{"DAT003", "spread", 1000, 1, detail::unlimited, "P90 / P10 of a payoff above which it is a notice"},
    Threshold{"INE001", "months", 12, 1, 1200, "months in which something must have been proposed or started"},
    Threshold{"INE002", "least", 5, 1, detail::unlimited, "projects needed to judge"},
    Threshold{"INE002", "months", 24, 1, 1200, "months in which something must have ended"},
    Threshold{"INE003", "notice", 0.25, 0, detail::unlimited,
              "pipeline projects a live one below which it is a notice"},
    Threshold{"INE004", "least", 5, 1, detail::unlimited, "old proposals needed to judge"},
    Threshold{"INE004", "days", 365, 0, detail::unlimited, "days after which a proposal is old"},
    Threshold{"INE004", "notice", 0.5, 0, 1, "share of old proposals decided below which it is a notice"},
};

} // namespace engineroom
