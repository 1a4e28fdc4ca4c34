#include "number_format.hpp"

#include "../letters.hpp"

#include <algorithm>
#include <charconv>
#include <engineroom/import/cell_text.hpp>
#include <string>

namespace engineroom::workbook {
namespace {

/// Reads one section of a code, up to its semicolon.
class SectionReader {
public:
    explicit SectionReader(std::string_view& code) : code_{code} {}

    void read() {
        while (!code_.empty()) {
            const char c = code_.front();
            if (c == '"') {
                code_.remove_prefix(1);
                const std::size_t end = std::min(code_.find('"'), code_.size());
                show(code_.substr(0, end));
                code_.remove_prefix(std::min(end + 1, code_.size()));
            } else if (c == '[') {
                code_.remove_prefix(1);
                const std::size_t end = std::min(code_.find(']'), code_.size());
                take_brackets(code_.substr(0, end));
                code_.remove_prefix(std::min(end + 1, code_.size()));
            } else if (is_letter(c)) {
                take_word();
            } else {
                const std::string_view sign = take_sign();
                if (sign == ";") return;
                if (sign == "\\") {
                    show(take_sign());
                } else if (sign == "_" || sign == "*") {
                    (void)take_sign(); // as wide as this one, or filled with it
                } else if (sign == "%") {
                    letters += '%';
                } else if (sign == "0" || sign == "#" || sign == "?") {
                    letters += '0';
                    commas_ = in_fraction_ ? commas_ : 0;
                    behind_ = true;
                } else if (sign == ",") {
                    commas_ += behind_ ? 1U : 0U;
                } else if (sign == ".") {
                    in_fraction_ = true;
                } else {
                    show(sign);
                }
            }
        }
    }

    /// The section, whose words are known when all of it is read.
    [[nodiscard]] FormatSection section() const {
        FormatSection result = section_;
        add_words(result.unit, words_behind_, true);
        add_words(result.unit, words_before_, false);
        result.unit.thousands = std::min(commas_, 3U);
        return result;
    }

    /// Those that mean something, in their order, in lower case; places of digits as '0', percent signs, and an elapsed
    /// time as '[': what stands in quotes, brackets and behind a backslash is only shown.
    std::string letters;

private:
    std::string_view take_sign() {
        const std::size_t size = std::max<std::size_t>(code_point(code_).bytes, 1);
        const std::string_view sign = code_.substr(0, size);
        code_.remove_prefix(sign.size());
        return sign;
    }

    void show(std::string_view text) { (behind_ ? words_behind_ : words_before_) += text; }

    void take_word() {
        std::size_t size = 0;
        while (size < code_.size() && is_letter(code_[size])) ++size;
        const std::string_view text = code_.substr(0, size);
        code_.remove_prefix(size);
        const std::string word = folded(text);
        // A word with other letters ("General", "EUR") is a word.
        if (word.find_first_not_of("ymdhsegbap") == std::string::npos)
            letters += word;
        else if (word == "general" || word == "standard")
            behind_ = true;
        else
            show(text);
    }

    void take_brackets(std::string_view inside) {
        if (inside.empty()) return;
        if (inside.front() == '$') {
            const std::size_t dash = std::min(inside.find('-'), inside.size());
            add_currency(section_.unit, inside.substr(1, dash - 1), inside.substr(std::min(dash + 1, inside.size())));
        } else if (std::string_view{"<>="}.find(inside.front()) != std::string_view::npos) {
            take_condition(inside);
        } else {
            const std::string key = folded(inside);
            if (key.find_first_not_of(key[0]) == std::string::npos && (key[0] == 'h' || key[0] == 'm' || key[0] == 's'))
                letters += '[';
        }
    }

    void take_condition(std::string_view inside) {
        using For = FormatSection::For;
        const std::size_t signs = std::min(inside.find_first_not_of("<>="), inside.size());
        const std::string_view sign = inside.substr(0, signs);
        const std::string_view number = trimmed(inside.substr(signs));
        double limit = 0.0;
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), limit);
        if (error != std::errc{} || end != number.data() + number.size()) return;
        section_.limit = limit;
        section_.numbers = sign == "<"    ? For::below
                           : sign == "<=" ? For::at_most
                           : sign == "="  ? For::equal
                           : sign == "<>" ? For::unequal
                           : sign == ">=" ? For::at_least
                                          : For::above;
    }

    std::string_view& code_;
    FormatSection section_;
    std::string words_before_, words_behind_; ///< the number
    unsigned commas_ = 0;                     ///< that part no digits
    bool behind_ = false;                     ///< the first digit, or the word for any number
    bool in_fraction_ = false;
};

bool is_date_section(const std::string& letters) {
    const std::size_t first = letters.find_first_of("ymdhs");
    if (first == std::string::npos || letters.find('[') != std::string::npos) return false;
    if (letters.find('0') < first) return false; // #,##0 d: a number with a letter behind it
    if (letters.find_first_of("yd") != std::string::npos) return true;
    // m is a month where no hours and seconds make it minutes.
    return letters.find('m') != std::string::npos && letters.find_first_of("hs") == std::string::npos;
}

/// "mmmyy" shows a month, "yyyy" a year; years of an era are left alone.
NumberShape date_shape(const std::string& letters) {
    if (letters.find('y') == std::string::npos || letters.find_first_not_of("ym") != std::string::npos)
        return NumberShape::date;
    return letters.find('m') != std::string::npos ? NumberShape::month : NumberShape::year;
}

/// Of sections that do not say what they are for, the first is for positive numbers, the second for negative ones and
/// the third for 0; the last of two or three is for all others.
void part_by_sign(std::vector<FormatSection>& sections) {
    using For = FormatSection::For;
    if (sections.size() > 3) sections.resize(3); // the fourth is for texts
    for (std::size_t i = 0; i + 1 < sections.size(); ++i)
        if (sections[i].numbers == For::all)
            sections[i].numbers = i == 1 ? For::below : sections.size() == 2 ? For::at_least : For::above;
}

} // namespace

bool FormatSection::is_for(double value) const {
    switch (numbers) {
    case For::all:
        return true;
    case For::below:
        return value < limit;
    case For::at_most:
        return value <= limit;
    case For::equal:
        return value == limit;
    case For::unequal:
        return value != limit;
    case For::at_least:
        return value >= limit;
    case For::above:
        return value > limit;
    }
    return false;
}

ShownUnit NumberFormat::unit_of(double value) const {
    for (const FormatSection& section : sections)
        if (section.is_for(value)) return section.unit;
    return {};
}

NumberFormat format_of_code(std::string_view code) {
    NumberFormat format;
    bool any_unit = false;
    while (!code.empty()) {
        SectionReader reader{code};
        reader.read();
        if (is_date_section(reader.letters)) return {date_shape(reader.letters), {}};
        if (reader.letters.find('%') != std::string::npos) format.shape = NumberShape::percent;
        format.sections.push_back(reader.section());
        any_unit = any_unit || format.sections.back().unit.any();
    }
    part_by_sign(format.sections);
    if (!any_unit || format.shape == NumberShape::percent) format.sections.clear();
    return format;
}

NumberFormat built_in_format(unsigned long id) {
    if (id == 9 || id == 10) return {NumberShape::percent, {}};
    if (id == 17) return {NumberShape::month, {}};
    const bool date = (id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) ||
                      (id >= 50 && id <= 58);
    return {date ? NumberShape::date : NumberShape::plain, {}};
}

} // namespace engineroom::workbook
