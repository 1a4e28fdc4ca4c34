/// How values become JSON: null for what could not be computed, never NaN, and bytes that are not UTF-8 replaced.
#pragma once

#include <cmath>
#include <engineroom/core/place.hpp>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace engineroom {

using Json = nlohmann::ordered_json;

[[nodiscard]] inline Json number_json(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

[[nodiscard]] inline Json number_json(std::optional<double> value) {
    return value ? number_json(*value) : Json(nullptr);
}

/// Null for none.
template<class T>
[[nodiscard]] Json optional_json(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

/// Null for an empty text.
[[nodiscard]] inline Json text_json(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

/// Rows and columns are 1-based; 0 is none.
[[nodiscard]] inline Json place_json(std::uint32_t row_or_column) {
    return row_or_column == 0 ? Json(nullptr) : Json(row_or_column);
}

/// The object as a page: indented, UTF-8, with a line break at the end.
[[nodiscard]] inline std::string dumped(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace engineroom
