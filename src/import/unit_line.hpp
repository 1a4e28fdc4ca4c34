/// Lines around a table that say in what units its amounts are: "Angaben in T€", "All figures in thousands".
#pragma once

#include <optional>
#include <string_view>

namespace engineroom {

/// 1e3, 1e6 or 1e9 where a title or a remark says that amounts are in thousands, millions or billions. An amount in it
/// ("a fund of 5 Mio. €") says nothing of the table's units, nor does a scale of something else ("in millions of
/// trees").
[[nodiscard]] std::optional<double> scale_said(std::string_view line);

} // namespace engineroom
