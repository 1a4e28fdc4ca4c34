#include "present/json/measures.hpp"

#include "present/json/families.hpp"
#include "present/json/figures.hpp"
#include "present/json/review_text.hpp"

#include <array>
#include <string_view>

namespace engineroom {
namespace {

constexpr std::array<std::string_view, 4> band_names{"very_low", "low", "medium", "high"};

Json bands_json(const std::optional<std::array<double, 4>>& shares) {
    if (!shares) return nullptr;
    Json bands = Json::object();
    for (std::size_t i = 0; i < band_names.size(); ++i) bands[std::string{band_names[i]}] = number_json((*shares)[i]);
    return bands;
}

Json risk_json(const RiskMeasure& risk) {
    const ObservedFailures& observed = risk.observed;
    return {{"high_share", number_json(risk.high_share)},
            {"high_count_share", number_json(risk.high_count_share)},
            {"expected_failures", number_json(risk.expected_failures)},
            {"failures_sd", number_json(risk.failures_sd)},
            {"none_fails_probability", number_json(risk.none_fails_probability)},
            {"few_failures_probability", number_json(risk.few_failures_probability)},
            {"few_failures", optional_json(risk.few_failures)},
            {"failures_error", number_json(risk.failures_error)},
            {"entropy_bits", number_json(risk.entropy_bits)},
            {"headroom", number_json(risk.headroom)},
            {"bands", bands_json(risk.band_shares)},
            {"bands_count", bands_json(risk.band_count_shares)},
            {"observed",
             {{"closed", observed.closed},
              {"failures", observed.failures},
              {"rate", number_json(observed.rate)},
              {"lower", number_json(observed.lower)},
              {"upper", number_json(observed.upper)},
              {"upper_one_sided", number_json(observed.upper_one_sided)}}},
            {"base", base_json(risk.base)},
            {"stated_base", base_json(risk.stated_base)}};
}

Json payoff_json(const PayoffMeasure& payoff) {
    return {{"expected", number_json(payoff.expected)},
            {"multiple_p10", number_json(payoff.multiple_p10)},
            {"multiple_p90", number_json(payoff.multiple_p90)},
            {"winner_probability", number_json(payoff.winner_probability)},
            {"winner_mean", number_json(payoff.winner_mean)},
            {"top_share", number_json(payoff.top_share)},
            {"gini", number_json(payoff.gini)},
            {"losing_share", number_json(payoff.losing_share)},
            {"base", base_json(payoff.expected_base)}};
}

Json lcd_json(const Review& review) {
    const LcdMeasure& lcd = review.measures->lcd;
    Json ids = Json::array();
    for (const LcdProject& project : lcd.projects) ids.push_back(review.projects[project.project].id);
    return {{"share", number_json(lcd.share)},
            {"count_share", number_json(lcd.count_share)},
            {"projects", std::move(ids)},
            {"base", base_json(lcd.base)}};
}

Json quarters_json(const Review& review) {
    Json quarters = Json::array();
    for (const QuarterDue& due : review.measures->delivery.quarters)
        quarters.push_back({{"year", due.quarter.year},
                            {"quarter", due.quarter.quarter},
                            {"share", number_json(due.share)},
                            {"count_share", number_json(due.count_share)},
                            {"projects", kept_json(due.projects)}});
    return quarters;
}

Json delivery_json(const Review& review) {
    const DeliveryMeasure& delivery = review.measures->delivery;
    // Of projects that state no delivery date nobody knows how many are late.
    const bool unknown = delivery.base.size > 0 && delivery.base.stated == 0;
    return {{"overdue", unknown ? Json(nullptr) : Json(delivery.overdue)},
            {"zombies", unknown ? Json(nullptr) : Json(delivery.zombies)},
            {"overdue_share", number_json(delivery.overdue_share)},
            {"overdue_count_share", number_json(delivery.overdue_count_share)},
            {"slip_median", number_json(delivery.slip_median)},
            {"slip_p90", number_json(delivery.slip_p90)},
            {"late_share", number_json(delivery.late_share)},
            {"proposal_to_start_median_days", number_json(delivery.proposal_to_start_median_days)},
            {"proposal_to_start_p90_days", number_json(delivery.proposal_to_start_p90_days)},
            {"quarters", quarters_json(review)},
            {"base", base_json(delivery.base)}};
}

Json dependencies_json(const Review& review) {
    const DependencyMeasure& dependencies = review.measures->dependencies;
    return {{"critical_path_days", optional_json(dependencies.critical_path_days)},
            {"critical_path", kept_json(dependencies.critical_path)},
            {"critical_path_undated", dependencies.critical_path_undated},
            {"chance_missing", dependencies.chance_missing},
            {"largest_blast_radius", number_json(dependencies.largest_blast_radius)},
            {"has_cycle", dependencies.has_cycle},
            {"edges", dependencies.edges},
            {"error", number_json(dependencies.error)}};
}

Json parts_json(const Parts& parts) {
    Json list = Json::array();
    for (const Part& part : parts.parts)
        list.push_back(
            {{"name", part.name}, {"share", number_json(part.share)}, {"count_share", number_json(part.count_share)}});
    return {{"parts", std::move(list)}, {"base", base_json(parts.base)}};
}

Json composition_json(const CompositionMeasure& composition) {
    return {{"driver", parts_json(composition.driver)},
            {"scope", parts_json(composition.scope)},
            {"market", parts_json(composition.market)},
            {"theme", parts_json(composition.theme)},
            {"novelty", parts_json(composition.novelty)},
            {"theme_hhi", number_json(composition.theme_hhi)},
            {"updated_median_days", number_json(composition.updated_median_days)}};
}

} // namespace

Json measures_json(const Review& review) {
    const Measures& measures = *review.measures;
    const QuadrantMeasure& quadrants = measures.quadrants;
    return {{"risk", risk_json(measures.risk)},
            {"diversity",
             {{"distinct_bets", number_json(measures.diversity.distinct_bets)},
              {"base", base_json(measures.diversity.base)}}},
            {"payoff", payoff_json(measures.payoff)},
            {"quadrants",
             {{"pearl", number_json(quadrants.pearl)},
              {"oyster", number_json(quadrants.oyster)},
              {"bread_and_butter", number_json(quadrants.bread_and_butter)},
              {"white_elephant", number_json(quadrants.white_elephant)},
              {"base", base_json(quadrants.base)}}},
            {"lcd", lcd_json(review)},
            {"delivery", delivery_json(review)},
            {"resourcing", resourcing_json(review)},
            {"stakeholders", stakeholders_json(review)},
            {"dependencies", dependencies_json(review)},
            {"learning", learning_json(review)},
            {"regions", regions_json(review)},
            {"survival", survival_json(measures.survival)},
            {"consensus", consensus_json(measures.consensus)},
            {"proposals", proposals_json(measures.proposals)},
            {"composition", composition_json(measures.composition)}};
}

} // namespace engineroom
