/// Whether the amounts of several files can be added: a portfolio has one currency.
#pragma once

#include <engineroom/import/import.hpp>
#include <vector>

namespace engineroom {

/// Tells an error where files name two currencies, and a notice where one names none and its amounts count in that of
/// the others.
void tell_currencies(const std::vector<Import>& parts, Problems& problems);

} // namespace engineroom
