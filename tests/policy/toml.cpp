#include <cmath>
#include <doctest/doctest.h>
#include <engineroom/policy/shipped.hpp>
#include <engineroom/policy/toml.hpp>
#include <limits>
#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace engineroom;

namespace {

/// All codes that have thresholds, and those without any that the tests and the shipped policies name.
const std::vector<std::string_view>& codes() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> list{"DEP001"};
        for (const Threshold& known : thresholds)
            if (list.back() != known.code) list.push_back(known.code);
        static const std::vector<std::string> ignored = seed_fund_policy().ignored;
        list.insert(list.end(), ignored.begin(), ignored.end());
        return list;
    }();
    return all;
}

Policy good(std::string_view text) {
    const Result<Policy> policy = read_policy(text, "team.toml", codes());
    if (policy.has_error()) FAIL(to_string(policy.error().place) << ": " << policy.error().message);
    return *policy;
}

Problem bad(std::string_view text) {
    const Result<Policy> policy = read_policy(text, "team.toml", codes());
    REQUIRE(policy.has_error());
    const Problem& problem = policy.error();
    CHECK(problem.fault == Fault::usage);
    CHECK(problem.gravity == Gravity::error);
    CHECK(problem.place.file == "team.toml");
    CHECK_FALSE(problem.message.empty());
    CHECK_FALSE(problem.expected.empty());
    return problem;
}

/// The problem of `text` is on `line`, and its message holds `part`.
void refused(std::string_view text, std::uint32_t line, std::string_view part) {
    CAPTURE(text);
    const Problem problem = bad(text);
    CAPTURE(problem.message);
    CHECK(problem.place.row == line);
    CHECK(problem.message.find(part) != std::string::npos);
}

} // namespace

TEST_CASE("an empty policy file is the cluster policy under the file's name") {
    Policy expected = cluster_policy();
    expected.name = "team.toml";
    CHECK(good("") == expected);
    CHECK(good("\xEF\xBB\xBF# a byte-order mark and a comment\r\n") == expected);
}

TEST_CASE("a policy file changes the shipped policy that it extends, and nothing else") {
    Policy expected = seed_fund_policy();
    expected.name = "ours";
    expected.changed_thresholds[{"RES002", "warning"}] = 0.4;
    CHECK(good("extends = \"seed-fund\"\nname = \"ours\"\n[thresholds]\nRES002 = { warning = 0.4 }\n") == expected);
}

TEST_CASE("thresholds may be written as inline tables, dotted keys or tables") {
    const Policy inline_table = good("[thresholds]\nLCD001 = { warning = 0.3, critical = 1 }");
    CHECK(inline_table.threshold("LCD001", "warning") == 0.3);
    CHECK(inline_table.threshold("LCD001", "critical") == 1.0);
    CHECK(good("[thresholds]\nLCD001.warning = 0.3\nLCD001.critical = 1.0") == inline_table);
    CHECK(good("[thresholds.LCD001]\nwarning = 0.3\ncritical = 1.0") == inline_table);
}

TEST_CASE("a threshold set back to its default counts as unchanged") {
    const Policy policy = good("extends = \"corporate\"\n[thresholds]\nSCO004.notice = 0.05");
    CHECK(policy.changed_thresholds.empty());
    CHECK(policy.threshold("SCO004", "notice") == 0.05);
}

TEST_CASE("the list of ignored rules replaces that of the extended policy") {
    CHECK(good("extends = \"seed-fund\"\nignore = [\"DEL005\", \"DEL005\", \"SCO003\"]").ignored ==
          std::vector<std::string>{"DEL005", "SCO003"});
    CHECK(good("extends = \"seed-fund\"\nignore = []").ignored.empty());
    CHECK(good("extends = \"seed-fund\"").ignored == seed_fund_policy().ignored);
}

TEST_CASE("accepted findings carry their reason and the day until which they count") {
    const Policy policy =
        good("[[accepted]]\ncode = \"DEL003\"\nproject = \"P-07\"\nreason = \"late by agreement\"\nuntil = 2027-06-30\n"
             "[[accepted]]\ncode = \"DEP001\"\nreason = \"known\"\nuntil = 2026-12-31\n");
    REQUIRE(policy.accepted.size() == 2);
    CHECK(policy.accepted[0] == Acceptance{"DEL003", "P-07", "late by agreement", *make_date(2027, 6, 30)});
    CHECK(policy.accepted[1] == Acceptance{"DEP001", "", "known", *make_date(2026, 12, 31)});
}

