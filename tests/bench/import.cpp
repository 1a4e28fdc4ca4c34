// From a file to a portfolio, once: prints one line of JSON, with the time of each step.
//
// usage: bench_import FILE [THREADS]

#include <chrono>
#include <cstdlib>
#include <engineroom/import/conventions.hpp>
#include <engineroom/import/dialect.hpp>
#include <engineroom/import/header_meaning.hpp>
#include <engineroom/import/import.hpp>
#include <engineroom/import/table.hpp>
#include <engineroom/import/text_encoding.hpp>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <sys/resource.h>

using namespace engineroom;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::string bytes_of(const char* path) {
    std::ifstream file{path, std::ios::binary | std::ios::ate};
    std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

/// The steps that can be run alone; they are run again here, so that the whole is timed as it is.
std::string steps(const char* path, std::size_t threads) {
    Clock::time_point begin = Clock::now();
    const std::string bytes = bytes_of(path);
    const double read = seconds_since(begin);
    begin = Clock::now();
    const DecodedText text = decode(bytes, path, std::nullopt);
    const double decoded = seconds_since(begin);
    begin = Clock::now();
    const HeaderWords words{[](std::string_view header) -> std::optional<std::size_t> {
                                const auto column = header_meaning(header).column;
                                return column ? std::optional{static_cast<std::size_t>(*column)} : std::nullopt;
                            },
                            {0, 1}};
    const Dialect dialect = find_dialect(text.text(), path, std::nullopt, std::nullopt, words);
    const Table table = Table::cut(dialect.text, dialect.delimiter, path, 0, threads);
    return fmt::format("\"read\": {:.3f}, \"decode\": {:.3f}, \"split\": {:.3f}, \"records\": {}", read, decoded,
                       seconds_since(begin), table.records());
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_import FILE [THREADS]\n";
        return 2;
    }
    ImportOptions options;
    options.as_of = *make_date(2026, 11, 1);
    options.threads = argc > 2 ? static_cast<std::size_t>(std::atoi(argv[2])) : 1;

    const Clock::time_point begin = Clock::now();
    FileBytes file{argv[1], bytes_of(argv[1])};
    const double size = static_cast<double>(file.bytes.size());
    const Import import = import_portfolio(std::move(file), std::nullopt, options);
    const double took = seconds_since(begin);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double peak = static_cast<double>(usage.ru_maxrss) * 1024.0;
    std::cout << fmt::format("{{\"program\": \"engineroom\", \"threads\": {}, \"rows\": {}, \"seconds\": {:.3f}, "
                             "\"mb_per_s\": {:.0f}, \"peak_mb\": {:.0f}, \"peak_by_file\": {:.2f}, {}}}\n",
                             options.threads, import.portfolio.projects.size(), took, size / 1e6 / took, peak / 1e6,
                             peak / size, steps(argv[1], options.threads));
    return import.usable() ? 0 : 1;
}
