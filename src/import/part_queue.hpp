/// The parts of a large text for several threads: hands them out, each with a place for its projects, and puts together
/// what is read of them.
#pragma once

#include "one_pass.hpp"
#include "project_part.hpp"

#include <cstddef>
#include <engineroom/core/bytes.hpp>
#include <engineroom/import/text_parts.hpp>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

class PartQueue {
public:
    struct Where {
        const FileBytes& file;
        std::size_t begin = 0;       ///< of the text in the file
        std::size_t header_rows = 0; ///< records up to the header, itself included
    };
    /// @param expected  projects, for which there is room in one piece
    PartQueue(const Where& where, std::size_t expected, OnePass& pass);

    struct Task {
        std::size_t number = 0;
        TextPart part;
        std::string_view text;
        ProjectPart result;
        InCommon in_common{};
        Project* projects = nullptr; ///< blank, one for each record below the header
    };

    /// The next part; nothing behind the last one, and once a thread has failed.
    /// @param memory  of the thread, for the part's text
    [[nodiscard]] std::optional<Task> next(std::vector<char>& memory);
    /// A part that is read.
    void add(Task task);
    void fail();
    /// Puts all parts together in their order, once all are read.
    /// @return how many records there are; nothing where that was not possible
    [[nodiscard]] std::optional<std::size_t> finish();

private:
    [[nodiscard]] std::optional<Task> cut(std::vector<char>& memory);
    void give_place(Task& task);

    const Where where_;
    OnePass& pass_;
    std::mutex cutting_;
    TextParts texts_;
    std::size_t handed_out_ = 0;
    bool failed_ = false;
    std::mutex placing_; ///< what follows, and the projects of the pass
    std::size_t room_;   ///< the first records that have their projects in the one piece
    Project* first_;     ///< of the one piece
    std::map<std::size_t, std::pair<ProjectPart, InCommon>> finished_;
};

} // namespace engineroom
