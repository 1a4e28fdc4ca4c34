#include "policy/read_demands.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <limits>
#include <utility>

namespace engineroom::detail {
namespace {

/// As the model calls them, which a policy does not know; a test holds the two together.
constexpr std::array<std::string_view, 3> scopes{"cluster-wide", "hot-spot", "private"};

constexpr double most = std::numeric_limits<double>::max();

class Reader {
public:
    Reader(PolicyFile& file, Policy& policy) : file_{file}, policy_{policy}, demands_{policy.demands} {}

    void read(const toml::table& entries) {
        for (const auto& [key, value] : entries) read(key, value);
    }

private:
    void read(const toml::key& key, const toml::node& node) {
        const std::string_view name = key.str();
        if (name == "budget") {
            if (const auto amount = file_.number(name, node, 0, false, most)) demands_.budget = Money{*amount};
        } else if (name == "fte") {
            if (const auto fte = file_.number(name, node, 0, false, most)) demands_.fte = *fte;
        } else if (name == "min_high_risk") {
            share(name, node, demands_.min_high_risk);
        } else if (name == "max_lcd") {
            share(name, node, demands_.max_lcd);
        } else if (name == "min_edge") {
            share(name, node, demands_.min_edge);
        } else if (name == "min_scope") {
            shares(name, node, demands_.min_scope, false);
        } else if (name == "min_theme") {
            shares(name, node, demands_.min_theme, false);
        } else if (name == "max_theme") {
            shares(name, node, demands_.max_theme, true);
        } else if (name == "max_lead") {
            shares(name, node, demands_.max_lead, true);
        } else if (name == "must") {
            if (auto ids = texts(name, node)) demands_.must = std::move(*ids);
        } else if (name == "never") {
            if (auto ids = texts(name, node)) demands_.never = std::move(*ids);
        } else if (name == "exclusive") {
            exclusive(node);
        } else if (name == "min_projects") {
            count(name, node, demands_.min_projects);
        } else if (name == "max_projects") {
            count(name, node, demands_.max_projects);
        } else if (name == "budget_by") {
            budgets(node);
        } else if (name == "fte_by") {
            people(node);
        } else if (name == "risk_observations") {
            if (const auto weight = file_.number(name, node, 0, true, 1e6)) policy_.risk_observations = *weight;
        } else {
            file_.unknown_key(key, "[select]",
                              "one of: budget, budget_by, fte, fte_by, min_high_risk, max_lcd, min_scope, min_theme, "
                              "max_theme, max_lead, min_edge, must, never, exclusive, min_projects, max_projects, "
                              "risk_observations");
        }
    }

    void share(std::string_view name, const toml::node& node, std::optional<double>& share) {
        if (const auto read = file_.number(name, node, 0, false, 1)) share = *read;
    }

    /// `{ Hydrogen = 0.2 }`; where `for_each` also one number, that holds for each.
    void shares(std::string_view name, const toml::node& node, std::vector<ShareOf>& shares, bool for_each) {
        std::vector<ShareOf> read;
        if (const toml::table* named = node.as_table()) {
            for (const auto& [key, value] : *named) {
                const auto share = file_.number(key.str(), value, 0, false, 1);
                if (key.str().empty() ||
                    (name == "min_scope" && std::find(scopes.begin(), scopes.end(), key.str()) == scopes.end()))
                    file_.unknown_key(key, name, fmt::format("one of: {}", fmt::join(scopes, ", ")));
                else if (share)
                    read.push_back({std::string{key.str()}, *share});
            }
        } else if (for_each && node.is_number()) {
            if (const auto share = file_.number(name, node, 0, false, 1)) read.push_back({{}, *share});
        } else {
            file_.complain(node.source(), shown(node), fmt::format("'{}' names no shares", name),
                           for_each ? "a share for each, or { name = share }" : "{ name = share }",
                           fmt::format("write {} = {{ name = 0.3 }}", name));
            return;
        }
        shares = std::move(read);
    }

