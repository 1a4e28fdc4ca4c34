/// Who proposes, and whose proposals are accepted.
#pragma once

#include <engineroom/measures/base.hpp>
#include <engineroom/measures/fisher_exact.hpp>
#include <engineroom/measures/kind_counts.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <optional>

namespace engineroom {

/// Proposals of Board or large organisations against those of others. Accepted: active or later, but for those
/// cancelled without a start.
///
/// What nobody tells of any organisation (its size, say, where the file has no such column) is of no account; where it
/// is told of some, an organisation of which it is not is left out, unless the other shows that it is senior.
struct SeniorMeasure {
    Base base;                     ///< projects of known stage; proposed by an organisation known to be senior or not
    TwoByTwo table;                ///< proposals accepted; first: of Board or large organisations; second: of others
    std::optional<double> p_value; ///< Fisher's exact, one-sided; none where one of the two proposed nothing
    Indices accepted;              ///< of Board or large organisations, the largest budget first
};

struct ProposalMeasure {
    KindCounts kinds;                       ///< pipeline and live; proposed by an organisation of known kind
    Base own_funder_base;                   ///< pipeline and live; proposer and a funder stated
    std::optional<double> own_funder_share; ///< of those, proposed by one of their own funders, by count
    Indices own_funder;                     ///< the largest budget first
    SeniorMeasure seniors;
};

} // namespace engineroom
