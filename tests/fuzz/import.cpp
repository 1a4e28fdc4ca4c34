#include "entries.hpp"

#include <engineroom/import/import.hpp>
#include <engineroom/import/table.hpp>
#include <engineroom/import/text_parts.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/review/review.hpp>
#include <stdexcept>

using namespace engineroom;

namespace fuzz {
namespace {

/// Large texts are cut in parts by other means, which must find the same cells or say that they cannot.
void cut_in_parts(std::string_view bytes) {
    const Table whole = Table::cut(bytes, ',', "fuzz.csv");
    TextParts parts{bytes, 40};
    Table table;
    while (const std::optional<TextPart> part = parts.next()) {
        if (!table.put(bytes, *part, ',')) return;
        for (std::size_t record = part->first_record; record < part->first_record + part->records; ++record) {
            if (table.cells(record) != whole.cells(record)) throw std::logic_error{"a record of another width"};
            for (std::size_t column = 0; column < whole.cells(record); ++column)
                if (table.cell(record, column) != whole.cell(record, column)) throw std::logic_error{"another cell"};
        }
    }
    if (parts.regular() && parts.records() != whole.records()) throw std::logic_error{"other records"};
}

} // namespace

void import(std::string_view bytes) {
    cut_in_parts(bytes);
    ImportOptions options;
    options.as_of = Date{2026, 11, 1};
    for (const bool skip_bad_rows : {false, true}) {
        options.skip_bad_rows = skip_bad_rows;
        const Import import = import_portfolio({"fuzz.csv", std::string{bytes}}, std::nullopt, options);
        for (const Problem& problem : import.problems)
            if (problem.message.empty()) throw std::logic_error{"a problem without a message"};
        if (!import.usable()) continue;
        const Review result = review(import.portfolio, cluster_policy());
        if (result.answer.sentence.empty()) throw std::logic_error{"a review without an answer"};
        return; // with nothing to skip, the other way is the same
    }
}

} // namespace fuzz
