/// The bytes of a file, wherever they are kept: in a string, or in a file that is mapped into memory.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace engineroom {

/// Copies share what they hold; nobody changes it.
class Bytes {
public:
    Bytes() = default;
    Bytes(std::string text) {
        const auto kept = std::make_shared<const std::string>(std::move(text));
        view_ = *kept;
        owner_ = kept;
    }
    Bytes(const char* text) : Bytes{std::string{text}} {}
    /// @param owner  keeps `view` alive
    Bytes(std::shared_ptr<const void> owner, std::string_view view) : owner_{std::move(owner)}, view_{view} {}

    operator std::string_view() const noexcept { return view_; }
    [[nodiscard]] std::string_view view() const noexcept { return view_; }
    /// The first of them, shared.
    [[nodiscard]] Bytes first(std::size_t size) const { return {owner_, view_.substr(0, size)}; }
    /// Whether a copy shares them.
    [[nodiscard]] bool is_shared() const noexcept { return owner_.use_count() > 1; }
    [[nodiscard]] std::size_t size() const noexcept { return view_.size(); }

private:
    std::shared_ptr<const void> owner_;
    std::string_view view_;
};

} // namespace engineroom
