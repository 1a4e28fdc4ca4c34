/// Deciding in which order a column writes year, month and day, from all of its dates.
#pragma once

#include <array>
#include <cstdint>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/options.hpp>
#include <engineroom/import/sample_cell.hpp>
#include <optional>
#include <string_view>

namespace engineroom {

inline constexpr std::array<DateOrder, 3> date_orders{DateOrder::ymd, DateOrder::dmy, DateOrder::mdy};

/// Some of the three orders.
class DateOrders {
public:
    constexpr DateOrders() = default;
    [[nodiscard]] static constexpr DateOrders all() { return DateOrders{7U}; }

    constexpr void insert(DateOrder order) { bits_ = static_cast<std::uint8_t>(bits_ | bit(order)); }
    [[nodiscard]] constexpr bool contains(DateOrder order) const { return (bits_ & bit(order)) != 0; }
    [[nodiscard]] constexpr std::size_t index() const { return bits_; } ///< in [0, 8)
    [[nodiscard]] static constexpr DateOrders at(std::size_t index) {
        return DateOrders{static_cast<std::uint8_t>(index)};
    }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    /// The order, if there is one alone.
    [[nodiscard]] constexpr std::optional<DateOrder> only() const {
        for (const DateOrder order : date_orders)
            if (bits_ == bit(order)) return order;
        return std::nullopt;
    }

    friend constexpr DateOrders operator&(DateOrders a, DateOrders b) {
        return DateOrders{static_cast<std::uint8_t>(a.bits_ & b.bits_)};
    }
    friend constexpr bool operator==(DateOrders, DateOrders) = default;

private:
    constexpr explicit DateOrders(std::uint8_t bits) : bits_{bits} {}
    static constexpr std::uint8_t bit(DateOrder order) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(order));
    }

    std::uint8_t bits_ = 0;
};

/// What the dates of one column say.
class DateEvidence {
public:
    void note(const DateReadings& readings, std::uint32_t row, std::string_view cell);
    /// A date that reads alike in every order.
    void note_certain() { ++dates_; }
    /// Adds what other rows say.
    void merge(const DateEvidence& other);

    /// The orders in which every date can be read.
    [[nodiscard]] DateOrders possible() const;
    /// Whether two of `orders` read some date differently.
    [[nodiscard]] bool differ(DateOrders orders) const { return differing(orders) != nullptr; }
    /// The first date that two of `orders` read differently; none: null.
    [[nodiscard]] const SampleCell* differing(DateOrders orders) const;
    /// Two dates that no order reads both.
    struct Conflict {
        const SampleCell* one = nullptr;
        const SampleCell* other = nullptr;
    };
    [[nodiscard]] Conflict conflict() const;
    /// How many dates allow `order` alone, and the first of them.
    [[nodiscard]] std::uint32_t decisive(DateOrder order) const { return counts_[only_index(order)]; }
    [[nodiscard]] const SampleCell& decisive_sample(DateOrder order) const { return samples_[only_index(order)]; }
    [[nodiscard]] std::uint32_t dates() const { return dates_; }

    std::uint32_t serials = 0;
    std::uint32_t short_years = 0;
    std::uint32_t periods = 0;
    SampleCell serial;
    SampleCell short_year;
    SampleCell period;

private:
    [[nodiscard]] static constexpr std::size_t only_index(DateOrder order) {
        DateOrders orders;
        orders.insert(order);
        return orders.index();
    }

    std::uint32_t dates_ = 0;
    std::array<std::uint32_t, 8> counts_{}; ///< of dates that are not certain, by the orders that read them
    std::array<SampleCell, 8> samples_;
    std::array<SampleCell, 3> differing_; ///< by the order that is left out of the pair
};

} // namespace engineroom
