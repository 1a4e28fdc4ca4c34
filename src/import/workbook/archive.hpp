/// The parts of a zip file in memory, unpacked one at a time and never beyond what is allowed.
#pragma once

#include "memory.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct zip;

namespace engineroom::workbook {

class Archive {
public:
    /// @param bytes  must outlive the archive
    /// @throws Refusal where they are no zip file, or one part stands in it twice
    explicit Archive(std::string_view bytes);

    [[nodiscard]] bool has(std::string_view part) const;

    /// Unpacks a part. Case and the kind of slash do not count in names, as Office does it.
    ///
    /// @throws Refusal where there is no such part, it is encrypted, damaged, packed in an unusual way, or too large
    [[nodiscard]] std::string read(std::string_view part);

private:
    struct Close {
        void operator()(zip* archive) const;
    };

    std::unique_ptr<zip, Close> zip_;
    std::unordered_map<std::string, std::uint64_t> entries_;
    Memory memory_;
};

/// The part that `target` means, as said in part `base`: relative to its folder, or from the root where it begins with
/// '/'.
/// @throws Refusal where it climbs out of the archive
[[nodiscard]] std::string resolved(std::string_view base, std::string_view target);

} // namespace engineroom::workbook
