/// Prints policies as TOML, every value with what it means.
#include <algorithm>
#include <engineroom/policy/toml.hpp>
#include <fmt/format.h>
#include <sstream>
#include <toml++/toml.h>
#include <vector>

namespace engineroom {
namespace {

std::string quoted(const std::string& text) {
    std::ostringstream out;
    // Without multi-line strings: a comment follows on the same line.
    out << toml::toml_formatter{toml::value{text}, toml::format_flags::allow_unicode_strings};
    return out.str();
}

/// `text`, and from a fixed column on what it means.
void line(std::string& out, std::string_view text, std::string_view comment) {
    out += fmt::format("{:<34}  # {}\n", text, comment);
}

std::string bare_or_quoted(const std::string& key) {
    const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    return bare ? key : quoted(key);
}

void print_accepted(std::string& out, const Policy& policy) {
    if (policy.accepted.empty())
        out += "\n# [[accepted]]                    # a finding to live with; any number of these\n"
               "# code = \"RES002\"                  # the rule\n"
               "# project = \"P-07\"                 # its id; left out: the portfolio's finding\n"
               "# reason = \"...\"                   # required\n"
               "# until = 2027-06-30               # required; after this day the finding counts again\n";
    for (const Acceptance& accepted : policy.accepted) {
        out += '\n';
        line(out, "[[accepted]]", "a finding to live with");
        line(out, fmt::format("code = {}", quoted(accepted.code)), "the rule");
        if (!accepted.project.empty()) line(out, fmt::format("project = {}", quoted(accepted.project)), "its id");
        line(out, fmt::format("reason = {}", quoted(accepted.reason)), "why");
        line(out, fmt::format("until = {}", to_iso(accepted.until)), "after this day the finding counts again");
    }
}

void print_definitions(std::string& out, const Definitions& given) {
    out += "\n[definitions]\n";
    for (const DefinitionField& field : definition_fields)
        line(out, fmt::format("{} = {}", field.name, given.*(field.field)), field.meaning);
    line(out, fmt::format("risk_bands = [{}]", fmt::join(given.risk_bands, ", ")),
         "very low < first <= low <= second < medium < third <= high");
    line(out, fmt::format("exact_limit = {}", given.exact_limit),
         "projects up to which every figure is exact; above it some are sampled, and say so");
}

void print_labels(std::string& out, std::string_view section, const Labels& labels, std::string_view meaning) {
    out += fmt::format("\n[{}]\n", section);
    for (const auto& [name, value] : labels) line(out, fmt::format("{} = {}", bare_or_quoted(name), value), meaning);
}

void print_chance(std::string& out, const Policy& policy) {
    out += "\n[correlation]\n";
    for (const auto& field : correlation_fields)
        line(out, fmt::format("{} = {}", field.name, policy.correlation.*(field.field)), field.meaning);
    out += "\n[simulation]\n";
    line(out, fmt::format("trials = {}", policy.simulation.trials), "how often the fates of all projects are drawn");
    line(out, fmt::format("seed = {}", policy.simulation.seed), "the same seed draws the same fates");
    for (const auto& field : simulation_fields)
        line(out, fmt::format("{} = {}", field.name, policy.simulation.*(field.field)), field.meaning);
}

std::string list_of(const std::vector<std::string>& texts) {
    std::vector<std::string> all;
    for (const std::string& text : texts) all.push_back(quoted(text));
    return fmt::format("[{}]", fmt::join(all, ", "));
}

/// `{ Hydrogen = 0.2 }`, or one number that holds for each.
std::string shares_of(const std::vector<ShareOf>& shares) {
    std::vector<std::string> all;
    for (const ShareOf& share : shares) {
        if (share.name.empty()) return fmt::format("{}", share.share);
        all.push_back(fmt::format("{} = {}", bare_or_quoted(share.name), share.share));
    }
    return fmt::format("{{ {} }}", fmt::join(all, ", "));
}

std::string budgets_of(const Demands& demands) {
    constexpr std::string_view words[]{"funder", "theme", "cluster"};
    std::vector<std::string> all;
    for (const BudgetBy& by : demands.budget_by)
        all.push_back(fmt::format("{{ {} = {}, amount = {} }}", words[static_cast<std::size_t>(by.of)], quoted(by.name),
                                  by.amount.amount()));
    return fmt::format("[{}]", fmt::join(all, ", "));
}

std::string people_of(const Demands& demands) {
    std::vector<std::string> all;
    for (const FteInQuarter& in : demands.fte_in)
        all.push_back(
            fmt::format("{{ quarter = \"{:04}-Q{}\", fte = {} }}", in.quarter.year, in.quarter.quarter, in.fte));
    for (const FteOfLead& of : demands.fte_of)
        all.push_back(fmt::format("{{ organisation = {}, fte = {} }}", quoted(of.organisation), of.fte));
    return fmt::format("[{}]", fmt::join(all, ", "));
}

/// A demand that stands, or how one would be written.
void print_demand(std::string& out, bool stands, std::string_view key, const std::string& value,
                  std::string_view example, std::string_view meaning) {
    line(out, stands ? fmt::format("{} = {}", key, value) : fmt::format("# {} = {}", key, example), meaning);
}

std::string list_of_lists(const std::vector<std::vector<std::string>>& groups) {
    std::vector<std::string> all;
    for (const auto& group : groups) all.push_back(list_of(group));
    return fmt::format("[{}]", fmt::join(all, ", "));
}

void print_demands(std::string& out, const Policy& policy) {
    const Demands& demands = policy.demands;
    out += '\n';
    line(out, "[select]", "demands that stand whenever projects are chosen");
    const auto number = [&](std::string_view key, const auto& value, std::string_view example,
                            std::string_view meaning) {
        print_demand(out, value.has_value(), key, value ? fmt::format("{}", *value) : std::string{}, example, meaning);
    };
    const std::optional<double> budget =
        demands.budget ? std::optional{demands.budget->amount()} : std::optional<double>{};
    number("budget", budget, "2000000", "all that the chosen projects may cost");
    print_demand(out, !demands.budget_by.empty(), "budget_by", budgets_of(demands),
                 R"([{ theme = "Hydrogen", amount = 500000 }])", "by funder, theme or cluster");
    number("fte", demands.fte, "40", "people that the chosen projects may take");
    print_demand(out, !demands.fte_in.empty() || !demands.fte_of.empty(), "fte_by", people_of(demands),
                 R"([{ quarter = "2027-Q1", fte = 12 }])", "by quarter, or by organisation that leads");
    constexpr std::string_view share = "least share of the budget of live and chosen projects";
    number("min_high_risk", demands.min_high_risk, "0.2", "at high risk: share of live and chosen budget");
    number("max_lcd", demands.max_lcd, "0.2", "lowest-common-denominator projects: the most");
    print_demand(out, !demands.min_scope.empty(), "min_scope", shares_of(demands.min_scope), "{ hot-spot = 0.3 }",
                 share);
    print_demand(out, !demands.min_theme.empty(), "min_theme", shares_of(demands.min_theme), "{ Hydrogen = 0.2 }",
                 share);
    print_demand(out, !demands.max_theme.empty(), "max_theme", shares_of(demands.max_theme), "0.5",
                 "of each theme, or { Hydrogen = 0.5 }");
    print_demand(out, !demands.max_lead.empty(), "max_lead", shares_of(demands.max_lead), "0.3",
                 "of each lead, or { Acme = 0.3 }");
    number("min_edge", demands.min_edge, "0.1", "at the edges");
    print_demand(out, !demands.must.empty(), "must", list_of(demands.must), R"(["P-07"])", "ids to choose");
    print_demand(out, !demands.never.empty(), "never", list_of(demands.never), R"(["P-08"])", "ids not to choose");
    print_demand(out, !demands.exclusive.empty(), "exclusive", list_of_lists(demands.exclusive),
                 R"([["P-01", "P-02"]])", "of each list one at most");
    number("min_projects", demands.min_projects, "3", "chosen at least");
    number("max_projects", demands.max_projects, "10", "chosen at most");
    line(out, fmt::format("risk_observations = {}", policy.risk_observations),
         "so many projects a stated risk is worth when select --resample redraws it");
}

} // namespace

std::string to_toml(const Policy& policy) {
    std::string out;
    line(out, R"(extends = "cluster")", "the shipped policy that this one changes: cluster, corporate or seed-fund");
    line(out, fmt::format("name = {}", quoted(policy.name)),
         "what a review calls this policy; the file's name where left out");
    std::vector<std::string> ignored;
    for (const std::string& code : policy.ignored) ignored.push_back(quoted(code));
    line(out, fmt::format("ignore = [{}]", fmt::join(ignored, ", ")),
         "rules that are switched off, instead of those that the extended policy switches off");
    print_accepted(out, policy);
    print_definitions(out, policy.definitions);
    print_labels(out, "risk_labels", policy.risk_labels, "risk of projects that state this word");
    print_labels(out, "multiple_labels", policy.multiple_labels,
                 "payoff as a multiple of the budget, where it is this word");
    out += "\n[payoff]\n";
    line(out, fmt::format("tail_index = {}", policy.definitions.tail_index),
         "payoffs above P90 follow a Pareto law of this index; 0: they do not");
    print_chance(out, policy);
    out += "\n[thresholds]\n";
    for (const Threshold& known : thresholds)
        line(out, fmt::format("{}.{} = {}", known.code, known.name, policy.threshold(known.code, known.name)),
             known.meaning);
    out += '\n';
    line(out, "[severity]", R"(a rule's findings always have this severity, whichever of its own they would have)");
    if (policy.severities.empty()) line(out, R"(# RES002 = "notice")", "notice, warning or critical");
    for (const auto& [code, severity] : policy.severities)
        line(out, fmt::format("{} = \"{}\"", code, to_string(severity)), "notice, warning or critical");
    print_demands(out, policy);
    return out;
}

} // namespace engineroom
