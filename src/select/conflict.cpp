#include "select/parts.hpp"

namespace engineroom::detail {

void find_conflict(const Working& working, Selection& selection) {
    Task task = working.task;
    task.worth.assign(task.worth.size(), 0.0);
    bool all_tried = true;
    // The deletion filter: what is left at the end contradicts, and each of it was found to be needed for that.
    for (std::size_t d = 0; d < task.demands.size();) {
        if (task.demands.size() == 1) break;
        Task without = task;
        without.demands.erase(without.demands.begin() + static_cast<std::ptrdiff_t>(d));
        const BestChoice found = working.out_of_time()
                                     ? BestChoice{SearchEnd::stopped, {}, 0.0, 0.0}
                                     : search(without, working.limits(0.0, "conflict"), working.solver);
        if (found.end == SearchEnd::infeasible) {
            task = std::move(without);
        } else {
            all_tried = all_tried && found.choice.has_value();
            ++d;
        }
    }
    for (const NamedDemand& demand : task.demands) selection.conflict.push_back(demand.name);
    selection.conflict_irreducible = all_tried;
}

} // namespace engineroom::detail
