/// A small review that does not change with the rules: figures set by hand, so that golden files test the pages alone.
#pragma once

#include <engineroom/review/result.hpp>
#include <string>
#include <vector>

namespace engineroom::testing {

/// Twelve live projects of fourteen; ten of them with risk and multiple.
Review sample_review();

/// Changes what is read only: `with(items)` is given the items of a list, `with(measures)` the measures.
template<class Item, class With>
void change(MadeList<Item>& list, With with) {
    std::vector<Item> items(list.begin(), list.end());
    with(items);
    list = std::move(items);
}
template<class With>
void change(std::shared_ptr<const Measures>& kept, With with) {
    Measures measures = *kept;
    with(measures);
    kept = std::make_shared<const Measures>(std::move(measures));
}

/// A review of nothing.
Review empty_review();

/// Text that means harm: escape sequences, line breaks, marks of direction, Markdown, HTML, a formula, 10,000
/// characters.
std::string hostile_text();

/// The sample with hostile text wherever a spreadsheet or a policy could bring it in.
Review hostile_review();

/// No control characters but line breaks.
bool is_plain(const std::string& page);

/// Lines of a page, without their line breaks.
std::vector<std::string> lines_of(const std::string& page);

} // namespace engineroom::testing
