#include "amounts.hpp"
#include "settling.hpp"
#include "unit_line.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

/// What a title or a remark says of the units of all amounts.
struct SaidAround {
    std::string place; ///< "row 1"
    std::string line;
    double scale = 1.0;
};

[[nodiscard]] std::optional<SaidAround> said_in_row(const Sheet& sheet, std::uint32_t row) {
    // A title may stand beyond the last column of the table, though not far.
    for (std::size_t column = 0; column < sheet.width() + 4; ++column) {
        const std::string_view cell = sheet.cell(row - 1, column);
        if (cell.empty()) continue;
        if (const std::optional<double> scale = scale_said(cell))
            return SaidAround{row_list({row}), shown(cell), *scale};
    }
    return std::nullopt;
}

[[nodiscard]] std::optional<SaidAround> said_around(const Sheet& sheet) {
    if (const std::optional<double> scale = scale_said(sheet.name()))
        return SaidAround{"the name of the sheet", shown(sheet.name()), *scale};
    for (const std::uint32_t row : sheet.rows_around())
        if (auto said = said_in_row(sheet, row)) return said;
    return std::nullopt;
}

class Units {
public:
    explicit Units(const Settling& settling) : settling_{settling} {}

    void settle() {
        for (SheetColumn& column : settling_.columns) {
            if (!column.readable) continue;
            if (column.kind == CellKind::money || column.kind == CellKind::funding) settle(column);
        }
        if (settling_.given.money_scale) return;
        for (SheetColumn* column : unsaid_)
            if (column->seen.scaled > 0) ask_bare_amounts(*column);
        if (!unsaid_.empty()) ask_what_is_said_around();
    }

private:
    void settle(SheetColumn& column) {
        const double stated = column.unit.scale;
        const std::optional<double> given = settling_.given.money_scale;
        if (given && stated != 1.0 && *given != stated) {
            refuse_mapping(column, stated, *given);
            return;
        }
        column.scale = stated != 1.0 ? stated : given.value_or(1.0);
        if (column.scale == 1.0) {
            unsaid_.push_back(&column);
            return;
        }
        describe(column, fmt::format("in units of {:.0f}", column.scale), {});
        if (stated == 1.0) return;
        if (!ask_cells(column, given.has_value())) return;
        if (column.seen.filled == stating_it_) return;
        settling_.problems.notice(settling_.sheet.header_row(), column.index,
                                  {shown(column.header),
                                   fmt::format("'{}' is in units of {:.0f}: every {}amount in it is multiplied by that",
                                               shown(column.header), stated, stating_it_ > 0 ? "other " : ""),
                                   {},
                                   "give the column another header if that is wrong"});
    }

    void refuse_mapping(SheetColumn& column, double stated, double given) const {
        column.readable = false;
        settling_.problems.error(
            settling_.sheet.header_row(), column.index,
            {shown(column.header),
             fmt::format("the header '{}' says that amounts are in units of {:.0f}, the mapping in units of {:.0f}",
                         shown(column.header), stated, given),
             {},
             "change one of them"},
            Fault::usage);
    }

    [[nodiscard]] static double value_of(const AmountMet& amount, const SheetColumn& column) {
        return digits_value(amount.number.digits, amount.exact ? '.' : column.decimal).value_or(0.0) *
               amount.number.scale;
    }

