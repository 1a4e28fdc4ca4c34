#include "repeated_ids.hpp"

#include "projects_file.hpp"

#include <algorithm>
#include <atomic>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <engineroom/core/in_parallel.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>
#include <functional>

namespace engineroom {

std::vector<std::pair<std::size_t, std::size_t>> repeated_ids(const std::vector<Project>& projects,
                                                              std::size_t threads) {
    constexpr std::size_t in_part = 16384;
    // Many a list is sorted by its ids, and then none is there twice.
    std::atomic<bool> ascending{true};
    in_parallel((projects.size() + in_part - 1) / in_part, threads, [&](unsigned, std::size_t part) {
        const std::size_t end = std::min(projects.size(), (part + 1) * in_part + 1);
        for (std::size_t i = part * in_part + 1; i < end && ascending; ++i)
            if (!(projects[i - 1].id < projects[i].id)) ascending = false;
    });
    if (ascending) return {};
    std::vector<std::size_t> hashes(projects.size());
    in_parallel((projects.size() + in_part - 1) / in_part, threads, [&](unsigned, std::size_t part) {
        const std::size_t end = std::min(projects.size(), (part + 1) * in_part);
        for (std::size_t i = part * in_part; i < end; ++i) hashes[i] = std::hash<std::string_view>{}(projects[i].id);
    });
    // Each share has the ids whose hashes fall into it, so that equal ones are in one share.
    const auto hash = [&hashes](std::uint32_t i) { return hashes[i]; };
    const auto equal = [&projects, &hashes](std::uint32_t a, std::uint32_t b) {
        return hashes[a] == hashes[b] && projects[a].id == projects[b].id;
    };
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> found(std::max<std::size_t>(threads, 1));
    in_parallel(found.size(), threads, [&](unsigned, std::size_t share) {
        boost::unordered_flat_set<std::uint32_t, decltype(hash), decltype(equal)> ids{
            projects.size() / found.size() + 16, hash, equal};
        for (std::size_t i = 0; i < projects.size(); ++i) {
            if ((hashes[i] >> 32U) % found.size() != share) continue;
            const auto [first, is_new] = ids.insert(static_cast<std::uint32_t>(i));
            if (!is_new) found[share].emplace_back(*first, i);
        }
    });
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& share : found) pairs.insert(pairs.end(), share.begin(), share.end());
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return pairs;
}

void tell_repeated_ids(const std::vector<Project>& projects, const Sources& sources, std::size_t threads,
                       ProblemList& problems) {
    const Column column = id_column(sources);
    for (const auto& [first, again] : repeated_ids(projects, threads)) {
        const std::uint32_t earlier = projects[first].row;
        const std::uint32_t row = projects[again].row;
        const std::string id = shown(projects[again].id);
        problems.rows_error(
            {earlier, row}, row, sources.column_index(at(column)),
            {id, fmt::format("{} '{}' stands in row {} and again in row {}", to_string(column), id, earlier, row),
             column == Column::id ? "an id that no other row has"
                                  : "a name that no other row has, as there is no column id",
             column == Column::id ? "change one of them, or leave the repeated row out"
                                  : "change one of them, or add a column id"});
    }
}

} // namespace engineroom
