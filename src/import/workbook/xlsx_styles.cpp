#include "number_format.hpp"
#include "xlsx.hpp"
#include "xml_stream.hpp"

#include <charconv>
#include <unordered_map>

namespace engineroom::workbook {
namespace {

/// 0, the general format, where it is none.
unsigned long format_id(std::string_view text) {
    unsigned long id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    return error == std::errc{} && end == text.data() + text.size() ? id : 0;
}

} // namespace

std::vector<NumberFormat> read_styles(std::string text, std::string_view part) {
    // Before format codes or behind them: cell styles name their formats by number.
    std::vector<unsigned long> of_style;
    std::unordered_map<unsigned long, NumberFormat> own;
    XmlStream xml{std::move(text), part};
    bool of_cells = false;
    for (auto step = xml.next(); step != XmlStream::Step::ended; step = xml.next()) {
        if (step != XmlStream::Step::opened || xml.depth() == 1) continue;
        if (xml.depth() == 2) {
            of_cells = xml.name() == "cellXfs";
            if (!of_cells && xml.name() != "numFmts") xml.skip();
        } else if (xml.name() == "numFmt") {
            const pugi::xml_node tag = xml.tag();
            own[format_id(attribute(tag, "numFmtId"))] = format_of_code(attribute(tag, "formatCode"));
        } else if (of_cells && xml.name() == "xf") {
            of_style.push_back(format_id(attribute(xml.tag(), "numFmtId")));
            xml.skip();
        } else {
            xml.skip();
        }
    }
    std::vector<NumberFormat> formats;
    formats.reserve(of_style.size());
    for (const unsigned long id : of_style) {
        const auto code = own.find(id);
        formats.push_back(code != own.end() ? code->second : built_in_format(id));
    }
    return formats;
}

} // namespace engineroom::workbook
