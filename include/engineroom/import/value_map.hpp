/// What a mapping's `[values.COLUMN]` makes of cells.
#pragma once

#include <engineroom/import/cell_text.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace engineroom {

class ValueMap {
public:
    ValueMap() = default;
    explicit ValueMap(const std::vector<std::pair<std::string, std::string>>& values) {
        for (const auto& [cell, ours] : values) values_.emplace(folded(cell), ours);
    }

    [[nodiscard]] bool empty() const { return values_.empty(); }
    /// Our value for a cell, compared without regard to case and surplus spaces; "" finds what stands for a blank cell.
    [[nodiscard]] const std::string* find(std::string_view cell) const {
        if (values_.empty()) return nullptr;
        const auto found = values_.find(folded(cell));
        return found == values_.end() ? nullptr : &found->second;
    }

private:
    std::unordered_map<std::string, std::string> values_;
};

} // namespace engineroom
