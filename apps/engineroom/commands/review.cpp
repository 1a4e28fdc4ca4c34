// engineroom review: the answer, the findings and the scorecard of a portfolio.

#include "commands.hpp"

#include "../destination.hpp"
#include "../for_good.hpp"
#include "../messages.hpp"
#include "../reading.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../stopwatch.hpp"
#include "../wording.hpp"

#include <algorithm>
#include <array>
#include <engineroom/present/json.hpp>
#include <engineroom/present/markdown.hpp>
#include <engineroom/present/text.hpp>
#include <engineroom/review/review.hpp>
#include <engineroom/simulate/loss.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 3> formats{"text", "json", "markdown"};
constexpr std::array<std::string_view, 3> failing_severities{"notice", "warning", "critical"};

struct ReviewOptions {
    InputOptions input;
    OutputOptions output;
    std::optional<std::string> fail_on;
};

std::optional<Severity> least_failing_severity(const ReviewOptions& options) {
    if (!options.fail_on) return std::nullopt;
    const auto severity = severity_named(*options.fail_on);
    if (!severity || *severity == Severity::good)
        throw Stop{wording::not_one_of("--fail-on", *options.fail_on, failing_severities)};
    return severity;
}

std::string page(const Review& review, const ReviewOptions& options, const TextStyle& style) {
    if (options.output.format == "json") return to_json(review);
    if (options.output.format == "markdown") return to_markdown(review, {.verbose = options.input.verbose});
    return to_text(review, style);
}

ExitStatus run(const ReviewOptions& options) {
    const auto failing = least_failing_severity(options);
    TextStyle style = text_style_of(options.output);
    style.verbose = options.input.verbose;
    const Destination destination{options.output.path};
    destination.must_not_be(paths_of(options.input));
    check_format(options.output, formats);

    Stopwatch stopwatch;
    const Reading& reading = for_good(read_portfolio(options.input, "review"));
    if (!reading.import.usable()) throw Stop{reading.import.problems};
    if (options.input.verbose) tell_reading(reading);
    if (!options.input.quiet) tell_notices(reading.import.problems, options.input.verbose);
    stopwatch.lap("read");
    const auto threads = static_cast<unsigned>(import_options_of(options.input, reading.policy).threads);
    const auto loss = simulated_loss(reading.import.portfolio, reading.policy, {threads, {}});
    stopwatch.lap("simulated");
    const Review& result = for_good(review(reading.import.portfolio, reading.policy, loss, threads));
    stopwatch.lap("reviewed");
    destination.write(page(result, options, style));
    stopwatch.lap("written");
    if (options.input.verbose) write_message(stopwatch.text());

    const bool failed =
        failing && std::any_of(result.findings.begin(), result.findings.end(),
                               [&failing](const Finding& finding) { return finding.severity >= *failing; });
    return failed ? ExitStatus::findings : ExitStatus::done;
}

} // namespace

Command review_command(CLI::App& program) {
    const auto options = std::make_shared<ReviewOptions>();
    CLI::App* parser = program.add_subcommand("review", "the answer, the findings and the scorecard");
    add_input_options(*parser, options->input);
    add_output_options(*parser, options->output, formats);
    add_colour_option(*parser, options->output);
    parser
        ->add_option("--fail-on", options->fail_on,
                     "end with status 1 on such a finding, or worse:\nnotice, warning, critical")
        ->type_name("SEVERITY")
        ->group("Output");
    parser->footer("Examples:\n"
                   "  engineroom review pipeline.csv\n"
                   "  engineroom review pipeline.csv --as-of 2026-11-01 --policy seed-fund\n"
                   "  engineroom review export.csv --map \"Score=risk\" --map \"Owner=ignore\"\n"
                   "  engineroom review north.csv south.csv --prefix-ids --file-as-cluster\n"
                   "  engineroom review pipeline.csv --format json -o review.json --fail-on critical");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
