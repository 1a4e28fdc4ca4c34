/// What a rule says of itself, and the rule as a value of the catalogue.
#pragma once

#include <array>
#include <cstddef>
#include <engineroom/measures/measures.hpp>
#include <engineroom/model/column.hpp>
#include <engineroom/policy/policy.hpp>
#include <engineroom/rules/assessment.hpp>
#include <engineroom/rules/characteristic.hpp>
#include <initializer_list>
#include <string_view>

namespace engineroom {

/// The columns that a rule cannot do without, and whether it needs to know the organisations.
class Needs {
public:
    static constexpr std::size_t most = 6;

    constexpr Needs() = default;
    constexpr Needs(std::initializer_list<Column> columns, bool organisations = false) : organisations_{organisations} {
        for (const Column column : columns) columns_.at(size_++) = column;
    }

    [[nodiscard]] constexpr const Column* begin() const { return columns_.data(); }
    [[nodiscard]] constexpr const Column* end() const { return columns_.data() + size_; }
    [[nodiscard]] constexpr bool organisations() const { return organisations_; }

private:
    std::array<Column, most> columns_{};
    std::size_t size_ = 0;
    bool organisations_ = false;
};

/// `explain` prints it, and the documentation is made from it.
struct RuleInfo {
    std::string_view code;           ///< stable for ever
    std::string_view slug;           ///< names the fault, not the cure
    Characteristic characteristic{}; ///< of a strong clustering initiative
    std::string_view finds;          ///< what it finds
    std::string_view why;            ///< why that hurts
    std::string_view formula;        ///< measure, conditions, severities
    std::string_view example;        ///< a portfolio with such a finding, in numbers
    std::string_view source;         ///< of the reasoning and of the defaults; "judgement" where they rest on it
    std::string_view advice;         ///< one sentence of what to do about it
    Needs needs;
    bool in_compare_alone = false; ///< asks what changed since an earlier review; a review of one day leaves it out
};

struct Rule {
    RuleInfo info;
    Assessment (*assess)(const Measures&, const Policy&);
};

template<class R>
[[nodiscard]] constexpr Rule rule() {
    return {R::info, &R::assess};
}

} // namespace engineroom
