/// Problems and notices, told on standard error.
#pragma once

#include <engineroom/core/problem.hpp>

namespace engineroom::app {

/// Every error, with place, fact and remedy.
void tell_errors(const Problems& problems);

/// The notices: the first few, each in one line, or all of them whole.
void tell_notices(const Problems& problems, bool all);

} // namespace engineroom::app
