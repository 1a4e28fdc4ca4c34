// CBC as the solver: the programme scaled and loaded, searched with the strategy of the command cbc, watched for a
// stop.

#include <CbcEventHandler.hpp>
#include <CbcModel.hpp>
#include <CbcSolver.hpp>
#include <ClpEventHandler.hpp>
#include <CoinPackedMatrix.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <engineroom/select/cbc.hpp>
#include <fmt/format.h>
#include <mutex>

namespace engineroom {
namespace {

/// What the handlers of one search share. CBC minimises, so its objective is ours with the other sign, divided by
/// `unit`.
struct Watch {
    const SearchLimits& limits;
    double unit;
    bool stopped = false;
    SearchProgress progress; ///< of the search proper, not of the small ones that its heuristics start

    [[nodiscard]] bool should_stop() {
        if (!stopped && limits.stop && limits.stop()) stopped = true;
        return stopped;
    }

    void note(const CbcModel& model) {
        const double best = model.getObjValue(), bound = model.getBestPossibleObjValue();
        // CBC says 1e50 and the like where there is none yet.
        if (std::abs(best) < 1e40) progress.best = -best * unit;
        if (std::abs(bound) < 1e40) progress.bound = std::min(progress.bound.value_or(Row::none), -bound * unit);
        if (limits.progress) limits.progress(progress);
    }
};

/// Ends a linear programme between its steps: all of one may take longer than anybody waits.
class StopSimplex : public ClpEventHandler {
public:
    explicit StopSimplex(Watch& watch) : watch_{&watch} {}
    [[nodiscard]] ClpEventHandler* clone() const override { return new StopSimplex{*this}; }
    int event(Event which) override {
        constexpr int go_on = -1, stop = 0;
        return which == endOfIteration && ++steps_ % 32 == 0 && watch_->should_stop() ? stop : go_on;
    }

private:
    Watch* watch_;
    unsigned steps_ = 0;
};

/// Ends the search between nodes, and tells how it goes.
class StopSearch : public CbcEventHandler {
public:
    explicit StopSearch(Watch& watch) : watch_{&watch} {}
    [[nodiscard]] CbcEventHandler* clone() const override { return new StopSearch{*this}; }
    CbcAction event(CbcEvent which) override {
        if (watch_->should_stop()) return stop;
        const bool telling = which == node || which == treeStatus || which == solution || which == heuristicSolution;
        // After a stop CBC takes programmes that were cut short for infeasible ones: no bound is taken from then on.
        if (telling && model_->parentModel() == nullptr) watch_->note(*model_);
        return noAction;
    }

private:
    Watch* watch_;
};

/// CBC takes the handling of Ctrl-C over while it searches.
class KeepInterrupt {
public:
    KeepInterrupt() { (void)::sigaction(SIGINT, nullptr, &kept_); }
    KeepInterrupt(const KeepInterrupt&) = delete;
    KeepInterrupt& operator=(const KeepInterrupt&) = delete;
    ~KeepInterrupt() { (void)::sigaction(SIGINT, &kept_, nullptr); }

private:
    struct sigaction kept_ {};
};

/// A power of two that brings the largest of `values` to about 1,000: tolerances are absolute, and what is scaled by a
/// power of two is not rounded.
template<class Values, class Value>
double scale_of(const Values& values, Value value) {
    double most = 0.0;
    for (const auto& each : values) most = std::max(most, std::abs(value(each)));
    return most > 0.0 ? std::ldexp(1.0, 10 - std::ilogb(most)) : 1.0;
}

void load(OsiClpSolverInterface& lp, const LinearProgramme& programme, double scale_of_worth) {
    const std::size_t variables = programme.worth.size();
    CoinPackedMatrix matrix{false, 0.0, 0.0};
    matrix.setDimensions(0, static_cast<int>(variables));
    std::vector<double> lower, upper, cost;
    for (const Row& row : programme.rows) {
        if (row.terms.empty()) continue; // looked at beforehand
        const double scale = scale_of(row.terms, [](const Term& term) { return term.factor; });
        std::vector<int> columns;
        std::vector<double> factors;
        for (const Term& term : row.terms) {
            columns.push_back(static_cast<int>(term.variable));
            factors.push_back(term.factor * scale);
        }
        matrix.appendRow(static_cast<int>(columns.size()), columns.data(), factors.data());
        lower.push_back(row.lower * scale);
        upper.push_back(row.upper * scale);
    }
    for (const double worth : programme.worth) cost.push_back(-worth * scale_of_worth);
    const std::vector<double> zero(variables, 0.0), one(variables, 1.0);
    lp.messageHandler()->setLogLevel(0);
    lp.loadProblem(matrix, zero.data(), one.data(), cost.data(), lower.data(), upper.data());
    for (std::size_t i = 0; i < variables; ++i) lp.setInteger(static_cast<int>(i));
}

/// What any choice, of whole things or parts of them, is worth at the most, as CBC counts it; none where that took too
/// long, or there is no choice.
std::optional<double> worth_in_parts(const OsiClpSolverInterface& programme) {
    OsiClpSolverInterface lp{programme};
    lp.initialSolve();
    if (!lp.isProvenOptimal()) return std::nullopt;
    return -lp.getObjValue();
}

/// No choice is worth more than this.
///
/// CBC leaves out of its own bound what it gave up on the way because it was better than the best by less than the gap.
double bound_of(const Watch& watch, double gap, std::optional<double> in_parts) {
    double bound = watch.progress.bound.value_or(Row::none);
    if (watch.progress.best) bound = std::max(bound, *watch.progress.best + gap * std::abs(*watch.progress.best));
    if (in_parts) bound = std::min(bound, *in_parts * watch.unit);
    return bound;
}

/// Whether rows without terms, which CBC is not given, are met.
bool empty_rows_met(const LinearProgramme& programme) {
    return std::all_of(programme.rows.begin(), programme.rows.end(),
                       [](const Row& row) { return !row.terms.empty() || (row.lower <= 0.0 && row.upper >= 0.0); });
}

SearchEnd end_of(const CbcModel& model, const Watch& watch) {
    if (watch.stopped) return SearchEnd::stopped;
    if (model.bestSolution() != nullptr && model.status() == 0) return SearchEnd::optimal;
    if (model.bestSolution() == nullptr && (model.isProvenInfeasible() || model.isInitialSolveProvenPrimalInfeasible()))
        return SearchEnd::infeasible;
    return SearchEnd::failed;
}

} // namespace

bool has_cbc() {
    return true;
}

SearchAnswer solve_with_cbc(const LinearProgramme& programme, const SearchLimits& limits) {
    if (!empty_rows_met(programme)) return {SearchEnd::infeasible, std::nullopt, std::nullopt};
    if (programme.worth.empty()) return {SearchEnd::optimal, Choice{}, 0.0};
    static std::mutex one_at_a_time;
    const std::lock_guard lock{one_at_a_time};
    const KeepInterrupt keep;

    const double scale = scale_of(programme.worth, [](double worth) { return worth; });
    Watch watch{limits, 1.0 / scale, false, {}};
    OsiClpSolverInterface lp;
    load(lp, programme, scale);
    StopSimplex stop_simplex{watch};
    lp.getModelPtr()->passInEventHandler(&stop_simplex);
    CbcModel model{lp};
    model.setLogLevel(0);
    const std::optional<double> in_parts = worth_in_parts(lp);
    StopSearch stop_search{watch};
    model.passInEventHandler(&stop_search);
    CbcSolverUsefulData data;
    CbcMain0(model, data);
    // CBC takes the share of the larger of best and bound.
    const std::string gap = fmt::format("{}", limits.gap / (1.0 + limits.gap));
    // Without its preprocessing (Cbc 2.10.8), which loses solutions where two rows with the same factors leave little
    // between them: it called 50 the best where 76 was.
    std::array<const char*, 11> arguments{"engineroom", "-log",        "0",   "-ratioGap", gap.c_str(), "-increment",
                                          "1e-7",       "-preprocess", "off", "-solve",    "-quit"};
    CbcMain1(
        static_cast<int>(arguments.size()), arguments.data(), model, [](CbcModel*, int) { return 0; }, data);

    SearchAnswer answer;
    answer.end = end_of(model, watch);
    if (answer.end == SearchEnd::infeasible || answer.end == SearchEnd::failed) return answer;
    if (answer.end == SearchEnd::optimal) watch.note(model);
    if (const double bound = bound_of(watch, limits.gap, in_parts); std::isfinite(bound)) answer.bound = bound;
    if (const double* values = model.bestSolution()) {
        answer.choice.emplace(programme.worth.size());
        for (std::size_t i = 0; i < programme.worth.size(); ++i) (*answer.choice)[i] = values[i] > 0.5;
    }
    return answer;
}

} // namespace engineroom
