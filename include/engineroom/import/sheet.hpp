/// A spreadsheet that is open: its text, its table, its header and the records below it.
#pragma once

#include <cstdint>
#include <engineroom/import/dialect.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/import/problem_list.hpp>
#include <engineroom/import/table.hpp>
#include <engineroom/import/text_encoding.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// Cells point into the text, so a sheet stays where it was made; the file's bytes must outlive it.
class Sheet {
public:
    struct How {
        std::optional<std::string> encoding;
        std::optional<char> delimiter;
        std::optional<std::uint32_t> header_row; ///< 1-based
    };

    Sheet(const FileBytes& file, const How& how, const KnowsHeader& knows, ProblemList& problems,
          std::vector<LeftOut>& left_out);
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    /// Whether there is a header with records below it; if not, the problems say why.
    [[nodiscard]] bool usable() const { return usable_; }

    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] const std::string& encoding() const { return decoded_.encoding; }
    [[nodiscard]] const Dialect& dialect() const { return dialect_; }
    [[nodiscard]] std::uint32_t header_row() const { return table_.row(header_); }
    [[nodiscard]] std::size_t width() const { return width_; }
    [[nodiscard]] std::string_view header(std::size_t column) const { return table_.cell(header_, column); }
    /// Records below the header that are not blank.
    [[nodiscard]] const std::vector<std::uint32_t>& records() const { return records_; }
    /// Takes records (in order) out of `records`: they are no data.
    void leave_out(const std::vector<std::uint32_t>& records);
    [[nodiscard]] std::uint32_t row(std::size_t record) const { return table_.row(record); }
    /// The cell without white space at its ends.
    [[nodiscard]] std::string_view cell(std::size_t record, std::size_t column) const;

private:
    void find_header(const How& how, ProblemList& problems, std::vector<LeftOut>& left_out);
    void check_widths(ProblemList& problems) const;

    std::string file_;
    DecodedText decoded_;
    Dialect dialect_;
    Table table_;
    std::size_t header_ = 0;
    std::size_t width_ = 0;
    std::vector<std::uint32_t> records_;
    bool usable_ = false;
};

} // namespace engineroom
