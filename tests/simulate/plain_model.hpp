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
            const Draw draw = drawn(number, bet, project);
            fate.fails_by_itself = draw.tail >= 0.5;
            fate.succeeds = !fate.fails_by_itself && !bet.upstream_failed;
            for (std::uint32_t k = 0; k < bet.upstreams; ++k)
                fate.succeeds = fate.succeeds && fates[model_.upstreams[bet.first_upstream + k]].succeeds;
            if (fate.succeeds && bet.in_money) fate.payoff = payoff(draw, project);
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

    [[nodiscard]] std::uint32_t word(std::uint64_t trial, std::uint32_t subject, Purpose purpose) const {
        return word_of(trial, subject, purpose, key_of(model_.seed));
    }

    static double upper_tail(double z) { return 0.5 * boost::math::erfc(z / std::numbers::sqrt2); }

    /// The first bit of a word is the sign; the other 31 say how far out, the smallest farthest.
    static bool above(std::uint32_t word) { return word < 0x80000000U; }
    /// Within [0, 2^30]: the middle of two of the 31 bits' values.
    static double distance(std::uint32_t word) { return ((word & 0x7fffffffU) | 1U) / 2.0; }

    [[nodiscard]] double factor(std::uint64_t trial, std::uint32_t subject, Purpose purpose) const {
        const std::uint32_t drawn = word(trial, subject, purpose);
        const double size = -normal_quantile(distance(drawn) / 2147483648.0);
        return above(drawn) ? size : -size;
    }

    /// P(success | the factors): what decides the fate is the sum of factors and the project's own part, all normal.
    [[nodiscard]] double success(std::uint64_t trial, const Bet& bet, const Project& project) const {
        const Correlation& squared = policy_.correlation;
        const double risk = project.risk->value();
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
        if (shared == 0.0) return 1.0 - risk;
        return upper_tail((normal_quantile(risk) - sum) / std::sqrt(1.0 - shared));
    }

    /// What a bet's word says.
    struct Draw {
        bool upper = false; ///< above the median payoff
        double tail = 0;    ///< the share of payoffs that are farther out; from 1/2 on the project fails
    };

    [[nodiscard]] Draw drawn(std::uint64_t trial, const Bet& bet, const Project& project) const {
        const std::uint32_t own = word(trial, bet.project, Purpose::bet);
        const double words = 2147483648.0 * success(trial, bet, project);
        Draw draw{above(own), distance(own) / words};
        if (draw.tail < 0x1p-17)
            draw.tail =
                (distance(own) - 0.5 + (word(trial, bet.project, Purpose::far_payoff) + 0.5) / 4294967296.0) / words;
        return draw;
    }

    [[nodiscard]] double payoff(const Draw& draw, const Project& project) const {
        const auto law = payoff_law(project, policy_.definitions.tail_index);
        if (law->is_certain()) return law->p50().amount();
        if (draw.upper && policy_.definitions.tail_index > 0.0 && draw.tail < 0.1)
            return law->p90().amount() * std::pow(0.1 / draw.tail, 1.0 / policy_.definitions.tail_index);
        const double size = std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * draw.tail);
        const double sigma =
            (draw.upper ? std::log(law->p90() / law->p50()) : std::log(law->p50() / law->p10())) / PayoffLaw::z90;
        return law->p50().amount() * std::exp((draw.upper ? sigma : -sigma) * size);
    }

    const Portfolio& portfolio_;
    const Policy& policy_;
    const Model& model_;
};

} // namespace engineroom
