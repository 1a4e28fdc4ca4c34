// engineroom explain: what a rule finds, why that hurts, and its thresholds.

#include "commands.hpp"

#include "../destination.hpp"
#include "../nearest.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../wording.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <engineroom/present/json.hpp>
#include <engineroom/present/markdown.hpp>
#include <engineroom/present/text.hpp>
#include <engineroom/rules/catalogue.hpp>
#include <fmt/format.h>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 3> formats{"text", "json", "markdown"};

struct ExplainOptions {
    OutputOptions output;
    std::string policy = "cluster";
    std::optional<std::string> code;
};

std::string lower_case(std::string_view text) {
    std::string lower{text};
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

/// Rules that may have been meant: the nearest by code or slug, and those whose code or slug holds the word.
std::vector<std::string> near_rules(const std::string& word) {
    std::vector<std::string> names, near;
    for (const Rule& rule : catalogue()) {
        names.push_back(lower_case(rule.info.code));
        names.emplace_back(rule.info.slug);
    }
    const std::string best = nearest(word, names);
    const std::string group = word.substr(0, 3);
    for (const Rule& rule : catalogue()) {
        const std::string code = lower_case(rule.info.code);
        const bool holds =
            word.size() >= 3 && (rule.info.slug.find(word) != std::string_view::npos || code.substr(0, 3) == group);
        if (holds || (!best.empty() && (best == code || best == rule.info.slug)))
            near.push_back(fmt::format("{} {}", rule.info.code, rule.info.slug));
    }
    return near;
}

const Rule& rule_meant(const std::string& word) {
    const std::string lower = lower_case(word);
    for (const Rule& rule : catalogue())
        if (lower == lower_case(rule.info.code) || lower == rule.info.slug) return rule;
    throw Stop{wording::unknown_rule(word, near_rules(lower))};
}

std::string page(const ExplainOptions& options, const Policy& policy, const TextStyle& style) {
    const std::string& format = options.output.format;
    if (!options.code) {
        if (format == "json") return to_json(catalogue(), policy);
        if (format == "markdown") return to_markdown(catalogue(), policy);
        return to_text(catalogue(), policy, style);
    }
    const Rule& rule = rule_meant(*options.code);
    if (format == "json") return to_json(std::span{&rule, 1}, policy);
    if (format == "markdown") return to_markdown(rule.info, policy);
    return to_text(rule.info, policy, style);
}

ExitStatus run(const ExplainOptions& options) {
    check_format(options.output, formats);
    const TextStyle style = text_style_of(options.output);
    const Destination destination{options.output.path};
    destination.must_not_be({options.policy});
    destination.write(page(options, policy_of(options.policy), style));
    return ExitStatus::done;
}

} // namespace

Command explain_command(CLI::App& program) {
    const auto options = std::make_shared<ExplainOptions>();
    CLI::App* parser = program.add_subcommand("explain", "a rule, or the list of all");
    parser->add_option("CODE", options->code, "a rule's code or name: LCD001, too-little-risk")->type_name("");
    add_policy_option(*parser, options->policy);
    add_output_options(*parser, options->output, formats);
    add_colour_option(*parser, options->output);
    parser->footer("Examples:\n"
                   "  engineroom explain\n"
                   "  engineroom explain RSK001\n"
                   "  engineroom explain too-little-risk --policy seed-fund");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