    void count(std::string_view name, const toml::node& node, std::optional<std::size_t>& count) {
        const auto value = node.value_exact<std::int64_t>();
        if (value && *value >= 0 && *value <= 1'000'000'000)
            count = static_cast<std::size_t>(*value);
        else
            file_.complain(node.source(), shown(node),
                           fmt::format("'{}' is no number of projects: {}", name, shown(node)),
                           "a whole number of at least 0");
    }

    /// A list of ids.
    [[nodiscard]] std::optional<std::vector<std::string>> texts(std::string_view name, const toml::node& node) {
        const toml::array* entries = node.as_array();
        if (!entries) {
            file_.complain(node.source(), shown(node), fmt::format("'{}' is not a list", name), "a list of ids",
                           fmt::format(R"(write {} = ["P-07"])", name));
            return std::nullopt;
        }
        std::vector<std::string> texts;
        for (const toml::node& entry : *entries)
            if (auto text = file_.text(name, entry)) texts.push_back(std::move(*text));
        return texts;
    }

    void exclusive(const toml::node& node) {
        const toml::array* groups = node.as_array();
        if (!groups || !std::all_of(groups->begin(), groups->end(), [](const toml::node& e) { return e.is_array(); })) {
            file_.complain(node.source(), shown(node), "'exclusive' is not a list of lists",
                           "lists of ids, of each of which one project at most may be chosen",
                           R"(write exclusive = [["A", "B"]])");
            return;
        }
        demands_.exclusive.clear();
        for (const toml::node& group : *groups)
            if (auto ids = texts("exclusive", group)) demands_.exclusive.push_back(std::move(*ids));
    }

    /// Each table of a list of them.
    template<class Read>
    void each_table(std::string_view name, const toml::node& node, std::string_view example, Read read) {
        const toml::array* entries = node.as_array();
        if (!entries ||
            !std::all_of(entries->begin(), entries->end(), [](const toml::node& e) { return e.is_table(); })) {
            file_.complain(node.source(), shown(node), fmt::format("'{}' is not a list of tables", name),
                           "one table a limit", fmt::format("write {} = [{}]", name, example));
            return;
        }
        for (const toml::node& entry : *entries) read(*entry.as_table());
    }

    void budgets(const toml::node& node) {
        demands_.budget_by.clear();
        constexpr std::string_view example = R"({ theme = "Hydrogen", amount = 500000 })";
        each_table("budget_by", node, example, [&](const toml::table& entry) {
            BudgetBy by;
            std::optional<double> amount;
            for (const auto& [key, value] : entry) {
                constexpr std::pair<std::string_view, BudgetOf> kinds[]{
                    {"funder", BudgetOf::funder}, {"theme", BudgetOf::theme}, {"cluster", BudgetOf::cluster}};
                const auto* kind = std::find_if(std::begin(kinds), std::end(kinds),
                                                [&k = key](const auto& known) { return k == known.first; });
                if (key == "amount") {
                    amount = file_.number("amount", value, 0, false, most);
                } else if (kind != std::end(kinds) && by.name.empty()) {
                    by.of = kind->second;
                    by.name = file_.text(kind->first, value).value_or("");
                } else {
                    file_.unknown_key(key, "budget_by", "amount, and one of: funder, theme, cluster");
                }
            }
            if (amount && !by.name.empty()) {
                by.amount = Money{*amount};
                demands_.budget_by.push_back(std::move(by));
            } else {
                incomplete(entry, "budget_by", example);
            }
        });
    }

    void people(const toml::node& node) {
        demands_.fte_in.clear();
        demands_.fte_of.clear();
        constexpr std::string_view example = R"({ quarter = "2027-Q1", fte = 12 })";
        each_table("fte_by", node, example, [&](const toml::table& entry) {
            std::optional<Quarter> quarter;
            std::optional<std::string> organisation;
            std::optional<double> fte;
            for (const auto& [key, value] : entry) {
                if (key == "fte") {
                    fte = file_.number("fte", value, 0, false, most);
                } else if (key == "quarter") {
                    quarter = quarter_named(value.value_exact<std::string>().value_or(""));
                    if (!quarter)
                        file_.complain(value.source(), shown(value), "'quarter' is not a quarter",
                                       R"(a text such as "2027-Q1")");
                } else if (key == "organisation") {
                    organisation = file_.text("organisation", value);
                } else {
                    file_.unknown_key(key, "fte_by", "fte, and one of: quarter, organisation");
                }
            }
            if (fte && quarter && !organisation)
                demands_.fte_in.push_back({*quarter, *fte});
            else if (fte && organisation && !quarter)
                demands_.fte_of.push_back({*organisation, *fte});
            else
                incomplete(entry, "fte_by", example);
        });
    }

    void incomplete(const toml::table& entry, std::string_view name, std::string_view example) {
        file_.complain(entry.source(), {}, fmt::format("a limit of '{}' is not whole", name),
                       "a limit, and what it is for", fmt::format("write {}", example));
    }

    PolicyFile& file_;
    Policy& policy_;
    Demands& demands_;
};

} // namespace

void read_demands(PolicyFile& file, const toml::table& entries, Policy& policy) {
    Reader{file, policy}.read(entries);
}

} // namespace engineroom::detail
