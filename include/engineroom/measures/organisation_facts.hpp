/// What is known of every organisation that the portfolio lists or names, for the names and notes of findings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/core/text.hpp>
#include <engineroom/model/organisation.hpp>
#include <optional>
#include <vector>

namespace engineroom {

struct OrganisationFacts {
    Text name;
    std::optional<OrganisationKind> kind; ///< none: not in the organisations file, or not told there
    std::optional<OrganisationSize> size;
    std::optional<Date> joined;
    std::optional<double> capacity_fte; ///< >= 0
    std::optional<bool> board;
    std::optional<FundingKind> funding_kind;
    bool listed = false; ///< in `Portfolio::organisations`; else only named by projects
};

/// Those of `Portfolio::organisations` in its order, then those that only projects name.
using Organisations = std::vector<OrganisationFacts>;
/// Into `Measures::organisations`.
using OrganisationIndices = std::vector<std::size_t>;

} // namespace engineroom
