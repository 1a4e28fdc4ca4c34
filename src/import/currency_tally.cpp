#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/currency_tally.hpp>
#include <fmt/format.h>

namespace engineroom {

std::string CurrencyTally::described(std::string_view name, const Rows& rows) {
    return fmt::format("{} in {}{}", name, row_list(rows.first),
                       rows.count > rows.first.size() ? fmt::format(" ({} amounts in all)", rows.count) : "");
}

void CurrencyTally::merge(const CurrencyTally& later) {
    const auto add = [](std::map<std::string, Rows, std::less<>>& ours, const auto& theirs) {
        for (const auto& [name, rows] : theirs) {
            Rows& place = ours[name];
            const std::size_t count = place.count + rows.count;
            for (const std::uint32_t row : rows.first) keep(place, row);
            place.count = count;
        }
    };
    add(codes_, later.codes_);
    add(signs_, later.signs_);
    stated_.insert(later.stated_.begin(), later.stated_.end());
}

std::string CurrencyTally::settle(ProblemList& problems, std::string_view header) const {
    bool one = codes_.size() <= 1 && (codes_.empty() ? signs_.size() <= 1 : true);
    if (codes_.size() == 1)
        for (const auto& [sign, rows] : signs_) one = one && sign_fits(sign, codes_.begin()->first);
    if (!one) {
        std::string list;
        std::uint32_t row = 0;
        for (const auto* tally : {&codes_, &signs_})
            for (const auto& [name, rows] : *tally) {
                (list += list.empty() ? "" : "; ") += described(name, rows);
                row = rows.first.back();
            }
        // Rows can be told apart by their currency only where a column states it.
        const bool stated = !header.empty() && stated_.size() > 1;
        problems.error(row, 0,
                       {{},
                        "the amounts are in more than one currency: " + list,
                        "one currency for all amounts of a portfolio",
                        stated ? fmt::format("convert the amounts to one currency, or keep the rows of one with "
                                             "--only \"{}={}\"",
                                             shown(header), *stated_.begin())
                               : "convert the amounts to one currency, or keep a file for each currency"});
        return {};
    }
    if (!codes_.empty()) return codes_.begin()->first;
    if (!signs_.empty()) {
        const auto& [sign, rows] = *signs_.begin();
        problems.notice(
            rows.first.front(), 0,
            {sign,
             fmt::format(
                 "amounts have the sign '{}', which several currencies share; no currency is named in the review",
                 sign),
             {},
             "name it in a column currency, or in a mapping under [defaults], currency = \"USD\""});
    }
    return {};
}

} // namespace engineroom
