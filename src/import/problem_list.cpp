#include <algorithm>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/problem_list.hpp>
#include <iterator>
#include <numeric>

namespace engineroom {

std::string row_list(const std::vector<std::uint32_t>& rows, std::size_t most) {
    std::string text = rows.size() == 1 ? "row " : "rows ";
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i)
        (text += i == 0 ? "" : ", ") += std::to_string(rows[i]);
    if (rows.size() > most) text += fmt::format(", \u2026 ({} in all)", rows.size());
    return text;
}

void ProblemList::rows_error(const std::vector<std::uint32_t>& rows, std::uint32_t row, std::uint32_t column,
                             Text text) {
    bad_.insert(rows.begin(), rows.end());
    add(Gravity::error, Fault::data, row, column, std::move(text));
    of_row_.back() = true;
    ++row_errors_;
}

void ProblemList::append(const Problems& problems, bool of_rows) {
    for (const Problem& problem : problems) {
        const bool error = problem.gravity == Gravity::error;
        const bool of_row = of_rows && error && problem.place.row > 0;
        problems_.push_back(problem);
        of_row_.push_back(of_row);
        if (error) count_error(problem.place.column);
        if (!of_row) continue;
        ++row_errors_;
        bad_.insert(problem.place.row);
    }
}

void ProblemList::merge(ProblemList later) {
    problems_.insert(problems_.end(), std::make_move_iterator(later.problems_.begin()),
                     std::make_move_iterator(later.problems_.end()));
    of_row_.insert(of_row_.end(), later.of_row_.begin(), later.of_row_.end());
    bad_.insert(later.bad_.begin(), later.bad_.end());
    if (errors_in_.size() < later.errors_in_.size()) errors_in_.resize(later.errors_in_.size());
    for (std::size_t column = 0; column < later.errors_in_.size(); ++column)
        errors_in_[column] += later.errors_in_[column];
    errors_ += later.errors_;
    row_errors_ += later.row_errors_;
}

bool ProblemList::any_usage_error() const {
    return std::any_of(problems_.begin(), problems_.end(), [](const Problem& problem) {
        return problem.gravity == Gravity::error && problem.fault == Fault::usage;
    });
}

Problems ProblemList::take(bool skip_bad_rows) {
    std::vector<std::size_t> order(problems_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return problems_[a].place.row < problems_[b].place.row; });
    Problems sorted;
    sorted.reserve(problems_.size());
    for (const std::size_t i : order) {
        sorted.push_back(std::move(problems_[i]));
        if (skip_bad_rows && of_row_[i]) sorted.back().gravity = Gravity::notice;
    }
    *this = ProblemList{file_};
    return sorted;
}

void ProblemList::add(Gravity gravity, Fault fault, std::uint32_t row, std::uint32_t column, Text text) {
    problems_.push_back({gravity,
                         fault,
                         {file_, row, column},
                         std::move(text.value),
                         std::move(text.message),
                         std::move(text.expected),
                         std::move(text.remedy)});
    of_row_.push_back(false);
    if (gravity == Gravity::error) count_error(column);
}

void ProblemList::count_error(std::uint32_t column) {
    ++errors_;
    if (column >= errors_in_.size()) errors_in_.resize(column + 1);
    ++errors_in_[column];
}

} // namespace engineroom
