/// Computes what live projects ask of people month by month, and of whom it is too much.
#pragma once

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <engineroom/core/month.hpp>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/ordering.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/measures/workload.hpp>
#include <vector>

namespace engineroom {

namespace detail {

/// The months of the window, and how much of each a project runs.
class WorkloadWindow {
public:
    explicit WorkloadWindow(Date as_of) : as_of_{as_of} {
        const auto ymd = as_of.year_month_day();
        const Date first{ymd.year, ymd.month, 1};
        for (std::size_t k = 0; k < WorkloadMeasure::window; ++k) {
            const Date month = add_months(first, static_cast<int>(k));
            names_[k] = month_of(month);
            days_[k] = days_of_month(month);
        }
    }

    [[nodiscard]] Month month(std::size_t k) const { return names_[k]; }

    /// Calls `visit(k, fte)` for every month k of the window in which a project runs: an overdue one goes on to the end
    /// of the as-of month.
    template<class Visit>
    void each_month(const Ledger& ledger, std::size_t i, Visit visit) const {
        Days runs = days_from_to(*ledger.start[i], *ledger.delivery[i]);
        if (*ledger.delivery[i] < as_of_) runs.last = days_[0].last;
        for (std::size_t k = 0; k < WorkloadMeasure::window && days_[k].first <= runs.last; ++k)
            if (const long days = overlap(runs, days_[k]).count(); days > 0)
                visit(k, *ledger.fte[i] * static_cast<double>(days) / static_cast<double>(days_[k].count()));
    }

    /// FTE that a project asks for in month `k`.
    [[nodiscard]] double demand(const Ledger& ledger, std::size_t i, std::size_t k) const {
        double demand = 0.0;
        each_month(ledger, i, [&](std::size_t month, double fte) { demand = month == k ? fte : demand; });
        return demand;
    }

private:
    Date as_of_;
    std::array<Month, WorkloadMeasure::window> names_{};
    std::array<Days, WorkloadMeasure::window> days_{};
};

/// Capacity of all organisations; none where one that takes part in a live project states none.
[[nodiscard]] inline std::optional<double> whole_capacity(const Roster& roster, const Indices& live) {
    bool somebody = false;
    for (const ProjectIndex i : live)
        for (const Roster::Number member : roster.members(i)) {
            if (!roster.organisations()[member].capacity_fte) return std::nullopt;
            somebody = true;
        }
    if (!somebody) return std::nullopt;
    Sum capacity;
    for (const OrganisationFacts& organisation : roster.organisations())
        capacity += organisation.capacity_fte.value_or(0.0);
    return capacity.value();
}

} // namespace detail

/// @cost O(projects x months of the window)
[[nodiscard]] inline WorkloadMeasure measure_workload(const Ledger& ledger, const TellingOrder& order,
                                                      const Roster& roster) {
    const Indices& live = ledger.live;
    const auto& organisations = roster.organisations();
    const detail::WorkloadWindow window{ledger.as_of};
    const Indices placed = those(live, [&](std::size_t i) {
        return ledger.fte[i] && ledger.start[i] && ledger.delivery[i] && *ledger.start[i] <= *ledger.delivery[i];
    });
    const auto able_lead = [&](std::size_t i) { return roster.lead(i) && organisations[*roster.lead(i)].capacity_fte; };
    const Indices led = those(placed, able_lead);

    WorkloadMeasure workload;
    workload.base = {live.size(), placed.size(), placed.size(), false};
    workload.lead_base = {placed.size(), led.size(), led.size(), false};
    workload.capacity = detail::whole_capacity(roster, live);
    if (placed.empty()) return workload;

    using Load = std::array<Sum, WorkloadMeasure::window>;
    Load all{};
    boost::unordered_flat_map<std::size_t, Load> by_lead;
    for (const ProjectIndex i : placed) {
        Load* own = able_lead(i) ? &by_lead[*roster.lead(i)] : nullptr;
        window.each_month(ledger, i, [&](std::size_t k, double fte) {
            all[k] += fte;
            if (own != nullptr) (*own)[k] += fte;
        });
    }
    for (std::size_t k = 0; k < WorkloadMeasure::window; ++k)
        workload.months.push_back({window.month(k), all[k].value()});

    boost::unordered_flat_map<std::size_t, std::size_t> worst_of; // lead -> month
    for (const auto& [lead, load] : by_lead) {
        const double capacity = *organisations[lead].capacity_fte;
        Overload overload{lead, {}, 0.0, capacity, 0, {}};
        std::size_t worst = 0;
        for (std::size_t k = 0; k < WorkloadMeasure::window; ++k) {
            if (above(load[k].value(), capacity)) ++overload.months;
            if (above(load[k].value(), load[worst].value())) worst = k;
        }
        if (overload.months == 0) continue;
        overload.worst = window.month(worst);
        overload.demand = load[worst].value();
        worst_of[lead] = worst;
        workload.overloads.push_back(overload);
    }
    std::sort(workload.overloads.begin(), workload.overloads.end(), [&](const Overload& a, const Overload& b) {
        const double x = rounded(a.demand - a.capacity), y = rounded(b.demand - b.capacity);
        return x != y ? x > y : organisations[a.organisation].name < organisations[b.organisation].name;
    });

    boost::unordered_flat_map<std::size_t, Indices> running;
    for (const ProjectIndex i : led)
        if (const auto worst = worst_of.find(*roster.lead(i));
            worst != worst_of.end() && window.demand(ledger, i, worst->second) > 0.0)
            running[worst->first].push_back(i);
    for (Overload& overload : workload.overloads)
        overload.projects = order.ordered(std::move(running[overload.organisation]), [&](std::size_t i) {
            return window.demand(ledger, i, worst_of[overload.organisation]);
        });
    return workload;
}

} // namespace engineroom
