#include <doctest/doctest.h>
#include <engineroom/policy/definitions.hpp>
#include <engineroom/policy/policy.hpp>
#include <set>
#include <string>

using namespace engineroom;

TEST_CASE("every threshold has a key of its own, a meaning, and a default that it allows") {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const Threshold& known : thresholds) {
        CAPTURE(known.code);
        CAPTURE(known.name);
        CHECK(seen.emplace(known.code, known.name).second);
        CHECK_FALSE(known.meaning.empty());
        CHECK(known.least <= known.value);
        CHECK(known.value <= known.most);
    }
}

TEST_CASE("every definition has a meaning, and a default that it allows") {
    for (const DefinitionField& known : definition_fields) {
        CAPTURE(known.name);
        CHECK_FALSE(known.meaning.empty());
        const double value = Definitions{}.*(known.field);
        CHECK((known.above_least ? value > known.least : value >= known.least));
        CHECK(value <= known.most);
    }
}

TEST_CASE("a policy answers with what it changes, and with the default otherwise") {
    Policy policy;
    CHECK(policy.threshold("LCD001", "warning") == 0.40);
    policy.changed_thresholds[{"LCD001", "warning"}] = 0.30;
    CHECK(policy.threshold("LCD001", "warning") == 0.30);
    CHECK(policy.threshold("LCD001", "critical") == 0.60);
}