TEST_CASE("definitions, labels, tail and severities are read") {
    const Policy policy = good("[definitions]\nhigh_risk = 1\nlcd_risk = 0\nlcd_multiple = 0\nvaluable_multiple = 2.5\n"
                               "winner_multiple = 20\nrisk_bands = [0, 0.3, 1]\nexact_limit = 10\n"
                               "[risk_labels]\nlow = 0.15\nzulu = 0.4\nalpha = 0.9\n[multiple_labels]\nhigh = 12\n"
                               "[payoff]\ntail_index = 1.5\n[severity]\nRES002 = \"notice\"\nDEP001 = \"warning\"\n");
    CHECK(policy.definitions.high_risk == 1.0);
    CHECK(policy.definitions.lcd_risk == 0.0);
    CHECK(policy.definitions.lcd_multiple == 0.0);
    CHECK(policy.definitions.valuable_multiple == 2.5);
    CHECK(policy.definitions.winner_multiple == 20.0);
    CHECK(policy.definitions.risk_bands == std::array{0.0, 0.3, 1.0});
    CHECK(policy.definitions.exact_limit == 10);
    CHECK(policy.definitions.tail_index == 1.5);
    CHECK(value_of(policy.risk_labels, "low") == 0.15);
    CHECK(value_of(policy.risk_labels, "medium") == 0.30);
    REQUIRE(policy.risk_labels.size() == default_risk_labels().size() + 2);
    CHECK(policy.risk_labels[10] == std::pair<std::string, double>{"zulu", 0.4});
    CHECK(policy.risk_labels[11] == std::pair<std::string, double>{"alpha", 0.9});
    CHECK(value_of(policy.multiple_labels, "high") == 12.0);
    CHECK(policy.severities.at("RES002") == Severity::notice);
    CHECK(policy.severities.at("DEP001") == Severity::warning);
}

TEST_CASE("text that is not TOML is refused with its line") {
    refused("name = \"a\"\nignore = [\n", 2, "not TOML");
    refused("name = \"a\"\nname = \"b\"\n", 2, "not TOML");
    refused("\nname = 2 3\n", 2, "not TOML");
    refused("# \xFF\n", 1, "not TOML");
}

TEST_CASE("an unknown key is refused with its line and the keys that are known") {
    refused("\ncorrelations.market = 0.05", 2, "unknown key 'correlations'");
    refused("[selection]", 1, "unknown key 'selection'");
    refused("[definitions]\nhigh_risk = 0.5\nhigh_risc = 0.5", 3, "unknown key 'high_risc' in [definitions]");
    refused("[payoff]\nalpha = 2", 2, "unknown key 'alpha' in [payoff]");
    refused("[thresholds]\nLCD001 = { warn = 0.5 }", 2, "unknown key 'warn' in the thresholds of LCD001");
    refused("[thresholds.DEP001]\n\nwarning = 1", 3, "unknown key 'warning' in the thresholds of DEP001");
    refused("[[accepted]]\ncode = \"LCD001\"\nreason = \"r\"\nuntil = 2027-01-01\nwho = \"me\"", 5,
            "unknown key 'who'");
    CHECK(bad("[thresholds]\nLCD001 = { warn = 0.5 }").expected == "one of: warning, critical");
    CHECK(bad("[thresholds]\nDEP001 = { warn = 0.5 }").expected == "nothing: DEP001 has no thresholds");
    CHECK(bad("[definitions]\nx = 1").expected ==
          "one of: high_risk, lcd_risk, lcd_multiple, valuable_multiple, winner_multiple, risk_bands, exact_limit");
}

