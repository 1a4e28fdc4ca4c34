/// What is computed for every project, once, for all measures: chance of success, worth, and what depends on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/core/maybe.hpp>
#include <stdexcept>
#include <vector>

namespace engineroom {

/// Derived: how far a project has gone wrong.
enum class FailureState : std::uint8_t { none, at_risk, zombie, failed, cancelled };

/// Figures of one project; none where it cannot be computed. Money is in the portfolio's currency.
struct ProjectFigures {
    Maybe<double> success;           ///< q: chance of success with knock-on, in [0, 1]
    Maybe<double> failure;           ///< p' = 1 - q, in [0, 1]
    Maybe<double> payoff_mean;       ///< mu: mean payoff if it succeeds, >= 0
    Maybe<double> multiple;          ///< M = mu / budget, or as stated where no payoff is; >= 0
    Maybe<double> expected_payoff;   ///< q mu
    Maybe<double> expected_net;      ///< v = q mu - c
    Maybe<double> headroom;          ///< max(0, 1 - c / mu) - p', in [-1, 1]
    Maybe<double> winner;            ///< q P(X >= winner_multiple c), in [0, 1]
    Maybe<double> enabled_value;     ///< e: what live projects downstream are worth given that this one succeeds; none
                                     ///< where closed
    Maybe<double> enabled_multiple;  ///< (mu + e) / c
    std::size_t enabled_missing = 0; ///< live projects downstream that add nothing to e because a figure is missing
    double blast_radius = 0.0;       ///< share of live expected payoff that stands on it, in [0, 1]
    FailureState state = FailureState::none;
    bool judged = false; ///< payoff from a multiple label: judged, not estimated
    bool ranged = false; ///< payoff stated as a range
};

/// Figures of all projects, parallel to `Portfolio::projects`; kept figure by figure, as a measure looks at few of
/// many.
class Figures {
public:
    /// The figures of one project where they are kept.
    struct Place {
        Maybe<double>&success, &failure, &payoff_mean, &multiple, &expected_payoff, &expected_net, &headroom, &winner,
            &enabled_value, &enabled_multiple;
        std::size_t& enabled_missing;
        double& blast_radius;
        FailureState& state;
        bool &judged, &ranged;

        Place& operator=(const ProjectFigures& from) {
            success = from.success;
            failure = from.failure;
            payoff_mean = from.payoff_mean;
            multiple = from.multiple;
            expected_payoff = from.expected_payoff;
            expected_net = from.expected_net;
            headroom = from.headroom;
            winner = from.winner;
            enabled_value = from.enabled_value;
            enabled_multiple = from.enabled_multiple;
            enabled_missing = from.enabled_missing;
            blast_radius = from.blast_radius;
            state = from.state;
            judged = from.judged;
            ranged = from.ranged;
            return *this;
        }
        Place& operator=(const Place& from) { return *this = static_cast<ProjectFigures>(from); }
        operator ProjectFigures() const {
            return {success,         failure,      payoff_mean, multiple,      expected_payoff,
                    expected_net,    headroom,     winner,      enabled_value, enabled_multiple,
                    enabled_missing, blast_radius, state,       judged,        ranged};
        }
    };

    Figures() = default;
    explicit Figures(std::size_t size) { resize(size); }

    [[nodiscard]] std::size_t size() const { return success_.size(); }
    [[nodiscard]] bool empty() const { return success_.empty(); }
    void resize(std::size_t size) {
        for (auto* column : {&success_, &failure_, &payoff_mean_, &multiple_, &expected_payoff_, &expected_net_,
                             &headroom_, &winner_, &enabled_value_, &enabled_multiple_})
            column->resize(size);
        enabled_missing_.resize(size);
        blast_radius_.resize(size);
        signs_.resize(size);
    }
    void push_back(const ProjectFigures& figures) {
        resize(size() + 1);
        (*this)[size() - 1] = figures;
    }

    /// What is not looked at of it is not read; for that it must become a part of where it is asked for.
    [[nodiscard, gnu::always_inline]] ProjectFigures operator[](std::size_t i) const {
        return {success_[i],         failure_[i],      payoff_mean_[i], multiple_[i],      expected_payoff_[i],
                expected_net_[i],    headroom_[i],     winner_[i],      enabled_value_[i], enabled_multiple_[i],
                enabled_missing_[i], blast_radius_[i], signs_[i].state, signs_[i].judged,  signs_[i].ranged};
    }
    [[nodiscard]] Place operator[](std::size_t i) {
        return {success_[i],         failure_[i],      payoff_mean_[i], multiple_[i],      expected_payoff_[i],
                expected_net_[i],    headroom_[i],     winner_[i],      enabled_value_[i], enabled_multiple_[i],
                enabled_missing_[i], blast_radius_[i], signs_[i].state, signs_[i].judged,  signs_[i].ranged};
    }
    /// @throws std::out_of_range
    [[nodiscard]] ProjectFigures at(std::size_t i) const {
        if (i >= size()) throw std::out_of_range{"there is no such project"};
        return (*this)[i];
    }

private:
    struct Signs {
        FailureState state = FailureState::none;
        bool judged = false, ranged = false;
    };

    std::vector<Maybe<double>> success_, failure_, payoff_mean_, multiple_, expected_payoff_, expected_net_, headroom_,
        winner_, enabled_value_, enabled_multiple_;
    std::vector<std::size_t> enabled_missing_;
    std::vector<double> blast_radius_;
    std::vector<Signs> signs_;
};

/// Into `Portfolio::projects`, of which there are fewer than 2^32.
using ProjectIndex = std::uint32_t;
using Indices = std::vector<ProjectIndex>;

} // namespace engineroom
