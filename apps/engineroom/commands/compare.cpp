// engineroom compare: what changed between two days.

#include "commands.hpp"

#include "../destination.hpp"
#include "../messages.hpp"
#include "../reading.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../wording.hpp"

#include <algorithm>
#include <array>
#include <engineroom/present/html.hpp>
#include <engineroom/present/json.hpp>
#include <engineroom/present/markdown.hpp>
#include <engineroom/present/text.hpp>
#include <engineroom/review/compare.hpp>
#include <engineroom/review/review.hpp>
#include <engineroom/simulate/loss.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 4> formats{"text", "json", "markdown", "html"};

struct CompareOptions {
    PairOptions input;
    OutputOptions output;
};

/// @param of  0: OLD, 1: NEW
std::optional<std::string> for_file(const std::vector<std::string>& values, std::size_t of, std::string_view option) {
    if (values.size() > 2) throw Stop{wording::more_than_two(option, values.size())};
    if (values.empty()) return std::nullopt;
    return values[std::min(of, values.size() - 1)];
}

InputOptions input_of(const PairOptions& options, std::size_t of) {
    InputOptions input = options.shared;
    input.files = {of == 0 ? options.old_file : options.new_file};
    input.organisations = for_file(options.organisations, of, "--organisations");
    if (const auto mapping = for_file(options.mapping, of, "--mapping")) input.mapping = {*mapping};
    // One day is that of OLD: NEW is as of today, as any other file is.
    if (options.as_of.size() > 2) throw Stop{wording::more_than_two("--as-of", options.as_of.size())};
    if (of < options.as_of.size()) input.as_of = options.as_of[of];
    return input;
}

void check_call(const PairOptions& options) {
    if (options.old_file.empty() || options.new_file.empty()) throw Stop{wording::no_two_files()};
    if (options.as_of.empty()) throw Stop{wording::no_day_of_old()};
    std::size_t standard_inputs = 0;
    for (const std::string& file : {options.old_file, options.new_file}) standard_inputs += file == "-" ? 1 : 0;
    for (const std::string& file : options.organisations) standard_inputs += file == "-" ? 1 : 0;
    if (standard_inputs > 1) throw Stop{wording::twice_standard_input()};
}

/// Both files, all problems of both told together.
std::array<Reading, 2> read_both(const std::array<InputOptions, 2>& inputs) {
    std::array<Reading, 2> readings{read_portfolio(inputs[0], "compare"), read_portfolio(inputs[1], "compare")};
    Problems problems;
    for (const Reading& reading : readings)
        problems.insert(problems.end(), reading.import.problems.begin(), reading.import.problems.end());
    if (!readings[0].import.usable() || !readings[1].import.usable()) throw Stop{problems};
    const Date before = readings[0].import.portfolio.as_of, after = readings[1].import.portfolio.as_of;
    if (before > after) throw Stop{wording::days_backwards(to_iso(before), to_iso(after))};
    if (inputs[0].verbose)
        for (const Reading& reading : readings) tell_reading(reading);
    if (!inputs[0].quiet) tell_notices(problems, inputs[0].verbose);
    return readings;
}

std::string page(const Comparison& comparison, const CompareOptions& options, const TextStyle& style) {
    if (options.output.format == "json") return to_json(comparison);
    if (options.output.format == "markdown") return to_markdown(comparison, {.verbose = options.input.shared.verbose});
    if (options.output.format == "html") return or_stop(to_html(comparison));
    return to_text(comparison, style);
}

ExitStatus run(const CompareOptions& options) {
    if (options.output.format == "html") require_page();
    check_call(options.input);
    TextStyle style = text_style_of(options.output);
    style.verbose = options.input.shared.verbose;
    const std::array<InputOptions, 2> inputs{input_of(options.input, 0), input_of(options.input, 1)};
    const Destination destination{options.output.path};
    for (const InputOptions& input : inputs) destination.must_not_be(paths_of(input));
    check_format(options.output, formats);

    const std::array<Reading, 2> readings = read_both(inputs);
    const Portfolio &before = readings[0].import.portfolio, &after = readings[1].import.portfolio;
    const Policy& policy = readings[1].policy; // the same for both
    const Review reviewed_before = review(before, policy, simulated_loss(before, policy));
    const Review reviewed_after = review(after, policy, before, reviewed_before, simulated_loss(after, policy));
    destination.write(page(compare(before, reviewed_before, after, reviewed_after, policy), options, style));
    return ExitStatus::done;
}

} // namespace

Command compare_command(CLI::App& program) {
    const auto options = std::make_shared<CompareOptions>();
    CLI::App* parser = program.add_subcommand("compare", "what changed between two days");
    add_pair_options(*parser, options->input);
    add_output_options(*parser, options->output, formats);
    add_colour_option(*parser, options->output);
    parser->footer("Examples:\n"
                   "  engineroom compare spring.csv autumn.csv --as-of 2026-02-01\n"
                   "  engineroom compare spring.csv autumn.csv --as-of 2026-02-01 -o compared.html\n"
                   "  engineroom compare spring.csv autumn.csv --as-of 2026-02-01 --as-of 2026-11-01\n"
                   "  engineroom compare old.csv new.xlsx --as-of 2026-02-01 --mapping old.toml --mapping new.toml");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
