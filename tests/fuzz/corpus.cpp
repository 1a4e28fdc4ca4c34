/// Replays every file of the corpora, among them every input that a fuzzer broke something with.
#include "entries.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

template<class Entry>
void replay(const std::string& corpus, Entry entry) {
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator{ENGINEROOM_SOURCE_DIR "/tests/fuzz/corpus/" + corpus})
        files.push_back(file.path());
    REQUIRE_FALSE(files.empty());
    std::sort(files.begin(), files.end());
    for (const auto& path : files) {
        CAPTURE(path.string());
        std::ifstream stream{path, std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
        REQUIRE_FALSE(bytes.empty());
        CHECK_NOTHROW(entry(bytes));
    }
}

} // namespace

TEST_CASE("no workbook of the corpus breaks the reader") {
    replay("workbook", fuzz::workbook);
}

TEST_CASE("no spreadsheet of the corpus breaks import and review") {
    replay("import", fuzz::import);
}
