/// Reads the parts of a large text into projects, one after another, each while it is in the processor's cache.
#pragma once

#include "core/pages.hpp"
#include "project_part.hpp"
#include "projects_file.hpp"
#include "quick_cells.hpp"

#include <cstddef>
#include <cstdint>
#include <engineroom/core/text_writer.hpp>
#include <engineroom/import/column_evidence.hpp>
#include <engineroom/import/conventions.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/import/sheet.hpp>
#include <engineroom/import/sheet_column.hpp>
#include <engineroom/import/sources.hpp>
#include <engineroom/import/value_map.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace engineroom {

/// What all parts are read by.
struct Reading {
    Reading(const Sheet& head, const std::vector<SheetColumn>& columns, const ImportOptions& options);

    const Sheet& head;
    const std::vector<SheetColumn>& columns;
    const ImportOptions& options;
    std::vector<ValueMap> values;
    GivenConventions given;
    ReadingFrame frame;
    std::string_view header_begins; ///< its first cell
};

/// Tells by their cells alone which records are projects for sure.
class PlainRecords {
public:
    PlainRecords(const Sheet& sheet, const Reading& reading);

    /// Whether the record is no blank row, remark, sum, explanation, nor the header again.
    [[nodiscard]] bool is_plain(const Table::RecordCells& cells) const;

private:
    [[nodiscard]] static bool has_two_values(const Table::RecordCells& cells);
    [[nodiscard]] bool is_told_apart(const Table::RecordCells& cells) const;

    const Sheet& sheet_;
    std::string_view header_begins_;
    std::vector<std::uint32_t> ids_;
    std::vector<std::uint32_t> names_;
};

/// Belongs to one thread.
class PartReader {
public:
    explicit PartReader(const Reading& reading);

    /// @param text      of the part
    /// @param projects  blank, one for each record below the header
    /// @return          false where it takes the ordinary way
    [[nodiscard]] bool read(std::string_view text, const TextPart& part, Project* projects, ProjectNotes& notes);

    /// Of the projects of the part that was read last.
    [[nodiscard]] const InCommon& in_common() const { return in_common_; }

    /// Adds what the cells read said, by column.
    void add_to(std::vector<ColumnEvidence>& seen) const;

private:
    /// How the cells of a column are read, and what they said.
    struct Lane {
        std::optional<QuickCells> quick;
        ColumnEvidence seen;
    };

    [[nodiscard]] bool read_block(std::size_t place, std::size_t size, ProjectReader& reader, Project* projects);
    void read_column(std::size_t index, std::size_t place, const RecordBlock& block);
    [[nodiscard]] bool finish(std::uint32_t record, const ColumnSet& closer, ProjectReader& reader,
                              Project& project) const;

    const Reading& reading_;
    Sheet sheet_;
    Sources sources_;
    PlainRecords plain_;
    TextWriter texts_{prefer_large_pages};
    std::vector<Lane> lanes_; ///< by column
    ColumnSet closer_;        ///< what no lane states
    Column id_column_ = id_column(sources_);
    std::string_view text_;              ///< of the part
    ColumnCells column_cells_;           ///< of the column that is read
    std::vector<ColumnSet> closer_look_; ///< what is still to be read of each record of a block
    InCommon in_common_;
};

} // namespace engineroom
