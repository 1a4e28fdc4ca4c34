#include <doctest/doctest.h>
#include <engineroom/import/cell_words.hpp>
#include <utility>
#include <vector>

using namespace engineroom;

TEST_CASE("stage words mean their stage, however they are written") {
    const std::pair<Stage, std::vector<const char*>> stages[] = {
        {Stage::idea, {"idea", "Concept", "BACKLOG", "exploration"}},
        {Stage::proposed,
         {"proposed", "proposal", "submitted", "planned", "pending", "in review", "In-Review",
          "approved (not started)"}},
        {Stage::active,
         {"active", "in progress", "In_Progress", "ongoing", "running", "started", "open", "live", "in delivery"}},
        {Stage::paused, {"paused", "on hold", "on-hold", "suspended", "stalled"}},
        {Stage::delivered, {"delivered", "completed", "complete", "done", "finished", "succeeded"}},
        {Stage::failed, {"failed", "unsuccessful"}},
        {Stage::cancelled, {"cancelled", "canceled", "terminated", "stopped", "withdrawn", "abandoned", "killed"}},
        {Stage::closed, {"closed", " Closed "}}};
    for (const auto& [stage, words] : stages)
        for (const char* word : words) CHECK_MESSAGE(term_in<Stage>(word) == stage, word);
    for (const char* word : {"", "approved", "green", "project closed", "actively"})
        CHECK_FALSE_MESSAGE(term_in<Stage>(word).has_value(), word);
}

TEST_CASE("the other vocabularies know their own names, with spaces or dashes") {
    CHECK(term_in<Scope>("Cluster wide") == Scope::cluster_wide);
    CHECK(term_in<Scope>("hot_spot") == Scope::hot_spot);
    CHECK(term_in<FundingKind>("User Pays") == FundingKind::user_pays);
    CHECK_FALSE(term_in<Market>("global").has_value());
    CHECK(term_list<Driver>() == "opportunity, bottleneck");
}

TEST_CASE("ratings are told apart from stages") {
    CHECK(is_rating_word("Red"));
    CHECK(is_rating_word("amber/green"));
    CHECK(is_rating_word("On-Track"));
    CHECK_FALSE(is_rating_word("active"));
}

TEST_CASE("yes and no") {
    CHECK(yes_or_no("Yes") == true);
    CHECK(yes_or_no("n") == false);
    CHECK_FALSE(yes_or_no("maybe").has_value());
}
