/// What the JSON of every measure is made of: bases, ids, names.
#pragma once

#include "present/json/value.hpp"

#include <array>
#include <cstddef>
#include <engineroom/model/terms.hpp>
#include <engineroom/review/result.hpp>
#include <string>

namespace engineroom {

/// What a figure was computed over.
[[nodiscard]] inline Json base_json(const Base& base) {
    return {{"size", base.size},
            {"stated", base.stated},
            {"weighed", base.weighed},
            {"weights", base.by_budget ? "budget" : "equal"}};
}

[[nodiscard]] inline std::string_view organisation_name(const Review& review, std::size_t organisation) {
    return review.measures->organisations[organisation].name;
}

[[nodiscard]] inline Json names_json(const Review& review, const OrganisationIndices& organisations) {
    Json names = Json::array();
    for (const std::size_t o : organisations) names.push_back(organisation_name(review, o));
    return names;
}

/// One number a kind of organisation; null for each where no kind is known.
[[nodiscard]] inline Json kinds_json(const KindCounts& kinds) {
    Json shares = Json::object();
    for (std::size_t k = 0; k < kinds.count.size(); ++k)
        shares[std::string{TermNames<OrganisationKind>::names[k]}] =
            number_json(kinds.share(static_cast<OrganisationKind>(k)));
    return shares;
}

} // namespace engineroom
