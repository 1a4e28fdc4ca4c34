#include "present/html/content.hpp"
#include "present/html/sections.hpp"

#include <map>

namespace engineroom::html {
namespace {

constexpr std::size_t most_quarters = 40; ///< in a row, empty ones too; beyond them empty ones are left out

Quarter after(Quarter quarter) {
    return quarter.quarter == 4 ? Quarter{quarter.year + 1, 1} : Quarter{quarter.year, quarter.quarter + 1};
}

std::string quarter_text(Quarter quarter) {
    return fmt::format("Q{} {}", quarter.quarter, quarter.year);
}

/// The quarters from the as-of date to the last with a project, empty ones between them too.
std::vector<QuarterDue> calendar(const Review& review) {
    const std::vector<QuarterDue>& due = review.measures->delivery.quarters;
    if (due.empty()) return {};
    std::map<Quarter, QuarterDue> all;
    Quarter quarter = std::min(quarter_of(review.as_of), due.front().quarter);
    for (std::size_t k = 0; k < most_quarters && quarter <= due.back().quarter; ++k, quarter = after(quarter))
        all[quarter].quarter = quarter;
    for (const QuarterDue& one : due) all[one.quarter] = one;
    std::vector<QuarterDue> quarters;
    for (auto& [key, one] : all) quarters.push_back(std::move(one));
    return quarters;
}

} // namespace

Json delivery_section(const Review& review) {
    const DeliveryMeasure& delivery = review.measures->delivery;
    if (delivery.base.stated == 0) return nullptr;
    std::vector<std::string> categories;
    Series due{"due", {}, {}}, overdue{"overdue", {}, {}};
    Table table{"delivery",
                "Live projects by the quarter in which they are due",
                {{"Due", Kind::text},
                 {"Projects", Kind::number},
                 {"Share of projects", Kind::number},
                 {"Share of weight", Kind::number}}};
    const auto add = [&](std::string name, std::optional<double> late, std::optional<double> coming, std::size_t count,
                         Json by_count, Json by_weight) {
        categories.push_back(name);
        overdue.values.push_back(late);
        overdue.texts.push_back(late ? projects(count) + " overdue" : "");
        due.values.push_back(coming);
        due.texts.push_back(coming ? projects(count) + " due" : "");
        table.row({std::move(name), count, std::move(by_count), std::move(by_weight)});
    };
    if (delivery.overdue > 0)
        add("overdue", static_cast<double>(delivery.overdue), {}, delivery.overdue,
            share_cell(delivery.overdue_count_share), share_cell(delivery.overdue_share));
    for (const QuarterDue& one : calendar(review))
        add(quarter_text(one.quarter), {}, static_cast<double>(one.projects.size()), one.projects.size(),
            share_cell(one.count_share), share_cell(one.share));

    Part part{"When live projects are due",
              "A spread of dates is good: some results soon, some far ahead. Shares of weight are by budget where most "
              "projects state one.",
              bars_chart(fmt::format("Live projects by the quarter in which they are due; {} of {} are overdue",
                                     delivery.overdue, projects(delivery.base.stated)),
                         std::move(categories), delivery.overdue > 0 ? std::vector{due, overdue} : std::vector{due},
                         {"projects", "count"}),
              std::move(table).json()};
    const auto fact = [&part](std::string label, std::string text) {
        part.facts.push_back({std::move(label), std::move(text)});
    };
    if (delivery.within_year_share) fact("Due within 12 months", percent(*delivery.within_year_share));
    if (!delivery.undated.empty()) fact("Without a date", projects(delivery.undated.size()));
    if (delivery.zombies > 0) fact("Long overdue", projects(delivery.zombies));
    if (delivery.slip_median)
        fact("Time that delivered ones took", fmt::format("{} times the time planned, typically ({})",
                                                          number(*delivery.slip_median), projects(delivery.slips)));
    if (delivery.proposal_to_start_median_days)
        fact("From proposal to start",
             fmt::format("{} days, typically", number(*delivery.proposal_to_start_median_days)));
    return section("delivery", "Delivery", "When will something come of it?", {std::move(part)});
}

} // namespace engineroom::html
