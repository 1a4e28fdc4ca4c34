/// What the program says when a call, a file or a name is wrong: every sentence of the command line in one place.
#pragma once

#include <cctype>
#include <engineroom/core/problem.hpp>
#include <engineroom/core/wording.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

namespace engineroom::app::wording {

/// What the call itself got wrong.
[[nodiscard]] inline Problem usage(std::string message, std::string remedy = {}) {
    Problem problem;
    problem.fault = Fault::usage;
    problem.place.file = "engineroom";
    problem.message = std::move(message);
    problem.remedy = std::move(remedy);
    return problem;
}

[[nodiscard]] inline std::string did_you_mean(std::string_view nearest, std::string otherwise) {
    return nearest.empty() ? std::move(otherwise) : fmt::format("did you mean {}?", nearest);
}

[[nodiscard]] inline Problem unknown_command(std::string_view word, std::string_view nearest,
                                             std::span<const std::string> commands) {
    return usage(fmt::format("there is no command '{}'", word),
                 did_you_mean(nearest, fmt::format("the commands are: {}", fmt::join(commands, ", "))));
}

[[nodiscard]] inline Problem unknown_option(std::string_view command, std::string_view word, std::string_view nearest) {
    return usage(fmt::format("{} has no option '{}'", command, word),
                 did_you_mean(nearest, fmt::format("'engineroom {} --help' lists them", command)));
}

/// An option before the command, or without one.
[[nodiscard]] inline Problem option_without_command(std::string_view word) {
    return usage(fmt::format("'{}' stands where a command should", word),
                 "options come after the command: engineroom review pipeline.csv --quiet");
}

[[nodiscard]] inline Problem no_value(std::string_view option) {
    return usage(fmt::format("{} needs a value", option));
}

[[nodiscard]] inline Problem given_twice(std::string_view option) {
    return usage(fmt::format("{} was given more than once", option));
}

[[nodiscard]] inline Problem unexpected_argument(std::string_view command, std::string_view word) {
    return usage(fmt::format("{} does not know what to do with '{}'", command, word),
                 fmt::format("'engineroom {} --help' says what it takes", command));
}

[[nodiscard]] inline Problem page_on_terminal() {
    return usage("report makes a page for a browser, which no terminal can show", "-o report.html writes it to a file");
}

[[nodiscard]] inline Problem no_file(std::string_view command) {
    return usage(fmt::format("{} needs a FILE", command),
                 fmt::format("engineroom {} pipeline.csv, or - to read standard input", command));
}

[[nodiscard]] inline Problem several_files(std::string_view command, std::size_t files) {
    return usage(fmt::format("{} reads one FILE, and {} were given", command, files),
                 fmt::format("engineroom {} one file after the other", command));
}

[[nodiscard]] inline Problem same_file_twice(std::string_view path) {
    return usage(fmt::format("'{}' was given more than once, and its projects would count twice", path),
                 "name each file once");
}

[[nodiscard]] inline Problem mappings_for_files(std::size_t mappings, std::size_t files) {
    return usage(fmt::format("--mapping was given {} times, for {}", mappings, counted(files, "file", "files")),
                 "write it once for all files, or once for each, in their order");
}

[[nodiscard]] inline Problem no_two_files() {
    return usage("compare needs two files, OLD and NEW", "engineroom compare spring.csv autumn.csv --as-of 2026-02-01");
}

/// What was overdue then cannot be told as of today.
[[nodiscard]] inline Problem no_day_of_old() {
    return usage(
        "compare needs the day of OLD",
        "write --as-of with it, as in --as-of 2026-02-01, and once more for NEW where that is not as of today");
}

[[nodiscard]] inline Problem days_backwards(std::string_view old_day, std::string_view new_day) {
    return usage(fmt::format("OLD is as of {}, after NEW, as of {}", old_day, new_day),
                 "write the older file and its --as-of first");
}

[[nodiscard]] inline Problem more_than_two(std::string_view option, std::size_t times) {
    return usage(fmt::format("{} was given {} times, for two files", option, times), "write it for OLD, then for NEW");
}

[[nodiscard]] inline Problem not_one_of(std::string_view option, std::string_view value,
                                        std::span<const std::string_view> allowed) {
    return usage(fmt::format("{} '{}' is not one of: {}", option, value, fmt::join(allowed, ", ")));
}

/// The end of a file's name promises a format that the command lacks.
[[nodiscard]] inline Problem empty_promise(std::string_view path, std::string_view format,
                                           std::span<const std::string_view> formats) {
    return usage(fmt::format("-o '{}': this command does not write {}", path, format),
                 fmt::format("say with --format what it is to hold: {}", fmt::join(formats, ", ")));
}

[[nodiscard]] inline Problem not_a_date(std::string_view option, std::string_view value) {
    return usage(fmt::format("{} '{}' is not a date", option, value), "write year-month-day, as in 2026-11-01");
}

[[nodiscard]] inline Problem not_a_row(std::string_view option, std::string_view value) {
    return usage(fmt::format("{} '{}' is not the number of a row", option, value),
                 "write the number that the spreadsheet shows beside the row of headers: 1 for the first");
}

[[nodiscard]] inline Problem not_a_number_of_threads(std::string_view option, std::string_view value, int most) {
    return usage(fmt::format("{} '{}' is not a number of threads", option, value),
                 fmt::format("write a whole number from 1 to {}", most));
}

[[nodiscard]] inline Problem not_a_count(std::string_view option, std::string_view value, std::uint64_t least,
                                         std::uint64_t most) {
    return usage(fmt::format("{} '{}' is not a whole number from {} to {}", option, value, least, most),
                 "write it in digits alone: 1000000");
}

[[nodiscard]] inline Problem not_an_amount(std::string_view option, std::string_view value) {
    return usage(fmt::format("{} '{}' is not a number of at least 0", option, value),
                 "write digits and a point alone, as in 2000000 or 12.5");
}

[[nodiscard]] inline Problem not_a_share(std::string_view option, std::string_view value) {
    return usage(fmt::format("{} '{}' is not a share", option, value), "write a number from 0 to 1, or 30%");
}

[[nodiscard]] inline Problem no_budget(std::string_view command) {
    return usage(fmt::format("{} needs --budget, or another limit on what can be chosen", command),
                 fmt::format("engineroom {} pipeline.csv --budget 2000000", command));
}

/// @param conflict  demands that contradict each other; empty: they are not known
[[nodiscard]] inline std::string nothing_meets(std::span<const std::string> conflict) {
    if (conflict.empty()) return "nothing meets these demands\n";
    return fmt::format("nothing meets {}: {}\n", conflict.size() == 1 ? "this demand" : "these demands together",
                       fmt::join(conflict, "; "));
}

[[nodiscard]] inline std::string nothing_found_in_time() {
    return "no choice was found in the time there was; --time-limit gives it more\n";
}

[[nodiscard]] inline Problem frontier_of_nothing() {
    return usage("--frontier-of says along what a frontier goes, and there is none", "add --frontier 10");
}

[[nodiscard]] inline Problem no_solver() {
    return usage("this program was built without the solver CBC, which chooses what to fund",
                 "install coinor-libcbc-dev, and build engineroom again");
}

/// Started by mpirun or srun as one of several.
[[nodiscard]] inline Problem one_process(std::string_view command, unsigned processes) {
    return usage(fmt::format("{} works in one process, and this is one of {}", command, processes),
                 "start it without mpirun or srun; of all commands simulate alone shares its work");
}

[[nodiscard]] inline Problem no_mpi(unsigned processes) {
    return usage(
        fmt::format(
            "this is one of {} processes, and simulate was built without MPI, by which they would share the work",
            processes),
        "install libopenmpi-dev, and build engineroom again; or start it without mpirun or srun");
}

[[nodiscard]] inline Problem other_launcher(unsigned processes, unsigned connected) {
    return usage(fmt::format("this is one of {} processes, of which MPI connects {}", processes, connected),
                 "start it with the mpirun of the MPI that it was built with, or with srun --mpi=pmix");
}

[[nodiscard]] inline Problem asked_otherwise() {
    return usage("this process was started with other arguments than process 0",
                 "start all with the same; or each without mpirun or srun");
}

[[nodiscard]] inline std::string failed_process(unsigned rank, unsigned processes, std::string_view machine) {
    return fmt::format("engineroom: that was process {} of {} (from 0), on {}; all end\n", rank, processes, machine);
}

[[nodiscard]] inline Problem not_a_delimiter(std::string_view option, std::string_view value) {
    return usage(fmt::format("{} '{}' is not a delimiter", option, value),
                 "write one character, or one of: comma, semicolon, tab, pipe");
}

[[nodiscard]] inline Problem not_a_pair(std::string_view option, std::string_view value, std::string_view form) {
    return usage(fmt::format("{} '{}' has no '='", option, value), fmt::format("write {} \"{}\"", option, form));
}

[[nodiscard]] inline Problem header_twice(std::string_view option, std::string_view header) {
    return usage(fmt::format("{} names '{}' more than once", option, header), "say it once");
}

[[nodiscard]] inline Problem unknown_column(std::string_view value, std::string_view word, std::string_view nearest,
                                            std::span<const std::string_view> columns) {
    return usage(fmt::format("--map '{}': there is no column '{}' of ours", value, word),
                 did_you_mean(nearest, fmt::format("ignore, or one of: {}", fmt::join(columns, ", "))));
}

[[nodiscard]] inline Problem unknown_policy(std::string_view name, std::string_view nearest,
                                            std::span<const std::string_view> shipped) {
    return usage(
        fmt::format("there is no policy '{}'", name),
        did_you_mean(nearest, fmt::format("the policies are: {}; or name a policy file", fmt::join(shipped, ", "))));
}

[[nodiscard]] inline Problem unknown_rule(std::string_view word, std::span<const std::string> near) {
    return usage(fmt::format("there is no rule '{}'", word),
                 near.empty() ? "'engineroom explain' lists all"
                              : fmt::format("did you mean {}?", fmt::join(near, ", ")));
}

[[nodiscard]] inline Problem twice_standard_input() {
    return usage("standard input cannot be two files at once", "name one of them");
}

/// @param option  that names the path: -o or --write-mapping
[[nodiscard]] inline Problem overwrites_input(std::string_view option, std::string_view path) {
    return usage(fmt::format("{} '{}' is a file that is being read", option, path), "write to another name");
}

[[nodiscard]] inline Problem same_destination(std::string_view option, std::string_view other) {
    return usage(fmt::format("{} and {} write to the same place", option, other), "name two files");
}

[[nodiscard]] inline Problem no_mapping_of_a_table(std::string_view option) {
    return usage(
        fmt::format("{} has no use with --format csv, which prints the table without reading its columns", option),
        "leave one of them out");
}

inline constexpr std::string_view no_mapping_written =
    "engineroom  no mapping is written, as no column of the file could be read\n";

[[nodiscard]] inline std::string mapping_written(std::string_view path) {
    return fmt::format("engineroom  the mapping is written to {}: edit it, and read the file with --mapping {}\n", path,
                       path);
}

/// A name that promises another format than the one that is written.
[[nodiscard]] inline Problem misleading_ending(std::string_view path, std::string_view format) {
    return usage(fmt::format("-o '{}' would hold {}, whatever its name says", path, format),
                 "end the name with .csv or .xlsx, as the format is");
}

[[nodiscard]] inline Problem unwritten_workbook(std::string_view path) {
    return usage(fmt::format("-o '{}': the workbooks that can be written are .xlsx", path),
                 "write -o template.xlsx; every spreadsheet program opens it");
}

[[nodiscard]] inline Problem workbook_on_terminal() {
    return usage("a workbook is nothing to show on a terminal", "write it to a file: -o template.xlsx");
}

[[nodiscard]] inline Problem delimiter_of_workbook() {
    return usage("--delimiter is for CSV, and a workbook has none", "leave it out, or write -o template.csv");
}

/// What the operating system says of a file, in our words: "cannot be read: no such file or directory".
[[nodiscard]] inline Problem file(std::string_view path, std::string_view what, int error) {
    std::string reason = std::generic_category().message(error);
    if (!reason.empty()) reason[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(reason[0])));
    Problem problem;
    problem.fault = Fault::file;
    problem.place.file = path;
    problem.message = fmt::format("{}: {}", what, reason);
    return problem;
}

