#include "set_aside.hpp"

#include "projects_file.hpp"

#include <algorithm>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/template.hpp>
#include <engineroom/import/totals.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

void set_explanations_aside(Sheet& sheet, const std::vector<SheetColumn>& columns, std::vector<LeftOut>& left_out) {
    for (const Column meaning : {Column::id, Column::name}) {
        const auto column = std::find_if(columns.begin(), columns.end(),
                                         [meaning](const SheetColumn& one) { return one.meaning == at(meaning); });
        if (column == columns.end()) continue;
        std::vector<std::uint32_t> explanations;
        for (const std::uint32_t record : sheet.records()) {
            if (sheet.cell(record, column->index - 1) != explanation_id) continue;
            explanations.push_back(record);
            left_out.push_back({Sheet::row(record), "the template's row of explanations"});
        }
        sheet.leave_out(explanations);
        return;
    }
}

void tell_sum(const Sheet& sheet, const std::vector<SheetColumn>& columns, const TotalsRow& total,
              ProblemList& problems) {
    const std::string cell = shown(sheet.cell(total.record, total.column - 1));
    problems.notice(Sheet::row(total.record), total.column,
                    {cell,
                     fmt::format("the row has no id, and its '{}' is the sum of '{}' above: it is left out as a row of "
                                 "totals",
                                 cell, shown(columns[total.column - 1].header)),
                     {},
                     "if it is a project, give it an id"});
}

void set_totals_aside(Sheet& sheet, const std::vector<SheetColumn>& columns, ProblemList& problems,
                      std::vector<LeftOut>& left_out) {
    const Totals totals = totals_of(sheet, columns);
    std::vector<std::uint32_t> records;
    std::vector<std::uint32_t> called;
    std::uint32_t word_column = 0;
    for (const TotalsRow& total : totals.rows) {
        records.push_back(total.record);
        left_out.push_back({Sheet::row(total.record), "a row of totals"});
        if (!total.called_so) {
            tell_sum(sheet, columns, total, problems);
            continue;
        }
        if (called.empty()) word_column = total.column;
        called.push_back(Sheet::row(total.record));
    }
    if (!called.empty())
        problems.notice(called.front(), word_column,
                        {{},
                         fmt::format("{} left out, called so and without a stage, risk or date: {}",
                                     called.size() == 1 ? std::string{"a row of totals is"}
                                                        : fmt::format("{} rows of totals are", called.size()),
                                     row_list(called)),
                         {},
                         "if one is a project, give it a stage"});
    for (const TotalsRow& project : totals.projects) {
        const std::string cell = shown(sheet.cell(project.record, project.column - 1));
        problems.notice(Sheet::row(project.record), project.column,
                        {cell,
                         fmt::format("the row is called '{}', but is read as a project since {}", cell,
                                     project.only_figures ? "its amounts are not the sum of those above"
                                                          : "it states more than numbers"),
                         {},
                         "delete the row if it adds up others"});
    }
    sheet.leave_out(records);
}

} // namespace

void set_aside(Sheet& sheet, const std::vector<SheetColumn>& columns, ProblemList& problems,
               std::vector<LeftOut>& left_out) {
    set_explanations_aside(sheet, columns, left_out);
    set_totals_aside(sheet, columns, problems, left_out);
}

} // namespace engineroom
