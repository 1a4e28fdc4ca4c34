/// The bytes of a file, wherever they are kept: in a string, or in a file that is mapped into memory.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
    /// @param owner  keeps `view` alive
    Bytes(std::shared_ptr<const void> owner, std::string_view view) : owner_{std::move(owner)}, view_{view} {}
    /// Reads `size` bytes of a file from byte `begin` on.
    /// @return false where that fails
    using Read = std::function<bool(std::size_t begin, std::size_t size, char* to)>;
    /// @param view  a file that is mapped privately: pages that are dropped are read again
    /// @param read  reads the same file, also on several threads at once
    Bytes(std::shared_ptr<const void> owner, std::string_view view, Read read)
        : owner_{std::move(owner)}, view_{view}, read_{std::move(read)}, droppable_{true} {}

    operator std::string_view() const noexcept { return view_; }
    [[nodiscard]] std::string_view view() const noexcept { return view_; }
    /// The first of them, shared.
    [[nodiscard]] Bytes first(std::size_t size) const { return {owner_, view_.substr(0, size)}; }
    /// Some of them, to be looked at once: of a file they are read into `memory`, since that costs less than to have
    /// its pages mapped, and takes no more than the memory.
    [[nodiscard]] std::string_view piece(std::size_t begin, std::size_t size, std::vector<char>& memory) const {
        const std::string_view piece = view_.substr(begin, size);
        if (!read_) return piece;
        if (memory.size() < piece.size()) memory.resize(piece.size());
        return read_(begin, piece.size(), memory.data()) ? std::string_view{memory.data(), piece.size()} : piece;
    }
    /// Whether nobody else needs what is in their memory, so that the one who has them may give it back.
    [[nodiscard]] bool may_be_dropped() const noexcept { return droppable_ && owner_.use_count() == 1; }
    [[nodiscard]] std::size_t size() const noexcept { return view_.size(); }

private:
    std::shared_ptr<const void> owner_;
    std::string_view view_;
    Read read_;
    bool droppable_ = false;
};

} // namespace engineroom
