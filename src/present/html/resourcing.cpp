#include "present/html/content.hpp"
#include "present/html/sections.hpp"

#include <algorithm>
#include <array>

namespace engineroom::html {
namespace {

constexpr std::size_t funders_charted = 12;

std::string_view name_of(const Review& review, std::size_t organisation) {
    return review.measures->organisations[organisation].name.view();
}

std::string month_text(Month month) {
    static constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{} {}", names.at(static_cast<std::size_t>(month.month - 1)), month.year);
}

Part people(const Review& review) {
    const WorkloadMeasure& workload = review.measures->resourcing.workload;
    std::vector<std::string> months;
    Series demand{"asked for", {}, {}}, capacity{"capacity", {}, {}};
    Table table{"people",
                "People asked for by live projects, month by month",
                {{"Month", Kind::text}, {"FTE asked for", Kind::number}, {"FTE there", Kind::number}}};
    for (const MonthLoad& load : workload.months) {
        months.push_back(month_text(load.month));
        demand.values.emplace_back(load.fte);
        demand.texts.push_back(number(load.fte) + " FTE");
        capacity.values.push_back(workload.capacity);
        capacity.texts.push_back(workload.capacity ? number(*workload.capacity) + " FTE" : "");
        table.row({fmt::format("{}-{:02}", load.month.year, load.month.month), number_cell(load.fte),
                   number_cell(workload.capacity)});
    }
    Part part{"People, month by month",
              fmt::format("Full-time equivalents (FTE) that {} ask for.", projects(workload.base.stated)), nullptr,
              std::move(table).json()};
    part.note += workload.capacity ? " The line is what all organisations together have."
                                   : " What organisations have in all is not known: one that takes part states no "
                                     "capacity.";
    part.chart = bars_chart("Full-time equivalents by month", std::move(months), {demand}, {"FTE", "number"},
                            workload.capacity ? std::vector{capacity} : std::vector<Series>{});
    return part;
}

Part overloads(const Review& review) {
    Table table{"overloads",
                "Leads that are asked for more than they have",
                {{"Organisation", Kind::text},
                 {"Worst month", Kind::text},
                 {"FTE asked for", Kind::number},
                 {"FTE there", Kind::number},
                 {"Months too many", Kind::number}}};
    for (const Overload& one : review.measures->resourcing.workload.overloads)
        table.row({text_cell(name_of(review, one.organisation)),
                   fmt::format("{}-{:02}", one.worst.year, one.worst.month), number_cell(one.demand),
                   number_cell(one.capacity), one.months});
    return {"Who has too much to do", "", nullptr, std::move(table).json()};
}

/// Money of the live projects by kind of funding.
Part kinds(const Review& review) {
    const FundingMix& mix = review.measures->resourcing.funding.live;
    static constexpr std::array<std::string_view, 5> words{"public", "membership", "industry", "user pays", "other"};
    std::vector<std::string> names;
    Series series{"funding", {}, {}};
    Table table{"funding",
                "Funding of live projects by kind",
                {{"Kind", Kind::text},
                 {in_currency("Money", review.currency), Kind::number},
                 {"Share of known kinds", Kind::number}}};
    const auto add = [&](std::string_view name, double money, std::optional<double> share) {
        if (!(money > 0.0)) return;
        names.emplace_back(name);
        series.values.emplace_back(money);
        series.texts.push_back(money_text(money, review.currency) + (share ? ", " + percent(*share) : ""));
        table.row({in_words(name), amount_cell(money), share_cell(share)});
    };
    for (std::size_t k = 0; k < words.size(); ++k) add(words[k], mix.kind[k], mix.share(static_cast<FundingKind>(k)));
    add("kind not known", mix.unknown, {});
    return {"Where the money comes from",
            fmt::format("Funding of {}, {} in all.", projects(mix.base.stated), money_text(mix.money, review.currency)),
            lying_bars_chart("Funding by kind", std::move(names), {series}, {review.currency, "money"}),
            std::move(table).json()};
}

Part funders(const Review& review) {
    const FundingMeasure& funding = review.measures->resourcing.funding;
    std::vector<std::string> names;
    Series series{"funding", {}, {}};
    Table table{
        "funders",
        "Funders of live projects",
        {{"Funder", Kind::text}, {in_currency("Money", review.currency), Kind::number}, {"Share", Kind::number}}};
    for (const FunderShare& one : funding.funders) {
        table.row({text_cell(name_of(review, one.organisation)), amount_cell(one.money), share_cell(one.share)});
        if (names.size() == funders_charted) continue;
        names.push_back(short_text(name_of(review, one.organisation), 26));
        series.values.emplace_back(one.money);
        series.texts.push_back(money_text(one.money, review.currency) + ", " + percent(one.share));
    }
    return {funding.funders.size() > funders_charted ? fmt::format("The {} largest funders", funders_charted)
                                                     : "Funders",
            "", lying_bars_chart("Funding by funder", std::move(names), {series}, {review.currency, "money"}),
            std::move(table).json()};
}

/// How far the money reaches.
Part runway(const Review& review) {
    const CoverageMeasure& coverage = review.measures->resourcing.funding.coverage;
    const auto money = [&](double amount) { return money_text(amount, review.currency); };
    Table table{"runway",
                "Money that is there, and plans",
                {{"Plans of the next", Kind::text},
                 {in_currency("Planned spending", review.currency), Kind::number},
                 {in_currency("Funding left", review.currency), Kind::number},
                 {"Covered", Kind::number}}};
    table.row(
        {"36 months", amount_cell(coverage.spend_36), amount_cell(coverage.funding), share_cell(coverage.ratio_36)});
    table.row(
        {"60 months", amount_cell(coverage.spend_60), amount_cell(coverage.funding), share_cell(coverage.ratio_60)});
    const Series planned{"planned spending",
                         {coverage.spend_36, coverage.spend_60},
                         {money(coverage.spend_36) + " planned", money(coverage.spend_60) + " planned"}};
    const std::string left = money(coverage.funding) + " of funding left";
    const Series funding{"funding left", {coverage.funding, coverage.funding}, {left, left}};
    return {
        "How far the money reaches",
        fmt::format("Funding that is not yet spent against what is planned to be spent, of {} that state enough of {} "
                    "in the pipeline or live.",
                    coverage.base.stated, projects(coverage.base.size)),
        bars_chart("Planned spending and funding left, for 36 and for 60 months", {"next 36 months", "next 60 months"},
                   {planned, funding}, {review.currency, "money"}),
        std::move(table).json()};
}

} // namespace

Json resourcing_section(const Review& review) {
    const ResourcingMeasure& resourcing = review.measures->resourcing;
    std::vector<Part> parts;
    if (!resourcing.workload.months.empty()) parts.push_back(people(review));
    if (!resourcing.workload.overloads.empty()) parts.push_back(overloads(review));
    if (resourcing.funding.live.money > 0.0) parts.push_back(kinds(review));
    if (!resourcing.funding.funders.empty()) parts.push_back(funders(review));
    if (resourcing.funding.coverage.ratio_36 || resourcing.funding.coverage.ratio_60) parts.push_back(runway(review));
    if (parts.empty()) return nullptr;
    return section("resourcing", "People and money", "Are there enough of both, and from whom?", std::move(parts));
}

} // namespace engineroom::html
