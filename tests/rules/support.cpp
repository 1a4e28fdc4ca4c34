#include "support.hpp"

#include <cctype>
#include <doctest/doctest.h>
#include <engineroom/import/import.hpp>
#include <engineroom/measures/compute/change.hpp>
#include <engineroom/measures/measure.hpp>
#include <engineroom/policy/toml.hpp>
#include <engineroom/rules/catalogue.hpp>
#include <engineroom/simulate/loss.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

namespace engineroom::test {

namespace {

/// "rsk/too_little_risk"
std::string stem(const RuleInfo& info) {
    std::string text;
    for (const char letter : info.code.substr(0, 3)) text += static_cast<char>(std::tolower(letter));
    text += '/';
    for (const char letter : info.slug) text += letter == '-' ? '_' : letter;
    return text;
}

std::optional<FileBytes> file_if_there(const std::string& path) {
    if (!std::filesystem::exists(path)) return std::nullopt;
    return FileBytes{std::filesystem::path{path}.filename().string(), read_file(path)};
}

/// Fails the test where there is an error.
Portfolio read_portfolio(const std::string& folder, const std::string& name, Date as_of) {
    ImportOptions options;
    options.as_of = as_of;
    Import read =
        import_portfolio({name, read_file(folder + name)}, file_if_there(folder + "organisations.csv"), options);
    for (const Problem& problem : read.problems)
        if (problem.gravity == Gravity::error)
            FAIL_CHECK(folder << to_string(problem.place) << ": " << problem.message);
    REQUIRE(read.usable());
    return std::move(read.portfolio);
}

} // namespace

std::string fixture_folder(const RuleInfo& info) {
    return ENGINEROOM_SOURCE_DIR "/tests/rules/" + stem(info) + '/';
}

std::string header_of(const RuleInfo& info) {
    return ENGINEROOM_SOURCE_DIR "/include/engineroom/rules/" + stem(info) + ".hpp";
}

std::string read_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    CAPTURE(path);
    REQUIRE_MESSAGE(file.good(), "there is no such file");
    return {std::istreambuf_iterator<char>{file}, {}};
}

Fixture fixture(const RuleInfo& info, std::string_view which) {
    const std::string folder = fixture_folder(info);
    const std::string name = std::string{which} + ".csv";
    Fixture made;
    if (const auto policy = file_if_there(folder + "policy.toml")) {
        std::vector<std::string_view> codes;
        for (const Rule& rule : catalogue()) codes.push_back(rule.info.code);
        made.policy = read_policy(policy->bytes, policy->name, codes).value();
    }
    made.portfolio = read_portfolio(folder, name, *make_date(2026, 11, 1));
    made.measures = measure(made.portfolio, made.policy);
    made.measures.loss = simulated_loss(made.portfolio, made.policy);
    if (std::filesystem::exists(folder + "earlier.csv")) {
        const Portfolio earlier = read_portfolio(folder, "earlier.csv", *make_date(2026, 2, 1));
        made.measures.change =
            measure_change(earlier, measure(earlier, made.policy).projects, made.portfolio, made.measures.projects);
    }
    return made;
}

std::string verdict(const Assessment& assessment) {
    if (std::holds_alternative<Passed>(assessment)) return "passed";
    if (std::holds_alternative<NotAssessed>(assessment)) return "not assessed";
    return std::string{to_string(std::get<Found>(assessment).severity)};
}

std::string because(const Assessment& assessment) {
    const auto* reason = std::get_if<NotAssessed>(&assessment);
    return reason != nullptr ? reason->because : std::string{};
}

const Found& found(const Assessment& assessment) {
    REQUIRE(std::holds_alternative<Found>(assessment));
    return std::get<Found>(assessment);
}

Indices projects_of(const Found& found) {
    Indices indices;
    for (const Evidence& shown : found.projects) indices.push_back(static_cast<ProjectIndex>(shown.project));
    return indices;
}

Measures blank_measures(std::size_t live) {
    Measures measures;
    for (std::size_t i = 0; i < column_count; ++i) measures.columns.insert(static_cast<Column>(i));
    measures.has_organisations = true;
    measures.counts.projects = measures.counts.live = live;
    measures.projects.resize(live);
    measures.facts.resize(live);
    return measures;
}

} // namespace engineroom::test
