#include <engineroom/present/csv.hpp>
#include <fmt/format.h>

namespace engineroom {

std::string to_csv(const Selection& selection) {
    std::string text = csv_record({"id", "name", "budget", "success", "expected_payoff", "net"});
    for (const ChosenProject& one : selection.chosen)
        text += csv_record({one.project.id.str(), one.project.name.str(), fmt::format("{}", one.budget),
                            fmt::format("{}", one.success), fmt::format("{}", one.expected_payoff),
                            fmt::format("{}", one.net)});
    return text;
}

} // namespace engineroom
