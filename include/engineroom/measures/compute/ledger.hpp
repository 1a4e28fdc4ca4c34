/// What measures read of projects, column by column: a column of a million projects is in reach of the processor where
/// the projects themselves are not.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/core/date.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/measures/text_numbers.hpp>
#include <engineroom/model/portfolio.hpp>
#include <numeric>
#include <optional>
#include <string_view>
#include <vector>

namespace engineroom {

/// A column of texts as numbers in order of their bytes; 0 is none.
struct NumberedTexts {
    std::vector<std::uint32_t> number;   ///< by project
    std::vector<std::string_view> texts; ///< by number, the first of them empty; views into the portfolio

    /// @param text  `text(project)` -> a text of that project
    /// @cost        linear in projects, and O(n log n) in distinct texts
    template<class TextOf>
    NumberedTexts(const std::vector<Project>& projects, TextOf text) {
        TextNumbers seen;
        const TextNumbers::Number empty = seen.number({});
        number.reserve(projects.size());
        for (const Project& project : projects) {
            const std::string_view stated = text(project);
            number.push_back(stated.empty() ? empty : seen.number(stated));
        }
        const std::vector<std::string_view>& first_seen = seen.texts();
        std::vector<std::uint32_t> order(first_seen.size()), place(first_seen.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return first_seen[a] < first_seen[b]; });
        texts.reserve(order.size());
        for (const std::uint32_t seen_as : order) {
            place[seen_as] = static_cast<std::uint32_t>(texts.size());
            texts.push_back(first_seen[seen_as]);
        }
        for (std::uint32_t& own : number) own = place[own];
    }
};

/// Whether a project says anything in columns of texts and lists.
struct Says {
    bool participants = false, need = false, url = false, issues = false;
};

/// The portfolio's projects in columns; it refers to the portfolio.
struct Ledger {
    const Portfolio& portfolio;
    Date as_of;
    std::vector<std::optional<Stage>> stage;
    std::vector<std::optional<Scope>> scope;
    std::vector<std::optional<Novelty>> novelty;
    std::vector<std::optional<Driver>> driver;
    std::vector<std::optional<Market>> market;
    std::vector<Maybe<Probability>> risk;
    std::vector<Maybe<Money>> budget, spent;
    std::vector<Maybe<double>> fte, volunteer_fte;
    std::vector<Maybe<Date>> proposed, start, delivery, ended, updated;
    std::vector<Says> says;
    NumberedTexts theme, cluster;
    Indices all, live; ///< in the order of the portfolio

    /// @cost linear in projects
    explicit Ledger(const Portfolio& of)
        : portfolio{of}, as_of{of.as_of}, theme{of.projects, [](const Project& p) { return p.theme.view(); }},
          cluster{of.projects, [](const Project& p) { return p.cluster.view(); }} {
        const std::size_t n = of.projects.size();
        const auto reserve = [n](auto&... columns) { (columns.reserve(n), ...); };
        reserve(all, live, stage, scope, novelty, driver, market, risk, budget, spent, fte, volunteer_fte, proposed,
                start, delivery, ended, updated, says);
        for (const Project& p : of.projects) {
            const auto i = static_cast<ProjectIndex>(stage.size());
            all.push_back(i);
            if (p.live()) live.push_back(i);
            stage.push_back(p.stage);
            scope.push_back(p.scope);
            novelty.push_back(p.novelty);
            driver.push_back(p.driver);
            market.push_back(p.market);
            risk.push_back(p.risk);
            budget.push_back(p.budget);
            spent.push_back(p.spent);
            fte.push_back(p.fte);
            volunteer_fte.push_back(p.volunteer_fte);
            proposed.push_back(p.proposed);
            start.push_back(p.start);
            delivery.push_back(p.delivery);
            ended.push_back(p.ended);
            updated.push_back(p.updated);
            says.push_back({!p.participants.empty(), !p.need.empty(), !p.url.empty(), !p.issues.empty()});
        }
    }

    [[nodiscard]] std::size_t size() const { return stage.size(); }
    [[nodiscard]] bool is_live(std::size_t i) const { return stage[i] && engineroom::is_live(*stage[i]); }
    [[nodiscard]] bool in_pipeline(std::size_t i) const { return stage[i] && is_pipeline(*stage[i]); }
    [[nodiscard]] bool is_open(std::size_t i) const { return stage[i] && !is_closed(*stage[i]); }
    [[nodiscard]] bool is_overdue(std::size_t i) const { return is_live(i) && delivery[i] && *delivery[i] < as_of; }
};

} // namespace engineroom
