#include "xlsx.hpp"

#include "relationships.hpp"
#include "string_escapes.hpp"
#include "xml_stream.hpp"

#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>

namespace engineroom::workbook {
namespace {

struct SheetEntry {
    std::string name, relationship;
    bool hidden = false;
};

struct Contents {
    Epoch epoch = Epoch::of_1900;
    std::vector<SheetEntry> sheets;
};

bool truth(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

/// The id of a relationship; a sheet has an id of its own as well, under another name.
std::string_view relationship_id(pugi::xml_node tag) {
    for (const pugi::xml_attribute& found : tag.attributes()) {
        const std::string_view name = found.name();
        if (name.find(':') != std::string_view::npos && local_name(name) == "id") return found.value();
    }
    return {};
}

Contents read_contents(std::string text, std::string_view part) {
    Contents contents;
    XmlStream xml{std::move(text), part};
    for (auto step = xml.next(); step != XmlStream::Step::ended; step = xml.next()) {
        if (step != XmlStream::Step::opened) continue;
        if (xml.depth() == 1) {
            if (xml.name() != "workbook")
                throw Refusal{"is an Office file, but no workbook", "give the workbook, or a CSV file"};
        } else if (xml.name() == "workbookPr") {
            if (truth(attribute(xml.tag(), "date1904"))) contents.epoch = Epoch::of_1904;
        } else if (xml.name() == "sheet") {
            const pugi::xml_node tag = xml.tag();
            const std::string_view state = attribute(tag, "state");
            contents.sheets.push_back({unescaped(std::string{attribute(tag, "name")}),
                                       std::string{relationship_id(tag)}, state == "hidden" || state == "veryHidden"});
        } else if (xml.name() != "sheets") {
            xml.skip();
        }
    }
    return contents;
}

const Relationship* with_id(const std::vector<Relationship>& relationships, std::string_view id) {
    for (const Relationship& relationship : relationships)
        if (relationship.id == id) return &relationship;
    return nullptr;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

Workbook read_xlsx(Archive& archive, Memory& memory) {
    const std::string part = part_of_kind(relationships_of(archive, {}), "officeDocument");
    if (part.empty()) throw Refusal{"is a zip file, but no workbook", "give the file that is in it"};
    if (ends_with(part, ".bin")) throw Refusal{"is a binary workbook (.xlsb)", "save it as .xlsx"};
    Contents contents = read_contents(archive.read(part), part);
    const std::vector<Relationship> relationships = relationships_of(archive, part);

    XlsxContext context;
    context.epoch = contents.epoch;
    if (const std::string strings = part_of_kind(relationships, "sharedStrings"); !strings.empty())
        context.strings = read_shared_strings(archive.read(strings), strings, memory);
    if (const std::string styles = part_of_kind(relationships, "styles"); !styles.empty())
        context.formats = read_styles(archive.read(styles), styles);

    Workbook workbook;
    workbook.format = "xlsx";
    workbook.from_1904 = contents.epoch == Epoch::of_1904;
    for (SheetEntry& entry : contents.sheets) {
        const Relationship* const found = with_id(relationships, entry.relationship);
        if (found == nullptr)
            throw Refusal{fmt::format("does not hold the sheet '{}' that it lists", shown(entry.name)), save_again};
        if (found->kind != "worksheet") continue; // charts, and the dialogues and macros of old
        WorkbookSheet& sheet = workbook.sheets.emplace_back();
        sheet.name = std::move(entry.name);
        sheet.hidden = entry.hidden;
        read_xlsx_sheet(archive.read(found->part), found->part, context, sheet, memory);
    }
    if (workbook.sheets.empty()) throw Refusal{"has no sheet with cells", "put the projects into one"};
    return workbook;
}

} // namespace engineroom::workbook
