#include "present/html/selection_parts.hpp"
#include "present/selection_phrases.hpp"

#include <algorithm>

namespace engineroom::html {
namespace {

constexpr std::size_t themes_charted = 6;

/// A share before and after; none where it is not known, and 0 for a name that only the other has.
struct Change {
    std::string kind, name;
    std::optional<double> before, after;
};

const NamedShare* find(const std::vector<NamedShare>& shares, const std::string& name) {
    const auto found =
        std::find_if(shares.begin(), shares.end(), [&](const NamedShare& one) { return one.name == name; });
    return found == shares.end() ? nullptr : &*found;
}

/// Names in the order of what is after, then those that went.
void add_named(std::vector<Change>& changes, const std::string& kind, const std::vector<NamedShare>& before,
               const std::vector<NamedShare>& after) {
    const auto share_in = [](const std::vector<NamedShare>& shares, const std::string& name) -> std::optional<double> {
        if (shares.empty()) return std::nullopt;
        const NamedShare* found = find(shares, name);
        return found == nullptr ? 0.0 : found->share;
    };
    for (const NamedShare& one : after)
        if (const auto share = share_in(before, one.name); one.share > 0.0 || share.value_or(0.0) > 0.0)
            changes.push_back({kind, one.name, share, one.share});
    for (const NamedShare& one : before)
        if (find(after, one.name) == nullptr && one.share > 0.0)
            changes.push_back({kind, one.name, one.share, share_in(after, one.name)});
}

std::vector<Change> changes_of(const PortfolioShares& before, const PortfolioShares& after) {
    std::vector<Change> changes;
    const auto add = [&](std::string_view kind, std::optional<double> from, std::optional<double> to) {
        if (from || to) changes.push_back({std::string{kind}, "", from, to});
    };
    add("may well fail", before.high_risk, after.high_risk);
    add("lowest common denominator", before.lcd, after.lcd);
    add("at the edges", before.edge, after.edge);
    add_named(changes, "scope", before.scope, after.scope);
    add_named(changes, "theme", before.theme, after.theme);
    add_named(changes, "lead", before.lead, after.lead);
    return changes;
}

Part shares(const Selection& selection) {
    const std::vector<Change> changes = changes_of(*selection.shares_before, *selection.shares_after);
    std::vector<std::string> names;
    Series before{"today", {}, {}}, after{"with the chosen", {}, {}};
    Table table{
        "shares",
        "Shares of the live portfolio, today and with the chosen",
        {{"Of what", Kind::text}, {"Which", Kind::text}, {"Today", Kind::number}, {"With the chosen", Kind::number}}};
    std::size_t themes = 0;
    for (const Change& one : changes) {
        table.row({one.name.empty() ? Json(in_words(one.kind)) : Json(one.kind), text_cell(one.name),
                   share_cell(one.before), share_cell(one.after)});
        if (one.kind == "lead" || (one.kind == "theme" && ++themes > themes_charted)) continue;
        names.push_back(one.name.empty() ? one.kind : fmt::format("{}\n{}", short_text(one.name, 22), one.kind));
        for (const auto& [series, share] : {std::pair{&before, one.before}, std::pair{&after, one.after}}) {
            series->values.push_back(share);
            series->texts.push_back(share ? percent(*share) : "");
        }
    }
    if (names.empty()) return {};
    return {"What the portfolio is made of, today and with the chosen",
            "Shares of the live portfolio as a review has them, by budget where budgets are stated.",
            lying_bars_chart("Shares of the live portfolio, today and with the chosen", std::move(names),
                             {before, after}, {"", "share"}),
            std::move(table).json()};
}

Part findings(const Selection& selection, std::span<const RuleInfo> rules) {
    const FindingChanges changes = finding_changes(selection);
    Table table{"findings_after",
                "Findings, once the chosen are active",
                {{"Code", Kind::text}, {"Finding", Kind::text}, {"What becomes of it", Kind::text}}};
    const auto add = [&](const std::vector<std::string>& codes, std::string_view word) {
        for (const std::string& code : codes) {
            const auto rule =
                std::find_if(rules.begin(), rules.end(), [&](const RuleInfo& one) { return one.code == code; });
            table.row({code, rule == rules.end() ? Json(nullptr) : Json(in_words(rule->slug)), word});
        }
    };
    add(changes.gone, "is gone");
    add(changes.came, "is new");
    add(changes.stay, "stays");
    return {"Findings, once the chosen are active",
            fmt::format("{} today, {} then.", counted(selection.findings_before->size(), "finding", "findings"),
                        selection.findings_after->size()),
            nullptr, table.empty() ? Json(nullptr) : std::move(table).json()};
}

} // namespace

std::vector<Part> change_parts(const Selection& selection, std::span<const RuleInfo> rules) {
    std::vector<Part> parts;
    if (selection.shares_before && selection.shares_after)
        if (Part part = shares(selection); !part.title.empty()) parts.push_back(std::move(part));
    if (selection.findings_before && selection.findings_after) parts.push_back(findings(selection, rules));
    return parts;
}

} // namespace engineroom::html
