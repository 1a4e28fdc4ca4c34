#include "quick_cells.hpp"

#include "projects_file.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_items.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/plain_digits.hpp>
#include <engineroom/import/sheet.hpp>
#include <string_view>
#include <utility>

namespace engineroom {
namespace {

/// Whether the cell begins and ends with what is neither white space nor invisible, and does not say 'missing'.
[[nodiscard]] bool is_plain_text(std::string_view cell) {
    const auto stays = [](char c) { return c > ' ' && c < '\x7F'; };
    return stays(cell.front()) && stays(cell.back()) && !is_missing_word(cell);
}

/// A plain number whose mark cannot be one of thousands.
[[nodiscard]] PlainDigits sure_digits(std::string_view cell, char decimal) {
    const PlainDigits plain = plain_digits(cell, decimal);
    return plain.decimals == 3 && cell.size() <= 7 && cell.front() != '0' ? PlainDigits{} : plain;
}

void note_filled(std::uint32_t record, ColumnEvidence& seen) {
    ++seen.filled;
    if (seen.readable_sample) return;
    if (!seen.sample) seen.sample = record;
    seen.readable_sample = record;
}

/// `term_named`, with names whose sizes the compiler knows.
template<class Term, std::size_t... i>
[[nodiscard]] std::optional<Term> term_of(std::string_view name, std::index_sequence<i...>) {
    constexpr auto& names = TermNames<Term>::names;
    std::optional<Term> term;
    const auto takes = [&](std::size_t place, bool same) {
        if (same) term = static_cast<Term>(place);
        return same;
    };
    (void)(takes(i,
                 name.size() == names[i].size() && std::memcmp(name.data(), names[i].data(), names[i].size()) == 0) ||
           ...);
    return term;
}

/// Where items may end in the first characters of a list; what it counts is of all.
class ItemEnds {
public:
    std::size_t strong = 0, commas = 0;

    explicit ItemEnds(std::string_view cell) {
        std::uint32_t both = 0; // in two halves
        const std::size_t size = std::min(cell.size(), most);
        for (std::size_t i = 0; i < size; ++i) { // without a jump that cannot be foreseen
            const unsigned part = parts[static_cast<unsigned char>(cell[i])];
            at_[within_] = static_cast<std::uint8_t>(i);
            within_ += part != 0 ? 1U : 0U;
            both += part;
        }
        strong = both & 0xFFFFU;
        commas = both >> 16U;
        for (std::size_t i = size; i < cell.size(); ++i) {
            strong += parts[static_cast<unsigned char>(cell[i])] & 1U;
            commas += parts[static_cast<unsigned char>(cell[i])] >> 16U;
        }
    }

    /// What `engineroom::for_each_item` does.
    template<class Use>
    void for_each_item(std::string_view cell, char separator, Use use) const {
        if (cell.size() > most || (strong > 0 && commas > 0)) {
            engineroom::for_each_item(cell, separator, use);
            return;
        }
        const bool parted = separator == ';' ? strong > 0 : commas > 0;
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= (parted ? within_ : 0); ++i) {
            const std::size_t end = parted && i < within_ ? at_[i] : cell.size();
            const std::string_view item = trimmed(cell.substr(begin, end - begin));
            if (!item.empty() && !is_missing_word(item)) use(item);
            begin = end + 1;
        }
    }

private:
    static constexpr std::size_t most = 64;
    static constexpr std::array<std::uint32_t, 256> parts = [] {
        std::array<std::uint32_t, 256> bits{};
        for (std::size_t c = 0; c < bits.size(); ++c)
            bits[c] = (parts_items(static_cast<char>(c), ';') ? 1U : 0U) |
                      (parts_items(static_cast<char>(c), ',') ? 0x10000U : 0U);
        return bits;
    }();

    std::array<std::uint8_t, most + 1> at_; // NOLINT(cppcoreguidelines-pro-type-member-init): as far as they are
    std::size_t within_ = 0;
};

/// Reads the cells of one column into projects, where they are plain.
struct PlainCells {
    const SheetColumn& column;
    ColumnEvidence& seen;
    TextWriter& texts;

