#include "map_option.hpp"
#include <algorithm>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/cell_words.hpp>
#include <engineroom/import/column_plan.hpp>
#include <fmt/format.h>

namespace engineroom {
namespace {

[[nodiscard]] std::string headers_met(const std::vector<SheetColumn>& columns) {
    std::string list;
    for (std::size_t i = 0; i < std::min<std::size_t>(columns.size(), 40); ++i)
        (list += list.empty() ? "" : ", ") += fmt::format("'{}'", shown(columns[i].header, 40));
    if (columns.size() > 40) list += fmt::format(", \u2026 ({} in all)", columns.size());
    return list;
}

[[nodiscard]] std::string places(const std::vector<SheetColumn>& columns, const std::vector<std::size_t>& which) {
    std::string list;
    for (std::size_t i = 0; i < which.size(); ++i) {
        const SheetColumn& column = columns[which[i]];
        (list += i == 0                  ? ""
                 : i + 1 == which.size() ? " and "
                                         : ", ") +=
            fmt::format("'{}' ({})", shown(column.header), column_letters(column.index));
    }
    return list;
}

class Planner {
public:
    Planner(const Sheet& sheet, const FileKind& kind, const Mapping& mapping, ProblemList& problems)
        : sheet_{sheet}, kind_{kind}, mapping_{mapping}, problems_{problems} {
        for (std::size_t i = 0; i < sheet.width(); ++i) {
            SheetColumn column;
            column.index = static_cast<std::uint32_t>(i + 1);
            column.header = trimmed(sheet.header(i));
            columns_.push_back(std::move(column));
        }
    }

