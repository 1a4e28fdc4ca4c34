#include "options.hpp"

#include <algorithm>
#include <engineroom/core/version.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/policy/shipped.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace engineroom::app {
namespace {

constexpr const char* output_group = "Output";
constexpr const char* reading_group = "Reading the spreadsheet";

/// An option with one value.
template<class Value>
void add(CLI::App& command, const std::string& name, Value& value, const std::string& value_name,
         const std::string& help, const std::string& group = "Options") {
    command.add_option(name, value, help)->type_name(value_name)->group(group);
}

/// An option that may stand several times, with one value each time: `--map a=b FILE` must not take the FILE.
void add_repeatable(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                    const std::string& value_name, const std::string& help, const std::string& group = reading_group) {
    command.add_option(name, values, help)->type_name(value_name)->allow_extra_args(false)->group(group);
}

/// How spreadsheets are read and reviewed, whichever they are.
void add_reading_options(CLI::App& command, InputOptions& options) {
    add_policy_option(command, options.policy);
    command.add_flag("-q,--quiet", options.quiet, "no notices on standard error");
    command.add_flag("-v,--verbose", options.verbose,
                     "all evidence; on standard error, how the file\nwas read and how long each step took");

    add_repeatable(command, "--map", options.map, "HEADER=COLUMN",
                   "a header and our column that it is, or ignore;\nrepeatable");
    add_repeatable(command, "--only", options.only, "HEADER=VALUE", "keep the rows that say so; repeatable");
    add(command, "--sheet", options.sheet, "NAME", "sheet of a workbook (the first that is a pipeline)", reading_group);
    add_delimiter_option(command, options.delimiter, "found", reading_group);
    add(command, "--encoding", options.encoding, "NAME", "UTF-8, windows-1252, … (found)", reading_group);
    add(command, "--decimal", options.decimal, "MARK", "point, comma (found)", reading_group);
    add(command, "--date-order", options.date_order, "ORDER", "ymd, dmy, mdy (found)", reading_group);
    add(command, "--risk-scale", options.risk_scale, "SCALE",
        "probability, percent, 5, 10, 25: what risk\nnumbers mean (found)", reading_group);
    add(command, "--header-row", options.header_row, "ROW", "row of the headers, 1 for the first (found)",
        reading_group);
    command
        .add_flag("--skip-bad-rows", options.skip_bad_rows, "leave out rows that are wrong, and say so in\nthe result")
        ->group(reading_group);
    command
        .add_flag("--lenient", options.lenient,
                  "where nothing decides between two readings, take\nthe first, and say so")
        ->group(reading_group);
    add(command, "--threads", options.threads, "N", "read with so many threads (one a core, at most 8)", reading_group);
}

/// The format that the end of a file's name promises, whether the command has it or not.
std::optional<std::string_view> promised_format(std::string_view path) {
    constexpr std::pair<std::string_view, std::string_view> promises[]{
        {"json", "json"}, {"csv", "csv"},  {"md", "markdown"}, {"markdown", "markdown"},
        {"html", "html"}, {"htm", "html"}, {"txt", "text"},    {"dot", "dot"},
        {"gv", "dot"},    {"xlsx", "xlsx"}};
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    std::string ending{path.substr(dot + 1)};
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return to_lower(c); });
    for (const auto& [written, format] : promises)
        if (ending == written) return format;
    return std::nullopt;
}

} // namespace

void add_output_options(CLI::App& command, OutputOptions& options, std::span<const std::string_view> formats) {
    options.format = formats.front();
    add(command, "--format", options.format, "FORMAT",
        fmt::format("{} (default {})", fmt::join(formats, ", "), formats.front()), output_group);
    add(command, "-o,--output", options.path, "FILE", "write to this file, not standard output", output_group);
    command.parse_complete_callback([&command, &options] {
        if (command.count("--format") > 0 || !options.path) return;
        const auto promised = promised_format(*options.path);
        options.promised = promised.has_value();
        if (promised) options.format = *promised;
    });
    command.set_version_flag("--version", "engineroom " + std::string{version}, "print the version");
}

void add_colour_option(CLI::App& command, OutputOptions& options) {
    add(command, "--color", options.colour, "WHEN", "auto, always, never (auto heeds NO_COLOR)", output_group);
}

void add_policy_option(CLI::App& command, std::string& policy) {
    add(command, "--policy", policy, "POLICY",
        fmt::format("{} or a file ({})", fmt::join(shipped_policies, ", "), policy));
}

void add_delimiter_option(CLI::App& command, std::optional<std::string>& delimiter, const std::string& fallback,
                          const std::string& group) {
    add(command, "--delimiter", delimiter, "CHAR", fmt::format("comma, semicolon, tab, pipe ({})", fallback), group);
}

void add_input_options(CLI::App& command, InputOptions& options, Files files) {
    const bool one = files == Files::one;
    const std::string what = "the projects as CSV, .xlsx or .ods, one row a\nproject; - is CSV on standard input";
    command.add_option("FILE", options.files, one ? what : what + ";\nseveral are one portfolio")
        ->type_name(one ? "" : "...");
    add(command, "--as-of", options.as_of, "DATE", "day of the review: 2026-11-01 (default today)");
    add(command, "--organisations", options.organisations, "FILE", "the organisations that projects name, likewise");
    const std::string mapping = "TOML: what headers and cells mean";
    add_repeatable(command, "--mapping", options.mapping, "FILE",
                   one ? mapping : mapping + ";\nonce for all files, or once for each");
    if (!one) {
        command
            .add_flag("--prefix-ids", options.prefix_ids,
                      "write each id with its file's one cluster, or its\nname, before it: north/P-01")
            ->group(reading_group);
        command
            .add_flag("--file-as-cluster", options.file_as_cluster,
                      "where a file has no column cluster, take its name\nfor one")
            ->group(reading_group);
    }
    add_reading_options(command, options);
}

void add_pair_options(CLI::App& command, PairOptions& options) {
    add(command, "OLD", options.old_file, "", "the projects as they were: CSV, .xlsx or .ods");
    add(command, "NEW", options.new_file, "", "the projects as they are");
    add_repeatable(command, "--as-of", options.as_of, "DATE",
                   "day of OLD: 2026-02-01; once more: that of NEW\n(default today)", "Options");
    add_repeatable(command, "--organisations", options.organisations, "FILE",
                   "the organisations that projects name; twice: of\nOLD, then of NEW", "Options");
    add_repeatable(command, "--mapping", options.mapping, "FILE",
                   "TOML: what headers and cells mean; twice: of\nOLD, then of NEW");
    add_reading_options(command, options.shared);
}

} // namespace engineroom::app
