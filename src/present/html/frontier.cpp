#include "present/html/selection_parts.hpp"
#include "present/selection_phrases.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <fmt/ranges.h>

namespace engineroom::html {
namespace {

constexpr std::size_t ids_named = 200;       ///< of a cell; more are counted
constexpr std::size_t points_by_column = 10; ///< with a column each in the table of projects
constexpr std::size_t resampled_charted = 20;

using Ids = boost::unordered_flat_set<std::string_view>;

Ids ids_of(const FrontierPoint& point) {
    Ids ids;
    for (const Text& id : point.chosen) ids.insert(id.view());
    return ids;
}

/// Those of one point that another has not, in the order of the portfolio.
Json ids_cell(const FrontierPoint& point, const Ids& without) {
    std::vector<std::string> ids;
    std::size_t more = 0;
    for (const Text& id : point.chosen) {
        if (without.contains(id.view())) continue;
        if (ids.size() < ids_named)
            ids.push_back(displayed(id.view()));
        else
            ++more;
    }
    if (ids.empty()) return nullptr;
    return fmt::format("{}{}", fmt::join(ids, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
}

std::string_view status_words(const FrontierPoint& point) {
    switch (point.status) {
    case SelectionStatus::optimal:
        return "proved";
    case SelectionStatus::feasible:
        return "best found so far";
    case SelectionStatus::infeasible:
        return "nothing meets the demands";
    case SelectionStatus::unknown:
        break;
    }
    return "no time to tell";
}

Json at_cell(const Selection& selection, const FrontierPoint& point) {
    return selection.frontier_of == "budget" ? amount_cell(point.at) : share_cell(point.at);
}

std::string at_column(const Selection& selection) {
    return selection.frontier_of == "budget" ? in_currency("Budget", selection.currency) : "Floor of high risk";
}

Part curve(const Selection& selection) {
    std::vector<std::string> names;
    Series worth{"worth", {}, {}};
    Table table{"frontier",
                std::string{frontier_title(selection)},
                {{at_column(selection), Kind::number},
                 {in_currency("Returns beyond its cost", selection.currency), Kind::number},
                 {"How it stands", Kind::text},
                 {"Projects", Kind::number},
                 {"Comes in", Kind::text},
                 {"Goes out", Kind::text}}};
    const FrontierPoint nothing;
    const FrontierPoint* before = &nothing;
    for (const FrontierPoint& point : selection.frontier) {
        names.push_back(point_name(selection, point));
        worth.values.push_back(point.objective);
        worth.texts.push_back(point_text(selection, point));
        const bool known = point.objective.has_value();
        table.row({at_cell(selection, point), amount_cell(point.objective), status_words(point),
                   known ? Json(point.chosen.size()) : Json(nullptr),
                   known ? ids_cell(point, ids_of(*before)) : Json(nullptr),
                   known ? ids_cell(*before, ids_of(point)) : Json(nullptr)});
        if (known) before = &point;
    }
    return {std::string{frontier_title(selection)},
            selection.frontier_of == "budget"
                ? "What the best choice within each budget is expected to return beyond its cost. Where the line grows "
                  "flat, more money buys little."
                : "What the best choice is expected to return beyond its cost, the more of the budget must be at high "
                  "risk. Where the line falls steeply, daring is dear.",
            bars_chart(std::string{frontier_title(selection)}, std::move(names), {},
                       {in_currency("returned beyond cost", selection.currency), "money"}, {worth}),
            std::move(table).json()};
}

/// Who is chosen at which points, the most often chosen first.
Part by_project(const Selection& selection) {
    const std::vector<FrontierPoint>& frontier = selection.frontier;
    boost::unordered_flat_map<std::string_view, std::size_t> row;
    std::vector<std::pair<std::string_view, std::vector<std::size_t>>> chosen; // id, and the points in order
    for (std::size_t p = 0; p < frontier.size(); ++p)
        for (const Text& id : frontier[p].chosen) {
            const auto [at, is_new] = row.emplace(id.view(), chosen.size());
            if (is_new) chosen.emplace_back(id.view(), std::vector<std::size_t>{});
            chosen[at->second].second.push_back(p);
        }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    boost::unordered_flat_map<std::string_view, const ProjectRef*> known;
    for (const ChosenProject& one : selection.chosen) known.emplace(one.project.id.view(), &one.project);
    for (const NotChosenProject& one : selection.not_chosen) known.emplace(one.project.id.view(), &one.project);

    Table table{"frontier_projects",
                "Who is chosen at each point",
                {{"Id", Kind::text}, {"Name", Kind::text}, {"Points", Kind::number}}};
    const bool columns = frontier.size() <= points_by_column;
    if (columns)
        for (const FrontierPoint& point : frontier) table.column(point_name(selection, point), Kind::text);
    else
        for (const std::string_view end : {"First: ", "Last: "})
            table.column(std::string{end} + at_column(selection), Kind::number);
    for (const auto& [id, points] : chosen) {
        const auto found = known.find(id);
        Json cells{text_cell(id), found == known.end() ? Json(nullptr) : text_cell(found->second->name), points.size()};
        if (columns)
            for (std::size_t p = 0; p < frontier.size(); ++p)
                cells.push_back(std::binary_search(points.begin(), points.end(), p) ? Json("yes") : Json(nullptr));
        else
            for (const std::size_t p : {points.front(), points.back()})
                cells.push_back(at_cell(selection, frontier[p]));
        table.row(std::move(cells));
    }
    return {"Who is chosen at each point",
            fmt::format("A project that is chosen at all {} points does not hang on which of them is taken.",
                        frontier.size()),
            nullptr, table.empty() ? Json(nullptr) : std::move(table).json()};
}

} // namespace

std::vector<Part> frontier_parts(const Selection& selection) {
    if (selection.frontier.empty()) return {};
    std::vector<Part> parts{curve(selection)};
    if (Part part = by_project(selection); !part.table.is_null()) parts.push_back(std::move(part));
    return parts;
}

std::vector<Part> resampled_parts(const Selection& selection) {
    if (selection.resampled.empty()) return {};
    std::vector<std::string> names;
    Series share{"chosen", {}, {}};
    Table table{"resampled",
                "How often each is chosen",
                {{"Id", Kind::text}, {"Name", Kind::text}, {"Chosen in", Kind::number}}};
    for (const ResampledShare& one : selection.resampled) {
        table.row({text_cell(one.project.id), text_cell(one.project.name), share_cell(one.share)});
        if (names.size() == resampled_charted) continue;
        names.push_back(axis_name(one.project));
        share.values.emplace_back(one.share);
        share.texts.push_back(percent(one.share));
    }
    return {{"How often each is chosen",
             fmt::format("Risks and payoffs were redrawn {} times within what is stated. What is nearly always chosen "
                         "does not hang on a guess.",
                         selection.resamples),
             lying_bars_chart("How often each project is chosen", std::move(names), {share}, {"", "share"}),
             std::move(table).json()}};
}

} // namespace engineroom::html
