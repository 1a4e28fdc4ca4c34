#include <engineroom/core/probability.hpp>

constexpr engineroom::Probability certain{1.0};

#ifdef MUST_FAIL
constexpr engineroom::Probability more_than_certain{1.01};
#endif
