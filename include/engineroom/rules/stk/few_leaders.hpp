/// STK012: few lead everything.
#pragma once

#include <algorithm>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct FewLeaders {
    static constexpr RuleInfo info{
        .code = "STK012",
        .slug = "few-leaders",
        .characteristic = Characteristic::coalition,
        .finds = "Few organisations lead all live projects.",
        .why = "Leading is how organisations become part of an initiative. Where a handful leads "
               "everything, the rest are an audience, and the handful is soon too busy to lead well.",
        .formula = "Distinct leads of live projects, with at least 'least' (6) projects that name one: a "
                   "notice where these are fewer than the smaller of projects and organisations, divided "
                   "by 'divisor' (3).",
        .example = "12 live projects with 20 organisations have three leads: fewer than 12 / 3 = 4, a notice.",
        .source = "A coalition of leaders: Ffowcs-Williams, Cluster Development Handbook, chapter 2. "
                  "The threshold is judgement.",
        .advice = "Let organisations that only take part so far lead the next projects.",
        .needs = {Column::lead}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const LeadMeasure& leads = measures.stakeholders.leads;
        if (const auto few =
                fewer_than(policy.threshold(info.code, "least"), leads.base, "live projects", "name a lead"))
            return *few;
        if (const auto unsaid = mostly_unsaid(leads.base, "live projects", "name a lead")) return *unsaid;
        const std::size_t organisations = measures.stakeholders.participants.organisations;
        const double threshold =
            static_cast<double>(std::min(leads.base.stated, organisations)) / policy.threshold(info.code, "divisor");
        const auto distinct = static_cast<double>(leads.distinct);
        if (!below(distinct, threshold)) return Passed{};

        Found found{.severity = Severity::notice, .value = distinct, .threshold = threshold, .unit = "organisations"};
        found.message = fmt::format("{} lead all {} live projects that name a lead, among {}.",
                                    counted(leads.distinct, "organisation", "organisations"), leads.base.stated,
                                    counted(organisations, "organisation", "organisations"));
        if (leads.distinct == 1) found.message.replace(found.message.find(" lead all"), 9, " leads all");
        found.organisations = names_of_first(most_telling, measures, leads.holding.shares);
        return found;
    }
};

} // namespace engineroom
