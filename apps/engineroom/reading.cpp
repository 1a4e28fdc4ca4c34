#include "reading.hpp"

#include "destination.hpp"
#include "read_file.hpp"
#include "settings.hpp"
#include "stop.hpp"
#include "wording.hpp"

#include <fmt/format.h>
#include <optional>
#include <utility>

namespace engineroom::app {
namespace {

FileBytes bytes_of(const std::string& path) {
    if (path == "-") return {standard_input, or_stop(read_standard_input())};
    return {path, or_stop(map_file(path))};
}

} // namespace

FileBytes read_projects(const InputOptions& options, std::string_view command) {
    if (options.files.empty()) throw Stop{wording::no_file(command)};
    if (options.files.size() > 1) throw Stop{wording::several_files(command, options.files.size())};
    return bytes_of(options.files.front());
}

Reading read_portfolio(const InputOptions& options, std::string_view command) {
    Policy policy = policy_of(options.policy);
    const ImportOptions import_options = import_options_of(options, policy);
    FileBytes projects = read_projects(options, command);
    std::optional<FileBytes> organisations;
    if (options.organisations) {
        if (options.organisations == "-" && options.files.front() == "-") throw Stop{wording::twice_standard_input()};
        organisations = bytes_of(*options.organisations);
    }
    return {std::move(policy), import_portfolio(std::move(projects), organisations, import_options)};
}

std::vector<std::string> paths_of(const InputOptions& options) {
    std::vector<std::string> paths;
    for (const std::string& file : options.files)
        if (file != "-") paths.push_back(file);
    if (options.organisations) paths.push_back(*options.organisations);
    if (options.mapping) paths.push_back(*options.mapping);
    paths.push_back(options.policy);
    return paths;
}

void tell_reading(const Reading& reading) {
    std::string text;
    for (const SourceFile& file : reading.import.portfolio.files)
        text +=
            fmt::format("{}  {}, {}, headers in row {}, {} rows, {} projects, {} rows left out as wrong\n", file.name,
                        file.encoding, file.sheet.empty() ? "delimiter " + file.delimiter : "sheet " + file.sheet,
                        file.header_row, file.rows, file.projects, file.skipped);
    for (const ColumnReading& column : reading.import.columns) {
        text += fmt::format("  {} '{}' is {}", column_letters(column.index), column.header,
                            column.meaning.empty() ? "not known, and kept" : column.meaning);
        if (!column.convention.empty()) text += fmt::format(", read as {}", column.convention);
        if (!column.evidence.empty()) text += fmt::format(" ({})", column.evidence);
        text += '\n';
    }
    for (const LeftOut& row : reading.import.left_out)
        text += fmt::format("  row {} is left out: {}\n", row.row, row.because);
    write_message(text);
}

} // namespace engineroom::app
