#include "ods.hpp"

#include "cell_value.hpp"
#include "grid.hpp"
#include "ods_styles.hpp"
#include "shown_unit.hpp"
#include "xml_stream.hpp"

#include <charconv>
#include <engineroom/core/place.hpp>
#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>
#include <optional>
#include <unordered_set>

namespace engineroom::workbook {
namespace {

constexpr const char* content_part = "content.xml";
constexpr const char* styles_part = "styles.xml";

/// A filled cell, and how many columns to its right hold the same.
struct Filled {
    std::uint64_t column = 0, repeated = 1;
    WorkbookCell cell;
};

/// What a cell says of itself.
struct Attributes {
    std::string_view style, type, value, currency, date, time, truth, text, formula;
    std::uint64_t repeated = 1;
};

/// At least 1; what is beyond all numbers is as good as the largest.
std::uint64_t count_in(std::string_view text) {
    std::uint64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error == std::errc::result_out_of_range) count = UINT32_MAX;
    return std::clamp<std::uint64_t>(count, 1, UINT32_MAX);
}

Attributes attributes_of(pugi::xml_node cell) {
    Attributes found;
    for (const pugi::xml_attribute& attribute : cell.attributes()) {
        const std::string_view full = attribute.name(), name = local_name(full), value = attribute.value();
        if (full.substr(0, 8) == "calcext:") continue; // LibreOffice's own, of the same names
        if (name == "style-name")
            found.style = value;
        else if (name == "value-type")
            found.type = value;
        else if (name == "value")
            found.value = value;
        else if (name == "currency")
            found.currency = value;
        else if (name == "date-value")
            found.date = value;
        else if (name == "time-value")
            found.time = value;
        else if (name == "boolean-value")
            found.truth = value;
        else if (name == "string-value")
            found.text = value;
        else if (name == "formula")
            found.formula = value;
        else if (name == "number-columns-repeated")
            found.repeated = count_in(value);
    }
    return found;
}

/// Whether a cell shows an error of a formula; old programs wrote 0 as the value of such a cell.
bool is_error(std::string_view text) {
    return text.substr(0, 4) == "Err:" || (text.substr(0, 1) == "#" && is_missing_word(text));
}

/// What LibreOffice keeps of other files: 'file:///other.ods'#$Sheet1
bool is_cache(std::string_view name) {
    return name.substr(0, 1) == "'" && name.find("'#$") != std::string_view::npos;
}

class ContentReader {
public:
    ContentReader(std::string text, OdsStyles styles, Memory& memory)
        : xml_{std::move(text), content_part}, memory_{memory}, styles_{std::move(styles)} {}

    Workbook read() {
        workbook_.format = "ods";
        for (auto step = xml_.next(); step != XmlStream::Step::ended; step = xml_.next())
            if (step == XmlStream::Step::opened) opened(xml_.name());
        if (workbook_.sheets.empty()) throw Refusal{"has no sheet", save_again};
        return std::move(workbook_);
    }

private:
    void opened(std::string_view name) {
        switch (xml_.depth()) {
        case 1:
            if (name != "document-content") not_a_spreadsheet();
            return;
        case 2:
            if (name != "automatic-styles" && name != "body") xml_.skip();
            return;
        case 3:
            if (name == "style")
                style(xml_.element());
            else if (name == "date-style")
                styles_.add(xml_.element());
            else if (name != "spreadsheet")
                xml_.skip();
            return;
        case 4:
            if (name == "table" && !is_cache(attribute(xml_.tag(), "name")))
                table(xml_.tag());
            else if (name == "calculation-settings")
                settings(xml_.element());
            else
                xml_.skip();
            return;
        default:
            break;
        }
        if (name == "table-row") {
            row(xml_.element());
        } else if (name == "table-column") {
            const pugi::xml_node tag = xml_.element();
            styles_.add_columns(count_in(attribute(tag, "number-columns-repeated")),
                                attribute(tag, "default-cell-style-name"));
        } else if (name != "table-columns" && name != "table-header-columns" && name != "table-column-group" &&
                   name != "table-rows" && name != "table-header-rows" && name != "table-row-group") {
            xml_.skip();
        }
    }

    [[noreturn]] static void not_a_spreadsheet() {
        throw Refusal{"is an OpenDocument file, but no spreadsheet", "give the spreadsheet, or a CSV file"};
    }

    void style(pugi::xml_node node) {
        const pugi::xml_node properties = child(node, "table-properties");
        if (properties && attribute(properties, "display") == "false") hidden_styles_.emplace(attribute(node, "name"));
        styles_.add(node);
    }

    void settings(pugi::xml_node node) {
        const pugi::xml_node first = child(node, "null-date");
        if (first && attribute(first, "date-value").substr(0, 10) == "1904-01-01") workbook_.from_1904 = true;
    }

    void table(pugi::xml_node node) {
        WorkbookSheet& sheet = workbook_.sheets.emplace_back();
        sheet.name = attribute(node, "name");
        sheet.hidden = hidden_styles_.count(std::string{attribute(node, "style-name")}) != 0;
        memory_.take(sizeof(WorkbookSheet) + sheet.name.size());
        grid_.emplace(sheet, memory_);
        styles_.start_sheet();
        row_ = 0;
    }

