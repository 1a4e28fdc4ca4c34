/// When projects are delivered, as far as it is known before anything is drawn.
#pragma once

#include "simulate/model.hpp"

#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/core/result.hpp>
#include <engineroom/model/portfolio.hpp>
#include <vector>

namespace engineroom {

/// Of the delivered projects, which must be at least ten with a plan and an end; the P90 is not below the median.
[[nodiscard]] Result<Slip> learnt_slip(const Portfolio& portfolio);

/// Whether work has begun by the as-of date.
[[nodiscard]] bool has_started(const Project& project, Date as_of);

/// Whether it states a start, and a delivery after it.
[[nodiscard]] bool has_plan(const Project& project);

/// Start and duration of a bet on a project that has a plan.
void add_duration(Bet& bet, const Project& project, Date as_of, const Slip& slip);

/// By day after the as-of date, the number of months after its own, for `months` months.
[[nodiscard]] std::vector<std::uint32_t> months_by_day(Date as_of, std::size_t months);

} // namespace engineroom
