/// Reads policies from TOML.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/policy/toml.hpp>
#include <fmt/format.h>
#include <sstream>
#include <toml++/toml.h>
#include <utility>

namespace engineroom {
namespace {

constexpr double unlimited = detail::unlimited;
constexpr std::int64_t largest_exact_limit = 1'000'000'000;

/// A node as it would be written, for a message.
std::string shown(const toml::node& node) {
    if (node.is_table()) return "a table";
    if (node.is_array()) return "a list";
    std::ostringstream text;
    node.visit([&text](const auto& any) { text << any; });
    return text.str();
}

/// "a number in [0, 1]", as `read` checks it.
std::string range_text(double least, bool above_least, double most) {
    if (most < unlimited) return fmt::format("a number in {}{}, {}]", above_least ? '(' : '[', least, most);
    return fmt::format("a number {} {}", above_least ? "above" : "of at least", least);
}

bool in_range(double value, double least, bool above_least, double most) {
    return (above_least ? value > least : value >= least) && value <= most;
}

template<class Names>
std::string listed(const Names& names) {
    return fmt::format("one of: {}", fmt::join(names, ", "));
}

/// Reads one file. Every problem is kept, so that the first by line can be told.
class Reader {
public:
    Reader(std::string_view file, std::span<const std::string_view> codes) : file_{file}, codes_{codes} {}

    [[nodiscard]] Result<Policy> read(const toml::table& root);

private:
    void complain(const toml::source_region& at, std::string value, std::string message, std::string expected = {},
                  std::string remedy = {}) {
        problems_.push_back({Gravity::error,
                             Fault::usage,
                             {file_, at.begin.line, 0},
                             std::move(value),
                             std::move(message),
                             std::move(expected),
                             std::move(remedy)});
    }

    void unknown_key(const toml::key& key, std::string_view where, std::string expected) {
        complain(key.source(), std::string{key.str()}, fmt::format("unknown key '{}' in {}", key.str(), where),
                 std::move(expected), "correct its spelling or remove it");
    }

    [[nodiscard]] bool known_code(std::string_view code, const toml::source_region& at) {
        if (std::find(codes_.begin(), codes_.end(), code) != codes_.end()) return true;
        std::string upper{code};
        for (char& letter : upper) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        const bool cased = std::find(codes_.begin(), codes_.end(), upper) != codes_.end();
        complain(at, std::string{code}, fmt::format("there is no rule '{}'", code),
                 "the code of a rule, such as LCD001",
                 cased ? fmt::format("write {}", upper) : "'engineroom explain' lists the codes");
        return false;
    }

    [[nodiscard]] const toml::table* table(std::string_view name, const toml::node& node) {
        if (const toml::table* found = node.as_table()) return found;
        complain(node.source(), shown(node), fmt::format("'{}' is not a table", name), "a table of keys and values",
                 fmt::format("write [{}] on a line of its own, and its keys below", name));
        return nullptr;
    }

    /// The text of a string that is not empty.
    [[nodiscard]] std::optional<std::string> text(std::string_view name, const toml::node& node) {
        if (auto found = node.value_exact<std::string>(); found && !found->empty()) return found;
        complain(node.source(), shown(node), fmt::format("'{}' is not a text", name), "a text in quotes, not empty");
        return std::nullopt;
    }

    [[nodiscard]] std::optional<double> number(std::string_view name, const toml::node& node, double least,
                                               bool above_least, double most) {
        const std::string expected = range_text(least, above_least, most);
        if (!node.is_number()) {
            complain(node.source(), shown(node), fmt::format("'{}' is not a number", name), expected);
            return std::nullopt;
        }
        const double value = *node.value<double>();
        if (in_range(value, least, above_least, most)) return value;
        complain(node.source(), shown(node), fmt::format("'{}' is out of range: {}", name, shown(node)), expected);
        return std::nullopt;
    }

