#include "simulate/timing.hpp"

#include "simulate/exact_math.hpp"

#include <algorithm>
#include <engineroom/measures/payoff_law.hpp>
#include <engineroom/measures/quantiles.hpp>
#include <fmt/format.h>
#include <numbers>

namespace engineroom {
namespace {

/// Of the condition that a project has not ended yet: beyond, it is anchored here; before the least, it is as good as
/// certain.
constexpr double least_floor = -8.0, furthest_floor = 10.0;
constexpr std::size_t least_delivered = 10;

} // namespace

Result<Slip> learnt_slip(const Portfolio& portfolio) {
    std::vector<double> slips;
    for (const Project& p : portfolio.projects)
        if (p.stage == Stage::delivered && has_plan(p) && p.ended && *p.ended > *p.start)
            slips.push_back(static_cast<double>(days_between(*p.start, *p.ended)) /
                            static_cast<double>(days_between(*p.start, *p.delivery)));
    if (slips.size() < least_delivered)
        return Problem{
            Gravity::error,
            Fault::usage,
            {},
            {},
            fmt::format("only {} delivered projects say how long they took against their plan", slips.size()),
            fmt::format("at least {} to learn the slip from", least_delivered),
            "leave out '--slip learnt': the policy's slip_median and slip_p90 count then"};
    Quantiles quantiles{std::move(slips)};
    const double median = *quantiles.at(0.5);
    return Slip{median, std::max(*quantiles.at(0.9), median)};
}

bool has_started(const Project& project, Date as_of) {
    return project.live() && (!project.start || *project.start <= as_of);
}

bool has_plan(const Project& project) {
    return project.start && project.delivery && *project.delivery > *project.start;
}

void add_duration(Bet& bet, const Project& project, Date as_of, const Slip& slip) {
    const double sigma = slip.p90 > slip.median ? exact::log(slip.p90 / slip.median) / PayoffLaw::z90 : 0.0;
    const double expected = static_cast<double>(days_between(*project.start, *project.delivery)) * slip.median;
    const auto since_start = static_cast<double>(days_between(*project.start, as_of));
    const bool started = has_started(project, as_of);
    bet.in_time = true;
    bet.waits = !started;
    bet.start = static_cast<float>(started ? -since_start : std::max(0.0, -since_start));
    bet.slip_sigma = static_cast<float>(sigma * std::numbers::log2e);
    bet.anchor = static_cast<float>(expected);
    if (!started || since_start <= 0.0) return;
    if (sigma == 0.0) {
        bet.least_days = static_cast<float>(since_start);
        return;
    }
    const double floor = std::min(exact::log(since_start / expected) / sigma, furthest_floor);
    if (floor < least_floor) return;
    bet.z_floor = static_cast<float>(floor);
    bet.z_share = static_cast<float>(exact::upper_tail(floor));
    bet.anchor = static_cast<float>(since_start);
}

std::vector<std::uint32_t> months_by_day(Date as_of, std::size_t months) {
    std::vector<std::uint32_t> month_of_day;
    const auto first = as_of.year_month_day();
    const Date month{first.year, first.month, 1};
    for (std::size_t m = 0; m < months; ++m) {
        const Date next = add_months(month, static_cast<int>(m) + 1);
        month_of_day.resize(static_cast<std::size_t>(days_between(as_of, next)), static_cast<std::uint32_t>(m));
    }
    return month_of_day;
}

} // namespace engineroom
