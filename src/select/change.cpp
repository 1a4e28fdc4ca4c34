#include "select/parts.hpp"

#include <algorithm>
#include <engineroom/review/review.hpp>

namespace engineroom::detail {
namespace {

std::vector<std::string> codes_of(const Review& review) {
    std::vector<std::string> codes;
    for (const Finding& finding : review.findings) codes.push_back(finding.code);
    return codes;
}

std::vector<NamedShare> shares_of(const Parts& parts) {
    std::vector<NamedShare> shares;
    for (const Part& part : parts.parts) shares.push_back({part.name, part.share});
    return shares;
}

PortfolioShares shares_of(const Measures& measures) {
    PortfolioShares shares;
    shares.high_risk = measures.risk.high_share;
    shares.lcd = measures.lcd.share;
    for (const Part& part : measures.composition.novelty.parts)
        if (part.name == to_string(Novelty::edge)) shares.edge = part.share;
    shares.scope = shares_of(measures.composition.scope);
    shares.theme = shares_of(measures.composition.theme);
    for (const OrganisationShare& lead : measures.stakeholders.leads.holding.shares)
        shares.lead.push_back({measures.organisations[lead.organisation].name.str(), lead.share});
    return shares;
}

} // namespace

void tell_change(const Working& working, const Portfolio& after, Selection& selection) {
    const Review now = review(working.portfolio, working.policy), then = review(after, working.policy);
    selection.findings_before = codes_of(now);
    selection.findings_after = codes_of(then);
    selection.shares_before = shares_of(*now.measures);
    selection.shares_after = shares_of(*then.measures);
}

} // namespace engineroom::detail
