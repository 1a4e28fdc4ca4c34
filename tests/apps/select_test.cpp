/// engineroom select: what to fund next.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <chrono>
#include <csignal>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <random>
#include <thread>

namespace {

using nlohmann::json;

// Net: A 0.8 x 100 - 40 = 40, B 0.5 x 300 - 60 = 90, C 0.9 x 100 - 30 = 60, D 0.5 x 10 - 20 = -15; E says no risk.
const std::string pipeline = "id,name,stage,risk,budget,payoff,theme,lead,depends_on\n"
                             "A,=SUM(A1),proposed,0.2,40,100,Water,Acme,\n"
                             "B,Bold,proposed,0.5,60,300,Water,Acme,\n"
                             "C,Calm,idea,0.1,30,100,Air,Dot,\n"
                             "D,Dear,idea,0.5,20,10,Air,Dot,\n"
                             "E,Eerie,idea,,20,100,Air,Dot,\n"
                             "F,Old,active,0.2,100,200,Air,Dot,\n";

/// 250 projects and ten budgets of funders, which no solver of today settles in a few seconds.
std::string hard_pipeline() {
    std::mt19937_64 draw{1};
    std::string text = "id,stage,risk,budget,payoff,funding\n";
    for (int k = 0; k < 250; ++k) {
        std::string funding;
        unsigned long sum = 0;
        for (int i = 0; i < 10; ++i) {
            const unsigned long factor = 1 + draw() % 1000;
            sum += factor;
            funding += (i == 0 ? "" : "; ") + std::string{"F"} + std::to_string(i) + ": " + std::to_string(factor);
        }
        text +=
            "P" + std::to_string(k) + ",proposed,0,0," + std::to_string(sum / 10 + draw() % 500) + "," + funding + "\n";
    }
    return text;
}

std::vector<std::string> hard_call(const std::string& path, const std::string& seconds) {
    std::vector<std::string> call{"select", path, "--as-of", as_of,          "--format", "json",
                                  "--gap",  "0",  "--quiet", "--time-limit", seconds};
    for (int i = 0; i < 10; ++i) {
        call.emplace_back("--budget-by");
        call.emplace_back("funder");
        call.emplace_back("F" + std::to_string(i) + "=62000");
    }
    return call;
}

} // namespace

TEST_CASE("select tells what to fund, and why not the rest") {
    const TemporaryFolder folder;
    const std::string path = folder.file("pipeline.csv", pipeline);
    const Ended ended = run({"select", path, "--budget", "90", "--as-of", as_of});
    CHECK(ended.status == 0);
    CHECK(ended.err.empty());
    CHECK(has(ended.out, "Fund 2 projects for 90: expected to return 150 more than they cost."));
    CHECK(has(ended.out, "would break budget 90"));
    CHECK(has(ended.out, "worth less than it costs: 5 expected for 20"));
    CHECK(has(ended.out, "states no risk"));
    CHECK(has(ended.out, "1 live project, of 100"));
}

TEST_CASE("select as JSON has the keys that others rely on") {
    const TemporaryFolder folder;
    const std::string path = folder.file("pipeline.csv", pipeline);
    const Ended ended = run(
        {"select", path, "--budget", "90", "--as-of", as_of, "--format", "json", "--frontier", "3", "--resample", "5"});
    CHECK(ended.status == 0);
    const json selection = json::parse(ended.out);
    CHECK(selection.at("schema") == "engineroom.select/1");
    CHECK(selection.at("status") == "optimal");
    CHECK(selection.at("objective").get<double>() == doctest::Approx(150));
    CHECK(selection.at("bound").get<double>() >= 150 - 1e-9);
    CHECK(selection.at("gap").get<double>() <= 1e-6);
    CHECK(selection.at("chosen") == json{"B", "C"});
    CHECK(selection.at("not_chosen").at(0).at("id") == "A");
    CHECK(selection.at("ineligible") == json::array({{{"id", "E"}, {"because", "states no risk"}}}));
    CHECK(selection.at("budget") == 90);
    CHECK(selection.at("budget_used") == 90);
    CHECK(selection.at("value_of_budget") == 0);
    CHECK(selection.at("binding").at(0).at("demand") == "budget 90");
    CHECK(selection.at("conflict").empty());
    CHECK(selection.at("findings_before").is_array());
    CHECK(selection.at("findings_after").is_array());
    // 30 pays for C, 60 for B, 90 for both.
    CHECK(selection.at("frontier").size() == 3);
    CHECK(selection.at("frontier").at(0).at("objective").get<double>() == doctest::Approx(60));
    CHECK(selection.at("frontier").at(1).at("objective").get<double>() == doctest::Approx(90));
    CHECK(selection.at("resampled").size() == 4);
    const json plain =
        json::parse(run({"select", path, "--budget", "90", "--as-of", as_of, "--format", "json", "--no-extras"}).out);
    CHECK(plain.at("findings_before").is_null());
    CHECK(plain.at("value_of_budget").is_null());
}

