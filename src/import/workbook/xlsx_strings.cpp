#include "string_escapes.hpp"
#include "xlsx.hpp"
#include "xml_stream.hpp"

namespace engineroom::workbook {

std::string rich_text(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node& part : node.children()) {
        if (is(part, "t")) {
            text += text_in(part);
        } else if (is(part, "r")) {
            for (const pugi::xml_node& run : part.children())
                if (is(run, "t")) text += text_in(run);
        }
    }
    return unescaped(std::move(text));
}

std::vector<std::string> read_shared_strings(std::string text, std::string_view part, Memory& memory) {
    std::vector<std::string> strings;
    XmlStream xml{std::move(text), part};
    for (auto step = xml.next(); step != XmlStream::Step::ended; step = xml.next()) {
        if (step != XmlStream::Step::opened || xml.depth() == 1) continue;
        if (xml.name() == "si") {
            strings.push_back(rich_text(xml.element()));
            memory.take(sizeof(std::string) + strings.back().size());
        } else {
            xml.skip();
        }
    }
    return strings;
}

} // namespace engineroom::workbook