    /// @return false where the cell needs a closer look
    [[nodiscard]] bool read(std::string_view cell, std::uint32_t, Project&, std::monostate) const {
        return is_plain_text(cell);
    }
    [[nodiscard]] bool read(std::string_view cell, std::uint32_t, Project& project, Text Project::*text) const {
        if (!is_plain_text(cell)) return false;
        texts.set(project.*text, cell);
        return true;
    }
    [[nodiscard]] bool read(std::string_view cell, std::uint32_t, Project& project, TextList Project::*list) const {
        if (!is_plain_text(cell)) return false;
        const ItemEnds ends{cell};
        if (ends.strong > 0)
            ++seen.strong_separators;
        else if (ends.commas > 0)
            ++seen.commas_alone;
        texts.set(project.*list, 1 + (column.separator == ';' ? ends.strong : ends.commas),
                  [this, cell, &ends](auto add) { ends.for_each_item(cell, column.separator, add); });
        return true;
    }
    [[nodiscard]] bool read(std::string_view cell, std::uint32_t record, Project& project,
                            Maybe<Money> Project::*money) const {
        const PlainDigits plain = number(cell, record);
        if (plain) project.*money = Money{plain.value()};
        return static_cast<bool>(plain);
    }
    [[nodiscard]] bool read(std::string_view cell, std::uint32_t record, Project& project,
                            Maybe<double> Project::*value) const {
        const PlainDigits plain = number(cell, record);
        if (plain) project.*value = plain.value();
        return static_cast<bool>(plain);
    }
    [[nodiscard]] bool read(std::string_view cell, std::uint32_t record, Project& project,
                            Maybe<Probability> Project::*risk) const {
        // "0.35" alone reads in one way whatever the column's scale.
        const PlainDigits plain = sure_digits(cell, '.');
        if (!plain || plain.decimals == 0 || column.decimal != '.') return false;
        const double value = plain.value();
        if (value > 1.0) return false;
        seen.numbers.count_first(Sheet::row(record), cell);
        seen.risks[0].count_number(value, false, Sheet::row(record));
        project.*risk = Probability{value};
        return true;
    }
    [[nodiscard]] bool read(std::string_view cell, std::uint32_t, Project& project, Maybe<Date> Project::*date) const {
        const std::optional<Date> day = iso_day(cell);
        if (!day) return false;
        seen.dates.note_certain();
        project.*date = day;
        return true;
    }
    template<class Term>
    [[nodiscard]] bool read(std::string_view cell, std::uint32_t, Project& project,
                            std::optional<Term> Project::*term) const {
        const auto found = term_of<Term>(cell, std::make_index_sequence<TermNames<Term>::names.size()>{});
        if (found) project.*term = found;
        return found.has_value();
    }

private:
    [[nodiscard]] PlainDigits number(std::string_view cell, std::uint32_t record) const {
        const PlainDigits plain = sure_digits(cell, column.decimal);
        if (!plain) return plain;
        if (plain.decimals == 0)
            ++seen.numbers.alike;
        else if (column.decimal == '.')
            seen.numbers.count_first(Sheet::row(record), cell);
        else
            seen.numbers.count_second(Sheet::row(record), cell);
        return plain;
    }
};

} // namespace

std::optional<QuickCells::Target> QuickCells::target_of(const SheetColumn& column) {
    if (!column.meaning) return column.kind == CellKind::text ? std::optional<Target>{std::monostate{}} : std::nullopt;
    switch (static_cast<Column>(*column.meaning)) {
    case Column::id:
        return &Project::id;
    case Column::name:
        return &Project::name;
    case Column::cluster:
        return &Project::cluster;
    case Column::theme:
        return &Project::theme;
    case Column::need:
        return &Project::need;
    case Column::lead:
        return &Project::lead;
    case Column::proposed_by:
        return &Project::proposed_by;
    case Column::failure_reason:
        return &Project::failure_reason;
    case Column::lesson:
        return &Project::lesson;
    case Column::url:
        return &Project::url;
    case Column::scope:
        return &Project::scope;
    case Column::stage:
        return &Project::stage;
    case Column::novelty:
        return &Project::novelty;
    case Column::risk:
        return &Project::risk;
    case Column::payoff:
        return &Project::payoff;
    case Column::payoff_low:
        return &Project::payoff_low;
    case Column::payoff_high:
        return &Project::payoff_high;
    case Column::budget:
        return &Project::budget;
    case Column::spent:
        return &Project::spent;
    case Column::fte:
        return &Project::fte;
    case Column::volunteer_fte:
        return &Project::volunteer_fte;
    case Column::proposed:
        return &Project::proposed;
    case Column::start:
        return &Project::start;
    case Column::delivery:
        return &Project::delivery;
    case Column::ended:
        return &Project::ended;
    case Column::updated:
        return &Project::updated;
    case Column::issues:
        return &Project::issues;
    case Column::participants:
        return &Project::participants;
    case Column::depends_on:
        return &Project::depends_on;
    case Column::success:
    case Column::multiple:
    case Column::funding:
    case Column::driver:
    case Column::market:
    case Column::votes:
    case Column::currency:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<QuickCells> QuickCells::of(const SheetColumn& column) {
    const bool in_units = column.scale != 1.0;
    const bool scaled = column.kind == CellKind::risk && column.risk_scale != RiskScale::probability;
    if (!column.readable || in_units || scaled) return std::nullopt;
    const std::optional<Target> target = target_of(column);
    return target ? std::optional{QuickCells{column, *target}} : std::nullopt;
}

std::size_t QuickCells::read(const RecordBlock& block, std::size_t index, std::size_t from, ColumnEvidence& seen,
                             TextWriter& texts) const {
    const auto each = [&](auto target) {
        const PlainCells plain{*column_, seen, texts};
        for (std::size_t i = from; i < block.size(); ++i) {
            const std::string_view cell = block.cells[i][index];
            if (cell.empty()) continue;
            const std::uint32_t record = block.record(i);
            if (!plain.read(cell, record, block.projects[i], target)) return i;
            note_filled(record, seen);
        }
        return block.size();
    };
    return std::visit(each, target_);
}

} // namespace engineroom
