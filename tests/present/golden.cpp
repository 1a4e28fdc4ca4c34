#include "present/golden.hpp"

#include "present/sample_review.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

namespace engineroom::testing {

void check_golden(const std::string& text, const std::string& file) {
    const std::string path = std::string{ENGINEROOM_SOURCE_DIR} + "/tests/golden/" + file;
    if (std::getenv("ENGINEROOM_UPDATE_GOLDEN") != nullptr) {
        std::ofstream{path, std::ios::binary} << text;
        return;
    }
    std::ifstream stream{path, std::ios::binary};
    INFO(path);
    REQUIRE_MESSAGE(stream.is_open(), "no such golden file; ENGINEROOM_UPDATE_GOLDEN=1 writes it");
    const std::string golden{std::istreambuf_iterator<char>{stream}, {}};
    const std::vector<std::string> now = lines_of(text), then = lines_of(golden);
    for (std::size_t i = 0; i < std::min(now.size(), then.size()); ++i) {
        CAPTURE(i + 1);
        REQUIRE(now[i] == then[i]);
    }
    CHECK(text == golden);
}

} // namespace engineroom::testing
