#include <engineroom/core/result.hpp>

int used(const engineroom::Result<int>& result) {
    return result.has_value() ? *result : 0;
}

#ifdef MUST_FAIL
int unchecked(const engineroom::Result<int>& result) {
    return result;
}
#endif