[[nodiscard]] inline Problem there_already(std::string_view path) {
    Problem problem;
    problem.fault = Fault::file;
    problem.place.file = path;
    problem.message = "is there already, and may hold lines of your own: it is not overwritten";
    problem.remedy = "write to another name, or remove that file first";
    return problem;
}

[[nodiscard]] inline Problem too_large(std::string_view path, std::size_t limit) {
    Problem problem;
    problem.fault = Fault::file;
    problem.place.file = path;
    problem.message = fmt::format("is larger than {} GiB, the most that is read", limit >> 30U);
    return problem;
}

/// Cells verbatim may be more than text to the next program that reads them.
inline constexpr std::string_view formulas_stay =
    "engineroom  notice: cells that begin with '=' stay as they are; a spreadsheet program takes them for formulas\n";

[[nodiscard]] inline std::string problems_in(std::string_view path) {
    return fmt::format("engineroom  there are problems; {} lists them\n", path);
}

[[nodiscard]] inline std::string own_fault(std::string_view what) {
    return fmt::format("engineroom: a fault of our own: {}\n"
                       "  please report it, with the command that you typed and, if you may, the spreadsheet\n",
                       what);
}

inline constexpr std::string_view out_of_memory = "engineroom: out of memory\n";

inline constexpr std::string_view file_shrank =
    "engineroom: a file became shorter while it was read\n  run the command again when nobody writes to it\n";

} // namespace engineroom::app::wording
