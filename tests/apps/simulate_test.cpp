/// engineroom simulate: what the portfolio may become.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

const std::string pipeline = "id,name,stage,risk,budget,spent,payoff,start,delivery,lead,theme,depends_on\n"
                             "P-1,Bench,active,0.2,100,10,500,2026-01-01,2026-12-31,Hub,Steam,\n"
                             "P-2,Valve,active,0.5,100,10,900,2026-06-01,2027-06-30,Hub,Steam,P-1\n"
                             "P-3,Survey,active,0.1,100,,200,2026-01-01,2027-06-30,Dot,Wind,\n"
                             "P-4,Idea,idea,0.3,50,,200,,,,,\n";

nlohmann::json simulated(const std::vector<std::string>& arguments) {
    std::vector<std::string> all{"simulate"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    all.insert(all.end(), {"--as-of", as_of, "--format", "json"});
    const Ended ended = run(Call{all});
    INFO(ended.err);
    CHECK(ended.status == 0);
    return nlohmann::json::parse(ended.out);
}

} // namespace

TEST_CASE("simulate tells what the portfolio may become, on a page") {
    const TemporaryFolder folder;
    const Ended ended = run({"simulate", folder.file("p.csv", pipeline), "--as-of", as_of});
    CHECK(ended.status == 0);
    CHECK(has(ended.out, "The chance that the portfolio loses money is"));
    CHECK(has(ended.out, "3 simulated, 3 with payoff and budget, 3 with dates"));
    CHECK(has(ended.out, "Net payoff: how often"));
    CHECK(has(ended.out, "Delivered by the end of each quarter"));
}

TEST_CASE("simulate as JSON has the figures of its schema, and the same bytes for the same seed and any threads") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", pipeline);
    const auto told =
        simulated({path, "--trials", "20000", "--seed", "7", "--stress", "downturn", "--stress", "exit:Hub"});
    CHECK(told.at("schema") == "engineroom.simulate/1");
    CHECK(told.at("trials") == 20000);
    CHECK(told.at("seed") == 7);
    CHECK(told.at("projects") == 3);
    for (const char* key :
         {"mean", "sd", "standard_error", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "expected_shortfall_05"})
        CHECK(told.at("net").at(key).is_number());
    // P-1 0.2, P-2 0.6 with knock-on, P-3 0.1; correlated fates do not change the mean by much.
    CHECK(told.at("failures").at("mean").get<double>() == doctest::Approx(0.9).epsilon(0.05));
    CHECK(told.at("by_project").at(0).at("failure_probability").get<double>() == doctest::Approx(0.2).epsilon(0.05));
    CHECK(told.at("stress").at(0).at("name") == "downturn");
    CHECK(told.at("stress").at(1).at("by_project").at(0).at("failure_probability") == 1.0);
    CHECK(told.at("delivered_by").at(0).at("month") == "2026-11");
    const auto bytes = [&](const char* threads) {
        return run({"simulate", path, "--as-of", as_of, "--format", "json", "--trials", "5000", "--threads", threads})
            .out;
    };
    CHECK(bytes("1") == bytes("2"));
    CHECK(bytes("1") == bytes("7"));
}

TEST_CASE("simulate takes the pipeline in, and says what it leaves out") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", pipeline + "P-5,Unknown,active,,10,,20,,,,,\n");
    const auto told = simulated({path, "--trials", "1000", "--include", "proposed,idea"});
    CHECK(told.at("projects") == 4);
    CHECK(told.dump().find("no risk is stated") != std::string::npos);
    CHECK(told.at("left_out").size() == 2); // P-5 from everything, P-4 from timing
}

TEST_CASE("simulate as CSV has a line a run") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", pipeline);
    const Ended ended =
        run({"simulate", path, "--as-of", as_of, "--format", "csv", "--trials", "1000", "--stress", "downturn"});
    CHECK(ended.status == 0);
    CHECK(has(ended.out, "run,mean,sd,p05"));
    CHECK(has(ended.out, "as planned,"));
    CHECK(has(ended.out, "\ndownturn,"));
}

TEST_CASE("simulate refuses what it cannot draw, with a remedy") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", pipeline);
    for (const auto& wrong : std::vector<std::vector<std::string>>{{"--trials", "0"},
                                                                   {"--trials", "many"},
                                                                   {"--trials", "1e6"},
                                                                   {"--seed", "-1"},
                                                                   {"--include", "active"},
                                                                   {"--slip", "guessed"},
                                                                   {"--slip", "learnt"},
                                                                   {"--stress", "crash"},
                                                                   {"--stress", "exit:Nobody"},
                                                                   {"--format", "markdown"}}) {
        std::vector<std::string> call{"simulate", path, "--as-of", as_of};
        call.insert(call.end(), wrong.begin(), wrong.end());
        const Ended ended = run(Call{call});
        CAPTURE(wrong.front() + ' ' + wrong.back());
        CHECK(ended.status == 2);
        CHECK(ended.out.empty());
        CHECK_FALSE(ended.err.empty());
    }
    const Ended nothing = run({"simulate", folder.file("n.csv", "id,stage\nA,idea\n"), "--as-of", as_of});
    CHECK(nothing.status == 3);
    CHECK(has(nothing.err, "--include"));
}
