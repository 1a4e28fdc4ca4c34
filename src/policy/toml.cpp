/// Reads policies from TOML: which keys there are, and what of the policy each one changes.
#include "policy/chance_toml.hpp"
#include "policy/policy_file.hpp"

#include <algorithm>
#include <cmath>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/policy/toml.hpp>
#include <fmt/format.h>
#include <toml++/toml.h>
#include <utility>

namespace engineroom {
namespace {

using detail::in_range;
using detail::PolicyFile;
using detail::read_correlation;
using detail::read_simulation;
using detail::shown;
using detail::unlimited;

constexpr std::int64_t largest_exact_limit = 1'000'000'000;

template<class Names>
std::string listed(const Names& names) {
    return fmt::format("one of: {}", fmt::join(names, ", "));
}

void read_ignore(PolicyFile& file, const toml::node& node, Policy& policy) {
    const toml::array* entries = node.as_array();
    if (!entries) {
        file.complain(node.source(), shown(node), "'ignore' is not a list", "a list of rule codes",
                      R"(write ignore = ["SCO003"])");
        return;
    }
    policy.ignored.clear();
    for (const toml::node& entry : *entries) {
        const auto code = file.text("ignore", entry);
        if (!code || !file.known_code(*code, entry.source())) continue;
        if (std::find(policy.ignored.begin(), policy.ignored.end(), *code) == policy.ignored.end())
            policy.ignored.push_back(*code);
    }
}

void read_acceptance(PolicyFile& file, const toml::table& entry, Policy& policy) {
    Acceptance acceptance;
    for (const auto& [key, value] : entry) {
        if (key == "code") {
            if (auto code = file.text("code", value); code && file.known_code(*code, value.source()))
                acceptance.code = *code;
        } else if (key == "project") {
            if (auto project = file.text("project", value)) acceptance.project = *project;
        } else if (key == "reason") {
            if (auto reason = file.text("reason", value)) acceptance.reason = *reason;
        } else if (key == "until") {
            const auto day = value.value_exact<toml::date>();
            const auto date = day ? make_date(day->year, day->month, day->day) : std::nullopt;
            if (date)
                acceptance.until = *date;
            else
                file.complain(value.source(), shown(value), "'until' is not a day",
                              "a date without quotes, such as 2027-06-30");
        } else {
            file.unknown_key(key, "[[accepted]]", "one of: code, project, reason, until");
        }
    }
    for (const std::string_view required : {"code", "reason", "until"})
        if (!entry.contains(required))
            file.complain(entry.source(), {}, fmt::format("an accepted finding has no '{}'", required),
                          "code, reason and until; project where one project is meant",
                          "say which finding is accepted, why, and until when");
    policy.accepted.push_back(std::move(acceptance));
}

void read_accepted(PolicyFile& file, const toml::node& node, Policy& policy) {
    const toml::array* entries = node.as_array();
    if (!entries || !std::all_of(entries->begin(), entries->end(), [](const toml::node& e) { return e.is_table(); })) {
        file.complain(node.source(), shown(node), "'accepted' is not a list of tables",
                      "code, reason and until below [[accepted]]",
                      "write [[accepted]] on a line of its own, and its keys below");
        return;
    }
    policy.accepted.clear();
    for (const toml::node& entry : *entries) read_acceptance(file, *entry.as_table(), policy);
}

void read_risk_bands(PolicyFile& file, const toml::node& node, Policy& policy) {
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
        file.complain(node.source(), shown(node), "'risk_bands' are not three ascending risks",
                      "three numbers in [0, 1], each above the one before", "write risk_bands = [0.1, 0.2, 0.5]");
}

void read_exact_limit(PolicyFile& file, const toml::node& node, Policy& policy) {
    if (const auto limit = file.whole_number("exact_limit", node, 1, largest_exact_limit))
        policy.definitions.exact_limit = static_cast<std::size_t>(*limit);
}

void read_definitions(PolicyFile& file, const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        const auto field = std::find_if(definition_fields.begin(), definition_fields.end(),
                                        [&k = key](const DefinitionField& f) { return k == f.name; });
        if (field != definition_fields.end()) {
            if (auto read = file.number(field->name, value, field->least, field->above_least, field->most))
                policy.definitions.*(field->field) = *read;
        } else if (key == "risk_bands") {
            read_risk_bands(file, value, policy);
        } else if (key == "exact_limit") {
            read_exact_limit(file, value, policy);
        } else {
            std::vector<std::string_view> names;
            names.reserve(definition_fields.size() + 2);
            for (const DefinitionField& known : definition_fields) names.push_back(known.name);
            names.insert(names.end(), {"risk_bands", "exact_limit"});
            file.unknown_key(key, "[definitions]", listed(names));
        }
    }
}

void read_labels(PolicyFile& file, std::string_view section, const toml::table& entries, double most, Labels& labels) {
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
            file.complain(key->source(), name, fmt::format("label '{}' in [{}] is not in lower case", name, section),
                          "a word in lower case; cells match it in any case",
                          lower.empty() ? std::string{} : fmt::format("write \"{}\"", lower));
            continue;
        }
        const auto value = file.number(name, *node, 0, false, most);
        if (!value) continue;
        const auto known =
            std::find_if(labels.begin(), labels.end(), [&](const auto& label) { return label.first == name; });
        if (known != labels.end())
            known->second = *value;
        else
            labels.emplace_back(name, *value);
    }
}

