#include "present/json/families.hpp"
#include "present/json/figures.hpp"
#include "present/json/review_text.hpp"

namespace engineroom {
namespace {

Json shares_json(const Review& review, const std::vector<OrganisationShare>& shares) {
    Json list = Json::array();
    for (const OrganisationShare& one : shares)
        list.push_back({{"organisation", organisation_name(review, one.organisation)},
                        {"share", number_json(one.share)},
                        {"projects", one.projects}});
    return list;
}

Json leads_json(const Review& review) {
    const LeadMeasure& leads = review.measures->stakeholders.leads;
    return {{"distinct", leads.distinct},
            {"gini", number_json(leads.holding.gini)},
            {"top_three_share", number_json(leads.holding.top_three)},
            {"kinds", kinds_json(leads.kinds)},
            {"kinds_base", base_json(leads.kinds.base)},
            {"board_share", number_json(leads.board_share)},
            {"shares", shares_json(review, leads.holding.shares)},
            {"unled", kept_json(leads.unled)},
            {"base", base_json(leads.holding.base)}};
}

Json participants_json(const Review& review) {
    const ParticipantMeasure& participants = review.measures->stakeholders.participants;
    return {{"hhi", number_json(participants.holding.hhi)},
            {"gini", number_json(participants.holding.gini)},
            {"top_share", number_json(participants.holding.top)},
            {"top_three_share", number_json(participants.holding.top_three)},
            {"kinds", kinds_json(participants.kinds)},
            {"kinds_base", base_json(participants.kinds.base)},
            {"newcomer_share", number_json(participants.newcomer_share)},
            {"newcomers", names_json(review, participants.newcomers)},
            {"co_opetition_share", number_json(participants.co_opetition_share)},
            {"one_kind_share", number_json(participants.one_kind_share)},
            {"small_business_share", number_json(participants.small_business_share)},
            {"board_absent", names_json(review, participants.board_absent)},
            {"base", base_json(participants.base)}};
}

Json brokers_json(const Review& review) {
    Json brokers = Json::array();
    for (const Broker& broker : review.measures->stakeholders.network.brokers)
        brokers.push_back({{"organisation", organisation_name(review, broker.organisation)},
                           {"splits_off", broker.split_off},
                           {"share", number_json(broker.share)}});
    return brokers;
}

} // namespace

Json stakeholders_json(const Review& review) {
    const StakeholderMeasure& stakeholders = review.measures->stakeholders;
    const NetworkMeasure& network = stakeholders.network;
    const bool known = network.base.stated > 0;
    Json sizes = Json::array();
    for (const Component& component : network.components) sizes.push_back(component.organisations.size());
    return {{"lead_hhi", number_json(stakeholders.leads.holding.hhi)},
            {"top_lead_share", number_json(stakeholders.leads.holding.top)},
            {"components", known ? Json(network.components.size()) : Json(nullptr)},
            {"mean_overlap", number_json(network.mean_overlap)},
            {"overlap_error", number_json(network.overlap_error)},
            {"organisations", known ? Json(stakeholders.participants.organisations) : Json(nullptr)},
            {"component_sizes", std::move(sizes)},
            {"brokers", brokers_json(review)},
            {"leads", leads_json(review)},
            {"participants", participants_json(review)},
            {"anchors", shares_json(review, stakeholders.anchors.anchors)},
            {"base", base_json(network.base)}};
}

Json proposals_json(const ProposalMeasure& proposals) {
    const SeniorMeasure& seniors = proposals.seniors;
    return {{"kinds", kinds_json(proposals.kinds)},
            {"own_funder_share", number_json(proposals.own_funder_share)},
            {"seniors",
             {{"accepted", seniors.table.first_successes},
              {"proposed", seniors.table.first},
              {"others_accepted", seniors.table.second_successes},
              {"others_proposed", seniors.table.second},
              {"p_value", number_json(seniors.p_value)},
              {"base", base_json(seniors.base)}}},
            {"base", base_json(proposals.kinds.base)}};
}

} // namespace engineroom
