#include "options.hpp"

#include <engineroom/core/version.hpp>
#include <engineroom/policy/shipped.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace engineroom::app {
namespace {

/// An option that may stand several times, with one value each time: `--map a=b FILE` must not take the FILE.
void add_repeatable(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                    const std::string& help, const std::string& value_name) {
    command.add_option(name, values, help)
        ->type_name(value_name)
        ->allow_extra_args(false)
        ->group("Reading the spreadsheet");
}

} // namespace

void add_output_options(CLI::App& command, OutputOptions& options, std::span<const std::string_view> formats) {
    options.format = formats.front();
    command
        .add_option("--format", options.format,
                    fmt::format("{} (default {})", fmt::join(formats, ", "), formats.front()))
        ->type_name("FORMAT")
        ->group("Output");
    command.add_option("-o,--output", options.path, "write to this file instead of standard output")
        ->type_name("FILE")
        ->group("Output");
    command.set_version_flag("--version", "engineroom " + std::string{version}, "print the version");
}

void add_colour_option(CLI::App& command, OutputOptions& options) {
    command
        .add_option("--color,--colour", options.colour,
                    "auto, always or never (default auto: on a terminal, unless NO_COLOR is set)")
        ->type_name("WHEN")
        ->group("Output");
}

void add_policy_option(CLI::App& command, std::string& policy) {
    command
        .add_option("--policy", policy,
                    fmt::format("{}, or a policy file (default {})", fmt::join(shipped_policies, ", "), policy))
        ->type_name("NAME|FILE");
}

void add_delimiter_option(CLI::App& command, std::optional<std::string>& delimiter, const std::string& help) {
    command.add_option("--delimiter", delimiter, help)->type_name("CHAR");
}

void add_input_options(CLI::App& command, InputOptions& options) {
    command.add_option("FILE", options.files, "the projects as CSV, one row a project; - is standard input");
    command.add_option("--as-of", options.as_of, "the day of the review, as 2026-11-01 (default today)")
        ->type_name("DATE");
    command
        .add_option("--organisations", options.organisations,
                    "a second CSV file: the organisations that the projects name")
        ->type_name("FILE");
    add_policy_option(command, options.policy);
    command.add_flag("-q,--quiet", options.quiet, "no notices on standard error");
    command.add_flag("-v,--verbose", options.verbose,
                     "say on standard error how the file was read, and how long each step took");

    const std::string reading = "Reading the spreadsheet";
    command.add_option("--mapping", options.mapping, "what the headers and cells of this spreadsheet mean (TOML)")
        ->type_name("FILE")
        ->group(reading);
    add_repeatable(command, "--map", options.map,
                   "a header of the spreadsheet and the column of ours that it is, or 'ignore'; repeatable",
                   "HEADER=COLUMN");
    add_repeatable(command, "--only", options.only, "keep the rows that say so; repeatable", "HEADER=VALUE");
    add_delimiter_option(command, options.delimiter,
                         "comma, semicolon, tab, pipe or the character itself (default: found)");
    command.get_option("--delimiter")->group(reading);
    command.add_option("--encoding", options.encoding, "UTF-8, windows-1252, … (default: found)")
        ->type_name("NAME")
        ->group(reading);
    command.add_option("--decimal", options.decimal, "point or comma (default: found)")
        ->type_name("MARK")
        ->group(reading);
    command.add_option("--date-order", options.date_order, "ymd, dmy or mdy (default: found)")
        ->type_name("ORDER")
        ->group(reading);
    command
        .add_option("--risk-scale", options.risk_scale,
                    "probability, percent, 5, 10 or 25: what a column of risk numbers means (default: found)")
        ->type_name("SCALE")
        ->group(reading);
    command.add_option("--header-row", options.header_row, "the row of the headers, 1 for the first (default: found)")
        ->type_name("ROW")
        ->group(reading);
    command
        .add_flag("--skip-bad-rows", options.skip_bad_rows, "leave out rows that are wrong, and say so in the result")
        ->group(reading);
}

} // namespace engineroom::app
