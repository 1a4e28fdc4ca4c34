#include "entries.hpp"

#include <engineroom/import/import.hpp>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/review/review.hpp>
#include <stdexcept>

namespace fuzz {

void import(std::string_view bytes) {
    using namespace engineroom;
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
