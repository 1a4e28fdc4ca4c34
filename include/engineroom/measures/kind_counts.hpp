/// How many there are of each kind of organisation.
#pragma once

#include <array>
#include <cstddef>
#include <engineroom/measures/base.hpp>
#include <engineroom/model/organisation.hpp>
#include <optional>

namespace engineroom {

/// Organisations or projects by kind of organisation.
struct KindCounts {
    Base base;                          ///< `stated`: of known kind
    std::array<std::size_t, 6> count{}; ///< by `OrganisationKind`

    void add(OrganisationKind kind) { ++count[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] std::size_t of(OrganisationKind kind) const { return count[static_cast<std::size_t>(kind)]; }
    /// Share of those of known kind; none where none is known.
    [[nodiscard]] std::optional<double> share(OrganisationKind kind) const {
        if (base.stated == 0) return std::nullopt;
        return static_cast<double>(of(kind)) / static_cast<double>(base.stated);
    }
};

} // namespace engineroom
