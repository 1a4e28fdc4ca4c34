/// Whether this process is one of several that a launcher of MPI started together: told by the environment, so that a
/// process on its own never touches MPI.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace engineroom::app {

struct Launch {
    unsigned rank = 0;
    unsigned processes = 1;
};

/// @param variable  what gives the value of a variable of the environment, or a null pointer
/// @return          none: one process alone
template<class Variable>
[[nodiscard]] std::optional<Launch> launch_of(const Variable& variable) {
    struct Launcher {
        const char *processes, *rank;
    };
    // Slurm tells a step's tasks. Those of a job (SLURM_NTASKS) stand in its batch script, too, which is one process;
    // Open MPI comes first, as within Slurm its processes see what Slurm says of its daemons.
    constexpr Launcher launchers[] = {{"OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_RANK"},
                                      {"PMI_SIZE", "PMI_RANK"},
                                      {"SLURM_STEP_NUM_TASKS", "SLURM_PROCID"}};
    const auto number_in = [&variable](const char* name) -> std::optional<unsigned> {
        const char* const value = variable(name);
        if (!value) return std::nullopt;
        const std::string_view digits{value};
        unsigned number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
        return number;
    };
    for (const Launcher& launcher : launchers) {
        const auto processes = number_in(launcher.processes), rank = number_in(launcher.rank);
        if (!processes || !rank) continue;
        if (*processes < 2) return std::nullopt;
        return Launch{*rank, *processes};
    }
    return std::nullopt;
}

} // namespace engineroom::app
