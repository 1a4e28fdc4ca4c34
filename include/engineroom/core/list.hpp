/// A list that is set once: a project holds five, and most are short or empty.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <engineroom/core/text.hpp>
#include <engineroom/core/text_slab.hpp>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <memory>
#include <new>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

namespace engineroom {

/// Like a vector, but of the size of a pointer, and made in one piece: adding an item copies the list.
template<class Item>
class List {
public:
    using value_type = Item;
    using const_iterator = const Item*;
    using iterator = const_iterator;

    List() noexcept = default;
    List(std::initializer_list<Item> items) : List{std::vector<Item>(items)} {}
    /// @throws std::length_error  at 2^32 items and above
    List(std::vector<Item> items) {
        if (items.empty()) return;
        if (items.size() > std::numeric_limits<std::uint32_t>::max()) throw std::length_error{"a list of 2^32 items"};
        place(::operator new(bytes_for(items.size())), false);
        std::uninitialized_move(items.begin(), items.end(), first());
        head_->size = static_cast<std::uint32_t>(items.size());
    }
    List(const List& other) : List{std::vector<Item>(other.begin(), other.end())} {}
    List(List&& other) noexcept : head_{std::exchange(other.head_, nullptr)} {}
    List& operator=(List other) noexcept {
        std::swap(head_, other.head_);
        return *this;
    }
    ~List() {
        if (head_ == nullptr) return;
        std::destroy_n(first(), head_->size);
        if (head_->in_slab)
            TextSlab::of(head_)->release();
        else
            ::operator delete(static_cast<void*>(head_));
    }

    [[nodiscard]] const_iterator begin() const noexcept { return head_ != nullptr ? first() : nullptr; }
    [[nodiscard]] const_iterator end() const noexcept { return head_ != nullptr ? first() + head_->size : nullptr; }
    [[nodiscard]] std::size_t size() const noexcept { return head_ != nullptr ? head_->size : 0; }
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    [[nodiscard]] const Item& operator[](std::size_t i) const { return first()[i]; }
    [[nodiscard]] const Item& front() const { return first()[0]; }
    [[nodiscard]] const Item& back() const { return first()[head_->size - 1]; }

    /// @cost O(size)
    void push_back(Item item) {
        std::vector<Item> items;
        items.reserve(size() + 1);
        if (head_ != nullptr)
            items.insert(items.end(), std::make_move_iterator(first()), std::make_move_iterator(first() + size()));
        items.push_back(std::move(item));
        *this = List{std::move(items)};
    }

    friend bool operator==(const List& a, const List& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

private:
    friend class TextWriter;

    /// Stands before the items.
    struct alignas(Item) alignas(std::uint64_t) Head {
        std::uint32_t size = 0;
        bool in_slab = false;
    };
    static_assert(alignof(Head) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__ && std::is_nothrow_move_constructible_v<Item>);

    [[nodiscard]] static std::size_t bytes_for(std::size_t items) { return sizeof(Head) + items * sizeof(Item); }
    [[nodiscard]] Item* first() const noexcept { return reinterpret_cast<Item*>(head_ + 1); }

    /// An empty list takes a piece of memory with room for its items; of a slab, one of whose uses is the list's from
    /// now on.
    void place(void* memory, bool in_slab) { head_ = new (memory) Head{0, in_slab}; }
    /// @pre the piece has room for one more
    Item& add_in_place() { return *new (first() + head_->size++) Item; }

    Head* head_ = nullptr;
};

using TextList = List<Text>;

} // namespace engineroom
