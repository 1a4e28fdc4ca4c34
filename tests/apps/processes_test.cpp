/// engineroom simulate, started as several processes by a launcher of MPI.
#include "apps/support/command.hpp"
#include "apps/support/samples.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <filesystem>

namespace {

using Arguments = std::vector<std::string>;

const std::string pipeline = "id,name,stage,risk,budget,spent,payoff,start,delivery,lead,theme,depends_on\n"
                             "P-1,Bench,active,0.2,100,10,500,2026-01-01,2026-12-31,Hub,Steam,\n"
                             "P-2,Valve,active,0.5,100,10,900,2026-06-01,2027-06-30,Hub,Steam,P-1\n"
                             "P-3,Survey,active,0.1,100,,200,2026-01-01,2027-06-30,Dot,Wind,\n"
                             "P-4,Sail,active,0.7,90,20,1800,2026-03-01,2028-01-31,Dot,Wind,\n";

Arguments simulate(const Arguments& more) {
    Arguments all{"simulate", "--as-of", as_of, "--quiet"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

TEST_CASE("of a job of Slurm, what no launcher started is one process") {
    const TemporaryFolder folder;
    const Arguments call = simulate({folder.file("p.csv", pipeline), "--trials", "3000"});
    const Ended plain = run(Call{call});
    const Ended in_job = run(Call{.arguments = call,
                                  .environment = {{"SLURM_NTASKS", "4"},
                                                  {"SLURM_PROCID", "0"},
                                                  {"OMPI_MCA_btl", "there_is_none"}}}); // MPI would not begin
    CHECK(in_job.status == 0);
    CHECK(in_job.out == plain.out);
}

TEST_CASE("a command that works in one process says so where it is started as one of several") {
    const TemporaryFolder folder;
    const Ended ended = run(Call{.arguments = {"review", folder.file("p.csv", timid)},
                                 .environment = {{"PMI_SIZE", "3"}, {"PMI_RANK", "1"}}});
    CHECK(ended.status == 2);
    CHECK(ended.out.empty());
    CHECK(has(ended.err, "review works in one process, and this is one of 3"));
}

#ifndef ENGINEROOM_MPIRUN

TEST_CASE("without MPI, simulate as one of several says what to install") {
    MESSAGE("skipped: all else of processes, as there is no MPI to be had");
    const TemporaryFolder folder;
    const Ended ended = run(Call{.arguments = simulate({folder.file("p.csv", pipeline)}),
                                 .environment = {{"PMI_SIZE", "3"}, {"PMI_RANK", "1"}}});
    CHECK(ended.status == 2);
    CHECK(ended.out.empty());
    CHECK(has(ended.err, "libopenmpi-dev"));
}

#else

namespace {

using Environment = std::vector<std::pair<std::string, std::string>>;

/// What lets Open MPI run as the administrator, and more processes than there are cores. It keeps some memory for good,
/// which is no leak of ours.
const Environment permissive{{"OMPI_ALLOW_RUN_AS_ROOT", "1"},
                             {"OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1"},
                             {"OMPI_MCA_rmaps_base_oversubscribe", "1"},
                             {"ASAN_OPTIONS", "detect_leaks=0"}};

/// @param command  of each process; a hang would end as 128 and SIGALRM
Ended mpirun(int processes, const Arguments& command, const std::string& folder = {}, const std::string& input = {}) {
    Call call{.input = input, .environment = permissive, .in_child = [] { ::alarm(240); }, .folder = folder};
    call.program = ENGINEROOM_MPIRUN;
    call.arguments = {"-n", std::to_string(processes)};
    call.arguments.insert(call.arguments.end(), command.begin(), command.end());
    return run(call);
}

Ended on(int processes, const Arguments& arguments) {
    Arguments command{ENGINEROOM_COMMAND};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return mpirun(processes, command);
}

/// `script` with the command in $0, its arguments in $@ and the process's number in $OMPI_COMM_WORLD_RANK.
Ended by_script(int processes, const std::string& script, const Arguments& arguments, const std::string& folder = {}) {
    Arguments command{"sh", "-c", script, ENGINEROOM_COMMAND};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return mpirun(processes, command, folder);
}

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

} // namespace

TEST_CASE("one, two and three processes write the same bytes") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", pipeline);
    for (const Arguments& call : {simulate({path, "--trials", "6000"}),
                                  simulate({path, "--trials", "9000", "--format", "csv", "--stress", "downturn"}),
                                  simulate({path, "--trials", "140000", "--format", "json", "--stress", "exit:Hub",
                                            "--stress", "technology:Wind"})}) {
        const Ended alone = run(Call{call});
        CHECK(alone.status == 0);
        for (const int processes : {1, 2, 3}) {
            const Ended together = on(processes, call);
            CAPTURE(processes);
            INFO(together.err);
            CHECK(together.status == 0);
            CHECK(together.out == alone.out);
        }
    }
}

TEST_CASE("process 0 alone reads and writes: a file, standard input, and the result") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path("0"));
    std::filesystem::create_directory(folder.path("1"));
    const std::string path = folder.file("0/p.csv", pipeline);
    const std::string expected = run(Call{simulate({path, "--trials", "5000", "--format", "csv"})}).out;
    const Ended here =
        by_script(2, "cd $OMPI_COMM_WORLD_RANK && exec $0 \"$@\"",
                  simulate({"p.csv", "--trials", "5000", "--format", "csv", "-o", "out.csv"}), folder.path());
    INFO(here.err);
    CHECK(here.status == 0);
    CHECK(contents(folder.path("0/out.csv")) == expected);
    CHECK_FALSE(std::filesystem::exists(folder.path("1/out.csv")));

