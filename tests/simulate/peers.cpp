#include "support.hpp"

#include "simulate/blocks.hpp"
#include "simulate/messages.hpp"

#include <condition_variable>
#include <doctest/doctest.h>
#include <engineroom/present/json.hpp>
#include <engineroom/simulate/peers.hpp>
#include <mutex>
#include <queue>
#include <thread>

using namespace engineroom;

namespace {

/// What processes have said, here threads: a queue to and from each.
class Table {
public:
    explicit Table(unsigned processes) : to_{processes}, from_{processes} {}

    void tell(unsigned rank, std::string bytes) { put(to_[rank], std::move(bytes)); }
    void answer(unsigned rank, std::string bytes) { put(from_[rank], std::move(bytes)); }
    std::string told(unsigned rank) { return taken(to_[rank]); }
    std::string answered(unsigned rank) { return taken(from_[rank]); }

private:
    using Queue = std::queue<std::string>;

    void put(Queue& queue, std::string bytes) {
        const std::lock_guard lock{mutex_};
        queue.push(std::move(bytes));
        changed_.notify_all();
    }
    std::string taken(Queue& queue) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&queue] { return !queue.empty(); });
        std::string bytes = std::move(queue.front());
        queue.pop();
        return bytes;
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Queue> to_, from_;
};

class ThreadPeers : public Peers {
public:
    ThreadPeers(Table& table, unsigned rank, unsigned processes) : table_{table}, rank_{rank}, processes_{processes} {}

    [[nodiscard]] unsigned rank() const override { return rank_; }
    [[nodiscard]] unsigned processes() const override { return processes_; }
    void broadcast(std::string& bytes) override {
        if (rank_ > 0)
            bytes = table_.told(rank_);
        else
            for (unsigned rank = 1; rank < processes_; ++rank) table_.tell(rank, bytes);
    }
    void gather(std::string_view bytes, const std::function<void(std::string_view)>& take) override {
        if (rank_ > 0)
            table_.answer(rank_, std::string{bytes});
        else
            for (unsigned rank = 1; rank < processes_; ++rank) take(table_.answered(rank));
    }

private:
    Table& table_;
    unsigned rank_, processes_;
};

/// Every figure of a simulation by so many processes, as text that tells doubles apart to the last bit.
std::string simulated_by(unsigned processes, const Portfolio& portfolio, const Scenario& scenario) {
    Table table{processes};
    std::vector<std::thread> others;
    std::vector<std::optional<Problem>> problems(processes);
    for (unsigned rank = 1; rank < processes; ++rank)
        others.emplace_back([&, rank] {
            ThreadPeers peers{table, rank, processes};
            problems[rank] = assist(peers);
        });
    ThreadPeers peers{table, 0, processes};
    const auto simulation = simulate(portfolio, cluster_policy(), scenario, {2, {}, &peers});
    dismiss(peers);
    for (std::thread& other : others) other.join();
    for (const auto& problem : problems) CHECK_FALSE(problem.has_value());
    return to_json(simulation.value());
}

} // namespace

TEST_CASE("every figure is the same to the last bit for any number of processes, stressed or not") {
    Portfolio portfolio = random_portfolio(23, 4);
    add_dependencies(portfolio, 5);
    Scenario scenario;
    scenario.stresses = {{StressKind::downturn, {}}, {StressKind::technology, "Theme 1"}};
    for (const std::uint64_t trials :
         {std::uint64_t{1}, std::uint64_t{2500}, std::uint64_t{20'500}, kept_trials, kept_trials + 5000}) {
        CAPTURE(trials);
        scenario.trials = trials;
        const std::string alone = to_json(simulate(portfolio, cluster_policy(), scenario).value());
        for (const unsigned processes : {1U, 2U, 3U, 7U}) {
            CAPTURE(processes);
            CHECK(simulated_by(processes, portfolio, scenario) == alone);
        }
    }
}

TEST_CASE("shares of a range follow each other and make the whole, and the first has some of it") {
    for (const std::uint64_t blocks : {0U, 1U, 2U, 5U, 98U, 1000U})
        for (const std::uint64_t parts : {1U, 2U, 3U, 7U, 64U}) {
            std::uint64_t last = 10, most = 0, least = blocks;
            for (std::uint64_t part = 0; part < parts; ++part) {
                const BlockRange range = Share{part, parts}.in({10, 10 + blocks});
                CHECK(range.first == last);
                last = range.last;
                most = std::max(most, range.last - range.first);
                least = std::min(least, range.last - range.first);
            }
            CHECK(last == 10 + blocks);
            CHECK(most - least <= 1);
            const BlockRange first = Share{0, parts}.in({10, 10 + blocks});
            CHECK((first.last > first.first || blocks == 0));
        }
}

TEST_CASE("a process of another version takes no part") {
    Table table{2};
    WireOut wire;
    wire(std::string{"engineroom 0.0.1"});
    table.tell(1, wire.bytes());
    ThreadPeers peers{table, 1, 2};
    const auto problem = assist(peers);
    REQUIRE(problem.has_value());
    CHECK(problem->message.find("process 0 is engineroom 0.0.1") != std::string::npos);
}

TEST_CASE("what is written is read again, and a message that is cut short is noticed wherever it is cut") {
    TailSums sums;
    RunSums some;
    some.trials = 3;
    some.net = -1.5;
    some.bets.payoff = {1.0, 2.5};
    some.bets.failed = {7, 8};
    some.bets.knocked_on = {0, 1};
    sums.below.insert(4, some);
    sums.below.insert(6, some);
    WireOut wire;
    wire(std::string{"text"}, std::vector<std::vector<double>>{{1.0}, {}, {2.0, 3.0}}, sums);
    std::string text;
    std::vector<std::vector<double>> lists;
    TailSums again;
    WireIn{wire.bytes()}(text, lists, again);
    CHECK(text == "text");
    CHECK(lists == std::vector<std::vector<double>>{{1.0}, {}, {2.0, 3.0}});
    CHECK(again.below.nodes() == 2);
    CHECK(again.at.nodes() == 0);
    CHECK(again.below.total().trials == 6);
    CHECK(again.below.total().net == -3.0);
    CHECK(again.below.total().bets.payoff == std::vector<double>{2.0, 5.0});
    for (std::size_t size = 0; size < wire.bytes().size(); ++size) {
        CAPTURE(size);
        const std::string cut = wire.bytes().substr(0, size);
        CHECK_THROWS_AS(WireIn{cut}(text, lists, again), std::runtime_error);
    }
}
