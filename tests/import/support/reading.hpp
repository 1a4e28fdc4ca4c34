/// Reads spreadsheets that stand in the test itself.
#pragma once

#include <engineroom/import/import.hpp>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace reading {

inline engineroom::Date day(int year, int month, int date) {
    return *engineroom::make_date(year, month, date);
}

/// As of 1 November 2026.
inline engineroom::ImportOptions options() {
    engineroom::ImportOptions result;
    result.as_of = day(2026, 11, 1);
    return result;
}

inline engineroom::Import of(const std::string& text, const engineroom::ImportOptions& how = options()) {
    return engineroom::import_portfolio({"p.csv", text}, std::nullopt, how);
}

inline engineroom::Import with(const std::string& mapping, const std::string& text,
                               engineroom::ImportOptions how = options()) {
    how.mapping = engineroom::read_mapping(mapping, "m.toml").value();
    return of(text, how);
}

/// One column beside an id, with one project a value.
inline std::string column(const std::string& header, const std::vector<std::string>& values) {
    std::string text = "id\t" + header + "\n";
    for (std::size_t i = 0; i < values.size(); ++i) text += "P" + std::to_string(i + 1) + "\t" + values[i] + "\n";
    return text;
}

inline std::vector<engineroom::Problem> errors(const engineroom::Import& import) {
    std::vector<engineroom::Problem> result;
    for (const engineroom::Problem& problem : import.problems)
        if (problem.gravity == engineroom::Gravity::error) result.push_back(problem);
    return result;
}

inline std::vector<engineroom::Problem> notices(const engineroom::Import& import) {
    std::vector<engineroom::Problem> result;
    for (const engineroom::Problem& problem : import.problems)
        if (problem.gravity == engineroom::Gravity::notice) result.push_back(problem);
    return result;
}

/// The one error of an import; a failed test where there is none or more.
inline engineroom::Problem only_error(const engineroom::Import& import) {
    const auto found = errors(import);
    engineroom::Problem none;
    none.message = std::to_string(found.size()) + " errors";
    for (const engineroom::Problem& problem : found) none.message += "; " + problem.message;
    return found.size() == 1 ? found.front() : none;
}

inline bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

inline std::optional<std::string> file(const std::string& path) {
    std::ifstream stream{path, std::ios::binary};
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace reading
