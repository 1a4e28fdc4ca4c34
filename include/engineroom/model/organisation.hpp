/// An organisation: a participant, lead, proposer or funder.
#pragma once

#include <array>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/model/terms.hpp>
#include <optional>
#include <string>

namespace engineroom {

enum class OrganisationKind : std::uint8_t { business, academia, public_, finance, association, cluster };
enum class OrganisationSize : std::uint8_t { small, large };
enum class FundingKind : std::uint8_t { public_, membership, industry, user_pays, other };

template<>
struct TermNames<OrganisationKind> {
    static constexpr std::array<std::string_view, 6> names{"business", "academia",    "public",
                                                           "finance",  "association", "cluster"};
};
template<>
struct TermNames<OrganisationSize> {
    static constexpr std::array<std::string_view, 2> names{"small", "large"};
};
template<>
struct TermNames<FundingKind> {
    static constexpr std::array<std::string_view, 5> names{"public", "membership", "industry", "user-pays", "other"};
};

struct Organisation {
    std::string name; ///< unique
    std::optional<OrganisationKind> kind;
    std::optional<OrganisationSize> size;
    std::optional<Date> joined;
    std::optional<double> capacity_fte; ///< >= 0
    std::optional<bool> board;
    std::optional<FundingKind> funding_kind;

    std::uint32_t file = 0; ///< index into `Portfolio::files`; means nothing while `row` is 0
    std::uint32_t row = 0;

    friend bool operator==(const Organisation&, const Organisation&) = default;
};

} // namespace engineroom
