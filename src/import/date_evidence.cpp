#include <engineroom/import/date_evidence.hpp>

namespace engineroom {
namespace {

/// The two orders beside `left_out`.
[[nodiscard]] DateOrders pair_beside(DateOrder left_out) {
    DateOrders pair;
    for (const DateOrder order : date_orders)
        if (order != left_out) pair.insert(order);
    return pair;
}

} // namespace

void DateEvidence::note(const DateReadings& readings, std::uint32_t row, std::string_view cell) {
    ++dates_;
    switch (readings.form) {
    case DateForm::plain:
        break;
    case DateForm::short_year:
        ++short_years;
        short_year.keep(row, cell);
        break;
    case DateForm::serial:
        ++serials;
        serial.keep(row, cell);
        break;
    case DateForm::period:
        ++periods;
        period.keep(row, cell);
        break;
    }
    if (readings.certain) return;
    DateOrders orders;
    for (const DateOrder order : date_orders)
        if (readings.in(order)) orders.insert(order);
    ++counts_[orders.index()];
    samples_[orders.index()].keep(row, cell);
    for (const DateOrder left_out : date_orders) {
        const DateOrders pair = pair_beside(left_out);
        if ((pair & orders) != pair) continue;
        std::optional<DateSpan> first;
        for (const DateOrder order : date_orders) {
            if (order == left_out) continue;
            if (first && readings.in(order) != first) differing_[static_cast<std::size_t>(left_out)].keep(row, cell);
            first = readings.in(order);
        }
    }
}

void DateEvidence::merge(const DateEvidence& other) {
    dates_ += other.dates_;
    serials += other.serials;
    short_years += other.short_years;
    periods += other.periods;
    serial.merge(other.serial);
    short_year.merge(other.short_year);
    period.merge(other.period);
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        counts_[i] += other.counts_[i];
        samples_[i].merge(other.samples_[i]);
    }
    for (std::size_t i = 0; i < differing_.size(); ++i) differing_[i].merge(other.differing_[i]);
}

DateOrders DateEvidence::possible() const {
    DateOrders orders = DateOrders::all();
    for (std::size_t i = 0; i < counts_.size(); ++i)
        if (counts_[i] > 0) orders = orders & DateOrders::at(i);
    return orders;
}

const SampleCell* DateEvidence::differing(DateOrders orders) const {
    const SampleCell* first = nullptr;
    for (const DateOrder left_out : date_orders) {
        const DateOrders pair = pair_beside(left_out);
        const SampleCell& sample = differing_[static_cast<std::size_t>(left_out)];
        if ((pair & orders) != pair || sample.row == 0) continue;
        if (first == nullptr || sample.row < first->row) first = &sample;
    }
    return first;
}

DateEvidence::Conflict DateEvidence::conflict() const {
    for (std::size_t i = 1; i < counts_.size(); ++i)
        for (std::size_t j = i + 1; j < counts_.size(); ++j)
            if (counts_[i] > 0 && counts_[j] > 0 && (DateOrders::at(i) & DateOrders::at(j)).empty())
                return samples_[i].row < samples_[j].row ? Conflict{&samples_[i], &samples_[j]}
                                                         : Conflict{&samples_[j], &samples_[i]};
    // Three pairs of orders, each of them without one: any two dates go together, but not all three.
    Conflict conflict;
    for (std::size_t i = 1; i < counts_.size(); ++i) {
        if (counts_[i] == 0) continue;
        (conflict.one == nullptr ? conflict.one : conflict.other) = &samples_[i];
    }
    return conflict;
}

} // namespace engineroom
