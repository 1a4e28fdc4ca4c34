/// A project: one bet, with all that a spreadsheet may state of it.
#pragma once

#include <cmath>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/core/list.hpp>
#include <engineroom/core/maybe.hpp>
#include <engineroom/core/money.hpp>
#include <engineroom/core/probability.hpp>
#include <engineroom/core/text.hpp>
#include <engineroom/model/terms.hpp>
#include <optional>

namespace engineroom {

/// Money from one funder.
struct Funding {
    Text funder;
    Money amount;

    friend bool operator==(const Funding&, const Funding&) = default;
};

/// Payoff as a multiple of the budget, where nobody can name money.
class StatedMultiple {
public:
    StatedMultiple() = default;
    /// @param value   >= 0; there is no multiple below, and it is not a number then
    /// @param judged  from a label ("high"): judged, not estimated
    StatedMultiple(double value, bool judged)
        : value_{std::copysign(value >= 0.0 ? value : NoValue<double>::make(), judged ? -1.0 : 1.0)} {}

    [[nodiscard]] double value() const { return std::abs(value_); }
    [[nodiscard]] bool judged() const { return std::signbit(value_); }

    friend bool operator==(StatedMultiple a, StatedMultiple b) {
        return a.value() == b.value() && a.judged() == b.judged();
    }

private:
    double value_ = 0.0; ///< its sign tells a label, as a multiple has none
};

template<>
struct NoValue<StatedMultiple> {
    [[nodiscard]] static StatedMultiple make() { return {NoValue<double>::make(), false}; }
    [[nodiscard]] static bool is(StatedMultiple multiple) { return std::isnan(multiple.value()); }
};

/// Everything is optional but a way to tell projects apart; an empty text or list is one that is not stated.
struct Project {
    Text id; ///< unique in a portfolio
    Text name;
    Text cluster;
    Text theme;                     ///< the hot spot, technology or market that it serves
    Maybe<Probability> risk;        ///< that it fails by itself, given that what it depends on succeeds
    Maybe<Money> payoff_low;        ///< P10, if it succeeds; >= 0
    Maybe<Money> payoff;            ///< P50, if it succeeds; >= 0
    Maybe<Money> payoff_high;       ///< P90, if it succeeds; >= 0
    Maybe<StatedMultiple> multiple; ///< counts where no payoff is stated
    Maybe<Money> budget;            ///< all money committed; >= 0
    Maybe<Money> spent;             ///< >= 0
    Maybe<double> fte;              ///< full-time equivalents, >= 0
    Maybe<double> volunteer_fte;    ///< >= 0
    List<Funding> funding;
    Maybe<Date> proposed;
    Maybe<Date> start;
    Maybe<Date> delivery; ///< planned
    Maybe<Date> ended;    ///< actual
    Maybe<Date> updated;
    std::optional<Scope> scope;
    std::optional<Stage> stage; ///< none: unknown, outside every base set
    std::optional<Driver> driver;
    std::optional<Novelty> novelty;
    std::optional<Market> market;
    Text need;
    TextList issues;
    Text lead;
    Text proposed_by;
    TextList participants;
    TextList depends_on; ///< ids of its upstreams
    Text failure_reason;
    Text lesson;
    List<double> votes;
    Text url;

    std::uint32_t file = 0; ///< index into `Portfolio::files`; means nothing while `row` is 0
    std::uint32_t row = 0;  ///< as the spreadsheet shows it, 1-based; 0: not from a spreadsheet

    [[nodiscard]] bool live() const { return stage && is_live(*stage); }
    [[nodiscard]] bool pipeline() const { return stage && is_pipeline(*stage); }
    [[nodiscard]] bool closed() const { return stage && is_closed(*stage); }

    friend bool operator==(const Project&, const Project&) = default;
};

} // namespace engineroom
