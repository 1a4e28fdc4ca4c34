/// Workbooks that LibreOffice wrote; workbooks/README says how.
#include "support/reading.hpp"
#include "support/workbooks.hpp"
#include <doctest/doctest.h>

using namespace engineroom;
using namespace workbooks;

namespace {

Workbook written(const std::string& name) {
    const auto bytes = reading::file(ENGINEROOM_SOURCE_DIR "/tests/import/workbooks/" + name);
    REQUIRE(bytes);
    CHECK(is_zip(*bytes));
    return read_workbook(*bytes, name).value();
}

} // namespace

TEST_CASE("the same sheet saved by LibreOffice as .xlsx and as .ods has the same cells") {
    for (const char* name : {"libreoffice.xlsx", "libreoffice.ods"}) {
        CAPTURE(name);
        const Workbook workbook = written(name);
        REQUIRE(workbook.sheets.size() == 2);
        const WorkbookSheet& sheet = workbook.sheets[0];
        CHECK(sheet.name == "Übersicht & Plan");
        CHECK_FALSE(sheet.hidden);
        CHECK(texts(sheet) ==
              Rows{{"Portfolio 2026"},
                   {},
                   {"id", "name", "start", "updated", "risk", "budget", "hours", "total", "done", "note"},
                   {"001", "Test line  für\nbio-composites", "2026-11-01", "2026-11-01T13:45:07", "35%",
                    "1234567.89 EUR", "0.75", "1.5", "TRUE", "two  spaces, = not a formula <&>"},
                   {"001-b", "", "1900-03-01", "#N/A", "0.0000001", "2469135.78 EUR", "#DIV/0!", "-0.1", "FALSE"},
                   {},
                   {},
                   {},
                   {"", "7", "7"},
                   {"", "7", "7"}});
        std::string exact;
        for (const WorkbookCell& cell : sheet.rows[3]) exact += cell.exact ? 'x' : '-';
        for (const WorkbookCell& cell : sheet.rows[4]) exact += cell.exact ? 'x' : '-';
        CHECK(exact == "--xxxxxxx-"
                       "--x-xx-xx");
        CHECK(workbook.sheets[1].name == "Notes");
        CHECK(workbook.sheets[1].hidden);
        CHECK(texts(workbook.sheets[1]) == Rows{{"hidden"}});
    }
}

TEST_CASE("a sheet whose days are counted from 1904 has the days that it shows") {
    for (const char* name : {"1904.xlsx", "1904.ods"})
        CHECK(texts(written(name).sheets.at(0)) == Rows{{"start"}, {"2026-11-01"}, {"1904-01-02"}});
}