    void row(pugi::xml_node node) {
        WorkbookSheet& sheet = workbook_.sheets.back();
        const std::uint64_t rows = count_in(attribute(node, "number-rows-repeated"));
        const std::uint64_t first = row_;
        row_ = std::min<std::uint64_t>(row_ + rows, UINT32_MAX);

        std::vector<Filled> filled;
        std::uint64_t column = 0;
        for (const pugi::xml_node& cell : node.children()) {
            if (!is(cell, "table-cell") && !is(cell, "covered-table-cell")) continue;
            const Attributes said = attributes_of(cell);
            // A covered cell is not shown: the merged one over it is.
            if (is(cell, "table-cell")) {
                WorkbookCell value = value_of(cell, said, attribute(node, "default-cell-style-name"), first, column);
                if (!value.text.empty()) filled.push_back({column, said.repeated, std::move(value)});
            }
            column += said.repeated;
        }
        if (filled.empty()) return;
        if (row_ > most_rows)
            throw Refusal{fmt::format("sheet '{}' has more than {} rows", shown(sheet.name), most_rows), save_again};
        if (filled.back().column + filled.back().repeated > most_columns)
            throw Refusal{fmt::format("sheet '{}' has more than {} columns", shown(sheet.name), most_columns),
                          save_again};
        for (std::uint64_t at = first; at < row_; ++at)
            for (const Filled& one : filled)
                for (std::uint64_t i = 0; i < one.repeated; ++i) grid_->put(at, one.column + i, one.cell);
    }

    WorkbookCell value_of(pugi::xml_node cell, const Attributes& said, std::string_view row_style, std::uint64_t row,
                          std::uint64_t column) const {
        if (said.type == "float" || said.type == "percentage" || said.type == "currency") {
            const auto value = number_in(said.value);
            if (!value) refuse(row, column, fmt::format("is '{}', which is no number", shown(said.value)));
            std::string text = shown_text(cell);
            if (*value == 0.0 && is_error(text)) return words(std::move(text));
            if (said.type == "percentage") return exact(percent_text(*value));
            ShownUnit unit;
            if (text != said.value) unit = unit_in_shown(text, *value);
            if (!said.currency.empty()) {
                unit.currency.clear();
                add_currency(unit, said.currency, {});
            }
            return exact(amount_text(*value, unit));
        }
        if (said.type == "date") {
            if (std::optional<std::string> date = date_text(said.date))
                return exact(as_shown(std::move(*date), styles_.shape_of(said.style, row_style, column)));
            return words(std::string{said.date});
        }
        if (said.type == "time") {
            if (const std::optional<double> days = days_of(said.time)) return exact(number_text(*days));
            return words(std::string{said.time});
        }
        if (said.type == "boolean") {
            if (said.truth != "true" && said.truth != "false")
                refuse(row, column, fmt::format("is '{}', neither true nor false", shown(said.truth)));
            return exact(said.truth == "true" ? "TRUE" : "FALSE");
        }
        if (std::string text = shown_text(cell); !text.empty()) return words(std::move(text));
        if (!said.text.empty()) return words(std::string{said.text});
        // A formula whose value nobody saved shows itself (of:=[.B2]*2), or its cell would pass for empty. A value that
        // is an empty text is an empty paragraph.
        if (said.type.empty() && !said.formula.empty() && !child(cell, "p"))
            return words(std::string{said.formula.substr(std::min(said.formula.find('='), said.formula.size()))});
        return {};
    }

    [[noreturn]] void refuse(std::uint64_t row, std::uint64_t column, const std::string& what) const {
        const auto shown_row = static_cast<std::uint32_t>(row + 1);
        const auto shown_column = static_cast<std::uint32_t>(std::min(column, most_columns) + 1);
        throw Refusal{fmt::format("cell {}{} of sheet '{}' {}", column_letters(shown_column), shown_row,
                                  shown(workbook_.sheets.back().name), what),
                      save_again, shown_row, shown_column};
    }

    XmlStream xml_;
    Memory& memory_;
    Workbook workbook_;
    std::unordered_set<std::string> hidden_styles_;
    OdsStyles styles_;
    std::optional<Grid> grid_; ///< of the sheet that came last
    std::uint64_t row_ = 0;    ///< the next
};

} // namespace

bool is_open_document(const Archive& archive) {
    return archive.has(content_part);
}

Workbook read_ods_content(std::string xml, Memory& memory) {
    return ContentReader{std::move(xml), {}, memory}.read();
}

Workbook read_ods(Archive& archive, Memory& memory) {
    // Only the manifest tells that the parts are encrypted; unpacked, they are noise.
    constexpr const char* manifest_part = "META-INF/manifest.xml";
    if (archive.has(manifest_part)) {
        XmlStream manifest{archive.read(manifest_part), manifest_part};
        for (auto step = manifest.next(); step != XmlStream::Step::ended; step = manifest.next())
            if (step == XmlStream::Step::opened && manifest.name() == "encryption-data")
                throw Refusal{"is protected by a password", "save it without one"};
    }
    OdsStyles styles;
    if (archive.has(styles_part)) styles.add_all_in(archive.read(styles_part));
    return ContentReader{archive.read(content_part), std::move(styles), memory}.read();
}

} // namespace engineroom::workbook
