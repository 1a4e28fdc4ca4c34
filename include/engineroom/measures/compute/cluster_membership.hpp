/// Which clusters there are, and to which of them each project belongs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/compute/ledger.hpp>
#include <engineroom/measures/compute/roster.hpp>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

using ClusterNumbers = std::vector<std::size_t>; ///< in order, each once

class ClusterMembership {
public:
    /// @param cells  of the projects
    ClusterMembership(const NumberedTexts& cells, const Roster& roster) {
        for (std::size_t c = 1; c < cells.texts.size(); ++c) cells_.emplace(cells.texts[c], ClusterNumbers{});
        // A cell that lists others is none of its own: first find those, then number the rest in order of name.
        std::map<std::string_view, std::vector<std::string_view>> lists;
        for (const auto& [cell, numbers] : cells_)
            if (auto parts = parts_of(cell); stand_alone(parts)) lists.emplace(cell, std::move(parts));
        for (auto& [cell, numbers] : cells_) {
            if (lists.contains(cell)) continue;
            numbers = {names_.size()};
            names_.push_back(cell);
        }
        for (const auto& [cell, parts] : lists) {
            ClusterNumbers& numbers = cells_[cell];
            for (const std::string_view part : parts) numbers.push_back(cells_[part].front());
            unify(numbers);
        }
        for (const OrganisationFacts& organisation : roster.organisations()) {
            const auto cell = cells_.find(organisation.name);
            own_.push_back(cell != cells_.end() && cell->second.size() == 1 ? cell->second.front() : nothing);
        }
        homes_.resize(cells.texts.size());
        for (std::size_t c = 1; c < cells.texts.size(); ++c) homes_[c] = cells_.find(cells.texts[c])->second;
    }

    /// In order of name.
    [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }

    /// The clusters in a cell, by its number.
    [[nodiscard]] const ClusterNumbers& home(std::uint32_t cell) const { return homes_[cell]; }

    /// Those, and the clusters whose own organisation takes part.
    [[nodiscard]] ClusterNumbers all(std::uint32_t cell, std::span<const Roster::Number> members) const {
        ClusterNumbers clusters = home(cell);
        for (const Roster::Number member : members)
            if (own_[member] != nothing) clusters.push_back(own_[member]);
        unify(clusters);
        return clusters;
    }

    /// Whether those are several.
    [[nodiscard]] bool spans(std::uint32_t cell, std::span<const Roster::Number> members) const {
        const ClusterNumbers& at_home = home(cell);
        if (at_home.size() >= 2) return true;
        std::size_t only = at_home.empty() ? nothing : at_home.front();
        for (const Roster::Number member : members) {
            if (own_[member] == nothing || own_[member] == only) continue;
            if (only != nothing) return true;
            only = own_[member];
        }
        return false;
    }

private:
    static constexpr std::size_t nothing = static_cast<std::size_t>(-1);

    static void unify(ClusterNumbers& numbers) {
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    }

    /// The items of a list; the whole cell alone where it is none.
    [[nodiscard]] static std::vector<std::string_view> parts_of(std::string_view cell) {
        constexpr std::string_view between = ";|\n", blank = " \t\r";
        std::vector<std::string_view> parts;
        while (true) {
            const std::size_t end = std::min(cell.find_first_of(between), cell.size());
            std::string_view part = cell.substr(0, end);
            part.remove_prefix(std::min(part.find_first_not_of(blank), part.size()));
            part = part.substr(0, part.find_last_not_of(blank) + 1);
            if (!part.empty()) parts.push_back(part);
            if (end == cell.size()) return parts;
            cell.remove_prefix(end + 1);
        }
    }

    [[nodiscard]] bool stand_alone(const std::vector<std::string_view>& parts) const {
        return parts.size() >= 2 &&
               std::all_of(parts.begin(), parts.end(), [this](std::string_view part) { return cells_.contains(part); });
    }

    std::map<std::string_view, ClusterNumbers> cells_; ///< views into the portfolio
    std::vector<ClusterNumbers> homes_;                ///< by number of the cell
    std::vector<std::string_view> names_;
    std::vector<std::size_t> own_; ///< by organisation: the cluster of its name
};

} // namespace engineroom
