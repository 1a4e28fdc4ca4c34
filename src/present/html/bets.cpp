#include "present/html/content.hpp"
#include "present/html/sections.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace engineroom::html {
namespace {

constexpr std::size_t most_themes = 7;    ///< that have a colour of their own: more colours cannot be told apart
constexpr std::size_t cells_charted = 10; ///< groups of projects alike
constexpr double least_multiple = 0.1, most_multiple = 1000.0; ///< beyond which points stand at the edge

/// Themes by how many of the points they have; those behind the first few share one name.
class Themes {
public:
    Themes(const std::vector<ProjectWords>& words, const Indices& placed) : words_{words} {
        std::map<std::string_view, std::size_t> count;
        for (const std::size_t i : placed) ++count[theme(i)];
        std::vector<std::pair<std::string_view, std::size_t>> order;
        for (const auto& one : count)
            if (!one.first.empty()) order.push_back(one);
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        const bool too_many = order.size() > most_themes;
        if (too_many) order.resize(most_themes - 1);
        for (const auto& [name, size] : order) {
            group_.emplace(name, names_.size());
            names_.push_back(short_text(name));
        }
        others_ = names_.size();
        if (too_many) names_.emplace_back("other themes");
        none_ = names_.size();
        if (count.contains("")) names_.emplace_back(names_.empty() ? "live projects" : "no theme");
    }
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] std::size_t of(std::size_t project) const {
        const std::string_view name = theme(project);
        if (name.empty()) return none_;
        const auto found = group_.find(name);
        return found == group_.end() ? others_ : found->second;
    }
    /// Whether a theme shares its colour with others.
    [[nodiscard]] std::size_t others() const { return others_; }

private:
    [[nodiscard]] std::string_view theme(std::size_t project) const {
        return project < words_.size() ? words_[project].theme.view() : std::string_view{};
    }

    const std::vector<ProjectWords>& words_;
    std::map<std::string_view, std::size_t> group_;
    std::vector<std::string> names_;
    std::size_t others_ = 0, none_ = 0;
};

/// Steps 1, 2, 5 of the axis of multiples that hold all points and the lines of the definitions.
std::vector<double> steps(double lowest, double highest) {
    std::vector<double> all;
    for (const double power : {0.1, 1.0, 10.0, 100.0})
        for (const double digit : {1.0, 2.0, 5.0}) all.push_back(digit * power);
    all.push_back(most_multiple);
    const auto first = std::prev(std::upper_bound(all.begin(), all.end(), std::max(lowest, least_multiple)));
    const auto last = std::lower_bound(first, all.end(), std::min(highest, most_multiple));
    return {first, last == all.end() ? last : std::next(last)};
}

Part bubbles(const Report& report) {
    const Review& review = report.review;
    const Definitions& definitions = review.definitions;
    const Figures& figures = review.measures->projects;
    Part part{"Risk and payoff of every live project", {}, nullptr, "projects"};
    Indices placed;
    double lowest = std::min(0.5, definitions.lcd_multiple / 2.0),
           highest = std::max({10.0, definitions.valuable_multiple * 2.0, definitions.lcd_multiple * 2.0}),
           largest = 0.0;
    const auto budget = [&review](std::size_t i) {
        return i < review.measures->facts.size() ? review.measures->facts[i].budget.value_or(0.0) : 0.0;
    };
    for (const ProjectIndex i : review.live) {
        if (!figures[i].failure || !figures[i].multiple) continue;
        placed.push_back(i);
        lowest = std::min(lowest, *figures[i].multiple);
        highest = std::max(highest, *figures[i].multiple);
        largest = std::max(largest, budget(i));
    }
    const std::size_t unplaced = review.live.size() - placed.size();
    part.note =
        fmt::format("Each circle is a live project; the larger, the more budget. A portfolio that dares has some on "
                    "the right, and some of these high up. The shaded corner holds what nobody objects to: a risk "
                    "of at most {}, a multiple of at most {}; what a project makes possible may take it out of "
                    "there.",
                    percent(definitions.lcd_risk), number(definitions.lcd_multiple));
    if (unplaced > 0)
        part.note +=
            fmt::format(" {} of {} could not be placed: risk, payoff or budget is not known, or the risk of what "
                        "they wait for.",
                        unplaced, counted(review.live.size(), "live project", "live projects"));
    if (placed.empty()) return part;

    const Themes themes{report.projects, placed};
    // The large first, so that the small stand on top of them.
    std::stable_sort(placed.begin(), placed.end(), [&](std::size_t a, std::size_t b) { return budget(a) > budget(b); });
    const std::vector<double> ticks = steps(lowest, highest);
    Json points = Json::array();
    for (const std::size_t i : placed)
        points.push_back({number_json(std::round(*figures[i].failure * 1e4) / 1e4),
                          number_json(std::clamp(*figures[i].multiple, ticks.front(), ticks.back())),
                          largest > 0.0 ? std::round(std::sqrt(budget(i) / largest) * 100.0) / 100.0 : 0.3,
                          themes.of(i), i});
    part.chart = {
        {"kind", "bubbles"},
        {"about", fmt::format("{} by their chance to fail and by what they pay back on success as a multiple of "
                              "their budget",
                              counted(placed.size(), "live project", "live projects"))},
        {"points", std::move(points)},
        {"groups", themes.names()},
        {"shared", themes.others()},
        {"ticks", ticks},
        {"high_risk", definitions.high_risk},
        {"valuable", definitions.valuable_multiple},
        {"lcd_risk", definitions.lcd_risk},
        {"lcd_multiple", definitions.lcd_multiple},
        {"x", "risk that it fails, knock-on included"},
        {"y", "pays back, times its budget"}};
    return part;
}

