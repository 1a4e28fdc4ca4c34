#include "present/json/families.hpp"
#include "present/json/figures.hpp"
#include "present/json/review_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace engineroom {
namespace {

/// Null where nobody states funding: that is not a sum of 0.
Json mix_json(const FundingMix& mix) {
    const bool stated = mix.base.stated > 0;
    Json shares = Json::object();
    for (std::size_t k = 0; k < mix.kind.size(); ++k) {
        std::string key{TermNames<FundingKind>::names[k]};
        std::replace(key.begin(), key.end(), '-', '_');
        shares[key] = number_json(mix.share(static_cast<FundingKind>(k)));
    }
    return {{"money", stated ? number_json(mix.money) : Json(nullptr)},
            {"unknown", stated ? number_json(mix.unknown) : Json(nullptr)},
            {"shares", std::move(shares)},
            {"base", base_json(mix.base)}};
}

Json funding_json(const Review& review) {
    const FundingMeasure& funding = review.measures->resourcing.funding;
    Json funders = Json::array();
    for (const FunderShare& funder : funding.funders)
        funders.push_back({{"name", organisation_name(review, funder.organisation)},
                           {"money", number_json(funder.money)},
                           {"share", number_json(funder.share)}});
    return {{"top_share", number_json(funding.top_share)},
            {"funders", std::move(funders)},
            {"live", mix_json(funding.live)},
            {"last_12_months", mix_json(funding.last_12)},
            {"last_24_months", mix_json(funding.last_24)},
            {"before_24_months", mix_json(funding.before_24)},
            {"cluster_money", number_json(funding.cluster_money)},
            {"other_money", number_json(funding.other_money)},
            {"unknown_kind_money", number_json(funding.unknown_kind_money)},
            {"base", base_json(funding.base)}};
}

Json coverage_json(const Review& review) {
    const CoverageMeasure& coverage = review.measures->resourcing.funding.coverage;
    return {{"funding", number_json(coverage.funding)},   {"spend_36", number_json(coverage.spend_36)},
            {"spend_60", number_json(coverage.spend_60)}, {"planned", coverage.planned},
            {"uncovered", kept_json(coverage.uncovered)}, {"base", base_json(coverage.base)}};
}

std::string month_text(const Month& month) {
    return fmt::format("{}-{:02}", month.year, month.month);
}

Json workload_json(const Review& review) {
    const WorkloadMeasure& workload = review.measures->resourcing.workload;
    Json months = Json::array(), overloads = Json::array();
    for (const MonthLoad& load : workload.months)
        months.push_back({{"month", month_text(load.month)}, {"fte", number_json(load.fte)}});
    for (const Overload& overload : workload.overloads)
        overloads.push_back({{"organisation", organisation_name(review, overload.organisation)},
                             {"worst_month", month_text(overload.worst)},
                             {"demand", number_json(overload.demand)},
                             {"capacity", number_json(overload.capacity)},
                             {"months", overload.months},
                             {"projects", kept_json(overload.projects)}});
    return {{"capacity", number_json(workload.capacity)},
            {"months", std::move(months)},
            {"overloads", std::move(overloads)},
            {"base", base_json(workload.base)},
            {"lead_base", base_json(workload.lead_base)}};
}

Json volunteers_json(const Review& review) {
    const VolunteerMeasure& volunteers = review.measures->resourcing.volunteers;
    Json givers = Json::array();
    for (const VolunteerGiver& giver : volunteers.givers)
        givers.push_back({{"organisation", organisation_name(review, giver.organisation)},
                          {"fte", number_json(giver.fte)},
                          {"projects", kept_json(giver.projects)}});
    return {
        {"share", number_json(volunteers.share)}, {"givers", std::move(givers)}, {"base", base_json(volunteers.base)}};
}

} // namespace

Json resourcing_json(const Review& review) {
    const ResourcingMeasure& resourcing = review.measures->resourcing;
    const FundingMeasure& funding = resourcing.funding;
    return {{"largest_share", number_json(resourcing.largest_share)},
            {"budget_p10", number_json(resourcing.budget_p10)},
            {"budget_p90", number_json(resourcing.budget_p90)},
            {"funder_hhi", number_json(funding.hhi)},
            {"coverage_36", number_json(funding.coverage.ratio_36)},
            {"coverage_60", number_json(funding.coverage.ratio_60)},
            {"leverage", number_json(funding.leverage)},
            {"funding", funding_json(review)},
            {"coverage", coverage_json(review)},
            {"workload", workload_json(review)},
            {"volunteers", volunteers_json(review)},
            {"base", base_json(resourcing.base)}};
}

} // namespace engineroom
