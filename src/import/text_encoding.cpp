#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/text_encoding.hpp>
#include <fmt/format.h>
#include <iconv.h>

namespace engineroom {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view save_as = "save the spreadsheet as 'CSV UTF-8' and read that";

/// Length of the well-formed UTF-8 character at the start of `text`, as Unicode table 3-7 has it; 0 for none.
[[nodiscard]] std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i) { return byte(i) >= 0x80 && byte(i) <= 0xBF; };
    const unsigned first = byte(0);
    const unsigned second = byte(1);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
        return follows(1) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
        return follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

struct Utf8Check {
    std::size_t good = 0; ///< characters beyond ASCII
    std::size_t bad = 0;  ///< bytes that are not UTF-8
    std::size_t nuls = 0;
    std::size_t first_bad = std::string_view::npos;
};

/// Whether all bytes are ASCII, and none is NUL; in a loop without branches, which compilers turn into wide ones.
[[nodiscard]] bool is_plain(const char* bytes, std::size_t size) {
    unsigned char all = 0;
    unsigned char any_nul = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        all |= byte;
        any_nul |= static_cast<unsigned char>(byte == 0);
    }
    return all < 0x80 && any_nul == 0;
}

[[nodiscard]] Utf8Check check_utf8(std::string_view text) {
    constexpr std::size_t block = 256;
    Utf8Check check;
    std::size_t i = 0;
    while (i < text.size()) {
        while (i + block <= text.size() && is_plain(text.data() + i, block)) i += block;
        for (const std::size_t end = std::min(i + block, text.size()); i < end;) {
            if (text[i] == '\0') ++check.nuls;
            const std::size_t length = character_length(text.substr(i, 4));
            if (length == 0 && check.bad++ == 0) check.first_bad = i;
            if (length > 1) ++check.good;
            i += std::max<std::size_t>(length, 1);
        }
    }
    return check;
}

/// UTF-16 text without a byte-order mark: nearly every character of a spreadsheet in a European language is one byte
/// and a NUL.
[[nodiscard]] std::string_view utf16_by_nuls(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    if (sample.size() < 4 || bytes.size() % 2 != 0) return {};
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < sample.size(); ++i) nuls[i % 2] += sample[i] == '\0' ? 1U : 0U;
    const std::size_t characters = sample.size() / 2;
    if (nuls[1] * 10 >= characters * 6 && nuls[0] * 20 <= characters) return "UTF-16LE";
    if (nuls[0] * 10 >= characters * 6 && nuls[1] * 20 <= characters) return "UTF-16BE";
    return {};
}

/// What no text in UTF-8 is, as far as that shows: the encoding's name for iconv.
[[nodiscard]] std::string_view utf16(std::string_view bytes) {
    if (bytes.substr(0, 2) == "\xFF\xFE") return "UTF-16LE";
    if (bytes.substr(0, 2) == "\xFE\xFF") return "UTF-16BE";
    return utf16_by_nuls(bytes);
}

/// Classic Mac programs ended lines with CR alone.
[[nodiscard]] bool has_mac_lines(std::string_view bytes) {
    return bytes.find('\r') != std::string_view::npos && bytes.find('\n') == std::string_view::npos;
}

/// The line that byte `at` stands in. Close to the spreadsheet's row, and all that can be said before there is a table.
[[nodiscard]] std::size_t line_of(std::string_view text, std::size_t at) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
    return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

[[nodiscard]] std::string byte_at(std::string_view text, std::size_t at) {
    return fmt::format("byte 0x{:02X} in line {}", static_cast<unsigned char>(text[at]), line_of(text, at));
}

[[nodiscard]] Problem problem(std::string_view file, std::string message, std::string remedy,
                              Fault fault = Fault::data) {
    Problem result;
    result.fault = fault;
    result.place.file = std::string{file};
    result.message = std::move(message);
    result.remedy = std::move(remedy);
    return result;
}

/// Closes what iconv opened.
class Converter {
public:
    explicit Converter(const std::string& from) : handle_{iconv_open("UTF-8", from.c_str())} {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (known()) iconv_close(handle_);
    }

    /// POSIX marks what iconv does not know by this pointer.
    [[nodiscard]] bool known() const {
        return handle_ != reinterpret_cast<iconv_t>(-1); // NOLINT(performance-no-int-to-ptr)
    }

