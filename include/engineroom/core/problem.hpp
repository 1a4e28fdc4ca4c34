/// What is wrong with somebody's input: place, fact and remedy, as a value.
#pragma once

#include <engineroom/core/place.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engineroom {

/// Which input is wrong; the program's exit status follows from it.
enum class Fault {
    usage, ///< the command line, the policy or the mapping (status 2)
    data,  ///< the spreadsheet (status 3)
    file   ///< a file that cannot be read or written (status 5)
};

/// Whether a problem stops the work.
enum class Gravity {
    notice, ///< told, and nothing is lost
    error   ///< the row, or the file, cannot be used
};

struct Problem {
    Gravity gravity = Gravity::error;
    Fault fault = Fault::data;
    Place place;
    std::string value;    ///< the cell as it stands; empty where no cell is meant
    std::string message;  ///< what is so: "risk '1.4' is not a probability"
    std::string expected; ///< "a number in [0, 1], a percentage or one of: very low, low, …"; may be empty
    std::string remedy;   ///< what to do about it; may be empty
};

using Problems = std::vector<Problem>;

[[nodiscard]] constexpr std::string_view to_string(Gravity gravity) {
    return gravity == Gravity::error ? "error" : "notice";
}

} // namespace engineroom
