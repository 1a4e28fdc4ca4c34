/// A list whose items are made when they are looked at: of a million, a page shows a few.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

namespace engineroom {

/// Reads like a vector, but hands out its items by value: what is written to one of them is lost. Several threads may
/// read it at once.
template<class Item>
class MadeList {
public:
    using value_type = Item;
    using Make = std::function<Item(std::size_t)>;

    class const_iterator {
    public:
        using iterator_category = std::input_iterator_tag; // as it hands out values
        using value_type = Item;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = Item;

        const_iterator() = default;
        const_iterator(const MadeList& list, std::size_t at) : list_{&list}, at_{at} {}

        [[nodiscard]] Item operator*() const { return (*list_)[at_]; }
        const_iterator& operator++() {
            ++at_;
            return *this;
        }
        const_iterator operator++(int) {
            const const_iterator before = *this;
            ++at_;
            return before;
        }
        friend bool operator==(const const_iterator&, const const_iterator&) = default;

    private:
        const MadeList* list_ = nullptr;
        std::size_t at_ = 0;
    };

    MadeList() = default;
    MadeList(const MadeList&) = default;
    MadeList(MadeList&& other) noexcept : size_{std::exchange(other.size_, 0)}, make_{std::move(other.make_)} {}
    MadeList& operator=(const MadeList&) = default;
    MadeList& operator=(MadeList&& other) noexcept {
        size_ = std::exchange(other.size_, 0);
        make_ = std::move(other.make_);
        return *this;
    }
    ~MadeList() = default;
    /// @param make  what `make(position)` needs is to stay as long as the list, and its copies, are looked at
    MadeList(std::size_t size, Make make) : size_{size}, make_{std::make_shared<const Make>(std::move(make))} {}
    /// Of items that are made already.
    MadeList(std::vector<Item> items) : size_{items.size()} {
        make_ = std::make_shared<const Make>([items = std::move(items)](std::size_t i) { return items[i]; });
    }
    MadeList(std::initializer_list<Item> items) : MadeList{std::vector<Item>(items)} {}

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    /// @pre i < size()
    [[nodiscard]] Item operator[](std::size_t i) const { return (*make_)(i); }
    /// @throws std::out_of_range
    [[nodiscard]] Item at(std::size_t i) const {
        if (i >= size_) throw std::out_of_range{"beyond the end of a list"};
        return (*make_)(i);
    }
    /// @pre it is not empty
    [[nodiscard]] Item front() const { return (*make_)(0); }
    /// @pre it is not empty
    [[nodiscard]] Item back() const { return (*make_)(size_ - 1); }
    [[nodiscard]] const_iterator begin() const { return {*this, 0}; }
    [[nodiscard]] const_iterator end() const { return {*this, size_}; }

private:
    std::size_t size_ = 0;
    std::shared_ptr<const Make> make_; ///< shared by copies
};

} // namespace engineroom
