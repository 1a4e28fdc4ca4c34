/// The page for a Board: one file with charts, tables and findings that opens without a network. Compiled:
/// `engineroom::engineroom`.
#pragma once

#include <engineroom/core/result.hpp>
#include <engineroom/model/portfolio.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/review/comparison.hpp>
#include <engineroom/review/dependency_map.hpp>
#include <engineroom/review/organisation_map.hpp>
#include <engineroom/review/result.hpp>
#include <engineroom/rules/rule.hpp>
#include <engineroom/select/selection.hpp>
#include <engineroom/simulate/result.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace engineroom {

/// What the page shows of a project and a review does not hold.
struct ProjectWords {
    Text cluster, theme, lead;
    std::optional<Scope> scope;
    std::optional<Novelty> novelty;
};

/// Everything that the page is made from; the page itself computes nothing.
struct Report {
    Review review;
    std::vector<ProjectWords> projects; ///< parallel to `review.projects`
    DependencyMap dependencies;
    OrganisationMap organisations;
    std::optional<Simulation> simulation;
    std::optional<Selection> selection; ///< what to fund next, where somebody asked
    std::vector<RuleInfo> rules;        ///< that findings may come from: why each is asked
};

/// @param review  of this portfolio by this policy
/// @param rules   the catalogue
/// @cost          that of the two maps
[[nodiscard]] Report report(const Portfolio& portfolio, const Policy& policy, Review review,
                            std::span<const Rule> rules);

/// Whether charts and styles were built in; without them there is no page.
[[nodiscard]] bool has_page();

/// The page. It holds no text of a spreadsheet but as data, asks for nothing from any network, and its
/// Content-Security-Policy forbids both.
///
/// @return a problem of the call where the page was not built in
[[nodiscard]] Result<std::string> to_html(const Report& report);
[[nodiscard]] Result<std::string> to_html(const Comparison& comparison);
/// @param rules  the catalogue: what the codes of findings before and after mean
[[nodiscard]] Result<std::string> to_html(const Selection& selection, std::span<const Rule> rules);

/// What the page is given, as one line of JSON that may stand in a script element: no '<', '>' or '&' in it.
[[nodiscard]] std::string page_data(const Report& report);
[[nodiscard]] std::string page_data(const Comparison& comparison);
[[nodiscard]] std::string page_data(const Selection& selection, std::span<const Rule> rules);

} // namespace engineroom
