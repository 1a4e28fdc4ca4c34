/// What the README shows is what the program says, and what a program may be written like.
#include "support/command.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

namespace {

const std::string root = ENGINEROOM_SOURCE_DIR;

std::string readme() {
    return contents(root + "/README.md");
}

/// The text of the first block behind "```kind".
std::string block(const std::string& kind) {
    const std::string text = readme(), opening = "```" + kind + "\n";
    const std::size_t begin = text.find(opening);
    REQUIRE(begin != std::string::npos);
    const std::size_t first = begin + opening.size();
    return text.substr(first, text.find("```", first) - first);
}

std::set<std::string> codes_in(const std::string& text) {
    static const std::regex code{"[A-Z]{3}[0-9]{3}"};
    std::set<std::string> codes;
    for (std::sregex_iterator at{text.begin(), text.end(), code}, end; at != end; ++at) codes.insert(at->str());
    return codes;
}

Ended review_of(const std::string& example) {
    Call call{.arguments = {"review", "examples/" + example + "/projects.csv", "--as-of", "2026-11-01"},
              .folder = root};
    if (example == "cluster-initiative")
        call.arguments.insert(call.arguments.end(),
                              {"--organisations", "examples/cluster-initiative/organisations.csv"});
    if (example == "cordis") call.arguments.insert(call.arguments.end(), {"--mapping", "examples/cordis/mapping.toml"});
    call.arguments.insert(call.arguments.end(), {"--format", "json", "--quiet"});
    return run(call);
}

} // namespace

TEST_CASE("the output in the README is what the program prints") {
    const Ended ended =
        run(Call{.arguments = {"review", "examples/timid/projects.csv", "--as-of", "2026-11-01"}, .folder = root});
    CHECK(ended.status == 0);
    const std::string shown = block("text");
    CHECK(shown.size() > 2000);
    CHECK(ended.out.substr(0, shown.size()) == shown);
}

TEST_CASE("the README names just the findings that each example has") {
    std::istringstream lines{readme()};
    std::string line;
    std::set<std::string> told;
    while (std::getline(lines, line)) {
        for (const std::string example : {"cluster-initiative", "timid", "venture-like", "cordis"}) {
            if (line.rfind("| [" + example + "]", 0) != 0) continue;
            CAPTURE(example);
            told.insert(example);
            const Ended ended = review_of(example);
            REQUIRE(ended.status == 0);
            std::set<std::string> found;
            const auto review = nlohmann::json::parse(ended.out);
            for (const auto& finding : review.at("findings")) found.insert(finding.at("code").get<std::string>());
            CHECK(found == codes_in(line));
        }
    }
    CHECK(told.size() == 4);
}

TEST_CASE("the program in the README is a part of the one in examples/link") {
    const std::string whole = contents(root + "/examples/link/made_in_code.cpp");
    std::istringstream lines{block("cpp")};
    std::string line;
    while (std::getline(lines, line))
        if (line.rfind("//", 0) != 0) CHECK_MESSAGE(has(whole, line), line);
}
