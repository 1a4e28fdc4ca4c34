/// The solver CBC of the COIN-OR project, behind the seam. Compiled where it was found: `engineroom::engineroom`.
#pragma once

#include <engineroom/select/solver.hpp>

namespace engineroom {

/// Whether CBC was there when the library was built.
[[nodiscard]] bool has_cbc();

/// Branch and cut by CBC, with the strategy of its own command.
///
/// CBC keeps global state: searches of one process take turns. It prints nothing, and leaves the handling of signals
/// as it found it. Rows and worth are scaled before it sees them, so that neither cents nor billions meet its absolute
/// tolerances (1e-7 on rows, 1e-6 on whole numbers); what it answers may still miss a row by that much.
///
/// A search that may end within a gap gives up on whatever is better than its best by less; the bound says so: it is
/// above the best by the gap, unless things in parts (the linear programme without whole numbers) are worth less.
///
/// @pre     `has_cbc()`
/// @return  `SearchEnd::failed` where CBC gives up
[[nodiscard]] SearchAnswer solve_with_cbc(const LinearProgramme& programme, const SearchLimits& limits);

} // namespace engineroom
