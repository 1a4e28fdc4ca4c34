/// Which cell of a record states a value of ours: the columns of a meaning in their order, the mapping's values, and
/// defaults.
#pragma once

#include <cstdint>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/column_plan.hpp>
#include <engineroom/import/value_map.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// A cell, or what the mapping says in its place.
struct FoundCell {
    std::string_view text;               ///< empty: none
    const SheetColumn* column = nullptr; ///< where it stood; none for a default without a column
    bool ours = false;  ///< from the mapping, in our notation: decimal point, ISO date, amount in full, risk in [0, 1]
    bool exact = false; ///< a number or date of a workbook: decimal point, ISO date

    explicit operator bool() const { return !text.empty(); }
    [[nodiscard]] bool in_our_notation() const { return ours || exact || column == nullptr; }
    [[nodiscard]] char decimal() const { return in_our_notation() ? '.' : column->decimal; }
    [[nodiscard]] char separator() const { return ours || column == nullptr ? ';' : column->separator; }
    [[nodiscard]] std::uint32_t column_index() const { return column != nullptr ? column->index : 0; }
};

class Sources {
public:
    /// All of them outlive this.
    Sources(const Sheet& sheet, const std::vector<SheetColumn>& columns, const FileKind& kind, const Mapping& mapping,
            std::vector<ValueMap> values);

    [[nodiscard]] const Sheet& sheet() const { return sheet_; }
    [[nodiscard]] const FileKind& kind() const { return kind_; }

    /// Whether the file has a column with that meaning, be it empty.
    [[nodiscard]] bool has(std::size_t meaning) const { return !by_meaning_[meaning].columns.empty(); }
    /// Whether any record may have a value: from a column, or by default.
    [[nodiscard]] bool may_state(std::size_t meaning) const {
        return has(meaning) || !by_meaning_[meaning].otherwise.empty();
    }
    /// Whether the column alone has its meaning, and its cells count as they stand.
    [[nodiscard]] bool is_plain(const SheetColumn& column) const {
        return !column.meaning || (by_meaning_[*column.meaning].plain && &this->column(*column.meaning) == &column);
    }
    /// Whether several columns have some meaning.
    [[nodiscard]] bool any_shared() const;
    /// The first column with that meaning.
    [[nodiscard]] const SheetColumn& column(std::size_t meaning) const { return *by_meaning_[meaning].columns.front(); }
    [[nodiscard]] std::uint32_t column_index(std::size_t meaning) const {
        return has(meaning) ? column(meaning).index : 0;
    }

    /// The first of the columns that is filled, else the default.
    [[nodiscard]] FoundCell find(std::size_t meaning, std::size_t record) const {
        const Source& source = by_meaning_[meaning];
        if (!source.plain) return find_among(source, record);
        const SheetColumn& column = *source.columns.front();
        const std::string_view cell = sheet_.cell(record, column.index - 1);
        if (cell.empty() || is_missing_word(cell)) return {};
        return {cell, &column, false, sheet_.exact(record, column.index - 1)};
    }

    /// Whether two columns of that meaning have values in the record that are not the same. A list in several columns
    /// of one header is one value.
    [[nodiscard]] bool differ(std::size_t meaning, std::size_t record) const;
    [[nodiscard]] std::string headers_of(std::size_t meaning) const; ///< "'Budget' (E) and 'Cost' (G)"

    /// How many columns of one header share the meaning, as some programs write a list's values: one column each.
    [[nodiscard]] std::size_t repeats(std::size_t meaning) const { return by_meaning_[meaning].repeats; }
    /// The cell in the `repeat`th of these columns alone, without a default.
    [[nodiscard]] FoundCell find_repeat(std::size_t meaning, std::size_t repeat, std::size_t record) const;

    /// What the mapping says in place of a cell of that meaning; nothing of its own: null.
    [[nodiscard]] const std::string* translation(std::size_t meaning, std::string_view cell) const {
        return by_meaning_[meaning].values.find(cell);
    }

private:
    struct Source {
        std::vector<const SheetColumn*> columns;
        ValueMap values;
        std::string otherwise; ///< the default
        bool plain = false;    ///< one readable column, and nothing else
        std::size_t repeats = 1;
    };

    [[nodiscard]] FoundCell find_among(const Source& source, std::size_t record) const;

    const Sheet& sheet_;
    const FileKind& kind_;
    std::vector<Source> by_meaning_;
};

} // namespace engineroom
