#include "support.hpp"
#include <engineroom/measures/measure.hpp>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace engineroom::testing {

Measures measured(const Portfolio& portfolio, const Policy& policy) {
    return measure(portfolio, policy);
}

std::vector<double> reference(const std::string& name) {
    static const auto figures = [] {
        std::map<std::string, std::vector<double>> read;
        for (const char* source : {"measures.txt", "statistics.txt"}) {
            std::ifstream file{std::string{ENGINEROOM_SOURCE_DIR "/tests/reference/"} + source};
            for (std::string line; std::getline(file, line);) {
                std::istringstream words{line};
                std::string key, equals;
                words >> key >> equals;
                for (double value = 0.0; words >> value;) read[key].push_back(value);
            }
        }
        return read;
    }();
    const auto found = figures.find(name);
    if (found == figures.end()) throw std::runtime_error{"no reference figures called " + name};
    return found->second;
}

} // namespace engineroom::testing
