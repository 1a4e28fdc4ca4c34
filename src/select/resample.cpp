#include "select/parts.hpp"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <engineroom/measures/chance.hpp>
#include <engineroom/measures/dependency_graph.hpp>
#include <engineroom/measures/fixed_random.hpp>
#include <engineroom/measures/project_payoff.hpp>

namespace engineroom::detail {
namespace {

namespace policies = boost::math::policies;
using Lenient = policies::policy<policies::overflow_error<policies::ignore_error>,
                                 policies::evaluation_error<policies::ignore_error>>;

/// A risk drawn from the Beta law of the stated mean, as if so many projects had been observed.
Probability drawn_risk(Probability stated, double observations, double level) {
    const double p = stated.value();
    // So near to certainty the law has no more than one value that matters.
    if (p < 1e-6 || p > 1.0 - 1e-6) return stated;
    const boost::math::beta_distribution<double, Lenient> law{observations * p, observations * (1.0 - p)};
    return Probability::from(boost::math::quantile(law, level)).value_or(stated);
}

double drawn_payoff(const PayoffLaw& law, double level) {
    return law.is_certain() ? law.p50().amount() : law.quantile(Probability{level}).amount();
}

} // namespace

void resample(const Working& working, Selection& selection) {
    const auto& candidates = working.candidates.all;
    Portfolio drawn = working.portfolio;
    const DependencyGraph graph{drawn, stated_dependencies(drawn)};
    std::vector<std::uint64_t> keys;
    for (const Project& project : drawn.projects) keys.push_back(hash_text(project.id) ^ (working.options.seed << 32U));

    std::vector<std::size_t> times(candidates.size(), 0);
    Task task = working.task;
    for (std::size_t round = 0; round < working.options.resamples && !working.out_of_time(); ++round) {
        for (std::size_t i = 0; i < drawn.projects.size(); ++i)
            if (const auto& stated = working.portfolio.projects[i].risk)
                drawn.projects[i].risk =
                    drawn_risk(*stated, working.policy.risk_observations, fixed_uniform(keys[i], 2 * round));
        const Chances chance = chances(drawn, graph, working.policy.definitions.exact_limit);
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            const std::size_t i = candidates[k].project;
            const auto law = payoff_law(working.portfolio.projects[i], working.policy.definitions.tail_index);
            task.worth[k] =
                *chance.success[i] * drawn_payoff(*law, fixed_uniform(keys[i], 2 * round + 1)) - candidates[k].budget;
        }
        const BestChoice found = search(task, working.limits(working.options.gap, "resampling"), working.solver);
        if (found.end != SearchEnd::optimal) break;
        ++selection.resamples;
        for (std::size_t k = 0; k < candidates.size(); ++k) times[k] += (*found.choice)[k] ? 1 : 0;
    }
    if (selection.resamples == 0) return;
    for (std::size_t k = 0; k < candidates.size(); ++k)
        selection.resampled.push_back({working.refs[candidates[k].project],
                                       static_cast<double>(times[k]) / static_cast<double>(selection.resamples)});
    std::sort(selection.resampled.begin(), selection.resampled.end(),
              [](const ResampledShare& a, const ResampledShare& b) {
                  return a.share != b.share ? a.share > b.share : a.project.id < b.project.id;
              });
}

} // namespace engineroom::detail
