// engineroom template: an empty spreadsheet to fill in.

#include "commands.hpp"

#include "../destination.hpp"
#include "../settings.hpp"
#include "../stop.hpp"
#include "../wording.hpp"

#include <algorithm>
#include <array>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/template.hpp>
#include <engineroom/import/write_workbook.hpp>
#include <engineroom/present/csv.hpp>
#include <string>
#include <vector>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 2> formats{"csv", "xlsx"};

struct TemplateOptions {
    OutputOptions output;
    std::optional<std::string> delimiter;
};

/// Header, explanations and the two examples.
using Rows = std::array<std::vector<std::string>, 4>;

Rows rows() {
    Rows all;
    for (const TemplateColumn& column : template_columns) {
        all[0].emplace_back(to_string(column.column));
        all[1].emplace_back(column.explanation);
        all[2].emplace_back(column.first);
        all[3].emplace_back(column.second);
    }
    return all;
}

std::string csv_page(char delimiter) {
    CsvStyle style;
    style.delimiter = delimiter;
    std::string text;
    for (const std::vector<std::string>& row : rows()) text += csv_record(row, style);
    return text;
}

/// Examples are numbers and dates where they look like it, so that a spreadsheet program treats what is typed below
/// alike.
std::string workbook_page() {
    std::vector<std::vector<WorkbookCell>> cells;
    for (const std::vector<std::string>& row : rows()) {
        const bool example = cells.size() >= 2;
        auto& written = cells.emplace_back();
        for (const std::string& text : row) written.push_back({text, example});
    }
    return write_xlsx(cells, "Projects");
}

bool ends_with(std::string_view path, std::string_view ending) {
    if (path.size() < ending.size()) return false;
    return std::equal(ending.begin(), ending.end(), path.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char a, char b) { return a == to_lower(b); });
}

/// The format that was asked for; without a word, the one that the file's name promises.
std::string_view format_of(const OutputOptions& output) {
    const std::string_view path = output.path ? std::string_view{*output.path} : std::string_view{};
    for (const std::string_view ending : {".ods", ".xls", ".xlsm"})
        if (ends_with(path, ending)) throw Stop{wording::unwritten_workbook(path)};
    if (output.format.empty()) return ends_with(path, ".xlsx") ? "xlsx" : "csv";
    check_format(output, formats);
    if (ends_with(path, output.format == "csv" ? ".xlsx" : ".csv"))
        throw Stop{wording::misleading_ending(path, output.format)};
    return output.format;
}

ExitStatus run(const TemplateOptions& options) {
    const bool workbook = format_of(options.output) == "xlsx";
    const Destination destination{options.output.path};
    if (workbook && options.delimiter) throw Stop{wording::delimiter_of_workbook()};
    if (workbook && destination.terminal()) throw Stop{wording::workbook_on_terminal()};
    const char delimiter = options.delimiter ? delimiter_of(*options.delimiter) : ',';
    destination.write(workbook ? workbook_page() : csv_page(delimiter));
    return ExitStatus::done;
}

} // namespace

Command template_command(CLI::App& program) {
    const auto options = std::make_shared<TemplateOptions>();
    CLI::App* parser = program.add_subcommand("template", "an empty spreadsheet with every column explained");
    add_delimiter_option(*parser, options->delimiter, "default comma");
    add_output_options(*parser, options->output, formats);
    options->output.format.clear(); // as the name of the file says
    parser->footer("Only a column that tells projects apart is required (id, else name);\ndelete what you do not use. "
                   "A name that ends with .xlsx makes a workbook.\n\n"
                   "Examples:\n"
                   "  engineroom template -o pipeline.xlsx\n"
                   "  engineroom template -o pipeline.csv\n"
                   "  engineroom template --delimiter semicolon -o pipeline.csv");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
