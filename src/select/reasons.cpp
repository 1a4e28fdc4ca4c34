#include "select/parts.hpp"
#include "select/sums.hpp"

#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/measures/sum.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace engineroom::detail {
namespace {

class Reasons {
public:
    Reasons(const Working& working, const Choice& choice)
        : working_{working}, choice_{choice}, sums_{working.task, choice} {}

    void tell(Selection& selection) {
        for (std::size_t k = 0; k < choice_.size(); ++k) {
            const Group group = sums_.with(k);
            const double net = worth(group);
            if (choice_[k]) {
                // What is not worth its cost is there because a demand wants it.
                if (net < 0.0) note(sums_.broken(group, false));
                continue;
            }
            const std::vector<std::size_t> broken = sums_.broken(group, true);
            if (net > 0.0) note(broken);
            const Candidate& candidate = working_.candidates.all[k];
            selection.not_chosen.push_back({working_.refs[candidate.project], candidate.budget, working_.task.worth[k],
                                            reason(k, group, net, broken)});
        }
        std::stable_sort(selection.not_chosen.begin(), selection.not_chosen.end(), nearer);
        std::sort(binding_.begin(), binding_.end());
        binding_.erase(std::unique(binding_.begin(), binding_.end()), binding_.end());
        for (const std::size_t r : binding_)
            selection.binding.push_back(
                {sums_.row(r).row.name, value_of(sums_.row(r), choice_).value_or(0.0), sums_.row(r).limit});
    }

private:
    /// The larger net for its budget first; what costs nothing before all that costs something.
    [[nodiscard]] static bool nearer(const NotChosenProject& a, const NotChosenProject& b) {
        const double x = a.net * b.budget, y = b.net * a.budget;
        if (x != y && (a.budget > 0.0 || b.budget > 0.0)) return x > y;
        if (a.net != b.net) return a.net > b.net;
        return a.project.id < b.project.id;
    }

    [[nodiscard]] double worth(const Group& group) const {
        Sum sum;
        for (const std::size_t k : group) sum += working_.task.worth[k];
        return sum.value();
    }

    void note(const std::vector<std::size_t>& rows) { binding_.insert(binding_.end(), rows.begin(), rows.end()); }

    [[nodiscard]] std::string id_of(std::size_t k) const {
        return working_.refs[working_.candidates.all[k].project].id.str();
    }

    [[nodiscard]] std::string reason(std::size_t k, const Group& group, double net,
                                     const std::vector<std::size_t>& broken) const {
        const std::string& currency = working_.portfolio.currency;
        const Candidate& candidate = working_.candidates.all[k];
        std::string together;
        if (group.size() > 1) {
            constexpr std::size_t most = 3;
            std::vector<std::string> ids;
            for (std::size_t g = 1; g < std::min(group.size(), most + 1); ++g) ids.push_back(id_of(group[g]));
            if (group.size() > most + 1) ids.push_back(fmt::format("{} more", group.size() - most - 1));
            together = fmt::format("waits for {}, not chosen either; ", fmt::join(ids, ", "));
        }
        if (net <= 0.0 && group.size() == 1)
            return fmt::format("worth {} it costs: {} expected for {}", net < 0.0 ? "less than" : "no more than",
                               money_text(candidate.success * candidate.payoff_mean, currency),
                               money_text(candidate.budget, currency));
        if (net <= 0.0) return together + "together they are worth less than they cost";
        if (broken.empty()) return together + "it would fit: the search ended before it was tried";
        std::vector<std::string_view> names;
        for (const std::size_t r : broken) names.push_back(sums_.row(r).row.name);
        return fmt::format("{}would break {}", group.size() == 1 ? "" : together + "together they ",
                           fmt::join(names, "; "));
    }

    const Working& working_;
    const Choice& choice_;
    Sums sums_;
    std::vector<std::size_t> binding_; ///< rows
};

} // namespace

void tell_reasons(const Working& working, const Choice& choice, Selection& selection) {
    Reasons{working, choice}.tell(selection);
}

} // namespace engineroom::detail
