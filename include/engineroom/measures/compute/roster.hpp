/// Who takes part in, leads, proposes and funds each project, as numbers in place of names.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/measures/organisation_facts.hpp>
#include <engineroom/measures/project_figures.hpp>
#include <engineroom/measures/text_numbers.hpp>
#include <engineroom/model/portfolio.hpp>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace engineroom {

/// Made once for all measures: looking up a name costs more than anything that is done with it.
class Roster {
public:
    using Number = std::uint32_t; ///< index into `organisations()`

    /// @cost linear in all names that projects hold
    explicit Roster(const Portfolio& portfolio) : projects_(portfolio.projects.size()) {
        TextNumbers numbers;
        const auto number = [&](const Text& name) {
            if (name.empty()) return nobody;
            const Number found = numbers.number(name);
            if (found == organisations_.size()) organisations_.push_back({name, {}, {}, {}, {}, {}, {}, false});
            return found;
        };
        for (const Organisation& o : portfolio.organisations)
            if (!o.name.empty() && numbers.number(o.name) == organisations_.size())
                organisations_.push_back(
                    {Text{o.name}, o.kind, o.size, o.joined, o.capacity_fte, o.board, o.funding_kind, true});
        for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
            const Project& project = portfolio.projects[i];
            Entry& entry = projects_[i];
            entry.first_member = members_.size();
            entry.first_funder = funders_.size();
            entry.lead = number(project.lead);
            entry.proposer = number(project.proposed_by);
            for (const Text& name : project.participants)
                if (const Number member = number(name); member != nobody) members_.push_back(member);
            if (entry.lead != nobody) members_.push_back(entry.lead);
            const auto begin = members_.begin() + static_cast<std::ptrdiff_t>(entry.first_member);
            std::sort(begin, members_.end());
            members_.erase(std::unique(begin, members_.end()), members_.end());
            for (const Funding& funding : project.funding) funders_.push_back(number(funding.funder));
        }
        projects_.push_back({members_.size(), funders_.size(), nobody, nobody});
    }

    /// All that are listed or named.
    [[nodiscard]] const Organisations& organisations() const { return organisations_; }

    /// Participants and lead of a project, each once, in order of their numbers.
    [[nodiscard]] std::span<const Number> members(std::size_t project) const {
        return {members_.data() + projects_[project].first_member,
                members_.data() + projects_[project + 1].first_member};
    }
    [[nodiscard]] std::optional<std::size_t> lead(std::size_t project) const { return some(projects_[project].lead); }
    [[nodiscard]] std::optional<std::size_t> proposer(std::size_t project) const {
        return some(projects_[project].proposer);
    }
    /// Who gives the money of `Project::funding`, line by line; none for a line without a name.
    [[nodiscard]] std::optional<std::size_t> funder(std::size_t project, std::size_t line) const {
        return some(funders_[projects_[project].first_funder + line]);
    }

    [[nodiscard]] std::size_t funding_lines(std::size_t project) const {
        return projects_[project + 1].first_funder - projects_[project].first_funder;
    }

private:
    static constexpr Number nobody = static_cast<Number>(-1);

    struct Entry {
        std::size_t first_member = 0, first_funder = 0;
        Number lead = nobody, proposer = nobody;
    };

    [[nodiscard]] static std::optional<std::size_t> some(Number number) {
        if (number == nobody) return std::nullopt;
        return number;
    }

    Organisations organisations_;
    std::vector<Entry> projects_; ///< one more than there are, for the end of the last
    std::vector<Number> members_, funders_;
};

/// In order of name.
[[nodiscard]] inline OrganisationIndices by_name(OrganisationIndices organisations, const Organisations& facts) {
    std::sort(organisations.begin(), organisations.end(),
              [&](std::size_t a, std::size_t b) { return facts[a].name < facts[b].name; });
    return organisations;
}

} // namespace engineroom