void read_payoff(PolicyFile& file, const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        if (key != "tail_index") {
            file.unknown_key(key, "[payoff]", "tail_index");
            continue;
        }
        const double read = value.is_number() ? *value.value<double>() : -1.0;
        if (read == 0.0 || in_range(read, 1, true, unlimited))
            policy.definitions.tail_index = read;
        else
            file.complain(value.source(), shown(value), fmt::format("'tail_index' is out of range: {}", shown(value)),
                          "0 for no tail, or a number above 1");
    }
}

void read_rule_thresholds(PolicyFile& file, std::string_view code, const toml::table& entries, Policy& policy) {
    std::vector<std::string_view> names;
    for (const Threshold& known : thresholds)
        if (known.code == code) names.push_back(known.name);
    for (const auto& [key, value] : entries) {
        const auto known = std::find_if(thresholds.begin(), thresholds.end(),
                                        [&, &k = key](const Threshold& t) { return t.code == code && k == t.name; });
        if (known == thresholds.end()) {
            file.unknown_key(key, fmt::format("the thresholds of {}", code),
                             names.empty() ? fmt::format("nothing: {} has no thresholds", code) : listed(names));
            continue;
        }
        const auto read = file.number(fmt::format("{}.{}", code, known->name), value, known->least, false, known->most);
        if (!read) continue;
        if (known->name == "months" && *read != std::floor(*read)) {
            file.complain(value.source(), shown(value), fmt::format("'{}.months' is not whole: {}", code, shown(value)),
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

void read_thresholds(PolicyFile& file, const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        if (!file.known_code(key.str(), key.source())) continue;
        if (const toml::table* of_rule = value.as_table())
            read_rule_thresholds(file, key.str(), *of_rule, policy);
        else
            file.complain(value.source(), shown(value), fmt::format("the thresholds of {} are not named", key.str()),
                          "{ name = value }", fmt::format("'engineroom explain {}' names them", key.str()));
    }
}

void read_severities(PolicyFile& file, const toml::table& entries, Policy& policy) {
    for (const auto& [key, value] : entries) {
        if (!file.known_code(key.str(), key.source())) continue;
        const auto severity = severity_named(value.value_exact<std::string>().value_or(""));
        if (severity && *severity != Severity::good)
            policy.severities[std::string{key.str()}] = *severity;
        else
            file.complain(value.source(), shown(value), fmt::format("{} is not a severity", shown(value)),
                          R"(one of: "notice", "warning", "critical")");
    }
}

void read_section(PolicyFile& file, const toml::key& key, const toml::node& node, Policy& policy) {
    const std::string_view name = key.str();
    if (name == "extends") return; // read before all others
    if (name == "name") {
        if (auto read = file.text(name, node)) policy.name = *read;
    } else if (name == "ignore") {
        read_ignore(file, node, policy);
    } else if (name == "accepted") {
        read_accepted(file, node, policy);
    } else if (name == "definitions") {
        if (const toml::table* entries = file.table(name, node)) read_definitions(file, *entries, policy);
    } else if (name == "risk_labels") {
        if (const toml::table* entries = file.table(name, node))
            read_labels(file, name, *entries, 1, policy.risk_labels);
    } else if (name == "multiple_labels") {
        if (const toml::table* entries = file.table(name, node))
            read_labels(file, name, *entries, unlimited, policy.multiple_labels);
    } else if (name == "payoff") {
        if (const toml::table* entries = file.table(name, node)) read_payoff(file, *entries, policy);
    } else if (name == "correlation") {
        if (const toml::table* entries = file.table(name, node)) read_correlation(file, *entries, policy);
    } else if (name == "simulation") {
        if (const toml::table* entries = file.table(name, node)) read_simulation(file, *entries, policy);
    } else if (name == "thresholds") {
        if (const toml::table* entries = file.table(name, node)) read_thresholds(file, *entries, policy);
    } else if (name == "severity") {
        if (const toml::table* entries = file.table(name, node)) read_severities(file, *entries, policy);
    } else {
        file.unknown_key(
            key, "a policy",
            "one of: extends, name, ignore, [[accepted]], [definitions], [risk_labels], [multiple_labels], [payoff], "
            "[correlation], [simulation], [thresholds], [severity]");
    }
}

Result<Policy> read_root(PolicyFile file, const toml::table& root) {
    Policy policy = cluster_policy();
    if (const toml::node* extends = root.get("extends")) {
        const auto base = shipped_policy(extends->value_exact<std::string>().value_or(""));
        if (base)
            policy = *base;
        else
            file.complain(extends->source(), shown(*extends),
                          fmt::format("there is no policy {} to extend", shown(*extends)), listed(shipped_policies));
    }
    policy.name = file.name();
    for (const auto& [key, node] : root) read_section(file, key, node, policy);
    if (file.problems().empty()) return policy;
    return *std::min_element(file.problems().begin(), file.problems().end(),
                             [](const Problem& a, const Problem& b) { return a.place.row < b.place.row; });
}

} // namespace

Result<Policy> read_policy(std::string_view text, std::string_view file, std::span<const std::string_view> codes) {
    try {
        return read_root({file, codes}, toml::parse(text, file));
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
