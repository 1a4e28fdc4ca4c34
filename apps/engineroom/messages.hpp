/// Problems and notices, told on standard error.
#pragma once

#include <engineroom/core/problem.hpp>

namespace engineroom::app {

/// Every error, with place, fact and remedy; those that differ in row and value alone as one, with their rows.
void tell_errors(const Problems& problems);

/// The notices: the first few kinds in short, or all of them whole.
void tell_notices(const Problems& problems, bool all);

} // namespace engineroom::app