    void read_ignore(const toml::node& node, Policy& policy);
    void read_accepted(const toml::node& node, Policy& policy);
    void read_acceptance(const toml::table& entry, Policy& policy);
    void read_definitions(const toml::table& entries, Policy& policy);
    void read_risk_bands(const toml::node& node, Policy& policy);
    void read_exact_limit(const toml::node& node, Policy& policy);
    void read_labels(std::string_view section, const toml::table& entries, double most, Labels& labels);
    void read_payoff(const toml::table& entries, Policy& policy);
    void read_thresholds(const toml::table& entries, Policy& policy);
    void read_rule_thresholds(std::string_view code, const toml::table& entries, Policy& policy);
    void read_severities(const toml::table& entries, Policy& policy);
    void read_section(const toml::key& key, const toml::node& node, Policy& policy);

    std::string file_;
    std::span<const std::string_view> codes_;
    Problems problems_;
};

void Reader::read_ignore(const toml::node& node, Policy& policy) {
    const toml::array* entries = node.as_array();
    if (!entries) {
        complain(node.source(), shown(node), "'ignore' is not a list", "a list of rule codes",
                 R"(write ignore = ["SCO003"])");
        return;
    }
    policy.ignored.clear();
    for (const toml::node& entry : *entries) {
        const auto code = text("ignore", entry);
        if (!code || !known_code(*code, entry.source())) continue;
        if (std::find(policy.ignored.begin(), policy.ignored.end(), *code) == policy.ignored.end())
            policy.ignored.push_back(*code);
    }
}

void Reader::read_acceptance(const toml::table& entry, Policy& policy) {
    Acceptance acceptance;
    for (const auto& [key, value] : entry) {
        if (key == "code") {
            if (auto code = text("code", value); code && known_code(*code, value.source())) acceptance.code = *code;
        } else if (key == "project") {
            if (auto project = text("project", value)) acceptance.project = *project;
        } else if (key == "reason") {
            if (auto reason = text("reason", value)) acceptance.reason = *reason;
        } else if (key == "until") {
            const auto day = value.value_exact<toml::date>();
            const auto date = day ? make_date(day->year, day->month, day->day) : std::nullopt;
            if (date)
                acceptance.until = *date;
            else
                complain(value.source(), shown(value), "'until' is not a day",
                         "a date without quotes, such as 2027-06-30");
        } else {
            unknown_key(key, "[[accepted]]", "one of: code, project, reason, until");
        }
    }
    for (const std::string_view required : {"code", "reason", "until"})
        if (!entry.contains(required))
            complain(entry.source(), {}, fmt::format("an accepted finding has no '{}'", required),
                     "code, reason and until; project where one project is meant",
                     "say which finding is accepted, why, and until when");
    policy.accepted.push_back(std::move(acceptance));
}

void Reader::read_accepted(const toml::node& node, Policy& policy) {
    const toml::array* entries = node.as_array();
    if (!entries || !std::all_of(entries->begin(), entries->end(), [](const toml::node& e) { return e.is_table(); })) {
        complain(node.source(), shown(node), "'accepted' is not a list of tables",
                 "code, reason and until below [[accepted]]",
                 "write [[accepted]] on a line of its own, and its keys below");
        return;
    }
    policy.accepted.clear();
    for (const toml::node& entry : *entries) read_acceptance(*entry.as_table(), policy);
}

void Reader::read_risk_bands(const toml::node& node, Policy& policy) {
    const toml::array* edges = node.as_array();
    bool good = edges && edges->size() == policy.definitions.risk_bands.size();
    double before = -1.0;
    for (std::size_t i = 0; good && i < edges->size(); ++i) {
        const toml::node& edge = *edges->get(i);
        const double value = edge.is_number() ? *edge.value<double>() : -1.0;
        good = value > before && in_range(value, 0, false, 1);
        policy.definitions.risk_bands[i] = before = value;
    }
    if (!good)
        complain(node.source(), shown(node), "'risk_bands' are not three ascending risks",
                 "three numbers in [0, 1], each above the one before", "write risk_bands = [0.1, 0.2, 0.5]");
}

void Reader::read_exact_limit(const toml::node& node, Policy& policy) {
    const auto value = node.value_exact<std::int64_t>();
    if (value && *value >= 1 && *value <= largest_exact_limit)
        policy.definitions.exact_limit = static_cast<std::size_t>(*value);
    else
        complain(node.source(), shown(node), fmt::format("'exact_limit' is out of range: {}", shown(node)),
                 fmt::format("a whole number from 1 to {}", largest_exact_limit));
}

void Reader::read_definitions(const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        const auto field = std::find_if(definition_fields.begin(), definition_fields.end(),
                                        [&k = key](const DefinitionField& f) { return k == f.name; });
        if (field != definition_fields.end()) {
            if (auto read = number(field->name, value, field->least, field->above_least, field->most))
                policy.definitions.*(field->field) = *read;
        } else if (key == "risk_bands") {
            read_risk_bands(value, policy);
        } else if (key == "exact_limit") {
            read_exact_limit(value, policy);
        } else {
            std::vector<std::string_view> names;
            names.reserve(definition_fields.size() + 2);
            for (const DefinitionField& known : definition_fields) names.push_back(known.name);
            names.insert(names.end(), {"risk_bands", "exact_limit"});
            unknown_key(key, "[definitions]", listed(names));
        }
    }
}

void Reader::read_labels(std::string_view section, const toml::table& entries, double most, Labels& labels) {
    // toml++ keeps a table in order of its keys; new labels are told in the order in which they were written.
    std::vector<std::pair<const toml::key*, const toml::node*>> in_order;
    for (const auto& [key, value] : entries) in_order.emplace_back(&key, &value);
    std::sort(in_order.begin(), in_order.end(),
              [](const auto& a, const auto& b) { return a.first->source().begin < b.first->source().begin; });
    for (const auto& [key, node] : in_order) {
        const std::string name{key->str()};
        std::string lower = name;
        for (char& letter : lower)
            if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        if (name.empty() || lower != name) {
            complain(key->source(), name, fmt::format("label '{}' in [{}] is not in lower case", name, section),
                     "a word in lower case; cells match it in any case",
                     lower.empty() ? std::string{} : fmt::format("write \"{}\"", lower));
            continue;
        }
        const auto value = number(name, *node, 0, false, most);
        if (!value) continue;
        const auto known =
            std::find_if(labels.begin(), labels.end(), [&](const auto& label) { return label.first == name; });
        if (known != labels.end())
            known->second = *value;
        else
            labels.emplace_back(name, *value);
    }
}

void Reader::read_payoff(const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        if (key != "tail_index") {
            unknown_key(key, "[payoff]", "tail_index");
            continue;
        }
        const double read = value.is_number() ? *value.value<double>() : -1.0;
        if (read == 0.0 || in_range(read, 1, true, unlimited))
            policy.definitions.tail_index = read;
        else
            complain(value.source(), shown(value), fmt::format("'tail_index' is out of range: {}", shown(value)),
                     "0 for no tail, or a number above 1");
    }
}

