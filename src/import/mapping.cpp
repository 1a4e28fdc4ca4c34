#include <cmath>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_date.hpp>
#include <engineroom/import/cell_number.hpp>
#include <engineroom/import/cell_words.hpp>
#include <engineroom/import/import.hpp>
#include <toml++/toml.h>

namespace engineroom {
namespace {

/// The first thing that is wrong in a mapping ends its reading.
class MappingReader {
public:
    explicit MappingReader(std::string_view file) : file_{file} {}

    [[nodiscard]] Result<Mapping> read(const toml::table& root) {
        for (const auto& [key, node] : root) {
            if (key == "columns")
                read_columns(node);
            else if (key == "values")
                read_values(node);
            else if (key == "defaults")
                read_defaults(node);
            else if (key == "only")
                read_only(node);
            else if (key == "money")
                read_money(node);
            else if (key == "convention")
                read_convention(node);
            else
                fail(node, fmt::format("'{}' is no section of a mapping", key.str()),
                     "columns, values, defaults, only, money or convention");
            if (problem_) return *problem_;
        }
        return std::move(mapping_);
    }

    [[nodiscard]] static Problem problem_at(std::string_view file, const toml::source_region& region,
                                            std::string message, std::string expected) {
        Problem problem;
        problem.fault = Fault::usage;
        problem.place = {std::string{file}, region.begin.line, 0};
        problem.message = std::move(message);
        problem.expected = std::move(expected);
        return problem;
    }

private:
    void fail(const toml::node& node, std::string message, std::string expected) {
        if (!problem_) problem_ = problem_at(file_, node.source(), std::move(message), std::move(expected));
    }

