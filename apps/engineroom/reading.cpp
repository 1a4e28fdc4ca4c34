#include "reading.hpp"

#include "destination.hpp"
#include "read_file.hpp"
#include "settings.hpp"
#include "stop.hpp"
#include "wording.hpp"

#include <algorithm>
#include <cstdint>
#include <engineroom/import/join.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <system_error>
#include <utility>

namespace engineroom::app {
namespace {

FileBytes bytes_of(const std::string& path) {
    if (path == "-") return {standard_input, or_stop(read_standard_input())};
    return {path, or_stop(map_file(path))};
}

/// Each file counts once, and standard input can be one alone.
void must_differ(const InputOptions& options) {
    const std::vector<std::string>& files = options.files;
    const auto standard = std::count(files.begin(), files.end(), "-") + (options.organisations == "-" ? 1 : 0);
    if (standard > 1) throw Stop{wording::twice_standard_input()};
    for (std::size_t i = 0; i < files.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            std::error_code unknown; // of a file that is not there, which is told when it is read
            if (files[i] == files[j] || std::filesystem::equivalent(files[i], files[j], unknown))
                throw Stop{wording::same_file_twice(files[i])};
        }
}

std::string file_text(const Import& import, std::uint32_t index) {
    const SourceFile& file = import.portfolio.files[index];
    std::string text =
        fmt::format("{}  {}, {}, headers in row {}, {} rows, {} projects, {} rows left out as wrong\n", file.name,
                    file.encoding, file.sheet.empty() ? "delimiter " + file.delimiter : "sheet " + file.sheet,
                    file.header_row, file.rows, file.projects, file.skipped);
    for (const ColumnReading& column : import.columns) {
        if (column.file != index) continue;
        text += fmt::format("  {} '{}' is {}", column_letters(column.index), column.header,
                            column.meaning.empty() ? "not known, and kept" : column.meaning);
        if (!column.convention.empty()) text += fmt::format(", read as {}", column.convention);
        if (!column.evidence.empty()) text += fmt::format(" ({})", column.evidence);
        text += '\n';
    }
    for (const LeftOut& row : import.left_out)
        if (row.file == index) text += fmt::format("  row {} is left out: {}\n", row.row, row.because);
    return text;
}

} // namespace

void must_be_one_file(const InputOptions& options, std::string_view command) {
    if (options.files.empty()) throw Stop{wording::no_file(command)};
    if (options.files.size() > 1) throw Stop{wording::several_files(command, options.files.size())};
}

FileBytes read_projects(const InputOptions& options, std::string_view command) {
    must_be_one_file(options, command);
    return bytes_of(options.files.front());
}

Reading read_portfolio(const InputOptions& options, std::string_view command) {
    if (options.files.empty()) throw Stop{wording::no_file(command)};
    must_differ(options);
    Policy policy = policy_of(options.policy);
    std::vector<ImportOptions> import_options;
    for (std::size_t i = 0; i < options.files.size(); ++i)
        import_options.push_back(import_options_of(options, policy, i));
    std::vector<FileBytes> projects;
    for (const std::string& file : options.files) projects.push_back(bytes_of(file));
    std::optional<FileBytes> organisations;
    if (options.organisations) organisations = bytes_of(*options.organisations);
    return {std::move(policy), import_portfolio(std::move(projects), organisations, import_options,
                                                {options.prefix_ids, options.file_as_cluster})};
}

std::vector<std::string> paths_of(const InputOptions& options) {
    std::vector<std::string> paths;
    for (const std::string& file : options.files)
        if (file != "-") paths.push_back(file);
    if (options.organisations) paths.push_back(*options.organisations);
    paths.insert(paths.end(), options.mapping.begin(), options.mapping.end());
    paths.push_back(options.policy);
    return paths;
}

void tell_reading(const Reading& reading) {
    std::string text;
    for (std::uint32_t i = 0; i < reading.import.portfolio.files.size(); ++i) text += file_text(reading.import, i);
    write_message(text);
}

} // namespace engineroom::app