void Reader::read_rule_thresholds(std::string_view code, const toml::table& entries, Policy& policy) {
    std::vector<std::string_view> names;
    for (const Threshold& known : thresholds)
        if (known.code == code) names.push_back(known.name);
    for (const auto& [key, value] : entries) {
        const auto known = std::find_if(thresholds.begin(), thresholds.end(),
                                        [&, &k = key](const Threshold& t) { return t.code == code && k == t.name; });
        if (known == thresholds.end()) {
            unknown_key(key, fmt::format("the thresholds of {}", code),
                        names.empty() ? fmt::format("nothing: {} has no thresholds", code) : listed(names));
            continue;
        }
        const auto read = number(fmt::format("{}.{}", code, known->name), value, known->least, false, known->most);
        if (!read) continue;
        if (known->name == "months" && *read != std::floor(*read)) {
            complain(value.source(), shown(value), fmt::format("'{}.months' is not whole: {}", code, shown(value)),
                     "a whole number: calendar months are not split");
            continue;
        }
        // Only what differs from the default is kept, so that equal policies compare equal.
        const std::pair<std::string, std::string> where{code, known->name};
        if (*read == known->value)
            policy.changed_thresholds.erase(where);
        else
            policy.changed_thresholds[where] = *read;
    }
}

void Reader::read_thresholds(const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        if (!known_code(key.str(), key.source())) continue;
        if (const toml::table* of_rule = value.as_table())
            read_rule_thresholds(key.str(), *of_rule, policy);
        else
            complain(value.source(), shown(value), fmt::format("the thresholds of {} are not named", key.str()),
                     "{ name = value }", fmt::format("'engineroom explain {}' names them", key.str()));
    }
}

