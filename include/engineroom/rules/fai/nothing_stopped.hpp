/// FAI003: no project was ever stopped.
#pragma once

#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct NothingStopped {
    static constexpr RuleInfo info{
        .code = "FAI003",
        .slug = "nothing-stopped",
        .characteristic = Characteristic::inertia,
        .finds = "Of all closed projects not one was cancelled.",
        .why =
            "Among ten projects some turn out not to be worth finishing. Where none is ever stopped, nobody decides: "
            "projects run on until their money or their friends are gone, and hold what better ones need.",
        .formula = "At least 'least' (10) closed projects of known outcome, none of them cancelled: a notice.",
        .example = "Of 10 closed projects eight were delivered and two failed, and none was cancelled: a notice.",
        .source = "Judgement.",
        .advice = "Ask of each live project, twice a year, whether it would be started again today, and stop those for "
                  "which the answer is no.",
        .needs = {Column::stage}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const FailureMeasure& failures = measures.learning.failures;
        if (failures.cancelled > 0) return Passed{};
        const double least = policy.threshold(info.code, "least");
        if (static_cast<double>(failures.closed) < least)
            return NotAssessed{{},
                               fmt::format("{} of known outcome; at least {} are needed",
                                           counted(failures.closed, "closed project", "closed projects"),
                                           number(least, 6))};
        Found found{.severity = Severity::notice, .value = 0.0, .threshold = 1.0, .unit = "projects"};
        found.message = fmt::format("None of {} was cancelled; {} failed.",
                                    counted(failures.closed, "closed project", "closed projects"), failures.failed);
        return found;
    }
};

} // namespace engineroom