    [[nodiscard]] std::vector<SheetColumn> plan() {
        map();
        recognise();
        part_rivals();
        filter();
        for (SheetColumn& column : columns_)
            if (column.meaning) column.kind = kind_.kind_of(*column.meaning);
        return std::move(columns_);
    }

private:
    /// The columns with that header: letter by letter if there is one, else without regard to case and surplus spaces.
    [[nodiscard]] std::vector<std::size_t> find_all(std::string_view header, std::string_view where) {
        std::vector<std::size_t> exact;
        std::vector<std::size_t> alike;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].header == trimmed(header)) exact.push_back(i);
            if (folded(columns_[i].header) == folded(header)) alike.push_back(i);
        }
        if (alike.empty())
            problems_.error(
                sheet_.header_row(), 0,
                {{},
                 fmt::format("{} names the column '{}', which the file does not have", where, shown(header)),
                 "one of: " + headers_met(columns_),
                 "write the header as the file has it"},
                Fault::usage);
        return exact.empty() ? alike : exact;
    }

    /// The one column with that header.
    [[nodiscard]] SheetColumn* find(std::string_view header, std::string_view where) {
        const std::vector<std::size_t> found = find_all(header, where);
        if (found.size() == 1) return &columns_[found.front()];
        if (found.size() > 1)
            problems_.error(sheet_.header_row(), columns_[found[1]].index,
                            {shown(header),
                             fmt::format("{} names '{}', but more than one column is called so: {}", where,
                                         shown(header), places(columns_, found)),
                             {},
                             "give the columns different headers"},
                            Fault::usage);
        return nullptr;
    }

    void map() {
        for (const auto& [header, target] : mapping_.columns)
            // Some programs write a header once for each value of a list; all of these columns are meant.
            for (const std::size_t i : find_all(header, "the mapping")) map(columns_[i], header, target);
    }

    void map(SheetColumn& column, const std::string& header, const std::string& target) {
        const auto name = std::find(kind_.names.begin(), kind_.names.end(), target);
        if (target != "ignore" && name == kind_.names.end()) {
            problems_.error(sheet_.header_row(), column.index,
                            {shown(header),
                             fmt::format("the mapping gives '{}' the meaning '{}', which is no column of ours",
                                         shown(header), shown(target)),
                             "ignore, or one of: " + known_names(),
                             {}},
                            Fault::usage);
            return;
        }
        column.mapped = true;
        column.unit = header_unit(column.header);
        if (target == "ignore")
            column.ignored = true;
        else
            column.meaning = static_cast<std::size_t>(name - kind_.names.begin());
        if (column.meaning) check_unit(column);
    }

    /// People in thousands or in percent would be read as people.
    void check_unit(const SheetColumn& column) const {
        const CellKind kind = kind_.kind_of(*column.meaning);
        const bool plain = kind == CellKind::number || kind == CellKind::multiple || kind == CellKind::votes;
        if (!plain || (column.unit.scale == 1.0 && !column.unit.percent)) return;
        problems_.error(sheet_.header_row(), column.index,
                        {shown(column.header),
                         fmt::format("the header '{}' states a unit that {} does not have", shown(column.header),
                                     kind_.names[*column.meaning]),
                         {},
                         "convert the values and change the header, or leave the column out"},
                        Fault::usage);
    }

    [[nodiscard]] std::string known_names() const {
        std::string list;
        for (const std::string_view name : kind_.names) (list += list.empty() ? "" : ", ") += name;
        return list;
    }

    void recognise() {
        for (SheetColumn& column : columns_) {
            if (column.mapped || column.header.empty()) continue;
            const FileKind::Meaning meaning = kind_.meaning_of(column.header);
            if (!meaning.doubt.empty())
                problems_.notice(sheet_.header_row(), column.index,
                                 {shown(column.header),
                                  meaning.doubt + "; it is not used",
                                  {},
                                  remedy(column.header, meaning.may_be)});
            if (!meaning.index) continue;
            if (meaning.index == kind_.stage && is_rating(column)) {
                problems_.notice(
                    sheet_.header_row(), column.index,
                    {shown(column.header),
                     fmt::format("'{}' looks like a rating, not a stage; it is not used", shown(column.header)),
                     {},
                     "map it to risk if that is meant: " + map_option(column.header, "risk")});
                continue;
            }
            column.meaning = meaning.index;
            column.unit = meaning.unit;
        }
    }

    /// What to do about a header that may mean some of our columns.
    [[nodiscard]] std::string remedy(std::string_view header, const std::vector<std::size_t>& may_be) const {
        if (may_be.empty()) return "say that it is not needed with " + map_option(header, "ignore");
        std::string options;
        for (const std::size_t meaning : may_be)
            (options += options.empty() ? "" : " or ") += map_option(header, kind_.names[meaning]);
        return "if that is meant, say so with " + options;
    }

    [[nodiscard]] bool is_rating(const SheetColumn& column) const {
        std::size_t ratings = 0;
        for (const std::uint32_t record : sheet_.records()) {
            const std::string_view cell = sheet_.cell(record, column.index - 1);
            if (cell.empty() || is_missing_word(cell)) continue;
            if (!is_rating_word(cell)) return false;
            ++ratings;
        }
        return ratings > 0;
    }

    /// What the mapping names goes before what was recognised; of several that were recognised none is taken.
    void part_rivals() {
        for (std::size_t meaning = 0; meaning < kind_.names.size(); ++meaning) {
            std::vector<std::size_t> recognised;
            std::vector<std::size_t> mapped;
            for (std::size_t i = 0; i < columns_.size(); ++i)
                if (columns_[i].meaning == meaning) (columns_[i].mapped ? mapped : recognised).push_back(i);
            if (mapped.empty() && recognised.size() < 2) continue;
            for (const std::size_t i : recognised) columns_[i].meaning.reset();
            if (recognised.empty()) continue;
            const SheetColumn& first = columns_[recognised.front()];
            if (!mapped.empty()) {
                problems_.notice(sheet_.header_row(), first.index,
                                 {shown(first.header),
                                  fmt::format("{} not used: the mapping gives {} to {}",
                                              places(columns_, recognised) + (recognised.size() == 1 ? " is" : " are"),
                                              kind_.names[meaning], places(columns_, mapped)),
                                  {},
                                  {}});
                continue;
            }
            if (problems_.any_usage_error()) continue; // the mapping was to part them, and is told to be wrong
            const std::string& last = columns_[recognised.back()].header;
            problems_.error(
                sheet_.header_row(), first.index,
                {shown(first.header),
                 fmt::format("{} {} mean {}, so that none of them can be taken", places(columns_, recognised),
                             recognised.size() == 2 ? "both" : "all", kind_.names[meaning]),
                 {},
                 folded(first.header) == folded(last)
                     ? std::string{"give the columns different headers"}
                     : fmt::format("say which one counts with {}, or that one does not with {}",
                                   map_option(first.header, kind_.names[meaning]), map_option(last, "ignore"))});
        }
    }

    void filter() {
        for (const auto& [header, value] : mapping_.only) {
            SheetColumn* column = find(header, "'only'");
            if (column == nullptr) continue;
            column->only = value;
            // Its cells are compared as dates or numbers where the value is one; the convention is then found like
            // others'.
            if (column->meaning) continue;
            // A year alone is compared as a number.
            if (const auto number = number_cell(value); number && digits_value(number->digits, '.'))
                column->kind = CellKind::number;
            else if (date_readings(value).certain)
                column->kind = CellKind::date;
        }
    }

    const Sheet& sheet_;
    const FileKind& kind_;
    const Mapping& mapping_;
    ProblemList& problems_;
    std::vector<SheetColumn> columns_;
};

} // namespace

std::vector<SheetColumn> plan_columns(const Sheet& sheet, const FileKind& kind, const Mapping& mapping,
                                      ProblemList& problems) {
    return Planner{sheet, kind, mapping, problems}.plan();
}

std::vector<std::size_t> sources_of(const std::vector<SheetColumn>& columns, const Mapping& mapping,
                                    std::size_t meaning) {
    std::vector<std::size_t> sources;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].meaning == meaning) sources.push_back(i);
    const auto rank = [&](std::size_t i) {
        for (std::size_t place = 0; place < mapping.columns.size(); ++place)
            if (folded(mapping.columns[place].first) == folded(columns[i].header)) return place;
        return mapping.columns.size();
    };
    std::stable_sort(sources.begin(), sources.end(),
                     [&rank](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return sources;
}

} // namespace engineroom