void Reader::read_severities(const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        if (!known_code(key.str(), key.source())) continue;
        const auto severity = severity_named(value.value_exact<std::string>().value_or(""));
        if (severity && *severity != Severity::good)
            policy.severities[std::string{key.str()}] = *severity;
        else
            complain(value.source(), shown(value), fmt::format("{} is not a severity", shown(value)),
                     R"(one of: "notice", "warning", "critical")");
    }
}

void Reader::read_section(const toml::key& key, const toml::node& node, Policy& policy) {
    const std::string_view name = key.str();
    if (name == "extends") return; // read before all others
    if (name == "name") {
        if (auto read = text(name, node)) policy.name = *read;
    } else if (name == "ignore") {
        read_ignore(node, policy);
    } else if (name == "accepted") {
        read_accepted(node, policy);
    } else if (name == "definitions") {
        if (const toml::table* entries = table(name, node)) read_definitions(*entries, policy);
    } else if (name == "risk_labels") {
        if (const toml::table* entries = table(name, node)) read_labels(name, *entries, 1, policy.risk_labels);
    } else if (name == "multiple_labels") {
        if (const toml::table* entries = table(name, node))
            read_labels(name, *entries, unlimited, policy.multiple_labels);
    } else if (name == "payoff") {
        if (const toml::table* entries = table(name, node)) read_payoff(*entries, policy);
    } else if (name == "thresholds") {
        if (const toml::table* entries = table(name, node)) read_thresholds(*entries, policy);
    } else if (name == "severity") {
        if (const toml::table* entries = table(name, node)) read_severities(*entries, policy);
    } else {
        unknown_key(
            key, "a policy",
            "one of: extends, name, ignore, [[accepted]], [definitions], [risk_labels], [multiple_labels], [payoff], "
            "[thresholds], [severity]");
    }
}

Result<Policy> Reader::read(const toml::table& root) {
    Policy policy = cluster_policy();
    if (const toml::node* extends = root.get("extends")) {
        const auto base = shipped_policy(extends->value_exact<std::string>().value_or(""));
        if (base)
            policy = *base;
        else
            complain(extends->source(), shown(*extends),
                     fmt::format("there is no policy {} to extend", shown(*extends)), listed(shipped_policies));
    }
    policy.name = file_;
    for (const auto& [key, node] : root) read_section(key, node, policy);
    if (problems_.empty()) return policy;
    return *std::min_element(problems_.begin(), problems_.end(),
                             [](const Problem& a, const Problem& b) { return a.place.row < b.place.row; });
}

} // namespace

Result<Policy> read_policy(std::string_view text, std::string_view file, std::span<const std::string_view> codes) {
    try {
        return Reader{file, codes}.read(toml::parse(text, file));
    } catch (const toml::parse_error& error) {
        return Problem{Gravity::error,
                       Fault::usage,
                       {std::string{file}, error.source().begin.line, 0},
                       {},
                       fmt::format("this is not TOML: {}", error.description()),
                       "keys and values as 'engineroom policy cluster' prints them",
                       {}};
    }
}

} // namespace engineroom
