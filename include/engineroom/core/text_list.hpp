/// A list of texts that is set once: a project holds three, and most are short or empty.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/core/text.hpp>
#include <engineroom/core/text_slab.hpp>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

/// Like a vector of texts, but made in one piece: adding one copies the list.
class TextList {
public:
    using value_type = Text;
    using const_iterator = const Text*;
    using iterator = const_iterator;

    TextList() noexcept = default;
    TextList(std::initializer_list<Text> texts) : TextList{std::vector<Text>(texts)} {}
    TextList(std::vector<Text> texts) {
        if (texts.empty()) return;
        place(texts, ::operator new(texts.size() * sizeof(Text)));
    }
    TextList(const TextList& other) : TextList{std::vector<Text>(other.begin(), other.end())} {}
    TextList(TextList&& other) noexcept { swap(other); }
    TextList& operator=(TextList other) noexcept {
        swap(other);
        return *this;
    }
    ~TextList() {
        std::destroy(items_, items_ + size_);
        if (in_slab_)
            TextSlab::of(items_)->release();
        else
            ::operator delete(static_cast<void*>(items_));
    }

    [[nodiscard]] const_iterator begin() const noexcept { return items_; }
    [[nodiscard]] const_iterator end() const noexcept { return items_ + size_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] const Text& operator[](std::size_t i) const { return items_[i]; }
    [[nodiscard]] const Text& front() const { return items_[0]; }
    [[nodiscard]] const Text& back() const { return items_[size_ - 1]; }

    /// @cost O(size)
    void push_back(Text text) {
        std::vector<Text> texts;
        texts.reserve(size_ + 1U);
        texts.insert(texts.end(), std::make_move_iterator(items_), std::make_move_iterator(items_ + size_));
        texts.push_back(std::move(text));
        *this = TextList{std::move(texts)};
    }
    void swap(TextList& other) noexcept {
        std::swap(items_, other.items_);
        std::swap(size_, other.size_);
        std::swap(in_slab_, other.in_slab_);
    }

    friend bool operator==(const TextList& a, const TextList& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    friend class TextWriter;
    /// An empty list takes a piece of a slab, one of whose uses is the list's from now on.
    void place_in_slab(void* memory) {
        items_ = static_cast<Text*>(memory);
        in_slab_ = true;
    }
    /// @pre the piece has room for one more
    Text& add_in_place() { return *new (items_ + size_++) Text; }
    void place(std::vector<Text>& texts, void* memory) {
        items_ = static_cast<Text*>(memory);
        std::uninitialized_move(texts.begin(), texts.end(), items_);
        size_ = static_cast<std::uint32_t>(texts.size());
    }

    Text* items_ = nullptr;
    std::uint32_t size_ = 0;
    bool in_slab_ = false;
};

} // namespace engineroom
