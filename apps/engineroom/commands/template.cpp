// engineroom template: an empty spreadsheet to fill in.

#include "commands.hpp"

#include "../destination.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../wording.hpp"

#include <array>
#include <engineroom/import/template.hpp>
#include <engineroom/present/csv.hpp>
#include <string>
#include <vector>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 1> formats{"csv"};

struct TemplateOptions {
    OutputOptions output;
    std::optional<std::string> delimiter;
};

/// Header, explanations and the two examples.
std::string page(char delimiter) {
    std::array<std::vector<std::string>, 4> rows;
    for (const TemplateColumn& column : template_columns) {
        rows[0].emplace_back(to_string(column.column));
        rows[1].emplace_back(column.explanation);
        rows[2].emplace_back(column.first);
        rows[3].emplace_back(column.second);
    }
    CsvStyle style;
    style.delimiter = delimiter;
    std::string text;
    for (const std::vector<std::string>& row : rows) text += csv_record(row, style);
    return text;
}

bool names_a_workbook(std::string_view path) {
    for (const std::string_view ending : {".xlsx", ".ods", ".xls"})
        if (path.size() >= ending.size() && path.substr(path.size() - ending.size()) == ending) return true;
    return false;
}

ExitStatus run(const TemplateOptions& options) {
    check_format(options.output, formats);
    if (options.output.path && names_a_workbook(*options.output.path))
        throw Stop{wording::no_workbook_yet(*options.output.path)};
    const char delimiter = options.delimiter ? delimiter_of(*options.delimiter) : ',';
    Destination{options.output.path}.write(page(delimiter));
    return ExitStatus::done;
}

} // namespace

Command template_command(CLI::App& program) {
    const auto options = std::make_shared<TemplateOptions>();
    CLI::App* parser = program.add_subcommand("template", "an empty spreadsheet with every column explained");
    add_delimiter_option(*parser, options->delimiter, "default comma");
    add_output_options(*parser, options->output, formats);
    parser->footer(
        "Only a column that tells projects apart is required (id, else name);\ndelete what you do not use.\n\n"
        "Examples:\n"
        "  engineroom template -o pipeline.csv\n"
        "  engineroom template --delimiter semicolon -o pipeline.csv");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