    Arguments command = simulate({"-", "--trials", "5000", "--format", "csv"});
    command.insert(command.begin(), ENGINEROOM_COMMAND);
    const Ended piped = mpirun(2, command, {}, pipeline);
    CHECK(piped.status == 0);
    CHECK(piped.out == expected);
}

TEST_CASE("what is wrong is told once, and its status is that of all") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", pipeline);
    struct Wrong {
        Arguments arguments;
        int status;
        std::string message;
    };
    for (const Wrong& wrong : {Wrong{{path, "--trails", "5"}, 2, "--trails"},
                               Wrong{{path, "--stress", "technology:Fusion"}, 2, "the theme 'Fusion'"},
                               Wrong{{folder.path("none.csv")}, 5, "none.csv"}}) {
        const Ended ended = on(3, simulate(wrong.arguments));
        INFO(ended.err);
        CHECK(ended.status == wrong.status);
        CHECK(ended.out.empty());
        CHECK(times(ended.err, wrong.message) == 1);
    }
    const Ended helped = on(2, {"simulate", "--help"});
    CHECK(helped.status == 0);
    CHECK(times(helped.out, "--stress") == times(run({"simulate", "--help"}).out, "--stress"));
}

TEST_CASE("a process that is killed ends all of them, with a message and a status") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", pipeline);
    for (const char* rank : {"0", "1"}) {
        const auto begin = std::chrono::steady_clock::now();
        const Ended ended = by_script(
            2, "[ $OMPI_COMM_WORLD_RANK = " + std::string{rank} + " ] && { sleep 3; kill -9 $$; } & exec $0 \"$@\"",
            simulate({path, "--trials", "1000000000000"}));
        CHECK(ended.status == 128 + SIGKILL);
        CHECK(ended.out.empty());
        CHECK(has(ended.err, "signal 9"));
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::minutes{1});
    }
}

TEST_CASE("processes that were asked for different things end, and it is told which") {
    const TemporaryFolder folder;
    const std::string path = folder.file("p.csv", pipeline);
    const Ended ended =
        by_script(2, "exec $0 \"$@\" --seed $OMPI_COMM_WORLD_RANK", simulate({path, "--trials", "1000000000000"}));
    INFO(ended.err);
    CHECK(ended.status == 2);
    CHECK(ended.out.empty());
    CHECK(has(ended.err, "other arguments than process 0"));
    CHECK(has(ended.err, "process 1 of 2"));
}

TEST_CASE("processes that a launcher started and MPI does not connect say so") {
    const TemporaryFolder folder;
    Environment environment = permissive;
    environment.insert(environment.end(), {{"PMI_SIZE", "2"}, {"PMI_RANK", "0"}});
    const Ended ended =
        run(Call{.arguments = simulate({folder.file("p.csv", pipeline)}), .environment = environment, .in_child = [] {
                     ::alarm(240);
                 }});
    CHECK(ended.status == 2);
    CHECK(ended.out.empty());
    CHECK(has(ended.err, "one of 2 processes, of which MPI connects 1"));
}

#endif
