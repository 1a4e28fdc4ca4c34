/// One column of a spreadsheet while it is read: what it means, and by which conventions.
#pragma once

#include <cstdint>
#include <engineroom/import/column_evidence.hpp>
#include <engineroom/import/header_meaning.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/import/options.hpp>
#include <optional>
#include <string>

namespace engineroom {

/// How the cells of a column are read.
enum class CellKind : std::uint8_t {
    text,
    list,
    word,
    yes_no,
    date,
    money,
    number,
    votes,
    funding,
    risk,
    success,
    multiple,
    currency
};

struct SheetColumn {
    std::uint32_t index = 0; ///< 1-based
    std::string header;
    std::optional<std::size_t> meaning; ///< of the file's columns: a `Column`, or one of an organisations file
    CellKind kind = CellKind::text;
    bool ignored = false; ///< by the mapping
    bool mapped = false;
    HeaderUnit unit;
    std::string only; ///< keep the rows whose cell says so; empty: all

    // By what its cells are read; found from all of them.
    bool readable = true;           ///< false: an error says why, and no cell of it is read
    std::optional<DateOrder> order; ///< none: every order reads its dates alike
    bool any_order = false;         ///< several do, and `order` is one of them
    char decimal = '.';
    char separator = ',';
    double scale = 1.0; ///< of amounts
    std::optional<RiskScale> risk_scale;

    ColumnEvidence seen; ///< what its cells say
    std::string convention;
    std::string evidence;
    std::string guess; ///< of two readings the one that only `--lenient` allows to take, and why; empty: none was

    [[nodiscard]] bool has_dates() const { return kind == CellKind::date; }
    /// Whether its cells are single numbers.
    [[nodiscard]] bool has_numbers() const {
        return kind == CellKind::money || kind == CellKind::number || kind == CellKind::risk ||
               kind == CellKind::success || kind == CellKind::multiple;
    }
    [[nodiscard]] bool has_lists() const {
        return kind == CellKind::list || kind == CellKind::votes || kind == CellKind::funding;
    }
};

} // namespace engineroom
