#include <array>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/table.hpp>
#include <fmt/format.h>

namespace engineroom {

/// One pass over the text, from its first byte to its last.
class Cutter {
public:
    Cutter(Table& table, std::string_view text, char delimiter, std::string_view file)
        : table_{table}, text_{text}, delimiter_{delimiter}, file_{file}, cr_ends_lines_{first_line_ends_with_cr()} {
        stops_[static_cast<unsigned char>('\n')] = true;
        stops_[static_cast<unsigned char>('\r')] = true;
        stops_[static_cast<unsigned char>(delimiter)] = true;
        table_.text_ = text;
    }

    void cut(std::size_t most_rows) {
        std::uint32_t row = 1;
        while (at_ < text_.size()) {
            if (most_rows != 0 && table_.rows_.size() == most_rows) {
                table_.complete = false;
                return;
            }
            if (!take_record(row)) return;
            table_.starts_.push_back(table_.cells_.size());
            table_.rows_.push_back(row++);
        }
    }

private:
    /// Whether the first line end outside quotes is a CR without LF.
    [[nodiscard]] bool first_line_ends_with_cr() const {
        bool quoted = false;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            const char c = text_[i];
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c == '\n') return false;
            if (c == '\r') return i + 1 == text_.size() || text_[i + 1] != '\n';
        }
        return false;
    }

    /// @return false at an unclosed quote: the record is not kept
    bool take_record(std::uint32_t row) {
        const std::size_t first = table_.cells_.size();
        while (true) {
            const std::size_t begin = at_;
            if (at_ < text_.size() && text_[at_] == '"') {
                if (!take_quoted(row, table_.cells_.size() - first + 1)) {
                    table_.cells_.resize(first);
                    return false;
                }
            } else {
                skip_to_stop();
                add(begin, at_);
            }
            if (at_ == text_.size()) return true;
            const char stop = text_[at_++];
            if (stop == delimiter_) continue;
            if (stop == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
            return true;
        }
    }

    /// To the next delimiter, line end or the text's end. A CR that ends no line is a character like others.
    void skip_to_stop() {
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (!stops_[static_cast<unsigned char>(c)]) continue;
            if (c != '\r' || cr_ends_lines_ || (at_ + 1 < text_.size() && text_[at_ + 1] == '\n')) return;
        }
    }

    bool take_quoted(std::uint32_t row, std::size_t column) {
        const std::size_t begin = ++at_;
        std::size_t piece = begin;
        bool copied = false;
        std::size_t copy_begin = 0;
        while (true) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos) {
                table_.truncated =
                    problem(row, column, text_.substr(begin),
                            "a quote opens here and is never closed: the rest of the file cannot be told apart",
                            "close it with another \", or write \"\" for a quote that belongs to the text");
                return false;
            }
            at_ = quote + 1;
            if (at_ < text_.size() && text_[at_] == '"') {
                if (!copied) copy_begin = table_.unquoted_.size();
                copied = true;
                table_.unquoted_.append(text_.substr(piece, at_ - piece));
                piece = ++at_;
                continue;
            }
            if (copied) {
                table_.unquoted_.append(text_.substr(piece, quote - piece));
                table_.cells_.push_back({static_cast<std::uint32_t>(copy_begin),
                                         static_cast<std::uint32_t>(table_.unquoted_.size() - copy_begin) & 0x7FFFFFFFU,
                                         1U});
            } else {
                add(begin, quote);
            }
            break;
        }
        const std::size_t behind = at_;
        skip_to_stop();
        if (!trimmed(text_.substr(behind, at_ - behind)).empty())
            table_.problems.push_back(problem(row, column, text_.substr(begin - 1, at_ - begin + 1),
                                              "text stands behind a closing quote",
                                              "write \"\" for a quote that belongs to the text"));
        return true;
    }

    void add(std::size_t begin, std::size_t end) {
        table_.cells_.push_back(
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin) & 0x7FFFFFFFU, 0U});
    }

    [[nodiscard]] Problem problem(std::uint32_t row, std::size_t column, std::string_view cell, std::string message,
                                  std::string remedy) const {
        Problem result;
        result.place = {std::string{file_}, row, static_cast<std::uint32_t>(column)};
        result.value = shown(cell);
        result.message = std::move(message);
        result.remedy = std::move(remedy);
        return result;
    }

    Table& table_;
    std::string_view text_;
    char delimiter_;
    std::string_view file_;
    bool cr_ends_lines_;
    std::array<bool, 256> stops_{};
    std::size_t at_ = 0;
};

Table Table::cut(std::string_view text, char delimiter, std::string_view file, std::size_t most_rows) {
    Table table;
    if (text.size() >= most_bytes) {
        Problem problem;
        problem.place.file = std::string{file};
        problem.message = fmt::format("the file has {} bytes; at most {} are read", text.size(), most_bytes - 1);
        problem.remedy = "split the spreadsheet, or leave out columns that a review does not need";
        table.truncated = std::move(problem);
        return table;
    }
    Cutter{table, text, delimiter, file}.cut(most_rows);
    return table;
}

} // namespace engineroom
