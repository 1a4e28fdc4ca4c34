/// Selections that the tests of pages share.
#pragma once

#include <engineroom/select/selection.hpp>

namespace engineroom::testing {

/// Two projects to fund, one of whose names is a formula and a terminal's escape; one that is not, one that cannot be.
[[nodiscard]] Selection sample_selection();

/// Demands that nothing meets.
[[nodiscard]] Selection contradiction();

} // namespace engineroom::testing
