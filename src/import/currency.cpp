#include <algorithm>
#include <array>
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
    std::string_view fits; ///< codes that a shared sign may stand for; "": see `code`
};

// Longer ones first: "US$" must be tried before "$".
constexpr std::array<Sign, 18> signs{
    {{"US$", "USD", ""},
     {"CA$", "CAD", ""},
     {"AU$", "AUD", ""},
     {"NZ$", "NZD", ""},
     {"HK$", "HKD", ""},
     {"R$", "BRL", ""},
     {"A$", "AUD", ""},
     {"C$", "CAD", ""},
     {"S$", "SGD", ""},
     {"\u20AC", "EUR", ""},
     {"\u20B9", "INR", ""},
     {"\u20A9", "KRW", ""},
     {"\u20BA", "TRY", ""},
     {"z\u0142", "PLN", ""},
     {"\u00A3", "GBP", ""},
     {"\u00A5", "", "JPY CNY"},
     {"$", "",
      "USD AUD BBD BMD BND BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MOP MXN "
      "NAD NZD SBD SGD SRD TTD TWD UYU XCD"},
     {"kr", "", "SEK NOK DKK ISK"}}};

/// The position of `code` in a list of three-letter codes with one space between.
[[nodiscard]] std::optional<std::string_view> listed(std::string_view list, std::string_view code) {
    for (std::size_t i = 0; i + 3 <= list.size(); i += 4)
        if (list.substr(i, 3) == code) return list.substr(i, 3);
    return std::nullopt;
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

std::optional<CurrencyMark> leading_currency(std::string_view text) {
    for (const Sign& sign : signs)
        if (text.substr(0, sign.text.size()) == sign.text)
            return CurrencyMark{text.substr(0, sign.text.size()), sign.code};
    if (text.size() > 3 && is_letter(text[3])) return std::nullopt;
    if (const auto code = currency_code(text.substr(0, 3))) return CurrencyMark{text.substr(0, 3), *code};
    return std::nullopt;
}

std::optional<CurrencyMark> trailing_currency(std::string_view text) {
    const auto end = [text](std::size_t size) {
        return text.size() >= size ? text.substr(text.size() - size) : std::string_view{};
    };
    for (const Sign& sign : signs)
        if (end(sign.text.size()) == sign.text) return CurrencyMark{end(sign.text.size()), sign.code};
    if (text.size() > 3 && is_letter(text[text.size() - 4])) return std::nullopt;
    if (const auto code = currency_code(end(3))) return CurrencyMark{end(3), *code};
    return std::nullopt;
}

bool sign_fits(std::string_view sign, std::string_view code) {
    for (const Sign& known : signs)
        if (known.text == sign) return known.code.empty() ? listed(known.fits, code).has_value() : known.code == code;
    return false;
}

} // namespace engineroom
