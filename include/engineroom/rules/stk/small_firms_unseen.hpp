/// STK014: small firms hardly take part.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct SmallFirmsUnseen {
    static constexpr RuleInfo info{
        .code = "STK014",
        .slug = "small-firms-unseen",
        .characteristic = Characteristic::profile,
        .finds = "Few of the businesses in live projects are small.",
        .why = "Small and young firms are where new trades begin, and they have no time for "
               "meetings. An initiative that they do not see as theirs is one of the large, and is "
               "known as one.",
        .formula = "Of businesses in live projects that state their size, the share (by count) that is "
                   "small; with five of them, and half of all, a notice below the threshold.",
        .example = "Of 20 businesses in live projects four are small: 20 %, a notice.",
        .source = "A profile that attracts small firms: Ffowcs-Williams, Cluster Development Handbook, "
                  "chapter 2. The threshold is judgement.",
        .advice = "Ask small firms what would be worth a day of their time, and make that the next "
                  "project.",
        .needs = Needs{{Column::participants}, true}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const ParticipantMeasure& participants = measures.stakeholders.participants;
        if (const auto few = thin(participants.business_size_base, "businesses in live projects", "state their size"))
            return *few;
        const double share = *participants.small_business_share;
        const double threshold = policy.threshold(info.code, "notice");
        if (!below(share, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = share, .threshold = threshold, .unit = "share"};
        found.message = fmt::format("{} of {} businesses of known size in live projects {} small ({}).",
                                    participants.small_businesses.size(), participants.business_size_base.stated,
                                    participants.small_businesses.size() == 1 ? "is" : "are", percent(share));
        found.organisations = names_of(measures, participants.small_businesses);
        return found;
    }
};

} // namespace engineroom
