#include "select/parts.hpp"

#include <algorithm>
#include <cmath>

namespace engineroom::detail {
namespace {

bool told(const NamedDemand& demand, const std::vector<BindingDemand>& binding) {
    return std::any_of(binding.begin(), binding.end(), [&](const BindingDemand& one) {
        return std::any_of(demand.rows.begin(), demand.rows.end(),
                           [&](const DemandRow& row) { return row.row.name == one.demand; });
    });
}

} // namespace

void find_binding(const Working& working, const BestChoice& best, Selection& selection) {
    const std::vector<BindingDemand> seen = selection.binding;
    // Worth that differs by less than the searches' own gap proves nothing.
    const double margin = std::max(1e-9, 2.0 * working.options.gap) * std::abs(best.worth);
    for (std::size_t d = 0; d < working.task.demands.size(); ++d) {
        const NamedDemand& demand = working.task.demands[d];
        if (demand.rows.empty() || told(demand, seen)) continue;
        Task without = working.task;
        without.demands.erase(without.demands.begin() + static_cast<std::ptrdiff_t>(d));
        BestChoice found;
        if (!working.out_of_time())
            found = search(without, working.limits(working.options.gap, "binding demands"), working.solver);
        if (found.choice && found.worth > best.worth + margin) {
            // Of rows for each theme or lead, the one that the better choice is kept from.
            const auto broken = std::find_if(demand.rows.begin(), demand.rows.end(),
                                             [&](const DemandRow& row) { return !met(row, *found.choice); });
            if (broken != demand.rows.end())
                selection.binding.push_back(
                    {broken->row.name, value_of(*broken, *best.choice).value_or(0.0), broken->limit});
        } else if (found.end != SearchEnd::optimal) {
            selection.notes.emplace_back("there was no time to see which other demands keep out more");
            return;
        }
    }
}

} // namespace engineroom::detail