TEST_CASE("an unknown code is refused with its line wherever it stands") {
    refused("\nignore = [\"DEL003\", \"XYZ001\"]", 2, "no rule 'XYZ001'");
    refused("ignore = [\n\"DEL003\",\n\"XYZ001\"]", 3, "no rule 'XYZ001'");
    refused("[thresholds]\n\nXYZ001 = { warning = 1 }", 3, "no rule 'XYZ001'");
    refused("[severity]\nXYZ001 = \"notice\"", 2, "no rule 'XYZ001'");
    refused("[[accepted]]\ncode = \"XYZ001\"\nreason = \"r\"\nuntil = 2027-01-01", 2, "no rule 'XYZ001'");
    CHECK(bad("ignore = [\"lcd001\"]").remedy == "write LCD001");
    CHECK(bad("ignore = [\"XYZ001\"]").remedy == "'engineroom explain' lists the codes");
}

TEST_CASE("a policy to extend that does not exist is refused") {
    refused("\nextends = \"cooperate\"", 2, "no policy 'cooperate' to extend");
    refused("extends = 1", 1, "no policy 1 to extend");
    CHECK(bad("extends = \"x\"").expected == "one of: cluster, corporate, seed-fund");
}

TEST_CASE("a value of the wrong type is refused with its line") {
    refused("name = 1", 1, "'name' is not a text");
    refused("name = \"\"", 1, "'name' is not a text");
    refused("ignore = \"SCO003\"", 1, "'ignore' is not a list");
    refused("ignore = [1]", 1, "'ignore' is not a text");
    refused("accepted = 1", 1, "'accepted' is not a list of tables");
    refused("accepted = [1]", 1, "'accepted' is not a list of tables");
    refused("[accepted]\ncode = \"LCD001\"", 1, "'accepted' is not a list of tables");
    refused("definitions = 1", 1, "'definitions' is not a table");
    refused("risk_labels = [1]", 1, "'risk_labels' is not a table");
    refused("multiple_labels = 1", 1, "'multiple_labels' is not a table");
    refused("payoff = 1", 1, "'payoff' is not a table");
    refused("thresholds = 1", 1, "'thresholds' is not a table");
    refused("severity = \"notice\"", 1, "'severity' is not a table");
    refused("[definitions]\nhigh_risk = \"0.5\"", 2, "'high_risk' is not a number");
    refused("[definitions]\nhigh_risk = true", 2, "'high_risk' is not a number");
    refused("[thresholds]\nLCD001 = 0.5", 2, "the thresholds of LCD001 are not named");
    refused("[thresholds]\nLCD001.warning = [0.5]", 2, "'LCD001.warning' is not a number");
    refused("[thresholds]\nLCD001.warning = { a = 1 }", 2, "'LCD001.warning' is not a number");
    refused("[risk_labels]\nlow = \"low\"", 2, "'low' is not a number");
    refused("[severity]\nLCD001 = 2", 2, "2 is not a severity");
    refused("[severity]\nLCD001 = \"fatal\"", 2, "'fatal' is not a severity");
    refused("[severity]\nLCD001 = \"good\"", 2, "'good' is not a severity");
}

TEST_CASE("an acceptance needs a code, a reason and a day") {
    refused("name = \"a\"\n[[accepted]]\nreason = \"r\"\nuntil = 2027-01-01", 2, "no 'code'");
    refused("[[accepted]]\ncode = \"LCD001\"\nuntil = 2027-01-01", 1, "no 'reason'");
    refused("[[accepted]]\ncode = \"LCD001\"\nreason = \"r\"", 1, "no 'until'");
    refused("[[accepted]]\ncode = \"LCD001\"\nreason = \"\"\nuntil = 2027-01-01", 3, "'reason' is not a text");
    refused("[[accepted]]\ncode = \"LCD001\"\nproject = 7\nreason = \"r\"\nuntil = 2027-01-01", 3,
            "'project' is not a text");
    refused("[[accepted]]\ncode = \"LCD001\"\nreason = \"r\"\nuntil = \"2027-01-01\"", 4, "'until' is not a day");
    refused("[[accepted]]\ncode = \"LCD001\"\nreason = \"r\"\nuntil = 2027-01-01T00:00:00", 4, "'until' is not a day");
    refused("[[accepted]]\ncode = \"LCD001\"\nreason = \"r\"\nuntil = 0999-01-01", 4, "'until' is not a day");
}

