#include "simulate/stress.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/measures/compute/roster.hpp>
#include <engineroom/measures/rounding.hpp>
#include <engineroom/measures/sum.hpp>
#include <engineroom/simulate/simulate.hpp>
#include <fmt/format.h>
#include <optional>
#include <string_view>

namespace engineroom {
namespace {

Problem unknown(std::string_view kind, const std::string& name) {
    return {Gravity::error,
            Fault::usage,
            {},
            name,
            fmt::format("no project simulated names the {} '{}'", kind, name),
            "a name as the spreadsheet writes it",
            {}};
}

/// A project that loses money which it has not spent yet.
struct Gap {
    std::size_t project = 0;
    double amount = 0;  ///< unspent money that is gone
    double unspent = 0; ///< budget less spent
};

/// Takes the money of some funders away. Projects with a gap fail, those that lose the largest part of what they have
/// left first, until the other money that they release covers the gaps of those that go on.
template<class Gone>
void take_money(StressEffect& effect, const Portfolio& portfolio, const std::vector<bool>& included, const Gone& gone) {
    std::vector<Gap> gaps;
    Sum open;
    for (std::size_t i = 0; i < portfolio.projects.size(); ++i) {
        const Project& project = portfolio.projects[i];
        if (!included[i] || !project.budget || !(project.budget->amount() > 0.0)) continue;
        const double budget = project.budget->amount(), spent = project.spent ? project.spent->amount() : 0.0;
        Sum lost;
        for (std::size_t line = 0; line < project.funding.size(); ++line)
            if (gone(i, line)) lost += project.funding[line].amount.amount();
        const double gap = lost.value() * std::max(0.0, 1.0 - spent / budget);
        if (!(gap > 0.0)) continue;
        gaps.push_back({i, gap, budget - spent});
        open += gap;
    }
    // What is alike but for rounding is alike: shares to 12 decimals, money to a thousandth.
    const auto share = [](const Gap& gap) { return rounded(gap.amount / gap.unspent); };
    const auto thousandths = [](const Gap& gap) { return std::round(1000.0 * gap.amount); };
    std::sort(gaps.begin(), gaps.end(), [&](const Gap& a, const Gap& b) {
        if (share(a) != share(b)) return share(a) > share(b);
        if (thousandths(a) != thousandths(b)) return thousandths(a) > thousandths(b);
        return portfolio.projects[a.project].id < portfolio.projects[b.project].id;
    });
    Sum still_open = open;
    Sum released;
    for (const Gap& gap : gaps) {
        if (effect.fails[gap.project]) { // it fails anyway: its gap needs nobody's money
            still_open += -gap.amount;
            released += std::max(0.0, gap.unspent - gap.amount);
        }
    }
    for (const Gap& gap : gaps) {
        if (effect.fails[gap.project]) continue;
        if (!(still_open.value() > 0.0) || at_least(released.value() / still_open.value(), 1.0)) break;
        effect.fails[gap.project] = true;
        effect.cost_spent[gap.project] = true;
        still_open += -gap.amount;
        released += std::max(0.0, gap.unspent - gap.amount);
    }
}

} // namespace

Result<StressEffect> effect_of(const Stress& stress, const Portfolio& portfolio, const std::vector<bool>& included) {
    const std::size_t n = portfolio.projects.size();
    StressEffect effect{std::vector<bool>(n), std::vector<bool>(n), std::vector<bool>(n)};
    if (stress.kind == StressKind::downturn) return effect;
    if (stress.kind == StressKind::technology) {
        for (std::size_t i = 0; i < n; ++i)
            if (included[i] && portfolio.projects[i].theme == stress.name) return effect;
        return unknown("theme", stress.name);
    }

    const Roster roster{portfolio};
    const auto& organisations = roster.organisations();
    const auto reaches = [](const std::vector<bool>& some) {
        return std::find(some.begin(), some.end(), true) != some.end();
    };
    if (stress.kind == StressKind::political) {
        bool any = false;
        take_money(effect, portfolio, included, [&](std::size_t i, std::size_t line) {
            const auto funder = roster.funder(i, line);
            const bool gone = funder && organisations[*funder].funding_kind == FundingKind::public_;
            any = any || gone;
            return gone;
        });
        if (!any)
            effect.idle = "no project with a budget names a funder that is known to be public, which the file of "
                          "organisations tells";
        else if (!reaches(effect.fails))
            effect.idle = "no project with a budget has public money left to spend";
        return effect;
    }

    const auto named = std::find_if(organisations.begin(), organisations.end(),
                                    [&](const OrganisationFacts& o) { return o.name == stress.name; });
    const auto number = static_cast<std::size_t>(named - organisations.begin());
    bool found = false;
    const auto funds = [&](std::size_t i, std::size_t line) { return roster.funder(i, line) == number; };
    for (std::size_t i = 0; i < n && named != organisations.end(); ++i) {
        if (!included[i]) continue;
        const auto& members = roster.members(i);
        const bool takes_part = std::find(members.begin(), members.end(), number) != members.end();
        for (std::size_t line = 0; line < portfolio.projects[i].funding.size(); ++line) found = found || funds(i, line);
        if (stress.kind != StressKind::exit) continue;
        found = found || takes_part;
        if (roster.lead(i) == number)
            effect.fails[i] = true;
        else if (takes_part)
            effect.riskier[i] = true;
    }
    if (!found) return unknown(stress.kind == StressKind::exit ? "organisation" : "funder", stress.name);
    take_money(effect, portfolio, included, funds);
    if (!reaches(effect.fails) && !reaches(effect.riskier))
        effect.idle = "no project with a budget has money of it left to spend";
    return effect;
}

std::string to_string(const Stress& stress) {
    switch (stress.kind) {
    case StressKind::downturn:
        return "downturn";
    case StressKind::technology:
        return "technology:" + stress.name;
    case StressKind::exit:
        return "exit:" + stress.name;
    case StressKind::funding:
        return "funding:" + stress.name;
    case StressKind::political:
        return "political";
    }
    return {};
}

Result<Stress> stress_named(std::string_view text) {
    const std::string_view kind = text.substr(0, text.find(':'));
    const std::string name{kind.size() < text.size() ? text.substr(kind.size() + 1) : std::string_view{}};
    struct Known {
        std::string_view word;
        StressKind kind;
        bool named;
    };
    for (const Known& known :
         {Known{"downturn", StressKind::downturn, false}, Known{"technology", StressKind::technology, true},
          Known{"exit", StressKind::exit, true}, Known{"funding", StressKind::funding, true},
          Known{"political", StressKind::political, false}})
        if (kind == known.word && name.empty() != known.named && (known.named || kind.size() == text.size()))
            return Stress{known.kind, name};
    return Problem{Gravity::error,
                   Fault::usage,
                   {},
                   std::string{text},
                   fmt::format("'{}' is not a stress", text),
                   "downturn, technology:THEME, exit:ORGANISATION, funding:FUNDER or political",
                   {}};
}

} // namespace engineroom
