#include "present/json/inputs.hpp"

#include <engineroom/present/json.hpp>

namespace engineroom {

Json inputs_json(const std::vector<SourceFile>& files) {
    Json inputs = Json::array();
    for (const SourceFile& file : files)
        inputs.push_back({{"file", file.name},
                          {"encoding", text_json(file.encoding)},
                          {"delimiter", text_json(file.delimiter)},
                          {"sheet", text_json(file.sheet)},
                          {"header_row", place_json(file.header_row)},
                          {"rows", file.rows},
                          {"projects", file.projects},
                          {"skipped", file.skipped},
                          {"guesses", file.guesses}});
    return inputs;
}

Json problems_json(const Problems& problems) {
    Json list = Json::array();
    for (const Problem& problem : problems) {
        const bool a_cell = problem.place.column > 0 || !problem.value.empty();
        list.push_back({{"file", text_json(problem.place.file)},
                        {"row", place_json(problem.place.row)},
                        {"column", place_json(problem.place.column)},
                        {"value", a_cell ? Json(problem.value) : Json(nullptr)},
                        {"expected", text_json(problem.expected)},
                        {"severity", to_string(problem.gravity)},
                        {"message", problem.message},
                        {"remedy", text_json(problem.remedy)}});
    }
    return list;
}

std::string to_json(const Problems& problems) {
    return dumped({{"schema", "engineroom.error/1"}, {"problems", problems_json(problems)}});
}

} // namespace engineroom
