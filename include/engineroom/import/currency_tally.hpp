/// Which currencies a file's amounts are in: a portfolio has one.
#pragma once

#include <cstdint>
#include <engineroom/import/currency.hpp>
#include <engineroom/import/problem_list.hpp>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

class CurrencyTally {
public:
    /// @param row  where it stands; a header's row for a unit in a header
    void note(std::string_view code, std::uint32_t row) { keep(codes_[std::string{code}], row); }
    /// The code that a row states for all of its amounts.
    void note_stated(std::string_view code, std::uint32_t row) {
        note(code, row);
        stated_.emplace(code);
    }
    /// A sign that several currencies share.
    void note_sign(std::string_view sign, std::uint32_t row) { keep(signs_[std::string{sign}], row); }
    void note(const CurrencyMark& mark, std::uint32_t row) {
        if (mark.code.empty())
            note_sign(mark.text, row);
        else
            note(mark.code, row);
    }

    /// Adds what rows further down say.
    void merge(const CurrencyTally& later);

    /// The one currency; empty where none is stated, where a shared sign alone says too little (told), or where there
    /// are several (an error that lists the rows).
    /// @param header  of the column that states a row's currency; empty: there is none
    [[nodiscard]] std::string settle(ProblemList& problems, std::string_view header) const;

    /// The shared sign that is all that amounts say of their currency; empty for none, or several.
    [[nodiscard]] std::string sign_alone() const {
        return codes_.empty() && signs_.size() == 1 ? signs_.begin()->first : std::string{};
    }

private:
    struct Rows {
        std::vector<std::uint32_t> first;
        std::size_t count = 0;
    };
    static void keep(Rows& rows, std::uint32_t row) {
        constexpr std::size_t most = 8;
        if (rows.first.size() < most && (rows.first.empty() || rows.first.back() != row)) rows.first.push_back(row);
        ++rows.count;
    }
    [[nodiscard]] static std::string described(std::string_view name, const Rows& rows);

    std::map<std::string, Rows, std::less<>> codes_;
    std::map<std::string, Rows, std::less<>> signs_;
    std::set<std::string, std::less<>> stated_;
};

} // namespace engineroom
