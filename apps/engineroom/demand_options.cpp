#include "demand_options.hpp"

#include "settings.hpp"

#include "stop.hpp"
#include "wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <engineroom/model/terms.hpp>
#include <utility>

namespace engineroom::app {
namespace {

const std::string group{demands_group};

std::optional<double> number_in(std::string_view text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// 0.3, 30% or 30 %.
double share_of(std::string_view option, const std::string& text) {
    std::string_view digits = text;
    const bool percent = !digits.empty() && digits.back() == '%';
    if (percent) {
        digits.remove_suffix(1);
        while (!digits.empty() && digits.back() == ' ') digits.remove_suffix(1);
    }
    const auto value = number_in(digits);
    const double share = value.value_or(-1.0) / (percent ? 100.0 : 1.0);
    if (!(share >= 0.0 && share <= 1.0)) throw Stop{wording::not_a_share(option, text)};
    return share;
}

/// NAME=VALUE; a name may hold '=', a value never does.
std::pair<std::string, std::string> pair_of(std::string_view option, const std::string& text, std::string_view form) {
    const std::size_t at = text.rfind('=');
    if (at == std::string::npos || at == 0) throw Stop{wording::not_a_pair(option, text, form)};
    return {text.substr(0, at), text.substr(at + 1)};
}

/// Puts a limit in the place of the one of the same name.
template<class Limit, class Same>
void put(std::vector<Limit>& limits, Limit limit, Same same) {
    const auto found = std::find_if(limits.begin(), limits.end(), same);
    if (found == limits.end())
        limits.push_back(std::move(limit));
    else
        *found = std::move(limit);
}

void budgets(const std::vector<std::string>& words, Demands& demands) {
    constexpr std::array<std::string_view, 3> kinds{"funder", "theme", "cluster"};
    for (std::size_t k = 0; k + 1 < words.size(); k += 2) {
        const auto* kind = std::find(kinds.begin(), kinds.end(), words[k]);
        if (kind == kinds.end()) throw Stop{wording::not_one_of("--budget-by", words[k], kinds)};
        const auto [name, amount] = pair_of("--budget-by", words[k + 1], "theme Hydrogen=500000");
        const BudgetBy by{static_cast<BudgetOf>(kind - kinds.begin()), name, Money{amount_of("--budget-by", amount)}};
        put(demands.budget_by, by, [&](const BudgetBy& other) { return other.of == by.of && other.name == by.name; });
    }
}

void people(const std::vector<std::string>& words, Demands& demands) {
    for (const std::string& word : words) {
        if (word.find('=') == std::string::npos) {
            demands.fte = amount_of("--fte", word);
            continue;
        }
        const auto [name, amount] = pair_of("--fte", word, "2027-Q1=12");
        const double fte = amount_of("--fte", amount);
        if (const auto quarter = quarter_named(name))
            put(demands.fte_in, FteInQuarter{*quarter, fte},
                [&](const FteInQuarter& other) { return other.quarter == *quarter; });
        else
            put(demands.fte_of, FteOfLead{name, fte},
                [&](const FteOfLead& other) { return other.organisation == name; });
    }
}

/// @param for_each  a share without a name holds for each
void shares(std::string_view option, const std::vector<std::string>& words, bool for_each, std::string_view form,
            std::vector<ShareOf>& shares) {
    for (const std::string& word : words) {
        ShareOf share;
        if (for_each && word.find('=') == std::string::npos) {
            share.share = share_of(option, word);
        } else {
            const auto [name, value] = pair_of(option, word, form);
            share = {name, share_of(option, value)};
        }
        put(shares, share, [&](const ShareOf& other) { return other.name == share.name; });
    }
}

void one(CLI::App& command, const std::string& name, std::optional<std::string>& value, const char* value_name,
         const char* help) {
    command.add_option(name, value, help)->type_name(value_name)->group(group);
}

void many(CLI::App& command, const std::string& name, std::vector<std::string>& values, const char* value_name,
          const char* help) {
    command.add_option(name, values, help)->type_name(value_name)->allow_extra_args(false)->group(group);
}

} // namespace

double amount_of(std::string_view option, const std::string& text) {
    const auto value = number_in(text);
    if (!value || *value < 0.0) throw Stop{wording::not_an_amount(option, text)};
    return *value;
}

void add_demand_options(CLI::App& command, DemandOptions& options) {
    one(command, "--budget", options.budget, "AMOUNT", "all that the chosen projects may cost: 2000000");
    command.add_option("--budget-by", options.budget_by, "funder, theme or cluster, and NAME=AMOUNT;\nrepeatable")
        ->type_name("KIND NAME=AMOUNT")
        ->type_size(2)
        ->allow_extra_args(false)
        ->group(group);
    many(command, "--fte", options.fte, "FTE",
         "people that they may take: 12; in a quarter:\n2027-Q1=12; led by one: Acme=3; repeatable");
    one(command, "--min-high-risk", options.min_high_risk, "SHARE",
        "of the budget of live and chosen projects, at\nleast so much at high risk: 0.2 or 20%");
    one(command, "--max-lcd", options.max_lcd, "SHARE", "lowest-common-denominator projects: at most");
    many(command, "--min-scope", options.min_scope, "SCOPE=SHARE", "of a scope at least: hot-spot=0.3");
    many(command, "--min-theme", options.min_theme, "THEME=SHARE", "of a theme at least");
    many(command, "--max-theme", options.max_theme, "SHARE", "of each theme at most, or of one: Hydrogen=0.5");
    many(command, "--max-lead", options.max_lead, "SHARE", "of each lead at most, or of one: Acme=0.3");
    one(command, "--min-edge", options.min_edge, "SHARE", "at the edges at least");
    many(command, "--must", options.must, "ID", "choose this project; repeatable");
    many(command, "--never", options.never, "ID", "do not choose this project; repeatable");
    one(command, "--min-projects", options.min_projects, "N", "choose at least so many");
    one(command, "--max-projects", options.max_projects, "N", "choose at most so many");
}

Demands demands_of(const DemandOptions& options, Demands demands) {
    constexpr std::size_t most_projects = 1'000'000'000;
    if (options.budget) demands.budget = Money{amount_of("--budget", *options.budget)};
    budgets(options.budget_by, demands);
    people(options.fte, demands);
    if (options.min_high_risk) demands.min_high_risk = share_of("--min-high-risk", *options.min_high_risk);
    if (options.max_lcd) demands.max_lcd = share_of("--max-lcd", *options.max_lcd);
    if (options.min_edge) demands.min_edge = share_of("--min-edge", *options.min_edge);
    shares("--min-scope", options.min_scope, false, "hot-spot=0.3", demands.min_scope);
    for (const ShareOf& share : demands.min_scope)
        if (!term_named<Scope>(share.name))
            throw Stop{wording::not_one_of("--min-scope", share.name, TermNames<Scope>::names)};
    shares("--min-theme", options.min_theme, false, "Hydrogen=0.2", demands.min_theme);
    shares("--max-theme", options.max_theme, true, "Hydrogen=0.5", demands.max_theme);
    shares("--max-lead", options.max_lead, true, "Acme=0.3", demands.max_lead);
    demands.must.insert(demands.must.end(), options.must.begin(), options.must.end());
    demands.never.insert(demands.never.end(), options.never.begin(), options.never.end());
    if (options.min_projects)
        demands.min_projects = count_of("--min-projects", *options.min_projects, 0, most_projects);
    if (options.max_projects)
        demands.max_projects = count_of("--max-projects", *options.max_projects, 0, most_projects);
    return demands;
}

} // namespace engineroom::app
