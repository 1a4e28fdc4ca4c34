#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/mapping_condition.hpp>

namespace engineroom {

const std::string* condition_on(const Mapping& mapping, std::string_view header) {
    const std::string wanted = folded(header);
    for (const auto& [name, value] : mapping.only)
        if (folded(name) == wanted) return &value;
    return nullptr;
}

} // namespace engineroom
