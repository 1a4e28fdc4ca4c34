#include <engineroom/model/project.hpp>

void state(engineroom::Project& project) {
    project.risk = engineroom::Probability{0.5};
}

#ifdef MUST_FAIL
void confuse(engineroom::Project& project) {
    project.risk = engineroom::Money{0.5};
}
#endif
