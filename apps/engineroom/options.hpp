/// The options that several commands share, as they are typed; each is defined once.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom::app {

/// How a result is shown and where it goes.
struct OutputOptions {
    std::string format;    ///< as given, or as the end of the file's name promises; else the command's default
    bool promised = false; ///< by that name
    std::optional<std::string> path;
    std::string colour = "auto";
};

/// Which spreadsheets are read, and how.
struct InputOptions {
    std::vector<std::string> files;
    std::optional<std::string> organisations;
    std::vector<std::string> mapping; ///< once for all files, or once for each
    std::vector<std::string> map;     ///< "Header=column"
    std::vector<std::string> only;    ///< "Header=value"
    std::optional<std::string> as_of;
    std::string policy = "cluster";
    std::optional<std::string> sheet, delimiter, encoding, decimal, date_order, risk_scale, header_row, threads;
    bool skip_bad_rows = false, lenient = false;
    bool prefix_ids = false, file_as_cluster = false;
    bool quiet = false, verbose = false;
};

/// How many files of projects a command takes.
enum class Files { one, several };

/// Two spreadsheets of one portfolio: what is read alike, and what each may have of its own, in the order of the files.
struct PairOptions {
    InputOptions shared; ///< without files
    std::string old_file, new_file;
    std::vector<std::string> as_of;                  ///< of OLD, then of NEW; NEW is as of today unless told
    std::vector<std::string> organisations, mapping; ///< once: for both
};

/// @param formats  those of the command, the default first
void add_output_options(CLI::App& command, OutputOptions& options, std::span<const std::string_view> formats);
/// For a command with a text to colour.
void add_colour_option(CLI::App& command, OutputOptions& options);
void add_policy_option(CLI::App& command, std::string& policy);
/// @param fallback  what happens without it
void add_delimiter_option(CLI::App& command, std::optional<std::string>& delimiter, const std::string& fallback,
                          const std::string& group = "Options");
void add_input_options(CLI::App& command, InputOptions& options, Files files = Files::several);
void add_pair_options(CLI::App& command, PairOptions& options);

} // namespace engineroom::app
