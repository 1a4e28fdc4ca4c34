/// Cuts one stretch of a CSV text into records and cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <engineroom/import/table.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// How the lines and cells of a text are told apart.
struct CutMarks {
    char delimiter = ',';
    bool cr_ends_lines = false;
};

/// Whether the first line end outside quotes is a CR without LF.
[[nodiscard]] bool cr_ends_lines(std::string_view text);

class Cutter {
public:
    /// What a stretch holds; the rows of problems count from its first record.
    struct Stretch {
        std::size_t begin = 0; ///< in the text; a record starts here
        std::size_t end = 0;   ///< behind its last record
        bool gave_up = false;  ///< it went too far beyond its limit, as one does that began within quotes
        Table::Run run;
        std::vector<std::uint32_t> sizes; ///< cells of each record
        Problems problems;
        std::optional<Problem> truncated;
    };

    Cutter(std::string_view text, CutMarks marks, std::string_view file) : text_{text}, marks_{marks}, file_{file} {}

    /// Cuts records from `begin` until one ends at or behind `limit`.
    /// @param most_records  stop after that many; 0: all
    /// @param farthest      give up on a record that has not ended here
    [[nodiscard]] Stretch cut(std::size_t begin, std::size_t limit, std::size_t most_records, std::size_t farthest);

    /// Puts stretches together, in their order.
    [[nodiscard]] static Table joined(std::string_view text, std::vector<Stretch> stretches);

private:
    bool take_record();
    bool take_quoted(std::uint32_t row, std::size_t column);
    void skip_to_stop();
    [[nodiscard]] std::size_t find_quote(std::size_t from) const;
    void add(std::size_t begin, std::size_t end);
    [[nodiscard]] Problem problem(std::uint32_t row, std::size_t column, std::string_view cell, std::string message,
                                  std::string remedy) const;

    std::string_view text_;
    CutMarks marks_;
    std::string_view file_;
    std::size_t at_ = 0;
    std::size_t farthest_ = 0;
    Stretch stretch_;
};

} // namespace engineroom
