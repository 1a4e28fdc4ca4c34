/// Words that no vocabulary has, collected to be told once a column, with the mapping to write.
#pragma once

#include <cstdint>
#include <engineroom/import/import.hpp>
#include <engineroom/import/problem_list.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

class UnknownWords {
public:
    /// @param meaning   of the column, and what it is called
    /// @param expected  what would be known: "one of: idea, proposed, …"
    void note(std::size_t meaning, std::string_view name, std::string_view word, std::string_view expected,
              std::uint32_t row, std::uint32_t column);
    /// Adds those of rows further down.
    void merge(UnknownWords&& later);
    [[nodiscard]] std::vector<UnmappedWords> list() const;
    /// One problem a column, an error of all rows concerned.
    /// @param mappable  whether a mapping can say what the words mean: that of the projects' file
    void tell(ProblemList& problems, bool mappable) const;

private:
    struct Word {
        std::string word; ///< as it stands in the first row
        std::uint32_t column = 0;
        std::vector<std::uint32_t> rows;
    };
    struct OfColumn {
        std::string name;
        std::string expected;
        std::map<std::string, Word> words; ///< by what is compared
    };

    std::map<std::size_t, OfColumn> columns_; ///< by meaning
};

} // namespace engineroom
