// The program's processes connected by MPI.
#include "company.hpp"

#include "descriptor.hpp"
#include "guarded.hpp"
#include "messages.hpp"
#include "program.hpp"
#include "wording.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <engineroom/simulate/simulate.hpp>
#include <mpi.h>
#include <sched.h>
#include <thread>

namespace engineroom::app {
namespace {

// Errors of MPI end all processes with a message: that is its default. Only the main thread calls it.

/// Waits without the processor: MPI's own waiting would take it from those who work.
void wait_for(MPI_Request request) {
    using namespace std::chrono_literals;
    constexpr int at_once = 1000;
    int done = 0;
    for (int tries = 0; MPI_Test(&request, &done, MPI_STATUS_IGNORE), done == 0; ++tries)
        if (tries > at_once) std::this_thread::sleep_for(std::min(1000us, 10us * (tries - at_once)));
}

/// Calls `send(from, count)` for the bytes of each message: MPI counts in int.
template<class Send>
void in_parts(std::size_t size, const Send& send) {
    constexpr std::size_t most = std::size_t{1} << 30U;
    for (std::size_t from = 0; from < size; from += most) send(from, static_cast<int>(std::min(most, size - from)));
}

class MpiPeers : public Peers {
public:
    MpiPeers() {
        int rank = 0, processes = 1;
        MPI_Comm_rank(MPI_COMM_WORLD, &rank);
        MPI_Comm_size(MPI_COMM_WORLD, &processes);
        rank_ = static_cast<unsigned>(rank);
        processes_ = static_cast<unsigned>(processes);
    }

    [[nodiscard]] unsigned rank() const override { return rank_; }
    [[nodiscard]] unsigned processes() const override { return processes_; }

    void broadcast(std::string& bytes) override {
        std::uint64_t size = bytes.size();
        const auto from_lead = [](void* values, int count, MPI_Datatype type) {
            MPI_Request request{};
            MPI_Ibcast(values, count, type, 0, MPI_COMM_WORLD, &request);
            wait_for(request);
        };
        from_lead(&size, 1, MPI_UINT64_T);
        bytes.resize(static_cast<std::size_t>(size));
        in_parts(bytes.size(), [&](std::size_t from, int count) { from_lead(bytes.data() + from, count, MPI_BYTE); });
    }

    void gather(std::string_view bytes, const std::function<void(std::string_view)>& take) override {
        if (rank_ != 0) return send(bytes);
        for (int rank = 1; rank < static_cast<int>(processes_); ++rank) take(received(rank));
    }

private:
    static void send(std::string_view bytes) {
        const std::uint64_t size = bytes.size();
        const auto to_lead = [](const void* values, int count, MPI_Datatype type) {
            MPI_Request request{};
            MPI_Isend(values, count, type, 0, 0, MPI_COMM_WORLD, &request);
            wait_for(request);
        };
        to_lead(&size, 1, MPI_UINT64_T);
        in_parts(bytes.size(), [&](std::size_t from, int count) { to_lead(bytes.data() + from, count, MPI_BYTE); });
    }

    static std::string received(int rank) {
        const auto from_peer = [rank](void* values, int count, MPI_Datatype type) {
            MPI_Request request{};
            MPI_Irecv(values, count, type, rank, 0, MPI_COMM_WORLD, &request);
            wait_for(request);
        };
        std::uint64_t size = 0;
        from_peer(&size, 1, MPI_UINT64_T);
        std::string bytes(static_cast<std::size_t>(size), '\0');
        in_parts(bytes.size(), [&](std::size_t from, int count) { from_peer(bytes.data() + from, count, MPI_BYTE); });
        return bytes;
    }

    unsigned rank_ = 0, processes_ = 1;
};

/// What each process has of the cores that those of its machine may use together, or is bound to if that is less; the
/// least of all processes, as they all get equal parts of the work.
unsigned cores_each() {
    MPI_Comm machine{};
    MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &machine);
    int processes = 1;
    MPI_Comm_size(machine, &processes);
    cpu_set_t own, all;
    CPU_ZERO(&own);
    if (::sched_getaffinity(0, sizeof own, &own) != 0) CPU_SET(0, &own); // more cores than the set holds
    MPI_Allreduce(&own, &all, sizeof own, MPI_BYTE, MPI_BOR, machine);
    MPI_Comm_free(&machine);
    const int here = std::max(1, std::min(CPU_COUNT(&own), CPU_COUNT(&all) / processes));
    int least = here;
    MPI_Allreduce(&here, &least, 1, MPI_INT, MPI_MIN, MPI_COMM_WORLD);
    return static_cast<unsigned>(least);
}

[[noreturn]] void end_all(const Peers& peers, int status) {
    std::array<char, MPI_MAX_PROCESSOR_NAME> name{};
    int length = 0;
    MPI_Get_processor_name(name.data(), &length);
    const std::string_view machine{name.data(), static_cast<std::size_t>(length)};
    (void)write_all(STDERR_FILENO, wording::failed_process(peers.rank(), peers.processes(), machine));
    MPI_Abort(MPI_COMM_WORLD, status);
    ::_exit(status);
}

int lead(const std::vector<std::string>& arguments, const std::string& asked_for, Peers& peers, unsigned cores) {
    const int status = guarded([&] {
        std::string bytes = asked_for;
        peers.broadcast(bytes);
        return run(arguments, {peers.processes(), &peers, cores});
    });
    // After a fault the others may be anywhere in their work.
    if (status == static_cast<int>(ExitStatus::own_fault)) end_all(peers, status);
    dismiss(peers);
    return status;
}

int help(const std::string& asked_for, Peers& peers) {
    const int status = guarded([&] {
        std::string of_lead;
        peers.broadcast(of_lead);
        const auto problem = of_lead == asked_for ? assist(peers) : std::optional{wording::asked_otherwise()};
        if (!problem) return ExitStatus::done;
        tell_errors({*problem});
        return ExitStatus::usage;
    });
    if (status != 0) end_all(peers, status);
    return status;
}

} // namespace

int run_in_company(const std::vector<std::string>& arguments, const Launch& launch) {
    int provided = 0;
    MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided);
    MpiPeers peers;
    int status = 0;
    if (peers.processes() != launch.processes) {
        tell_errors({wording::other_launcher(launch.processes, peers.processes())});
        status = static_cast<int>(ExitStatus::usage);
    } else {
        const unsigned cores = cores_each();
        std::string asked_for;
        for (const std::string& argument : arguments) asked_for += argument + '\0';
        status = peers.rank() == 0 ? lead(arguments, asked_for, peers, cores) : help(asked_for, peers);
    }
    MPI_Finalize();
    return status;
}

} // namespace engineroom::app
