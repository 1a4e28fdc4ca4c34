// Built in place of cbc.cpp where CBC was not found.
#include <engineroom/select/cbc.hpp>

namespace engineroom {

bool has_cbc() {
    return false;
}

SearchAnswer solve_with_cbc(const LinearProgramme&, const SearchLimits&) {
    return {};
}

} // namespace engineroom
