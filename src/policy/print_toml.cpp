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
    return out;
}

} // namespace engineroom
