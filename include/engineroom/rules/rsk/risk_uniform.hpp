/// RSK005: every project carries the same risk.
#pragma once

#include <algorithm>
#include <array>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct RiskUniform {
    static constexpr RuleInfo info{
        .code = "RSK005",
        .slug = "risk-uniform",
        .characteristic = Characteristic::project_pipeline,
        .finds = "Nearly all of the live portfolio stands in one band of risk.",
        .why = "A sound portfolio is broad: some of it safe, some of it daring. If all risks are alike, either only "
               "one kind of project gets in, or somebody filled in the column without thinking.",
        .formula = "Entropy, in bits, of the live weight over the four bands of p': very low < 0.1 <= low <= 0.2 < "
                   "medium < 0.5 <= high. 0: all in one band; 2: spread evenly. A finding below the threshold (0.5: "
                   "nine tenths in one band and the rest in another come to 0.47).",
        .example = "Eight live projects of one size all have a risk between 10 % and 20 %: one band holds everything, "
                   "the entropy is 0 bit, a notice.",
        .source = "That a portfolio should be broad: Ffowcs-Williams, Cluster Development Handbook, chapter 2. The "
                  "bands and the threshold are judgement.",
        .advice =
            "Look at how the risks came about, and if they hold, look for projects in the bands that stand empty.",
        .needs = {Column::risk}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const RiskMeasure& risk = measures.risk;
        if (const auto few =
                thin(risk.base, "live projects", "have a known risk", policy.threshold(info.code, "least")))
            return *few;
        const double entropy = *risk.entropy_bits;
        const double threshold = policy.threshold(info.code, "notice");
        if (!below(entropy, threshold)) return Passed{};

        const std::array<double, 4>& shares = *risk.band_shares;
        const auto fullest = static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
        Found found{.severity = Severity::notice, .value = entropy, .threshold = threshold, .unit = "bits"};
        found.message = fmt::format("Projects of {} make up {}.", band(fullest, policy.definitions),
                                    of_live(shares[fullest], risk.base));
        Indices alike;
        for (const ProjectIndex project : risk.safest) {
            if (alike.size() == most_telling) break;
            if (risk_band(*measures.projects.at(project).failure, policy.definitions.risk_bands) == fullest)
                alike.push_back(project);
        }
        found.projects = evidence(std::move(alike), [&measures](std::size_t i) { return bet(measures, i); });
        return found;
    }

private:
    /// What a band of risk means in words.
    [[nodiscard]] static std::string band(std::size_t which, const Definitions& definitions) {
        const auto [first, second, third] = definitions.risk_bands;
        switch (which) {
        case 0:
            return fmt::format("very low risk (below {})", percent(first));
        case 1:
            return fmt::format("low risk ({} to {})", percent(first), percent(second));
        case 2:
            return fmt::format("medium risk (between {} and {})", percent(second), percent(third));
        default:
            return fmt::format("high risk ({} or more)", percent(third));
        }
    }
};

} // namespace engineroom