    /// @return the text, or nothing and the byte that stopped it in `stopped_at`
    [[nodiscard]] std::optional<std::string> convert(std::string_view bytes, std::size_t& stopped_at) const {
        std::string result;
        result.reserve(bytes.size() + bytes.size() / 8);
        std::array<char, 1U << 16U> piece{};
        // iconv's interface is not const-correct; it does not write to its input.
        char* in = const_cast<char*>(bytes.data());
        std::size_t in_left = bytes.size();
        while (true) {
            char* out = piece.data();
            std::size_t out_left = piece.size();
            const bool flushing = in_left == 0;
            const std::size_t outcome = flushing ? iconv(handle_, nullptr, nullptr, &out, &out_left)
                                                 : iconv(handle_, &in, &in_left, &out, &out_left);
            const int error = errno;
            result.append(piece.data(), piece.size() - out_left);
            if (outcome == static_cast<std::size_t>(-1)) {
                if (error == E2BIG) continue;
                stopped_at = bytes.size() - in_left;
                return std::nullopt;
            }
            if (flushing) return result;
        }
    }

private:
    iconv_t handle_;
};

[[nodiscard]] bool names_utf8(std::string_view encoding) {
    const std::string name = folded(encoding);
    return name == "utf-8" || name == "utf8";
}

void convert_from(DecodedText& result, std::string_view bytes, std::string_view file, const std::string& encoding) {
    const Converter converter{encoding};
    if (!converter.known()) {
        result.problems.push_back(problem(file, fmt::format("'{}' is not the name of an encoding", shown(encoding)),
                                          "give one that iconv knows: utf-8, windows-1252, iso-8859-15, …",
                                          Fault::usage));
        return;
    }
    std::size_t stopped_at = 0;
    result.converted = converter.convert(bytes, stopped_at);
    if (result.converted) {
        if (result.converted->compare(0, byte_order_mark.size(), byte_order_mark) == 0)
            result.converted->erase(0, byte_order_mark.size());
        return;
    }
    const std::string fact = stopped_at < bytes.size()
                                 ? fmt::format("{} is not {}", byte_at(bytes, stopped_at), encoding)
                                 : fmt::format("the text ends within a character of {}", encoding);
    result.problems.push_back(problem(file, fact, "name the encoding with --encoding, or " + std::string{save_as}));
}

/// What a file that is no text most likely is.
[[nodiscard]] std::string_view binary_fact(std::string_view bytes) {
    return bytes.substr(0, 4) == "%PDF" ? std::string_view{"this is a PDF, not a CSV file"} : std::string_view{};
}

/// Finds the encoding. The text is in place, or converted, or there is a problem.
/// @return whether no NUL byte is in it, as far as that was looked for
[[nodiscard]] bool detect(DecodedText& result, std::string_view bytes, std::string_view file) {
    if (const std::string_view fact = binary_fact(bytes); !fact.empty()) {
        result.problems.push_back(problem(file, std::string{fact}, std::string{save_as}));
        return false;
    }
    if (const std::string_view wide = utf16(bytes); !wide.empty()) {
        result.encoding = wide;
        convert_from(result, bytes, file, result.encoding);
        return false;
    }
    const Utf8Check check = check_utf8(result.in_place);
    if (check.nuls > 0) return false; // told by the caller
    if (check.bad == 0) return true;
    const std::string fact = byte_at(result.in_place, check.first_bad) + " is not UTF-8";
    if (result.in_place.size() < bytes.size()) {
        result.problems.push_back(problem(file, fact + ", though the file begins with the mark of it",
                                          "name the encoding with --encoding, or " + std::string{save_as}));
        return true;
    }
    if (check.good > check.bad) {
        result.problems.push_back(
            problem(file, fmt::format("most letters beyond ASCII are UTF-8, but {}", fact),
                    "mend that line, or name the encoding with --encoding windows-1252 if the text is not UTF-8"));
        return true;
    }
    result.encoding = has_mac_lines(bytes) ? "macintosh" : "windows-1252";
    convert_from(result, bytes, file, result.encoding);
    return false;
}

} // namespace

DecodedText decode(std::string_view bytes, std::string_view file, const std::optional<std::string>& encoding) {
    DecodedText result;
    result.encoding = "UTF-8";
    result.in_place = bytes.substr(0, 3) == byte_order_mark ? bytes.substr(3) : bytes;
    bool no_nul = false;
    if (!encoding) {
        no_nul = detect(result, bytes, file);
    } else if (names_utf8(*encoding)) {
        const Utf8Check check = check_utf8(result.in_place);
        if (check.bad > 0)
            result.problems.push_back(problem(file, byte_at(result.in_place, check.first_bad) + " is not UTF-8",
                                              "name the encoding with --encoding, or " + std::string{save_as}));
    } else {
        result.encoding = *encoding;
        convert_from(result, bytes, file, *encoding);
    }
    if (!result.problems.empty() || no_nul) return result;
    if (const std::size_t nul = result.text().find('\0'); nul != std::string_view::npos)
        result.problems.push_back(problem(
            file, fmt::format("this is a binary file: there is a NUL byte in line {}", line_of(result.text(), nul)),
            std::string{save_as}));
    return result;
}

bool is_utf8(std::string_view text) {
    const Utf8Check check = check_utf8(text);
    return check.bad == 0 && check.nuls == 0;
}

} // namespace engineroom
