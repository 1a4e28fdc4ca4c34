#include "present/json/inputs.hpp"
#include "present/json/value.hpp"

#include <engineroom/import/mapping_condition.hpp>
#include <engineroom/present/json.hpp>

namespace engineroom {
namespace {

Json columns_json(const std::vector<ColumnReading>& columns, const Mapping& mapping) {
    Json list = Json::array();
    for (const ColumnReading& column : columns) {
        const std::string* const condition = condition_on(mapping, column.header);
        list.push_back({{"index", column.index},
                        {"header", column.header},
                        {"meaning", text_json(column.meaning)},
                        {"convention", text_json(column.convention)},
                        {"evidence", text_json(column.evidence)},
                        {"missing", column.missing},
                        {"problems", column.problems},
                        {"filled", column.filled},
                        {"before", text_json(column.before)},
                        {"after", text_json(column.after)},
                        {"only", condition == nullptr ? Json(nullptr) : Json(*condition)}});
    }
    return list;
}

} // namespace

std::string to_json(const Import& import) {
    Json left_out = Json::array();
    for (const LeftOut& row : import.left_out) left_out.push_back({{"row", row.row}, {"because", row.because}});
    return dumped({{"schema", "engineroom.check/1"},
                   {"inputs", inputs_json(import.portfolio.files)},
                   {"columns", columns_json(import.columns, import.understood)},
                   {"organisation_columns", columns_json(import.organisation_columns, Mapping{})},
                   {"left_out", std::move(left_out)},
                   {"problems", problems_json(import.problems)},
                   {"usable", import.usable()}});
}

} // namespace engineroom