Part shares(const Bars& bars, std::string name, std::string note) {
    std::vector<std::string> names;
    Series series{"share", {}, {}};
    Table table{std::move(name), bars.title, {{"", Kind::text}, {"Meaning", Kind::text}, {"Share", Kind::number}}};
    for (const Bar& bar : bars.bars) {
        names.push_back(fmt::format("{}\n{}", bar.label, bar.extent));
        series.values.emplace_back(bar.share);
        series.texts.push_back(percent(bar.share));
        table.row({in_words(bar.label), bar.extent, share_cell(bar.share)});
    }
    return {bars.title, std::move(note), lying_bars_chart(bars.title, std::move(names), {series}, {"", "share"}),
            std::move(table).json()};
}

std::string some_names(const Review& review, const Indices& projects) {
    constexpr std::size_t most = 4;
    std::string text;
    for (std::size_t k = 0; k < std::min(most, projects.size()); ++k)
        text += (k > 0 ? ", " : "") + short_text(review.projects[projects[k]].id.view());
    return projects.size() > most ? fmt::format("{} and {} more", text, projects.size() - most) : text;
}

Part diversity(const Review& review) {
    const DiversityMeasure& measure = review.measures->diversity;
    std::string dimensions = "risk and multiple";
    for (const auto& [used, word] : {std::pair{measure.theme, ", theme"}, std::pair{measure.scope, ", scope"},
                                     std::pair{measure.novelty, ", novelty"}})
        if (used) dimensions += word;
    const std::string bets = number(*measure.distinct_bets, 2);
    Part part{
        fmt::format("{}, {} distinct bets", projects(measure.base.weighed), bets),
        fmt::format(
            "Projects that are alike in {} are one bet: they win and lose together. Below the first two bars stand the "
            "largest groups alike.",
            dimensions),
        nullptr, nullptr};
    Table table{"bets",
                "Groups of projects alike",
                {{"Group", Kind::number}, {"Projects", Kind::number}, {"Which", Kind::text}}};
    std::vector<std::string> names{"projects", "distinct bets"};
    Series series{"",
                  {static_cast<double>(measure.base.weighed), measure.distinct_bets},
                  {std::to_string(measure.base.weighed), bets}};
    for (std::size_t c = 0; c < measure.cells.size(); ++c) {
        const Indices& cell = measure.cells[c];
        table.row({c + 1, cell.size(), some_names(review, cell)});
        if (c >= cells_charted || cell.size() < 2) continue;
        names.push_back(fmt::format("alike: {}", short_text(review.projects[cell.front()].name.empty()
                                                                ? review.projects[cell.front()].id.view()
                                                                : review.projects[cell.front()].name.view(),
                                                            22)));
        series.values.emplace_back(static_cast<double>(cell.size()));
        series.texts.push_back(std::to_string(cell.size()));
    }
    part.chart = lying_bars_chart(part.title, std::move(names), {series}, {"projects", "count"});
    part.table = std::move(table).json();
    return part;
}

} // namespace

Json bets_section(const Report& report) {
    const Review& review = report.review;
    if (review.live.empty()) return nullptr;
    std::vector<Part> parts{bubbles(report)};
    for (const Bars& one : bars(review))
        parts.push_back(shares(one, one.title.rfind("Risk", 0) == 0 ? "risk" : "quadrants",
                               one.title.rfind("Risk", 0) == 0
                                   ? "Without any high risk nothing can come of it that pays for all others."
                                   : "Pearls and oysters are what is worth having; only oysters may fail."));
    if (review.measures->diversity.distinct_bets) parts.push_back(diversity(review));
    return section("bets", "Risk and payoff", "Does the portfolio dare enough, and for enough?", std::move(parts));
}

} // namespace engineroom::html