TEST_CASE("a value out of range is refused with its line, NaN and infinity too") {
    for (const std::string_view value : {"0", "-0.1", "1.01", "nan", "inf", "-inf"})
        refused("[definitions]\nhigh_risk = " + std::string{value}, 2, "'high_risk' is out of range");
    for (const std::string_view value : {"-0.1", "1.01", "nan"})
        refused("[definitions]\nlcd_risk = " + std::string{value}, 2, "'lcd_risk' is out of range");
    for (const std::string_view value : {"-1", "inf", "nan"})
        refused("[definitions]\nlcd_multiple = " + std::string{value}, 2, "'lcd_multiple' is out of range");
    refused("[definitions]\nvaluable_multiple = 0", 2, "'valuable_multiple' is out of range");
    refused("[definitions]\nwinner_multiple = 0.0", 2, "'winner_multiple' is out of range");
    for (const std::string_view value : {"0", "-1", "2.5", "1000000001", "\"all\""})
        refused("[definitions]\nexact_limit = " + std::string{value}, 2, "'exact_limit' is out of range");
    for (const std::string_view value : {"1", "-1", "0.5", "inf", "nan", "\"off\""})
        refused("[payoff]\ntail_index = " + std::string{value}, 2, "'tail_index' is out of range");
    refused("[thresholds]\nLCD001.warning = 1.5", 2, "'LCD001.warning' is out of range: 1.5");
    refused("[thresholds]\nLCD001.warning = nan", 2, "'LCD001.warning' is out of range");
    refused("[thresholds]\nSCO001.least = 0", 2, "'SCO001.least' is out of range: 0");
    refused("[thresholds]\nINE001.months = 12.5", 2, "'INE001.months' is not whole: 12.5");
    refused("[thresholds]\nSCO001.least = inf", 2, "'SCO001.least' is out of range");
    refused("[risk_labels]\nlow = 1.5", 2, "'low' is out of range");
    refused("[multiple_labels]\nlow = -1", 2, "'low' is out of range");
    CHECK(bad("[definitions]\nhigh_risk = 0").expected == "a number in (0, 1]");
    CHECK(bad("[definitions]\nlcd_risk = 2").expected == "a number in [0, 1]");
    CHECK(bad("[definitions]\nwinner_multiple = 0").expected == "a number above 0");
    CHECK(bad("[thresholds]\nSCO001.least = 0").expected == "a number of at least 5");
}

TEST_CASE("risk bands are three ascending numbers between 0 and 1") {
    for (const std::string_view value :
         {"0.1", "[0.1, 0.2]", "[0.1, 0.2, 0.5, 0.9]", "[0.2, 0.1, 0.5]", "[0.1, 0.1, 0.5]", "[-0.1, 0.2, 0.5]",
          "[0.1, 0.2, 1.5]", "[0.1, 0.2, nan]", "[0.1, nan, 0.5]", "[0.1, \"0.2\", 0.5]"})
        refused("[definitions]\nrisk_bands = " + std::string{value}, 2, "'risk_bands' are not three ascending risks");
}

TEST_CASE("labels are words in lower case") {
    refused("[risk_labels]\n\"Very Low\" = 0.05", 2, "'Very Low' in [risk_labels] is not in lower case");
    refused("[multiple_labels]\n\"\" = 1", 2, "is not in lower case");
    CHECK(bad("[risk_labels]\nLow = 0.05").remedy == "write \"low\"");
}

TEST_CASE("of several problems the first by line is told") {
    refused("[thresholds]\nXYZ001.a = 1\n[definitions]\nx = 1", 2, "XYZ001");
    refused("[definitions]\nx = 1\n[thresholds]\nXYZ001.a = 1", 2, "'x'");
    refused("wrong = 1\nextends = \"x\"", 1, "'wrong'");
}

TEST_CASE("correlations and simulations are read, and refused where they cannot be") {
    const Policy policy = good("[correlation]\nmarket = 0.3\nlead = 0\n[simulation]\ntrials = 7\nseed = 9\n"
                               "discount_rate = 0.1\ncost_at_failure = 0.5\nslip_median = 1.2\nslip_p90 = 2\n"
                               "review_work = 0\n");
    CHECK(policy.correlation == Correlation{0.3, 0.10, 0});
    CHECK(policy.simulation == SimulationSettings{7, 9, 0.1, 0.5, 1.2, 2, 0});
    refused("[correlation]\nmarket = 0.9", 1, "[correlation]");
    refused("[correlation]\nmarkets = 0.1", 2, "'markets'");
    refused("[simulation]\ntrials = 0", 2, "'trials'");
    refused("[simulation]\ntrials = 1.5", 2, "'trials'");
    refused("[simulation]\ntrials = 1", 2, "'trials'"); // it has no spread
    refused("[simulation]\nseed = -1", 2, "'seed'");
    refused("[simulation]\ncost_at_failure = 1.01", 2, "'cost_at_failure'");
    refused("[simulation]\nslip_median = 2", 1, "'slip_p90'");
    refused("[simulation]\nspeed = 2", 2, "'speed'");
}

