/// A review: the answer, the findings and the scorecard of a portfolio, as one value that every page is made from.
#pragma once

#include <engineroom/measures/measures.hpp>
#include <engineroom/model/source.hpp>
#include <engineroom/policy/definitions.hpp>
#include <engineroom/review/acceptance.hpp>
#include <engineroom/review/answer.hpp>
#include <engineroom/review/finding.hpp>
#include <engineroom/review/scorecard.hpp>
#include <engineroom/review/wake.hpp>
#include <memory>
#include <string>
#include <vector>

namespace engineroom {

struct Review {
    Date as_of;
    std::string policy;      ///< its name
    Definitions definitions; ///< of the policy: what high risk, LCD and valuable mean here
    std::string currency;    ///< ISO 4217; empty: not stated
    std::vector<SourceFile> inputs;
    std::shared_ptr<const Measures> measures = std::make_shared<Measures>(); ///< which the findings refer to; not null
    Answer answer;
    std::vector<Finding> findings; ///< critical first, then in order of the catalogue
    std::vector<AcceptedFinding> accepted;
    std::vector<IdleAcceptance> idle_acceptances; ///< of the policy, without effect
    std::vector<std::string> passed;
    std::vector<Unassessed> not_assessed;
    std::vector<Wake> wake; ///< `not_assessed` grouped, what wakes most first
    Scorecard scorecard = blank_scorecard();
    ProjectRefs projects; ///< of the portfolio, in its order: what `measures->projects` belong to
    Indices live;         ///< those of them that are live
};

} // namespace engineroom
