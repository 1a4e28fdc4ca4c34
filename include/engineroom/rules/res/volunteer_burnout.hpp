/// RES004: too much rests on volunteers.
#pragma once

#include <engineroom/measures/rounding.hpp>
#include <engineroom/rules/evidence.hpp>
#include <engineroom/rules/gates.hpp>
#include <engineroom/rules/names.hpp>
#include <engineroom/rules/phrases.hpp>
#include <engineroom/rules/rule.hpp>

namespace engineroom {

struct VolunteerBurnout {
    static constexpr RuleInfo info{
        .code = "RES004",
        .slug = "volunteer-burnout",
        .characteristic = Characteristic::resourcing,
        .finds = "One organisation gives volunteers to many live projects at once, or volunteers do most of the work.",
        .why = "The same few good people say yes every time, until they stop answering. Work that nobody is paid for "
               "ends without notice, and the projects that rest on it end with it.",
        .formula = "Volunteers are charged to a project's lead. A finding where one organisation gives volunteers to "
                   "more than 'projects' (3) live projects, or where volunteers are more than 'warning' (0.50) of all "
                   "FTE, volunteers included, of live projects that state both.",
        .example = "One organisation leads four live projects with volunteers: more than three, a warning. So is a "
                   "portfolio in which 6 of 10 FTE are volunteers'.",
        .source = "Volunteers tire: Ffowcs-Williams, Cluster Development Handbook, chapter 2. Both thresholds are "
                  "judgement.",
        .advice = "Pay for the work of those who are in most projects, or let them choose the one that matters to "
                  "them.",
        .needs = {Column::volunteer_fte}};

    [[nodiscard]] static Assessment assess(const Measures& measures, const Policy& policy) {
        if (const auto missing = lacks(info, measures)) return *missing;
        const VolunteerMeasure& volunteers = measures.resourcing.volunteers;
        const double many = policy.threshold(info.code, "projects");
        const double most = policy.threshold(info.code, "warning");
        const auto few = thin(volunteers.base, "live projects", "state FTE and volunteers");
        const bool heavy = !few && volunteers.share && above(*volunteers.share, most);
        const bool crowded =
            !volunteers.givers.empty() && static_cast<double>(volunteers.givers.front().projects.size()) > many;
        if (!heavy && !crowded) {
            if (!has(measures, Column::fte)) return NotAssessed{{"fte"}, "there is no column fte"};
            if (few) return *few;
            if (const auto unsaid =
                    mostly_unsaid(volunteers.giver_base, "live projects with volunteers", "name a lead"))
                return *unsaid;
            return Passed{};
        }

        Found found{.severity = Severity::warning, .value = {}, .threshold = {}};
        if (heavy) {
            found.value = *volunteers.share;
            found.threshold = most;
            found.unit = "share";
            found.message = fmt::format("Volunteers do {} of the work in live projects.", percent(*volunteers.share));
        }
        if (crowded) {
            const VolunteerGiver& giver = volunteers.givers.front();
            const std::string gives = fmt::format("{} gives volunteers to {}", name_of(measures, giver.organisation),
                                                  counted(giver.projects.size(), "live project", "live projects"));
            if (heavy) {
                found.message.pop_back();
                found.message += fmt::format(", and {}.", gives);
            } else {
                found.value = static_cast<double>(giver.projects.size());
                found.threshold = many;
                found.unit = "projects";
                found.message = gives + ".";
            }
            for (const VolunteerGiver& one : volunteers.givers)
                if (static_cast<double>(one.projects.size()) > many)
                    found.organisations.push_back(name_of(measures, one.organisation));
        }
        const Indices& shown = heavy ? volunteers.most : volunteers.givers.front().projects;
        found.projects = evidence(shown, [&measures](std::size_t i) {
            const auto& fte = measures.facts.at(i).fte;
            return fte ? fmt::format("volunteers beside {} paid FTE", number(*fte)) : std::string{"volunteers"};
        });
        return found;
    }
};

} // namespace engineroom
