/// The model of chance as one plain loop in double precision: what the fast one is held against.
#pragma once

#include "simulate/model.hpp"
#include "simulate/philox.hpp"

#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <engineroom/measures/project_payoff.hpp>
#include <numbers>
#include <vector>

namespace engineroom {

/// One project in one trial.
struct PlainFate {
    bool fails_by_itself = false;
    bool succeeds = false; ///< neither by itself nor by what it waits for does it fail
    double payoff = 0;     ///< in the portfolio's currency
};

class PlainModel {
public:
    PlainModel(const Portfolio& portfolio, const Policy& policy, const Model& model)
        : portfolio_{portfolio}, policy_{policy}, model_{model} {}

    /// Of every bet of the model, in its order.
    [[nodiscard]] std::vector<PlainFate> trial(std::uint64_t number) const {
        std::vector<PlainFate> fates;
        for (const Bet& bet : model_.bets) {
            const Project& project = portfolio_.projects[bet.project];
            PlainFate fate;
            fate.fails_by_itself = z(number, bet, project) < normal_quantile(project.risk->value());
            fate.succeeds = !fate.fails_by_itself && !bet.upstream_failed;
            for (std::uint32_t k = 0; k < bet.upstreams; ++k)
                fate.succeeds = fate.succeeds && fates[model_.upstreams[bet.first_upstream + k]].succeeds;
            if (fate.succeeds && bet.in_money) fate.payoff = payoff(number, bet, project);
            fates.push_back(fate);
        }
        return fates;
    }

private:
    static double normal_quantile(double p) {
        if (p <= 0.0) return -1e300;
        if (p >= 1.0) return 1e300;
        return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * p);
    }

    /// The two words of a draw.
    [[nodiscard]] std::array<std::uint32_t, 2> words(std::uint64_t trial, std::uint32_t subject,
                                                     Purpose purpose) const {
        const auto four = Philox::words(counter_of(trial / 2, subject, purpose), key_of(model_.seed));
        return trial % 2 == 0 ? std::array{four[0], four[1]} : std::array{four[2], four[3]};
    }

    /// Small words are large values of a factor.
    [[nodiscard]] double factor(std::uint64_t trial, std::uint32_t subject, Purpose purpose) const {
        return -normal_quantile((words(trial, subject, purpose)[0] + 0.5) / 4294967296.0);
    }

    [[nodiscard]] double z(std::uint64_t trial, const Bet& bet, const Project& project) const {
        const Correlation& squared = policy_.correlation;
        double shared = squared.market, sum = 0.0;
        if (squared.market > 0.0) sum += std::sqrt(squared.market) * factor(trial, 0, Purpose::market_factor);
        if (bet.theme != no_factor) {
            shared += squared.theme;
            sum += std::sqrt(squared.theme) * factor(trial, model_.themes[bet.theme], Purpose::theme_factor);
        }
        if (bet.lead != no_factor) {
            shared += squared.lead;
            sum += std::sqrt(squared.lead) * factor(trial, model_.leads[bet.lead], Purpose::lead_factor);
        }
        const double own = normal_quantile((words(trial, bet.project, Purpose::bet)[0] + 0.5) / 4294967296.0);
        (void)project;
        return sum + std::sqrt(1.0 - shared) * own;
    }

    /// Small words are large payoffs. Very far out, the duration's second word says more.
    [[nodiscard]] double payoff(std::uint64_t trial, const Bet& bet, const Project& project) const {
        const std::uint32_t word = words(trial, bet.project, Purpose::bet)[1];
        const bool upper = word < 0x80000000U;
        const std::uint32_t distance = upper ? word : ~word;
        double within = 0.5;
        if (distance < 4096) within = (words(trial, bet.project, Purpose::duration)[1] + 0.5) / 4294967296.0;
        const double tail = (distance + within) / 4294967296.0;
        const auto law = payoff_law(project, policy_.definitions.tail_index);
        if (law->is_certain()) return law->p50().amount();
        if (upper && policy_.definitions.tail_index > 0.0 && tail < 0.1)
            return law->p90().amount() * std::pow(0.1 / tail, 1.0 / policy_.definitions.tail_index);
        const double size = std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * tail);
        const double sigma =
            (upper ? std::log(law->p90() / law->p50()) : std::log(law->p50() / law->p10())) / PayoffLaw::z90;
        return law->p50().amount() * std::exp((upper ? sigma : -sigma) * size);
    }

    const Portfolio& portfolio_;
    const Policy& policy_;
    const Model& model_;
};

} // namespace engineroom
