#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/currency.hpp>

namespace engineroom {
namespace {

/// The active codes of ISO 4217 for money (no metals, funds or testing codes), in alphabetical order.
constexpr std::string_view codes = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL "
                                   "BSD BTN BWP BYN BZD CAD CDF CHF CLP "
                                   "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP "
                                   "GMD GNF GTQ GYD HKD HNL HTG HUF IDR "
                                   "ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR "
                                   "LRD LSL LYD MAD MDL MGA MKD MMK MNT "
                                   "MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR "
                                   "PLN PYG QAR RON RSD RUB RWF SAR SBD "
                                   "SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD "
                                   "TWD TZS UAH UGX USD UYU UZS VES VND "
                                   "VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";

struct Sign {
    std::string_view text;
    std::string_view code; ///< empty: shared
    std::string_view fits; ///< codes that a shared sign may stand for, in alphabetical order; "": see `code`
};

constexpr std::array signs{Sign{"US$", "USD", ""},
                           Sign{"CA$", "CAD", ""},
                           Sign{"AU$", "AUD", ""},
                           Sign{"NZ$", "NZD", ""},
                           Sign{"HK$", "HKD", ""},
                           Sign{"NT$", "TWD", ""},
                           Sign{"R$", "BRL", ""},
                           Sign{"A$", "AUD", ""},
                           Sign{"C$", "CAD", ""},
                           Sign{"S$", "SGD", ""},
                           Sign{"euro", "EUR", ""},
                           Sign{"euros", "EUR", ""},
                           Sign{"SFr", "CHF", ""},
                           Sign{"z\u0142", "PLN", ""},
                           Sign{"K\u010D", "CZK", ""},
                           Sign{"Ft", "HUF", ""},
                           Sign{"\u043B\u0432", "BGN", ""}, // лв
                           Sign{"\u20AC", "EUR", ""},       // €
                           Sign{"\u20A1", "CRC", ""},       // ₡
                           Sign{"\u20A6", "NGN", ""},       // ₦
                           Sign{"\u20A9", "KRW", ""},       // ₩
                           Sign{"\u20AA", "ILS", ""},       // ₪
                           Sign{"\u20AB", "VND", ""},       // ₫
                           Sign{"\u20AD", "LAK", ""},       // ₭
                           Sign{"\u20AE", "MNT", ""},       // ₮
                           Sign{"\u20B1", "PHP", ""},       // ₱
                           Sign{"\u20B2", "PYG", ""},       // ₲
                           Sign{"\u20B4", "UAH", ""},       // ₴
                           Sign{"\u20B5", "GHS", ""},       // ₵
                           Sign{"\u20B8", "KZT", ""},       // ₸
                           Sign{"\u20B9", "INR", ""},       // ₹
                           Sign{"\u20BA", "TRY", ""},       // ₺
                           Sign{"\u20BC", "AZN", ""},       // ₼
                           Sign{"\u20BD", "RUB", ""},       // ₽
                           Sign{"\u20BE", "GEL", ""},       // ₾
                           Sign{"\u0E3F", "THB", ""},       // ฿
                           Sign{"\u00A3", "GBP", ""},
                           Sign{"\u00A5", "", "CNY JPY"},
                           Sign{"$", "",
                                "AUD BBD BMD BND BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MOP MXN NAD "
                                "NZD SBD SGD SRD TTD TWD USD UYU XCD"},
                           Sign{"kr", "", "DKK ISK NOK SEK"},
                           Sign{"Fr", "", "BIF CDF CHF DJF GNF KMF RWF XAF XOF XPF"},
                           Sign{"Rs", "", "INR LKR MUR NPR PKR SCR"},
                           Sign{"lei", "", "MDL RON"}};

/// Whether codes with one space between are in alphabetical order.
[[nodiscard]] constexpr bool in_order(std::string_view list) {
    for (std::size_t i = 4; i < list.size(); i += 4)
        if (list.substr(i - 4, 3) >= list.substr(i, 3)) return false;
    return true;
}
static_assert(in_order(codes));
static_assert(std::all_of(signs.begin(), signs.end(), [](const Sign& sign) { return in_order(sign.fits); }));

/// `code` in a list of three-letter codes in alphabetical order with one space between.
[[nodiscard]] std::optional<std::string_view> listed(std::string_view list, std::string_view code) {
    const auto at = [list](std::size_t place) { return list.substr(4 * place, 3); };
    const std::size_t size = (list.size() + 1) / 4;
    std::size_t first = 0; // that is not before `code`
    for (std::size_t end = size; first < end;) {
        const std::size_t middle = (first + end) / 2;
        if (at(middle) < code)
            first = middle + 1;
        else
            end = middle;
    }
    return first < size && at(first) == code ? std::optional{at(first)} : std::nullopt;
}

} // namespace

std::optional<std::string_view> currency_code(std::string_view text) {
    if (text.size() != 3) return std::nullopt;
    std::array<char, 3> upper{};
    for (std::size_t i = 0; i < 3; ++i) {
        if (!is_letter(text[i])) return std::nullopt;
        upper[i] = static_cast<char>(to_lower(text[i]) - 'a' + 'A');
    }
    return listed(codes, {upper.data(), 3});
}

std::optional<CurrencyMark> currency_mark(std::string_view word) {
    if (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
    if (word.empty() || word.size() > 6) return std::nullopt;
    if (const auto code = currency_code(word)) return CurrencyMark{word, *code};
    static const boost::unordered_flat_map<std::string, const Sign*> by_text = [] {
        boost::unordered_flat_map<std::string, const Sign*> result;
        for (const Sign& sign : signs) result.emplace(folded(sign.text), &sign);
        return result;
    }();
    const auto found = by_text.find(folded(word));
    if (found == by_text.end()) return std::nullopt;
    const Sign& sign = *found->second;
    return CurrencyMark{sign.code.empty() ? sign.text : word, sign.code};
}

bool is_currency_dash(std::string_view cell) {
    constexpr std::size_t longest = 24;
    if (cell.size() < 2 || cell.size() > longest) return false;
    for (const std::string_view dash : {"-", "\u2013", "\u2014"}) {
        if (cell.size() <= dash.size()) continue;
        if (cell.substr(0, dash.size()) == dash && currency_mark(trimmed(cell.substr(dash.size())))) return true;
        const std::size_t behind = cell.size() - dash.size();
        if (cell.substr(behind) == dash && currency_mark(trimmed(cell.substr(0, behind)))) return true;
    }
    return false;
}

bool sign_fits(std::string_view sign, std::string_view code) {
    for (const Sign& known : signs)
        if (known.text == sign) return known.code.empty() ? listed(known.fits, code).has_value() : known.code == code;
    return false;
}

} // namespace engineroom
