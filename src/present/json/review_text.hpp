/// A review's JSON as text. Its long lists are written from where they are kept: a tree of values made of a million
/// projects takes many times their room.
#pragma once

#include "present/json/value.hpp"

#include <cstdint>
#include <cstring>
#include <engineroom/review/result.hpp>
#include <string>
#include <utility>
#include <vector>

namespace engineroom {

/// What a value that stands for a list refers to.
enum class KeptList : std::uint8_t { ids, evidence };

namespace detail {

template<class List>
[[nodiscard]] Json kept_json(const List& list, KeptList kind) {
    const List* const address = &list;
    std::vector<std::uint8_t> bytes(sizeof address);
    std::memcpy(bytes.data(), &address, sizeof address);
    return Json::binary(std::move(bytes), static_cast<std::uint8_t>(kind));
}

} // namespace detail

/// Stands for the ids of projects of a review; for `review_text` alone.
///
/// @param projects  is to stay until the text is written
[[nodiscard]] inline Json kept_json(const Indices& projects) {
    return detail::kept_json(projects, KeptList::ids);
}

/// Stands for the evidence of a finding.
[[nodiscard]] inline Json kept_json(const ProjectRefs& evidence) {
    return detail::kept_json(evidence, KeptList::evidence);
}

/// As `dumped` would write it, with the lists that it refers to in their places.
///
/// @param review  whose projects the ids are of
[[nodiscard]] std::string review_text(const Json& json, const Review& review);

} // namespace engineroom
