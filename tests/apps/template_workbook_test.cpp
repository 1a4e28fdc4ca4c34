/// The template as a workbook.
#include "apps/support/command.hpp"
#include "apps/support/terminal.hpp"

#include <doctest/doctest.h>
#include <engineroom/import/template.hpp>
#include <engineroom/import/workbook.hpp>

using namespace engineroom;

namespace {

WorkbookSheet sheet_of(const std::string& bytes) {
    Workbook workbook = read_workbook(bytes, "template.xlsx").value();
    REQUIRE(workbook.sheets.size() == 1);
    return std::move(workbook.sheets[0]);
}

} // namespace

TEST_CASE("a template whose name ends with .xlsx is a workbook with every column, its explanations and two examples") {
    const TemporaryFolder folder;
    for (const char* name : {"pipeline.xlsx", "PIPELINE.XLSX"}) {
        const std::string path = folder.path(name);
        const Ended written = run({"template", "-o", path});
        CHECK_MESSAGE(written.status == 0, written.err);
        CHECK(written.out.empty());
        const WorkbookSheet sheet = sheet_of(contents(path));
        REQUIRE(sheet.rows.size() == 4);
        for (std::size_t i = 0; i < template_columns.size(); ++i) {
            const TemplateColumn& column = template_columns[i];
            const std::string_view expected[] = {to_string(column.column), column.explanation, column.first,
                                                 column.second};
            for (std::size_t row = 0; row < 4; ++row) {
                const bool there = i < sheet.rows[row].size();
                CHECK((there ? sheet.rows[row][i].text : std::string{}) == expected[row]);
                CHECK_FALSE((there && row < 2 && sheet.rows[row][i].exact));
            }
            const bool number_or_date =
                column.column == Column::budget || column.column == Column::risk || column.column == Column::start;
            if (number_or_date) CHECK(sheet.rows[2][i].exact);
            if (column.column == Column::id) CHECK_FALSE(sheet.rows[2][i].exact);
        }
    }
    CHECK(contents(folder.path("pipeline.xlsx")) == contents(folder.path("PIPELINE.XLSX")));
}

TEST_CASE("a template goes as a workbook to standard output, but not to a terminal") {
    const Ended piped = run({"template", "--format", "xlsx"});
    CHECK(piped.status == 0);
    CHECK(sheet_of(piped.out).rows.size() == 4);
    if (without_terminal()) return;
    const Ended shown = run_on_terminal(Call{.arguments = {"template", "--format", "xlsx"}}, 80);
    CHECK(shown.status == 2);
    CHECK(shown.out.empty());
    CHECK(has(shown.err, "-o template.xlsx"));
}
