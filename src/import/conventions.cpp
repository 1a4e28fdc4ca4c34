#include "evidence.hpp"
#include "settling.hpp"
#include "toml_string.hpp"
#include "values_remedy.hpp"

#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

void settle_list(const Settling& settling, SheetColumn& column) {
    const ColumnEvidence& seen = column.seen;
    const bool strong = seen.strong_separators > 0;
    column.separator = strong ? ';' : ',';
    column.convention = strong ? "list parted by ; | or line breaks" : "list parted by commas";
    if (strong)
        column.evidence = fmt::format("one of them occurs in {} of {} cells", seen.strong_separators, seen.filled);
    if (strong && seen.commas_alone > seen.strong_separators)
        settling.problems.notice(
            settling.sheet.header_row(), column.index,
            {shown(column.header),
             fmt::format("'{}' is parted by ; | or line breaks in {}, and has commas alone in {}: commas are read as "
                         "parts of names",
                         shown(column.header), counted(seen.strong_separators, "cell", "cells"), seen.commas_alone),
             {},
             "part all lists in the column alike"});
    if (column.kind != CellKind::list) gather_from_lists(settling.sheet, column, settling.values);
}

void tell_failed_formulas(const Settling& settling, const SheetColumn& column) {
    const ColumnEvidence& seen = column.seen;
    if (!column.meaning || seen.failed_formulas == 0) return;
    settling.problems.notice(
        seen.failed_formula.row, column.index,
        {shown(seen.failed_formula.cell),
         fmt::format("in {} of '{}' a formula of the spreadsheet failed, such as '{}': they count as "
                     "missing",
                     counted(seen.failed_formulas, "cell", "cells"), shown(column.header),
                     shown(seen.failed_formula.cell)),
         {},
         "mend the formulas, or the figures lack these values"});
}

void tell_currency_dashes(const Settling& settling, const SheetColumn& column) {
    const ColumnEvidence& seen = column.seen;
    if (column.kind != CellKind::money || seen.currency_dashes == 0) return;
    settling.problems.notice(
        seen.currency_dash.row, column.index,
        {shown(seen.currency_dash.cell),
         fmt::format("{} of '{}' {} a dash beside a currency, such as '{}': {} as missing, as a dash alone does",
                     counted(seen.currency_dashes, "cell", "cells"), shown(column.header),
                     seen.currency_dashes == 1 ? "is" : "are", shown(seen.currency_dash.cell),
                     seen.currency_dashes == 1 ? "it counts" : "they count"),
         {},
         values_remedy("if that is zero, as the accounting format of spreadsheets shows it, say so",
                       column_names[*column.meaning], fmt::format("\n{} = \"0\"", toml_string(seen.currency_dash.cell)),
                       {})});
}

} // namespace

void Settling::refuse(SheetColumn& column, std::uint32_t row, std::string_view cell, std::string_view message,
                      std::string remedy) const {
    column.readable = false;
    problems.error(row, column.index,
                   {shown(cell),
                    fmt::format("'{}' can be read in two ways: {}", shown(column.header), message),
                    {},
                    std::move(remedy)});
}

void Settling::tell_sisters(SheetColumn& column, const SampleCell& sample,
                            const std::vector<const SheetColumn*>& deciding, std::string_view convention) const {
    std::string names;
    for (const SheetColumn* sister : deciding)
        (names += names.empty() ? "" : ", ") += fmt::format("'{}'", shown(sister->header));
    column.evidence = fmt::format("its own values allow two readings; {} {} only this one", names,
                                  deciding.size() == 1 ? "allows" : "allow");
    problems.notice(sample.row, column.index,
                    {shown(sample.cell),
                     fmt::format("'{}' alone allows two readings, such as '{}'; it is read as {}, as {} must be",
                                 shown(column.header), shown(sample.cell), convention, names),
                     {},
                     {}});
}

void Settling::tell_hint(SheetColumn& column, const SampleCell& sample, const LocaleHints& hints,
                         std::string_view convention, std::string_view remedy) const {
    column.evidence = fmt::format("nothing decides; {}", hints.because);
    column.guess = fmt::format("'{}' is read as {}, as {}", shown(column.header), convention, hints.because);
    problems.notice(sample.row, column.index,
                    {shown(sample.cell),
                     fmt::format("'{}' allows two readings, such as '{}', and nothing decides; it is read as {}, as {}",
                                 shown(column.header), shown(sample.cell), convention, hints.because),
                     {},
                     fmt::format("this is what --lenient asks for; {}", remedy)});
}

void describe(SheetColumn& column, std::string_view convention, std::string evidence) {
    (column.convention += column.convention.empty() ? "" : ", ") += convention;
    if (!evidence.empty()) column.evidence = std::move(evidence);
}

void find_conventions(const Sheet& sheet, std::vector<SheetColumn>& columns, const std::vector<ValueMap>& values,
                      const GivenConventions& given, const Labels& risk_labels, ProblemList& problems) {
    gather_evidence(sheet, columns, values, given, risk_labels);
    settle_conventions(sheet, columns, values, given, risk_labels, problems);
}

void settle_conventions(const Sheet& sheet, std::vector<SheetColumn>& columns, const std::vector<ValueMap>& values,
                        const GivenConventions& given, const Labels& risk_labels, ProblemList& problems) {
    const Settling settling{sheet, columns, values, given, risk_labels, problems};
    for (SheetColumn& column : columns)
        if (column.has_lists()) settle_list(settling, column);
    settle_dates(settling);
    settle_decimals(settling);
    for (SheetColumn& column : columns) {
        tell_failed_formulas(settling, column);
        tell_currency_dashes(settling, column);
        if (!column.readable) continue;
        if (column.kind == CellKind::risk || column.kind == CellKind::success) settle_risk(settling, column);
        if (column.kind == CellKind::multiple) settle_multiple(settling, column);
    }
    settle_units(settling);
}

} // namespace engineroom
