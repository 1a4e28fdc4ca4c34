/// What the tests of rules share: answers in one word, portfolios from fixtures, and measures made by hand.
#pragma once

#include <engineroom/rules/rule.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

namespace engineroom::test {

/// The folder of a rule's fixtures: tests/rules/<group>/<slug with underscores>/.
[[nodiscard]] std::string fixture_folder(const RuleInfo& info);

/// The header that holds a rule: include/engineroom/rules/<group>/<slug with underscores>.hpp.
[[nodiscard]] std::string header_of(const RuleInfo& info);

/// The bytes of a file; fails the test where it cannot be read.
[[nodiscard]] std::string read_file(const std::string& path);

/// A fixture as it was read, with what goes with it.
struct Fixture {
    Portfolio portfolio;
    Policy policy; ///< policy.toml beside it, else `cluster`
    Measures measures;
};

/// Reads `<which>.csv` of a rule as of 2026-11-01, with organisations.csv and policy.toml where they lie beside it,
/// and compared with earlier.csv, as of 2026-02-01, where that does; fails the test where the import has an error.
[[nodiscard]] Fixture fixture(const RuleInfo& info, std::string_view which);

/// "passed", "not assessed", or the severity of what was found.
[[nodiscard]] std::string verdict(const Assessment& assessment);

/// Why it is not assessed; empty where it is.
[[nodiscard]] std::string because(const Assessment& assessment);

/// What was found; fails the test where nothing was.
[[nodiscard]] const Found& found(const Assessment& assessment);

/// What the rule `R` says, as `verdict` puts it.
template<class R>
[[nodiscard]] std::string verdict_of(const Measures& measures, const Policy& policy = {}) {
    return verdict(R::assess(measures, policy));
}

/// What the rule `R` finds in its flagged spreadsheet, whose measures stay.
template<class R>
[[nodiscard]] Found flagged() {
    static const Fixture read = fixture(R::info, "flagged");
    return found(R::assess(read.measures, read.policy));
}

/// The projects of the evidence, in its order.
[[nodiscard]] Indices projects_of(const Found& found);

/// Measures of `live` live projects in a spreadsheet with every column, all figures still missing.
[[nodiscard]] Measures blank_measures(std::size_t live);

/// All of `n` projects state what is needed, and a budget.
[[nodiscard]] inline Base all_of(std::size_t n) {
    return {.size = n, .stated = n, .weighed = n, .by_budget = true};
}

/// Of `size` projects, `stated` state what is needed, none a budget.
[[nodiscard]] inline Base some_of(std::size_t stated, std::size_t size) {
    return {.size = size, .stated = stated, .weighed = stated, .by_budget = false};
}

/// More than the rounding to 12 decimals hides.
inline constexpr double little = 1e-11;
/// Less than it: a value that far from a threshold is on it.
inline constexpr double nothing = 1e-14;

} // namespace engineroom::test
