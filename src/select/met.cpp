// What a choice comes to, and whether it meets a demand, by sums of our own.
#include <algorithm>
#include <cmath>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/select/demand_rows.hpp>

namespace engineroom {

bool is_lcd(const ProjectFigures& figures, const Definitions& definitions) {
    return figures.failure && figures.enabled_multiple && at_most(*figures.failure, definitions.lcd_risk) &&
           at_most(*figures.enabled_multiple, definitions.lcd_multiple);
}

std::optional<double> value_of(const DemandRow& row, const Choice& choice) {
    if (!row.share) {
        Sum sum;
        for (const Term& term : row.row.terms)
            if (choice[term.variable]) sum += term.factor;
        return sum.value() + row.kept;
    }
    Sum all, within;
    all += row.share->kept;
    within += row.share->kept_within;
    for (std::size_t k = 0; k < choice.size(); ++k) {
        if (!choice[k]) continue;
        all += row.share->candidates[k];
        if (row.share->within[k]) within += row.share->candidates[k];
    }
    if (!(all.value() > 0.0)) return std::nullopt;
    return within.value() / all.value();
}

bool met(const DemandRow& row, const Choice& choice) {
    const auto value = value_of(row, choice);
    if (!value) return true;
    const bool has_lower = row.row.lower > -Row::none, has_upper = row.row.upper < Row::none;
    if (row.share) return (!has_lower || at_least(*value, row.limit)) && (!has_upper || at_most(*value, row.limit));
    double size = std::abs(row.limit);
    for (const Term& term : row.row.terms) size = std::max(size, choice[term.variable] ? std::abs(term.factor) : 0.0);
    const double tolerance = 1e-12 * size;
    return (!has_lower || *value >= row.limit - tolerance) && (!has_upper || *value <= row.limit + tolerance);
}

double worth_of(const std::vector<double>& worth, const Choice& choice) {
    Sum sum;
    for (std::size_t k = 0; k < choice.size(); ++k)
        if (choice[k]) sum += worth[k];
    return sum.value();
}

} // namespace engineroom
