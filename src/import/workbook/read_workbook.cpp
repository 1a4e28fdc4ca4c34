#include "archive.hpp"
#include "ods.hpp"
#include "xlsx.hpp"

#include <engineroom/import/workbook.hpp>

namespace engineroom {
namespace {

using namespace workbook;

Workbook read(std::string_view bytes) {
    if (is_compound_file(bytes))
        throw Refusal{"is protected by a password, or is a workbook of the old kind (.xls)",
                      "save it as .xlsx without a password"};
    if (!is_zip(bytes)) throw Refusal{"is no workbook", "give a workbook (.xlsx, .ods) or a CSV file"};
    Archive archive{bytes};
    Memory memory = memory_for_cells(bytes.size());
    return is_open_document(archive) ? read_ods(archive, memory) : read_xlsx(archive, memory);
}

} // namespace

Result<Workbook> read_workbook(std::string_view bytes, std::string_view file) {
    try {
        return read(bytes);
    } catch (const Refusal& refusal) {
        Problem problem = refusal.problem;
        problem.place.file = file;
        return problem;
    }
}

} // namespace engineroom
