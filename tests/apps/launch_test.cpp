/// Whether a process is one of several is read from the environment, before MPI is touched.
#include "../apps/engineroom/launch.hpp"

#include <doctest/doctest.h>
#include <map>
#include <string>

namespace {

auto launched(const std::map<std::string, const char*>& environment) {
    return engineroom::app::launch_of([&environment](const char* name) -> const char* {
        const auto found = environment.find(name);
        return found == environment.end() ? nullptr : found->second;
    });
}

} // namespace

TEST_CASE("each launcher says how many processes there are, and which this one is") {
    for (const auto& [processes, rank] :
         {std::pair{"OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_RANK"}, std::pair{"PMI_SIZE", "PMI_RANK"},
          std::pair{"SLURM_STEP_NUM_TASKS", "SLURM_PROCID"}}) {
        const auto launch = launched({{processes, "12"}, {rank, "3"}});
        REQUIRE(launch.has_value());
        CHECK(launch->processes == 12);
        CHECK(launch->rank == 3);
        CHECK_FALSE(launched({{processes, "12"}}).has_value());
        CHECK_FALSE(launched({{processes, "many"}, {rank, "0"}}).has_value());
    }
}

TEST_CASE("one process alone is no launch") {
    CHECK_FALSE(launched({}).has_value());
    CHECK_FALSE(launched({{"OMPI_COMM_WORLD_SIZE", "1"}, {"OMPI_COMM_WORLD_RANK", "0"}}).has_value());
    // In the shell of salloc, and in the script of sbatch.
    CHECK_FALSE(launched({{"SLURM_NTASKS", "4"}}).has_value());
    CHECK_FALSE(launched({{"SLURM_NTASKS", "4"}, {"SLURM_PROCID", "0"}}).has_value());
}

TEST_CASE("mpirun within Slurm counts its own processes, not the daemons that Slurm started for it") {
    const auto launch = launched({{"SLURM_STEP_NUM_TASKS", "2"},
                                  {"SLURM_PROCID", "1"},
                                  {"OMPI_COMM_WORLD_SIZE", "8"},
                                  {"OMPI_COMM_WORLD_RANK", "5"}});
    REQUIRE(launch.has_value());
    CHECK(launch->processes == 8);
    CHECK(launch->rank == 5);
    CHECK_FALSE(launched({{"SLURM_STEP_NUM_TASKS", "2"},
                          {"SLURM_PROCID", "1"},
                          {"OMPI_COMM_WORLD_SIZE", "1"},
                          {"OMPI_COMM_WORLD_RANK", "0"}})
                    .has_value());
}
