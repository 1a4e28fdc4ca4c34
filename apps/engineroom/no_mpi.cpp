// Built in place of mpi.cpp where MPI was not found.
#include "company.hpp"

#include "guarded.hpp"
#include "program.hpp"

namespace engineroom::app {

int run_in_company(const std::vector<std::string>& arguments, const Launch& launch) {
    return guarded([&] { return run(arguments, {launch.processes, nullptr, 0}); });
}

} // namespace engineroom::app
