/// The name that was probably meant.
#include "../apps/engineroom/nearest.hpp"

#include <array>
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <string>

using engineroom::app::edits;
using engineroom::app::nearest;

TEST_CASE("letters dropped, added, changed or swapped count one each") {
    CHECK(edits("policy", "policy") == 0);
    CHECK(edits("polcy", "policy") == 1);
    CHECK(edits("pollicy", "policy") == 1);
    CHECK(edits("palicy", "policy") == 1);
    CHECK(edits("ploicy", "policy") == 1);
    CHECK(edits("", "policy") == 6);
    CHECK(edits("kitten", "sitting") == 3); // the textbook's example
}

TEST_CASE("the number of edits does not depend on the direction") {
    CHECK(rc::check([](const std::string& a, const std::string& b) { RC_ASSERT(edits(a, b) == edits(b, a)); }));
}

TEST_CASE("a word is nearest to the name with the fewest edits, and to none that differs in more than a third") {
    const std::array<std::string, 3> names{"review", "check", "explain"};
    CHECK(nearest("reviw", names) == "review");
    CHECK(nearest("explian", names) == "explain");
    CHECK(nearest("frobnicate", names).empty());
    CHECK(nearest("", names).empty());
    CHECK(nearest("review", {}).empty());
}
