/// What closed projects teach: whether forecasts of risk held, and how projects fail.
#pragma once

#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/measures/murphy.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// What closed projects of a theme tell of its failure rate: a Beta distribution, from Jeffreys' prior.
struct ThemeFailures {
    std::string theme;
    std::size_t closed = 0;   ///< of known outcome
    std::size_t failures = 0; ///< failed or cancelled
    double mean = 0.0;        ///< (failures + 1/2) / (closed + 1)
    double lower = 0.0;       ///< 2.5 % quantile
    double upper = 0.0;       ///< 97.5 % quantile
};

/// Failures that give one and the same reason.
struct FailureReason {
    std::string reason; ///< as one of them writes it
    Indices projects;   ///< the largest budget first
};

/// Stated risk against outcome, over closed projects of known outcome.
struct ForecastMeasure {
    static constexpr std::size_t fewest_outcomes = 30; ///< that a decomposition needs to mean anything

    Base base;                               ///< closed, known outcome; risk stated
    std::size_t failures = 0;                ///< of those that state a risk
    std::optional<double> expected_failures; ///< sum of stated risks
    std::optional<double> brier;             ///< mean squared difference of risk and outcome, in [0, 1]
    std::optional<Murphy> murphy;            ///< none below `fewest_outcomes`
    std::optional<double> skill;             ///< 1 - Brier / that of the base rate; none where all or none failed
    std::optional<double> spiegelhalter_z;   ///< standard normal for true risks; > 0: more fails than stated
    std::optional<double> failures_p_value;  ///< two-sided, of so many failures under the stated risks
    std::optional<double> p_value_error;     ///< bound on its error where it is approximated; none: exact
    Indices surprises;                       ///< the largest difference of risk and outcome first
};

/// How failures went.
struct FailureMeasure {
    std::size_t closed = 0; ///< of known outcome
    std::size_t failed = 0, cancelled = 0;
    Indices without_reason;             ///< failed or cancelled
    Indices without_lesson;             ///< failed or cancelled
    std::vector<FailureReason> reasons; ///< the most frequent first; compared in lower case without punctuation
    Base reason_base;                   ///< failed or cancelled; reason stated
    Base spent_base;                    ///< failed or cancelled; spent and a budget above 0 stated
    std::optional<double> spent_median; ///< spent / budget at failure
    Indices spent_most;                 ///< the largest share first
    std::vector<double> spent_shares;   ///< parallel to `spent_most`
    Base time_base;                     ///< failed or cancelled; started, ended, and due after the start
    std::optional<double> time_median;  ///< (ended - start) / (delivery - start) at failure
};

struct LearningMeasure {
    ForecastMeasure forecasts;
    FailureMeasure failures;
    std::vector<ThemeFailures> themes; ///< in order of name; of known outcome
};

} // namespace engineroom
