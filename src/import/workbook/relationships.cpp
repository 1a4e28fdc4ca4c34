#include "relationships.hpp"

#include "xml_stream.hpp"

namespace engineroom::workbook {

std::vector<Relationship> relationships_of(Archive& archive, std::string_view part) {
    const std::size_t name = part.find_last_of('/') + 1;
    std::string path{part.substr(0, name)};
    path.append("_rels/").append(part.substr(name)).append(".rels");
    std::vector<Relationship> found;
    if (!archive.has(path)) return found;

    XmlStream xml{archive.read(path), path};
    for (auto step = xml.next(); step != XmlStream::Step::ended; step = xml.next()) {
        if (step != XmlStream::Step::opened || xml.name() != "Relationship") continue;
        const pugi::xml_node tag = xml.tag();
        if (attribute(tag, "TargetMode") == "External") continue;
        const std::string_view type = attribute(tag, "Type");
        found.push_back({std::string{attribute(tag, "Id")}, std::string{type.substr(type.find_last_of('/') + 1)},
                         resolved(part, attribute(tag, "Target"))});
    }
    return found;
}

std::string part_of_kind(const std::vector<Relationship>& relationships, std::string_view kind) {
    for (const Relationship& relationship : relationships)
        if (relationship.kind == kind) return relationship.part;
    return {};
}

} // namespace engineroom::workbook
