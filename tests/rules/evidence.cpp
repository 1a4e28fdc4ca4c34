/// Evidence that is noted when it is read.
#include <doctest/doctest.h>
#include <engineroom/rules/evidence.hpp>
#include <string>
#include <vector>

using namespace engineroom;

namespace {

std::vector<std::string> read(const EvidenceList& list) {
    std::vector<std::string> lines;
    for (const Evidence& shown : list) lines.push_back(std::to_string(shown.project) + ": " + shown.note);
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("each project of a list has its note, as many as are wanted") {
    const Indices projects{7, 3, 5};
    const auto twice = [](std::size_t i) { return std::to_string(2 * i); };
    CHECK(read(evidence(projects, twice)) == Lines{"7: 14", "3: 6", "5: 10"});
    CHECK(read(evidence(projects, twice, 2)) == Lines{"7: 14", "3: 6"});
    CHECK(read(evidence(projects, twice, 9)).size() == 3);
    CHECK(read(evidence(Indices{4}, twice)) == Lines{"4: 8"});
    CHECK(read(evidence(Indices{4, 2, 8}, twice, 2)) == Lines{"4: 8", "2: 4"});
}

TEST_CASE("several lists are read one after the other, empty ones left out") {
    const Indices first{4, 2}, none, last{9};
    const EvidenceList list = evidence_of_each({none, first, none, last, none}, [](std::size_t which, std::size_t k) {
        return std::to_string(which) + "." + std::to_string(k);
    });
    CHECK(read(list) == Lines{"4: 1.0", "2: 1.1", "9: 3.0"});
    CHECK(list[2].project == 9);
    CHECK(evidence_of_each({}, [](std::size_t, std::size_t) { return std::string{}; }).empty());
}

TEST_CASE("what leads a list is all in front of the first that does not belong") {
    const std::vector<double> shares{0.9, 0.5, 0.5, 0.1};
    const auto above = [](double edge) { return [edge](double share) { return share > edge; }; };
    CHECK(leading(shares, above(0.4)).size() == 3);
    CHECK(leading(shares, above(0.9)).empty());
    CHECK(leading(shares, above(0.0)).size() == 4);
}
