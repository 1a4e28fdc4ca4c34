/// What the data of a page are made of: sections of parts, each with a chart, a table or both.
///
/// The page reads `{ title, occasion, answer, figures, sections: [ { id, title, lead, parts: [ { title, note, facts,
/// chart, table } ] } ], projects }`. A chart names its kind; all that it draws, and the words beside it,
/// come with it.
#pragma once

#include "present/json/value.hpp"
#include "present/phrases.hpp"

#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/core/wording.hpp>
#include <engineroom/model/terms.hpp>
#include <engineroom/present/display.hpp>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom::html {

/// Somebody else's text on one line, whatever is in it.
[[nodiscard]] inline Json text_cell(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(displayed(text));
}
template<class Term>
[[nodiscard]] Json term_cell(const std::optional<Term>& term) {
    return term ? Json(to_string(*term)) : Json(nullptr);
}
[[nodiscard]] inline Json date_cell(const std::optional<Date>& date) {
    return date ? Json(to_iso(*date)) : Json(nullptr);
}
[[nodiscard]] inline Json date_cell(Date date) {
    return to_iso(date);
}

// Numbers: what they are sorted by and downloaded as, and how they read.
[[nodiscard]] Json share_cell(std::optional<double> share);
[[nodiscard]] Json number_cell(std::optional<double> value, std::string_view unit = {});
/// To the unit, in groups of three digits.
[[nodiscard]] Json amount_cell(std::optional<double> amount);

/// "Budget (EUR)"; "Budget" where the currency is not stated.
[[nodiscard]] std::string in_currency(std::string_view name, std::string_view currency);

/// "business-results" -> "Business results".
[[nodiscard]] std::string in_words(std::string_view name);

/// At most so many columns of a text, for the axis of a chart.
[[nodiscard]] inline std::string short_text(std::string_view text, int width = 28) {
    return cut(displayed(text), width);
}

/// How a column is sorted and set.
enum class Kind { text, number };

/// A table of the page; rows may be left out of a column by a null.
class Table {
public:
    /// @param name  of the file that it is downloaded as
    Table(std::string name, std::string title, std::initializer_list<std::pair<std::string, Kind>> columns);

    /// @pre as many cells as columns
    void row(Json cells) { rows_.push_back(std::move(cells)); }
    /// One more column, to the right. @pre no rows yet
    void column(std::string name, Kind kind) { columns_.emplace_back(std::move(name), kind); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    [[nodiscard]] Json json() &&;

private:
    std::string name_, title_;
    std::vector<std::pair<std::string, Kind>> columns_;
    Json rows_ = Json::array();
};

/// A part of a section; a chart or a table that is null is none.
struct Part {
    std::string title;
    std::string note; ///< how to read it, in a sentence or two
    Json chart;
    Json table;
    std::vector<Line> facts{};
};

[[nodiscard]] Json section(std::string_view id, std::string_view title, std::string_view lead, std::vector<Part> parts);

/// A series of bars or a line, a value a category; null for none.
struct Series {
    std::string name;
    std::vector<std::optional<double>> values;
    std::vector<std::string> texts;  ///< how the values read
    std::vector<std::string> tips{}; ///< what is told of each when it is pointed at, line by line; none: name and text
};

/// How an axis reads: its words, and the kind of its numbers: "count", "share", "money" or "number".
struct Axis {
    std::string name;
    std::string kind;
};

/// @param about  what it shows, for those who cannot see it
[[nodiscard]] Json bars_chart(std::string about, std::vector<std::string> categories, std::vector<Series> bars,
                              const Axis& axis, std::vector<Series> lines = {});
/// The same, lying: for names rather than times.
[[nodiscard]] Json lying_bars_chart(std::string about, std::vector<std::string> categories, std::vector<Series> bars,
                                    const Axis& axis);

/// The answer of a page on which nothing was reviewed: a sentence, and the figures that matter.
[[nodiscard]] Json answer_alone(std::string_view question, std::string sentence, Json highlights);

} // namespace engineroom::html