TEST_CASE("select as CSV lists the chosen, and no name of theirs is a formula") {
    const TemporaryFolder folder;
    const std::string path = folder.file("pipeline.csv", pipeline);
    const Ended ended = run({"select", path, "--budget", "1000", "--as-of", as_of, "--format", "csv"});
    CHECK(ended.status == 0);
    CHECK(ended.out == "id,name,budget,success,expected_payoff,net\r\nB,Bold,60,0.5,150,90\r\nC,Calm,30,0.9,90,60\r\n"
                       "A,'=SUM(A1),40,0.8,80,40\r\n");
}

TEST_CASE("a demand that cannot be met is status 4, and the answer says which demands contradict") {
    const TemporaryFolder folder;
    const std::string path = folder.file("pipeline.csv", pipeline);
    const Ended ended = run(
        {"select", path, "--budget", "50", "--must", "B", "--as-of", as_of, "--format", "json", "--max-lead", "90%"});
    CHECK(ended.status == 4);
    const json selection = json::parse(ended.out);
    CHECK(selection.at("status") == "infeasible");
    CHECK(selection.at("objective").is_null());
    CHECK(selection.at("conflict") == json{"budget 50", "must B"});
    CHECK(ended.err == "nothing meets these demands together: budget 50; must B\n");
    const Ended told = run({"select", path, "--budget", "50", "--must", "B", "--as-of", as_of});
    CHECK(has(told.out, "These contradict each other"));
    CHECK(told.err.empty());
}

TEST_CASE("demands that stand come from the policy, and what is typed goes before them") {
    const TemporaryFolder folder;
    const std::string path = folder.file("pipeline.csv", pipeline);
    const std::string policy = folder.file("ours.toml", "[select]\nbudget = 30\nexclusive = [[\"A\", \"B\"]]\n");
    const auto chosen = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"select", path, "--policy", policy, "--as-of", as_of, "--format", "json"});
        return json::parse(run(Call{words}).out).at("chosen");
    };
    CHECK(chosen({}) == json{"C"});
    CHECK(chosen({"--budget", "1000"}) == json{"B", "C"});
    const std::string bad = folder.file("bad.toml", "[select]\n\nbudgit = 30\n");
    const Ended ended = run({"select", path, "--policy", bad, "--as-of", as_of});
    CHECK(ended.status == 2);
    CHECK(has(ended.err, "bad.toml:3"));
}

TEST_CASE("select refuses what means nothing") {
    const TemporaryFolder folder;
    const std::string path = folder.file("pipeline.csv", pipeline);
    const auto refused = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"select", path, "--as-of", as_of});
        const Ended ended = run(Call{words});
        CHECK(ended.out.empty());
        CHECK_FALSE(ended.err.empty());
        CHECK(ended.status == 2);
    };
    refused({});
    refused({"--budget", "2 million"});
    refused({"--budget", "-5"});
    refused({"--budget", "50", "--never", "Z"});
    refused({"--budget", "50", "--budget-by", "colour", "Red=5"});
    refused({"--budget", "50", "--budget-by", "theme", "Fire=5"});
    refused({"--budget", "50", "--min-high-risk", "1.2"});
    refused({"--budget", "50", "--min-scope", "wide=0.2"});
    refused({"--budget", "50", "--min-theme", "0.2"});
    refused({"--budget", "50", "--frontier", "1"});
    refused({"--budget", "50", "--frontier-of", "budget"});
    refused({"--max-projects", "2", "--frontier", "5"});
    refused({"--budget", "50", "--format", "dot"});
    refused({"--budget", "50", "--gap", "none"});
    CHECK(run({"select"}).status == 2);
    CHECK(run({"select", folder.path("none.csv"), "--budget", "5"}).status == 5);
}

TEST_CASE("the time limit holds, and the best found so far is told with its bound") {
    const TemporaryFolder folder;
    const auto begin = std::chrono::steady_clock::now();
    const Ended ended = run(Call{hard_call(folder.file("hard.csv", hard_pipeline()), "2")});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(ended.status == 0);
    CHECK(ended.err.empty());
    CHECK(took.count() < 4.0); // the limit, a second, and one more for a machine that has other work
    const json selection = json::parse(ended.out);
    CHECK(selection.at("status") == "feasible");
    CHECK(selection.at("bound").get<double>() > selection.at("objective").get<double>());
    CHECK(selection.at("gap").get<double>() < 0.05);
}

TEST_CASE("Ctrl-C takes the best found so far") {
    const TemporaryFolder folder;
    Call call{hard_call(folder.file("hard.csv", hard_pipeline()), "60")};
    call.in_child = [] {
        // The program takes the place of this process, and Ctrl-C comes from a child of it.
        const pid_t program = ::getpid();
        if (::fork() == 0) {
            ::sleep(3);
            ::kill(program, SIGINT);
            ::_exit(0);
        }
    };
    const auto begin = std::chrono::steady_clock::now();
    const Ended ended = run(call);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(ended.status == 0);
    CHECK(took.count() < 20.0);
    CHECK(json::parse(ended.out).at("status") == "feasible");
}
