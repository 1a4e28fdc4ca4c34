#include "part_queue.hpp"

#include "core/pages.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace engineroom {
namespace {

constexpr std::size_t bytes_in_part = std::size_t{1} << 17U;

} // namespace

PartQueue::PartQueue(const Where& where, std::size_t expected, OnePass& pass)
    : where_{where}, pass_{pass}, texts_{where.file.bytes.view().substr(where.begin), bytes_in_part} {
    reserve_in_large_pages(pass_.projects, expected);
    room_ = where_.header_rows + pass_.projects.capacity();
    first_ = pass_.projects.data();
}

std::optional<PartQueue::Task> PartQueue::next(std::vector<char>& memory) {
    std::optional<Task> task = cut(memory);
    if (task) give_place(*task);
    return task;
}

std::optional<PartQueue::Task> PartQueue::cut(std::vector<char>& memory) {
    const std::lock_guard lock{cutting_};
    if (failed_) return std::nullopt;
    std::string_view text;
    const std::optional<TextPart> part = texts_.next([&](std::size_t begin, std::size_t size) {
        return text = where_.file.bytes.piece(where_.begin + begin, size, memory);
    });
    if (!part) return std::nullopt;
    return Task{handed_out_++, *part, text.substr(0, part->end - part->begin), ProjectPart{where_.file.name}};
}

void PartQueue::give_place(Task& task) {
    const std::size_t end = task.part.first_record + task.part.records;
    const std::size_t begin = std::max(task.part.first_record, where_.header_rows);
    if (end <= begin) return;
    if (end > room_) {
        task.result.projects.resize(end - begin);
        task.projects = task.result.projects.data();
        return;
    }
    task.projects = first_ + (begin - where_.header_rows);
    make_ready(task.projects, (end - begin) * sizeof(Project)); // which takes longest, and holds nobody up here
    // Others read into what is there, which stays where it is.
    const std::lock_guard lock{placing_};
    pass_.projects.resize(std::max(pass_.projects.size(), end - where_.header_rows));
    assert(pass_.projects.data() == first_);
}

void PartQueue::add(Task task) {
    const std::lock_guard lock{placing_};
    finished_.emplace(task.number, std::pair{std::move(task.result), task.in_common});
}

void PartQueue::fail() {
    const std::lock_guard lock{cutting_};
    failed_ = true;
}

std::optional<std::size_t> PartQueue::finish() {
    if (failed_ || !texts_.regular()) return std::nullopt;
    for (auto& [number, finished] : finished_) {
        auto& [part, in_common] = finished;
        pass_.projects.insert(pass_.projects.end(), std::make_move_iterator(part.projects.begin()),
                              std::make_move_iterator(part.projects.end()));
        part.projects = {};
        pass_.parts.push_back(std::move(part));
        InCommon& all = pass_.in_common;
        all.staged = all.staged && in_common.staged;
        all.ascending = all.ascending && in_common.ascending;
        if (all.projects > 0 && in_common.projects > 0 &&
            !(pass_.projects[all.projects - 1].id < pass_.projects[all.projects].id))
            all.ascending = false;
        all.projects += in_common.projects;
    }
    return texts_.records();
}

} // namespace engineroom