    /// The entries of a section, in the order of the file: TOML tables forget it, and the first of several headers
    /// counts.
    [[nodiscard]] std::vector<std::pair<std::string, const toml::node*>> entries(const toml::node& node,
                                                                                 std::string_view section) {
        std::vector<std::pair<std::string, const toml::node*>> result;
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            fail(node, fmt::format("'{}' is not a section", section),
                 fmt::format("[{}] and below it lines such as name = \"value\"", section));
            return result;
        }
        for (const auto& [key, value] : *table) result.emplace_back(key.str(), &value);
        std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
            const auto& first = a.second->source().begin;
            const auto& second = b.second->source().begin;
            return std::pair{first.line, first.column} < std::pair{second.line, second.column};
        });
        return result;
    }

    /// A scalar as a cell would say it.
    [[nodiscard]] std::optional<std::string> scalar(const toml::node& node) {
        if (const auto text = node.value_exact<std::string>()) return *text;
        if (const auto whole = node.value_exact<std::int64_t>()) return std::to_string(*whole);
        if (const auto real = node.value_exact<double>(); real && std::isfinite(*real)) return fmt::format("{}", *real);
        if (const auto truth = node.value_exact<bool>()) return *truth ? "yes" : "no";
        if (const auto date = node.value_exact<toml::date>())
            return fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day);
        fail(node, "this is not a text, number, date or true/false", "a value in quotes, such as \"active\"");
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Column> column(const std::string& name, const toml::node& node) {
        const std::optional<Column> found = column_named(name);
        if (!found) fail(node, fmt::format("'{}' is no column of ours", shown(name)), "one of: " + all_columns());
        return found;
    }

    [[nodiscard]] static std::string all_columns() {
        std::string list;
        for (const std::string_view name : column_names) (list += list.empty() ? "" : ", ") += name;
        return list;
    }

    void read_columns(const toml::node& node) {
        for (const auto& [header, value] : entries(node, "columns")) {
            const auto target = value->value_exact<std::string>();
            if (!target)
                return fail(*value, fmt::format("'{}' has no column of ours in quotes", shown(header)),
                            "\"ignore\", or one of: " + all_columns());
            if (*target != "ignore" && !column(*target, *value)) return;
            mapping_.columns.emplace_back(header, *target);
        }
    }

    void read_values(const toml::node& node) {
        for (const auto& [name, section] : entries(node, "values")) {
            const std::optional<Column> meaning = column(name, *section);
            if (!meaning) return;
            for (const auto& [cell, value] : entries(*section, "values." + name)) {
                const std::optional<std::string> ours = scalar(*value);
                if (!ours || !check(*meaning, *ours, *value)) return;
                mapping_.values[name].emplace_back(cell, *ours);
            }
        }
    }

    void read_defaults(const toml::node& node) {
        for (const auto& [name, value] : entries(node, "defaults")) {
            const std::optional<Column> meaning = column(name, *value);
            if (!meaning) return;
            if (*meaning == Column::id)
                return fail(*value, "an id cannot have a default: it tells projects apart",
                            "a default for another column");
            const std::optional<std::string> ours = scalar(*value);
            if (!ours || !check(*meaning, *ours, *value)) return;
            mapping_.defaults[name] = *ours;
        }
    }

    void read_only(const toml::node& node) {
        for (const auto& [header, value] : entries(node, "only")) {
            const std::optional<std::string> wanted = scalar(*value);
            if (!wanted) return;
            if (trimmed(*wanted).empty())
                return fail(*value, fmt::format("'{}' has no value to keep rows by", shown(header)),
                            "the value that a row must have");
            mapping_.only.emplace_back(header, *wanted);
        }
    }

    void read_money(const toml::node& node) {
        for (const auto& [key, value] : entries(node, "money")) {
            if (key != "scale")
                return fail(*value, fmt::format("'{}' is not known under [money]", shown(key)), "scale");
            const std::optional<double> scale = value->value<double>();
            if (!scale || !std::isfinite(*scale) || !(*scale > 0.0))
                return fail(*value, "scale is not a number above 0", "a number such as 1000 or 1e6");
            mapping_.money_scale = *scale;
        }
    }

    void read_convention(const toml::node& node) {
        for (const auto& [key, value] : entries(node, "convention")) {
            const std::optional<std::string> text = scalar(*value);
            if (!text) return;
            if (key == "date_order") {
                if (*text == "ymd")
                    mapping_.date_order = DateOrder::ymd;
                else if (*text == "dmy")
                    mapping_.date_order = DateOrder::dmy;
                else if (*text == "mdy")
                    mapping_.date_order = DateOrder::mdy;
                else
                    return fail(*value, fmt::format("'{}' is no order of dates", shown(*text)),
                                "\"ymd\", \"dmy\" or \"mdy\"");
            } else if (key == "decimal") {
                if (*text != "." && *text != ",")
                    return fail(*value, fmt::format("'{}' is no decimal mark", shown(*text)), "\".\" or \",\"");
                mapping_.decimal = text->front();
            } else if (key == "risk_scale") {
                if (*text == "probability")
                    mapping_.risk_scale = RiskScale::probability;
                else if (*text == "percent")
                    mapping_.risk_scale = RiskScale::percent;
                else if (*text == "5")
                    mapping_.risk_scale = RiskScale::of_5;
                else if (*text == "10")
                    mapping_.risk_scale = RiskScale::of_10;
                else if (*text == "25")
                    mapping_.risk_scale = RiskScale::of_25;
                else
                    return fail(*value, fmt::format("'{}' is no scale of risks", shown(*text)),
                                "\"probability\", \"percent\", \"5\", \"10\" or \"25\"");
            } else if (key == "serial_dates") {
                if (*text != "1900" && *text != "1904")
                    return fail(*value, fmt::format("'{}' is no year that spreadsheets count days from", shown(*text)),
                                "1900 or 1904");
                mapping_.dates_from_1904 = *text == "1904";
            } else {
                return fail(*value, fmt::format("'{}' is not known under [convention]", shown(key)),
                            "date_order, decimal, risk_scale or serial_dates");
            }
        }
    }

    /// Whether `ours` is a value that the column can have, as far as that is known without a policy: here the line can
    /// still be told, later only the cells that the mapping was used for.
    [[nodiscard]] bool check(Column meaning, const std::string& ours, const toml::node& node) {
        if (trimmed(ours).empty()) return true;
        std::string expected;
        switch (meaning) {
        case Column::stage:
            expected = term_in<Stage>(ours) ? "" : term_list<Stage>();
            break;
        case Column::scope:
            expected = term_in<Scope>(ours) ? "" : term_list<Scope>();
            break;
        case Column::driver:
            expected = term_in<Driver>(ours) ? "" : term_list<Driver>();
            break;
        case Column::novelty:
            expected = term_in<Novelty>(ours) ? "" : term_list<Novelty>();
            break;
        case Column::market:
            expected = term_in<Market>(ours) ? "" : term_list<Market>();
            break;
        case Column::currency:
            expected = currency_code(ours) ? "" : "a code of ISO 4217, such as EUR";
            break;
        case Column::proposed:
        case Column::start:
        case Column::delivery:
        case Column::ended:
        case Column::updated:
            expected = date_readings(trimmed(ours)).certain ? "" : "a date such as 2026-11-01";
            break;
        case Column::payoff:
        case Column::payoff_low:
        case Column::payoff_high:
        case Column::budget:
        case Column::spent:
        case Column::fte:
        case Column::volunteer_fte: {
            const std::optional<NumberCell> number = number_cell(trimmed(ours));
            expected = number && !number->negative && !number->percent && number->scale == 1.0 &&
                               digits_value(number->digits, '.')
                           ? ""
                           : "a number of 0 or more, with a decimal point";
            break;
        }
        case Column::risk:
        case Column::success: {
            const std::optional<NumberCell> number = number_cell(trimmed(ours));
            if (!number) break; // a label, which the policy may know
            const std::optional<double> value = digits_value(number->digits, '.');
            expected = value && !number->negative && *value <= (number->percent ? 100.0 : 1.0)
                           ? ""
                           : "a number in [0, 1], or a percentage such as \"40 %\"";
            break;
        }
        default:
            break;
        }
        if (expected.empty()) return true;
        fail(node, fmt::format("'{}' is no value for {}", shown(ours), to_string(meaning)), std::move(expected));
        return false;
    }

    std::string_view file_;
    Mapping mapping_;
    std::optional<Problem> problem_;
};

} // namespace

Result<Mapping> read_mapping(std::string_view text, std::string_view file) {
    try {
        return MappingReader{file}.read(toml::parse(text, file));
    } catch (const toml::parse_error& error) {
        return MappingReader::problem_at(file, error.source(), fmt::format("this is not TOML: {}", error.description()),
                                         "lines such as \"Header\" = \"column\", below [columns]");
    }
}

} // namespace engineroom
