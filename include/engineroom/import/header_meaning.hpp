/// What a header cell means: the column of ours that it names for sure, and the unit that it states.
#pragma once

#include <engineroom/model/column.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// A unit in a header: "Budget (k€)" is in thousands of euros, "Risk %" in percent.
struct HeaderUnit {
    std::string currency; ///< ISO 4217; empty: none, or only a shared sign
    std::string sign;     ///< a sign that several currencies share: "$"
    double scale = 1.0;   ///< 1e3, 1e6 or 1e9 where amounts are in thousands, millions, billions
    bool percent = false;
    bool of_dates = false; ///< it says how dates are written: "Start (dd/mm/yyyy)"
};

struct HeaderMeaning {
    std::optional<Column> column;
    HeaderUnit unit;
    std::string doubt;          ///< why a header that looks like a column of ours is not taken for it; empty: no doubt
    std::vector<Column> may_be; ///< with a doubt: the columns of ours that the header may mean
};

/// The meaning of a header in one of eight languages, whose case, accents, spaces, `_`, `-`, punctuation and units in
/// brackets do not matter. A bracket with anything but a unit in it does: 'Budget (remaining)' is no budget, and
/// `doubt` says so.
[[nodiscard]] HeaderMeaning header_meaning(std::string_view header);

/// The unit in a header whose meaning is known from elsewhere.
[[nodiscard]] HeaderUnit header_unit(std::string_view header);

/// Letters and digits of a header, in lower case and without accents, all else left out; "#" for "#".
[[nodiscard]] std::string header_key(std::string_view header);

} // namespace engineroom