    /// Whether the cells below a header that states a unit can be in that unit.
    /// @param given  the mapping states the unit as well: it counts for amounts that state a currency alone
    [[nodiscard]] bool ask_cells(SheetColumn& column, bool given) {
        const double stated = column.unit.scale;
        std::optional<AmountMet> full, other, same;
        stating_it_ = 0;
        for_each_amount(settling_, column, [&](const AmountMet& amount) {
            if (amount.number.scale == 1.0) {
                if (amount.number.currency && !given && value_of(amount, column) != 0.0) full = amount;
            } else if (amount.exact) {
                if (amount.number.scale != stated)
                    other = amount;
                else if (++stating_it_ == 1)
                    same = amount;
            }
            return !full && !other;
        });
        if (full) {
            settling_.refuse(column, full->row, full->text,
                             fmt::format("'{}' states a full amount, the header '{}' units of {:.0f}: {} or {}",
                                         shown(full->text), shown(column.header), stated,
                                         number(value_of(*full, column), 12),
                                         number(value_of(*full, column) * stated, 12)),
                             fmt::format("take the unit out of the header, or say in a mapping that it counts: [money] "
                                         "scale = {:.0f}",
                                         stated));
            return false;
        }
        if (other) {
            settling_.refuse(
                column, other->row, other->text,
                fmt::format("'{}' is {} by its number format, and the header '{}' says units of {:.0f}: {} or {}",
                            shown(other->text), number(value_of(*other, column), 12), shown(column.header), stated,
                            number(value_of(*other, column), 12), number(value_of(*other, column) * stated, 12)),
                "let the header say the unit that the cells show, or none");
            return false;
        }
        if (same)
            settling_.problems.notice(
                same->row, column.index,
                {shown(same->text),
                 fmt::format("in {} of '{}' the number format says the same unit as the header, as in '{}': the number "
                             "is read as {}, and not multiplied again",
                             counted(stating_it_, "cell", "cells"), shown(column.header), shown(same->text),
                             number(value_of(*same, column), 12)),
                 {},
                 {}});
        return true;
    }

    /// A small bare amount among others that state millions may be meant in millions: '250' among '5M'.
    void ask_bare_amounts(SheetColumn& column) const {
        constexpr double smallest_in_full = 1000.0;
        double least_scale = 1e300;
        std::optional<AmountMet> scaled, bare;
        for_each_amount(settling_, column, [&](const AmountMet& amount) {
            const double value = std::abs(value_of(amount, column));
            if (amount.number.scale != 1.0) {
                if (amount.number.scale < least_scale) scaled = amount;
                least_scale = std::min(least_scale, amount.number.scale);
            } else if (value != 0.0 && (!bare || value < std::abs(value_of(*bare, column)))) {
                bare = amount;
            }
            return true;
        });
        if (!scaled || !bare) return;
        const double value = value_of(*bare, column);
        if (std::abs(value) >= std::min(smallest_in_full, least_scale / 1000.0)) return;
        settling_.refuse(column, bare->row, bare->text,
                         fmt::format("'{}' states no unit, and '{}' in row {} does: {} or {}", shown(bare->text),
                                     shown(scaled->text), scaled->row, number(value, 12),
                                     number(value * least_scale, 12)),
                         "write the unit behind it, or say in a mapping that such amounts are in full: [money] scale = "
                         "1");
    }

    /// A title that says thousands above columns that say nothing may be meant for them or not.
    void ask_what_is_said_around() const {
        const std::optional<SaidAround> said = said_around(settling_.sheet);
        if (!said) return;
        for (SheetColumn* column : unsaid_) {
            std::optional<AmountMet> first;
            for_each_amount(settling_, *column, [&](const AmountMet& amount) {
                if (amount.number.scale == 1.0 && value_of(amount, *column) != 0.0) first = amount;
                return !first;
            });
            if (!first) continue;
            const double value = value_of(*first, *column);
            settling_.refuse(*column, first->row, first->text,
                             fmt::format("'{}' is {} as it stands, and {} if '{}' ({}) is meant for it",
                                         shown(first->text), number(value, 12), number(value * said->scale, 12),
                                         said->line, said->place),
                             fmt::format("say which in a mapping: [money] scale = {:.0f}, or scale = 1 for amounts in "
                                         "full; or name the unit in the header",
                                         said->scale));
        }
    }

    const Settling& settling_;
    std::vector<SheetColumn*> unsaid_; ///< columns of which neither header nor mapping says a unit
    std::size_t stating_it_ = 0;       ///< amounts of the column whose number format says the header's unit
};

} // namespace

void settle_units(const Settling& settling) {
    Units{settling}.settle();
}

} // namespace engineroom
