/// A list in one piece of memory: a project holds five, and most are short or empty.
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

/// Like a vector, but of the size of a pointer; it has no room to grow: an item more takes a new piece of memory.
template<class Item>
class List {
public:
    using value_type = Item;
    using size_type = std::size_t;
    using iterator = Item*;
    using const_iterator = const Item*;

    List() noexcept = default;
    /// @throws std::length_error  at 2^32 items and above
    List(std::vector<Item> items) : List() { fill(std::make_move_iterator(items.begin()), items.size()); }
    List(std::initializer_list<Item> items) : List() { fill(items.begin(), items.size()); }
    List(const List& other) : List() { fill(other.begin(), other.size()); }
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

    [[nodiscard]] iterator begin() noexcept { return data(); }
    [[nodiscard]] const_iterator begin() const noexcept { return data(); }
    [[nodiscard]] iterator end() noexcept { return data() + size(); }
    [[nodiscard]] const_iterator end() const noexcept { return data() + size(); }
    [[nodiscard]] Item* data() noexcept { return head_ != nullptr ? first() : nullptr; }
    [[nodiscard]] const Item* data() const noexcept { return head_ != nullptr ? first() : nullptr; }
    [[nodiscard]] std::size_t size() const noexcept { return head_ != nullptr ? head_->size : 0; }
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    /// @pre i < size()
    [[nodiscard]] Item& operator[](std::size_t i) { return first()[i]; }
    [[nodiscard]] const Item& operator[](std::size_t i) const { return first()[i]; }
    /// @pre it is not empty
    [[nodiscard]] Item& front() { return first()[0]; }
    [[nodiscard]] const Item& front() const { return first()[0]; }
    [[nodiscard]] Item& back() { return first()[head_->size - 1]; }
    [[nodiscard]] const Item& back() const { return first()[head_->size - 1]; }

    /// @throws  as the constructor; the list is as it was then
    /// @cost    O(size)
    void push_back(Item item) {
        List longer;
        longer.take_memory(size() + 1);
        std::uninitialized_move(begin(), end(), longer.first());
        ::new (longer.first() + size()) Item(std::move(item));
        longer.head_->size = static_cast<std::uint32_t>(size() + 1);
        std::swap(head_, longer.head_);
    }
    /// @pre it is not empty
    void pop_back() noexcept { std::destroy_at(first() + --head_->size); }
    void clear() noexcept { *this = List(); }

    friend bool operator==(const List& a, const List& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

private:
    friend class TextWriter;

    /// Stands before the items.
    struct alignas(std::max(alignof(Item), alignof(std::uint32_t))) Head {
        std::uint32_t size = 0;
        bool in_slab = false;
    };
    static_assert(alignof(Item) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__ && std::is_nothrow_move_constructible_v<Item>);

    [[nodiscard]] static std::size_t bytes_for(std::size_t items) { return sizeof(Head) + items * sizeof(Item); }
    [[nodiscard]] Item* first() const noexcept { return reinterpret_cast<Item*>(head_ + 1); }

    /// Of a list without memory.
    /// @param memory  with room for its items; of a slab, one of whose uses is the list's from now on
    void place(void* memory, bool in_slab) { head_ = ::new (memory) Head{0, in_slab}; }
    void take_memory(std::size_t items) {
        if (items > std::numeric_limits<std::uint32_t>::max()) throw std::length_error{"a list of 2^32 items or more"};
        place(::operator new(bytes_for(items)), false);
    }
    /// @pre there is room for one more
    template<class... Parts>
    Item& add_in_place(Parts&&... parts) {
        Item& item = *::new (first() + head_->size) Item(std::forward<Parts>(parts)...);
        ++head_->size;
        return item;
    }
    template<class Iterator>
    void fill(Iterator from, std::size_t items) {
        if (items == 0) return;
        take_memory(items);
        for (; items > 0; --items, ++from) add_in_place(*from);
    }

    Head* head_ = nullptr;
};

using TextList = List<Text>;

} // namespace engineroom
