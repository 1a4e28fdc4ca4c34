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
        droppable_ = true;
    }
    Bytes(const char* text) : Bytes{std::string{text}} {}
    /// @param owner         keeps `view` alive
    /// @param in_a_file     `view` is a file that is mapped privately: pages that are dropped are read again
    Bytes(std::shared_ptr<const void> owner, std::string_view view, bool in_a_file = false)
        : owner_{std::move(owner)}, view_{view}, droppable_{in_a_file} {}

    operator std::string_view() const noexcept { return view_; }
    [[nodiscard]] std::string_view view() const noexcept { return view_; }
    /// The first of them, shared.
    [[nodiscard]] Bytes first(std::size_t size) const { return {owner_, view_.substr(0, size)}; }
    /// Whether nobody else needs what is in their memory, so that the one who has them may give it back.
    [[nodiscard]] bool may_be_dropped() const noexcept { return droppable_ && owner_.use_count() == 1; }
    [[nodiscard]] std::size_t size() const noexcept { return view_.size(); }

private:
    std::shared_ptr<const void> owner_;
    std::string_view view_;
    bool droppable_ = false;
};

} // namespace engineroom
