#include <engineroom/core/money.hpp>

engineroom::Money doubled(engineroom::Money budget) {
    return 2.0 * budget;
}

#ifdef MUST_FAIL
engineroom::Money added(engineroom::Money budget) {
    return budget + 100.0;
}
#endif
