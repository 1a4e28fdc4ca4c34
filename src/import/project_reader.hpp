/// From one record of a sheet to a project.
#pragma once

#include "projects_file.hpp"

#include <cstdint>
#include <engineroom/import/cell_reader.hpp>
#include <map>
#include <utility>
#include <vector>

namespace engineroom {

/// What is met on the way beside problems, in the records of one part of a sheet.
struct ProjectNotes : ReadingNotes {
    using ReadingNotes::ReadingNotes;

    std::vector<std::uint32_t> contradicting; ///< rows whose risk and chance of success do not add up to 1
    std::map<Column, std::vector<std::uint32_t>> differing; ///< rows whose columns of one meaning differ
    /// Where a value stood, if not in the first column of its meaning.
    std::map<std::pair<std::uint32_t, Column>, std::uint32_t> elsewhere;
};

class ProjectReader {
public:
    /// All of them outlive the reader.
    ProjectReader(const Sources& sources, const ReadingFrame& frame, Date as_of, ProjectNotes& notes);

    /// Fills `project`, which is blank.
    /// @return false, and a problem, where the record has nothing to tell it apart by
    [[nodiscard]] bool read(std::uint32_t record, Project& project);

    // The same in steps: the id, each column of `stated`, the end.
    [[nodiscard]] bool begin(std::uint32_t record, Project& project);
    void read_column(Column column, Project& project, std::uint32_t record);
    void finish(std::uint32_t record, Project& project);

    /// Columns that any record may state, but for the id's.
    [[nodiscard]] const std::vector<Column>& stated() const { return stated_; }

private:
    void read_success(Project& project, std::uint32_t record);
    void read_currency(std::uint32_t record);
    void check_payoffs(const Project& project);
    void note_elsewhere(std::uint32_t record);

    const Sources& sources_;
    CellReader reader_;
    Date as_of_;
    ProjectNotes& notes_;
    std::vector<Column> stated_;
    bool states_stage_ = false;
    bool any_shared_ = false;
};

} // namespace engineroom
