#include "projects_file.hpp"
#include <algorithm>
#include <string>
#include <unordered_map>

namespace engineroom {
namespace {

[[nodiscard]] CellKind kind_of(std::size_t meaning) {
    switch (static_cast<Column>(meaning)) {
    case Column::scope:
    case Column::stage:
    case Column::driver:
    case Column::novelty:
    case Column::market:
        return CellKind::word;
    case Column::risk:
        return CellKind::risk;
    case Column::success:
        return CellKind::success;
    case Column::payoff:
    case Column::payoff_low:
    case Column::payoff_high:
    case Column::budget:
    case Column::spent:
        return CellKind::money;
    case Column::multiple:
        return CellKind::multiple;
    case Column::fte:
    case Column::volunteer_fte:
        return CellKind::number;
    case Column::funding:
        return CellKind::funding;
    case Column::proposed:
    case Column::start:
    case Column::delivery:
    case Column::ended:
    case Column::updated:
        return CellKind::date;
    case Column::issues:
    case Column::participants:
    case Column::depends_on:
        return CellKind::list;
    case Column::votes:
        return CellKind::votes;
    case Column::currency:
        return CellKind::currency;
    case Column::id:
    case Column::name:
    case Column::cluster:
    case Column::theme:
    case Column::need:
    case Column::lead:
    case Column::proposed_by:
    case Column::failure_reason:
    case Column::lesson:
    case Column::url:
        return CellKind::text;
    }
    return CellKind::text;
}

} // namespace

const FileKind& projects_file() {
    static const FileKind kind{column_names,
                               [](std::string_view header) {
                                   const HeaderMeaning meaning = header_meaning(header);
                                   FileKind::Meaning result;
                                   if (meaning.column) result.index = at(*meaning.column);
                                   result.unit = meaning.unit;
                                   result.doubt = meaning.doubt;
                                   for (const Column column : meaning.may_be) result.may_be.push_back(at(column));
                                   return result;
                               },
                               kind_of, at(Column::stage)};
    return kind;
}

HeaderWords header_words(const Mapping& mapping) {
    std::unordered_map<std::string, std::size_t> mapped;
    for (const auto& [header, target] : mapping.columns) {
        const std::optional<Column> column = column_named(target);
        mapped.emplace(folded(header), column ? at(*column) : column_count + mapped.size());
    }
    for (const auto& [header, value] : mapping.only) mapped.emplace(folded(header), column_count + mapped.size());
    return {[mapped](std::string_view header) -> std::optional<std::size_t> {
                if (!mapped.empty())
                    if (const auto found = mapped.find(folded(header)); found != mapped.end()) return found->second;
                const std::optional<Column> column = header_meaning(header).column;
                return column ? std::optional{at(*column)} : std::nullopt;
            },
            {at(Column::id), at(Column::name)}};
}

std::vector<ValueMap> value_maps(const Mapping& mapping) {
    std::vector<ValueMap> maps(column_count);
    for (const auto& [name, values] : mapping.values)
        if (const auto column = column_named(name)) maps[at(*column)] = ValueMap{values};
    return maps;
}

} // namespace engineroom
