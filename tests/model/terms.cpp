#include <doctest/doctest.h>
#include <engineroom/model/organisation.hpp>
#include <engineroom/model/project.hpp>
#include <engineroom/model/terms.hpp>

using namespace engineroom;

namespace {

template<class Term>
void check_names() {
    for (const std::string_view name : TermNames<Term>::names) {
        CHECK(term_named<Term>(name).has_value());
        CHECK(to_string(*term_named<Term>(name)) == name);
    }
    CHECK_FALSE(term_named<Term>("").has_value());
}

} // namespace

TEST_CASE("every term is found by its own name") {
    check_names<Stage>();
    check_names<Scope>();
    check_names<Novelty>();
    check_names<Driver>();
    check_names<Market>();
    check_names<OrganisationKind>();
    check_names<OrganisationSize>();
    check_names<FundingKind>();
    CHECK(to_string(Scope::private_) == "private");
    CHECK(to_string(FundingKind::user_pays) == "user-pays");
}

TEST_CASE("each stage is in the pipeline, live or closed, and in one of them only") {
    for (std::size_t i = 0; i < TermNames<Stage>::names.size(); ++i) {
        const auto stage = static_cast<Stage>(i);
        CHECK(is_pipeline(stage) + is_live(stage) + is_closed(stage) == 1);
        if (has_outcome(stage)) CHECK(is_closed(stage));
        if (is_failure(stage)) CHECK(has_outcome(stage));
    }
    CHECK_FALSE(has_outcome(Stage::closed));
    CHECK_FALSE(is_failure(Stage::closed));
    CHECK(is_failure(Stage::cancelled));
    CHECK(is_live(Stage::paused));
}

TEST_CASE("a stated multiple knows whether it is from a label, of 0 and none, too") {
    CHECK(StatedMultiple{3.0, true}.value() == 3.0);
    CHECK(StatedMultiple{3.0, true}.judged());
    CHECK_FALSE(StatedMultiple{3.0, false}.judged());
    CHECK(StatedMultiple{0.0, true}.judged());
    CHECK(StatedMultiple{0.0, true}.value() == 0.0);
    CHECK_FALSE(StatedMultiple{0.0, true} == StatedMultiple{0.0, false});
    CHECK_FALSE(Maybe<StatedMultiple>{}.has_value());
    CHECK_FALSE(Maybe<StatedMultiple>{StatedMultiple{-3.0, false}}.has_value()); // not 3, and not judged
    CHECK_FALSE(Maybe<StatedMultiple>{StatedMultiple{-3.0, true}}.has_value());
    CHECK(Maybe<StatedMultiple>{StatedMultiple{0.0, true}}.has_value());
}