TEST_CASE("every shipped policy reads back as it was printed") {
    for (const std::string_view name : shipped_policies) {
        const Policy policy = *shipped_policy(name);
        CHECK(good(to_toml(policy)) == policy);
    }
}

TEST_CASE("a printed policy says every threshold and definition with a comment, as short as exact") {
    const std::string text = to_toml(cluster_policy());
    for (const Threshold& known : thresholds) {
        CHECK(text.find(std::string{known.code} + '.' + std::string{known.name} + " = ") != std::string::npos);
        CHECK(text.find("# " + std::string{known.meaning} + '\n') != std::string::npos);
    }
    for (const DefinitionField& known : definition_fields)
        CHECK(text.find('\n' + std::string{known.name} + " = ") != std::string::npos);
    CHECK(text.find("\nRSK001.warning = 0.1  ") != std::string::npos);
    CHECK(text.find("\nlcd_risk = 0.2  ") != std::string::npos);
    CHECK(text.find("\nDAT003.spread = 1000  ") != std::string::npos);
    CHECK(text.find("\ntail_index = 0  ") != std::string::npos);
}

TEST_CASE("any policy reads back as it was printed") {
    CHECK(rc::check([] {
        const auto within = [](double least, double most) {
            const double part = *rc::gen::inRange(1, 1'000'000) / 1e6;
            return least + part * (std::min(most, 1e6) - least);
        };
        const auto words = rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
        const auto code = [] { return std::string{*rc::gen::elementOf(codes())}; };
        Policy policy;
        policy.name = "n" + *words;
        for (const DefinitionField& field : definition_fields)
            policy.definitions.*(field.field) = within(field.least, field.most);
        policy.definitions.risk_bands = {within(0, 0.3), within(0.3, 0.6), within(0.6, 1)};
        policy.definitions.exact_limit = *rc::gen::inRange<std::size_t>(1, 1'000'000'000);
        policy.definitions.tail_index = *rc::gen::arbitrary<bool>() ? 0.0 : within(1, 10);
        for (const auto& field : correlation_fields) policy.correlation.*(field.field) = within(0, 0.33);
        for (const auto& field : simulation_fields) policy.simulation.*(field.field) = within(field.least, field.most);
        policy.simulation.slip_median = within(0, 100);
        policy.simulation.slip_p90 = policy.simulation.slip_median * within(1, 9);
        policy.simulation.trials = *rc::gen::inRange<std::uint64_t>(2, most_trials);
        policy.simulation.seed = *rc::gen::inRange<std::uint64_t>(0, std::numeric_limits<std::int64_t>::max());
        for (auto& label : policy.risk_labels) label.second = within(0, 1);
        policy.multiple_labels.emplace_back("x " + std::to_string(*rc::gen::inRange(0, 99)) + "\"\n", within(0, 100));
        for (const Threshold& known : thresholds)
            if (*rc::gen::arbitrary<bool>()) {
                double value = within(known.least, known.most);
                if (known.name == "months") value = std::floor(value);
                if (value != known.value)
                    policy.changed_thresholds[{std::string{known.code}, std::string{known.name}}] = value;
            }
        if (*rc::gen::arbitrary<bool>()) policy.ignored = {"SCO003", "DEL001"};
        const int accepted = *rc::gen::inRange(0, 3);
        for (int i = 0; i < accepted; ++i)
            policy.accepted.push_back({code(), *words, "r" + *words, *make_date(*rc::gen::inRange(1400, 9999), 2, 28)});
        policy.severities[code()] = *rc::gen::element(Severity::notice, Severity::warning, Severity::critical);
        const Result<Policy> read = read_policy(to_toml(policy), "printed.toml", codes());
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == policy);
    }));
}
