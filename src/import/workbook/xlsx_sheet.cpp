#include "grid.hpp"
#include "string_escapes.hpp"
#include "xlsx.hpp"
#include "xml_stream.hpp"

#include <charconv>
#include <engineroom/core/place.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom::workbook {
namespace {

/// Where a cell stands, 0-based.
struct Position {
    std::uint64_t row = 0, column = 0;
};

/// B7 is row 6, column 1; nothing where it is no cell that a spreadsheet has.
std::optional<Position> position_of(std::string_view reference) {
    std::uint64_t column = 0, row = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && letters < 4 && is_letter(reference[letters]))
        column = column * 26 + static_cast<std::uint64_t>(to_lower(reference[letters++]) - 'a') + 1;
    const char* const last = reference.data() + reference.size();
    const auto [end, error] = std::from_chars(reference.data() + letters, last, row);
    if (error != std::errc{} || end != last || letters == 0 || column > most_columns || row == 0 || row > most_rows)
        return std::nullopt;
    return Position{row - 1, column - 1};
}

std::optional<std::uint64_t> whole(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

class SheetReader {
public:
    SheetReader(const XlsxContext& context, WorkbookSheet& sheet, Memory& memory)
        : context_{context}, sheet_{sheet}, grid_{sheet, memory} {}

    void read(XmlStream& xml) {
        for (auto step = xml.next(); step != XmlStream::Step::ended; step = xml.next()) {
            if (step != XmlStream::Step::opened) continue;
            const std::string_view name = xml.name();
            if (xml.depth() == 1 && name != "worksheet") refuse("is none");
            if (xml.depth() == 1 || (xml.depth() == 2 && (name == "sheetData" || name == "mergeCells"))) continue;
            if (xml.depth() == 3 && name == "row")
                read_row(xml.element());
            else if (xml.depth() == 3 && name == "mergeCell")
                merge(attribute(xml.tag(), "ref"));
            else
                xml.skip();
        }
        grid_.finish();
    }

private:
    [[noreturn]] void refuse(const std::string& what) const {
        throw Refusal{fmt::format("sheet '{}' {}", shown(sheet_.name), what), save_again};
    }
    [[noreturn]] void refuse(Position at, const std::string& what) const {
        const auto row = static_cast<std::uint32_t>(at.row + 1), column = static_cast<std::uint32_t>(at.column + 1);
        throw Refusal{fmt::format("cell {}{} of sheet '{}' {}", column_letters(column), row, shown(sheet_.name), what),
                      save_again, row, column};
    }

    void read_row(pugi::xml_node node) {
        if (has_attribute(node, "r")) {
            const auto number = whole(attribute(node, "r"));
            if (!number || *number == 0 || *number > most_rows)
                refuse(fmt::format("has a row '{}'", shown(attribute(node, "r"))));
            row_ = *number - 1;
        }
        Position at{row_, 0};
        ++row_;
        for (const pugi::xml_node& cell : node.children()) {
            if (!is(cell, "c")) continue;
            std::string_view style, kind, reference;
            for (const pugi::xml_attribute& found : cell.attributes()) {
                const std::string_view name = local_name(found.name());
                if (name == "r")
                    reference = found.value();
                else if (name == "s")
                    style = found.value();
                else if (name == "t")
                    kind = found.value();
            }
            if (!reference.empty()) {
                const auto position = position_of(reference);
                if (!position || position->row != at.row)
                    refuse(fmt::format("has a cell '{}' in row {}", shown(reference), at.row + 1));
                at.column = position->column;
            } else if (at.column >= most_columns) {
                refuse(fmt::format("has more than {} columns", most_columns));
            }
            WorkbookCell value = value_of(cell, kind, style, at);
            if (!value.text.empty()) {
                grid_.put(at.row, at.column, std::move(value));
            }
            ++at.column;
        }
    }

    WorkbookCell value_of(pugi::xml_node cell, std::string_view kind, std::string_view style, Position at) const {
        if (kind == "inlineStr") return words(rich_text(child(cell, "is")));
        const pugi::xml_node value = child(cell, "v");
        if (!value) {
            // A formula whose value nobody saved shows itself, or its cell would pass for empty.
            const pugi::xml_node formula = child(cell, "f");
            return formula ? words("=" + text_in(formula)) : WorkbookCell{};
        }
        std::string text = text_in(value);
        if (text.empty()) return {};
        if (kind.empty() || kind == "n") return number(std::move(text), style, at);
        if (kind == "s") {
            const auto index = whole(trimmed(text));
            if (!index || *index >= context_.strings.size())
                refuse(at, fmt::format("refers to text {}, and there are {}", shown(text), context_.strings.size()));
            return words(context_.strings[*index]);
        }
        if (kind == "str") return words(unescaped(std::move(text)));
        if (kind == "e") return words(std::move(text));
        if (kind == "b") {
            const std::string_view truth = trimmed(text);
            if (truth == "1" || truth == "true") return exact("TRUE");
            if (truth == "0" || truth == "false") return exact("FALSE");
            refuse(at, fmt::format("is '{}', neither true nor false", shown(text)));
        }
        if (kind == "d") {
            if (std::optional<std::string> date = date_text(text)) return exact(std::move(*date));
            return words(std::move(text));
        }
        refuse(at, fmt::format("is of a kind '{}' that there is not", shown(kind)));
    }

    WorkbookCell number(std::string text, std::string_view style, Position at) const {
        const std::optional<double> value = number_in(text);
        if (!value) refuse(at, fmt::format("is '{}', which is no number", shown(text)));
        const auto index = style.empty() ? std::nullopt : whole(style);
        if (!index || *index >= context_.formats.size()) return exact(number_text(*value));
        const NumberFormat& format = context_.formats[*index];
        if (format.shape == NumberShape::percent) return exact(percent_text(*value));
        if (format.shape != NumberShape::plain)
            if (std::optional<std::string> date = date_text(*value, context_.epoch))
                return exact(as_shown(std::move(*date), format.shape));
        return exact(amount_text(*value, format.unit_of(*value)));
    }

    void merge(std::string_view reference) {
        const std::size_t colon = reference.find(':');
        const auto first = position_of(reference.substr(0, colon));
        const auto last = colon == std::string_view::npos ? first : position_of(reference.substr(colon + 1));
        if (!first || !last) refuse(fmt::format("has merged cells '{}'", shown(reference)));
        grid_.merge(first->row, first->column, last->row, last->column);
    }

    const XlsxContext& context_;
    WorkbookSheet& sheet_;
    Grid grid_;
    std::uint64_t row_ = 0; ///< the next
};

} // namespace

void read_xlsx_sheet(std::string text, std::string_view part, const XlsxContext& context, WorkbookSheet& sheet,
                     Memory& memory) {
    XmlStream xml{std::move(text), part};
    SheetReader{context, sheet, memory}.read(xml);
}

} // namespace engineroom::workbook
