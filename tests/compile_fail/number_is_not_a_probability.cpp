#include <engineroom/model/project.hpp>

void state(engineroom::Project& project) {
    project.risk = engineroom::Probability::from(0.5);
}

#ifdef MUST_FAIL
void guess(engineroom::Project& project) {
    project.risk = 0.5;
}
#endif
