// From a file to a portfolio, once: prints one line of JSON, with the time of each step.
//
// usage: bench_import FILE [THREADS]

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>
#include <chrono>
#include <cstdlib>
#include <engineroom/import/import.hpp>
#include <engineroom/import/table.hpp>
#include <engineroom/import/text_parts.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <string_view>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace engineroom;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// As the command reads a large file: mapped, and read where that will do.
Bytes opened(const char* path) {
    namespace ipc = boost::interprocess;
    const auto file = std::make_shared<const ipc::file_mapping>(path, ipc::read_only);
    auto pages = std::make_shared<const ipc::mapped_region>(*file, ipc::read_only);
    const std::string_view view{static_cast<const char*>(pages->get_address()), pages->get_size()};
    return {std::move(pages), view, [file](std::size_t begin, std::size_t size, char* to) {
                const auto handle = file->get_mapping_handle().handle;
                return ::pread(handle, to, size, static_cast<off_t>(begin)) == static_cast<ssize_t>(size);
            }};
}

/// The steps that can be run alone, over each part while it is in the processor's cache, as in the import. What is left
/// of the whole is typing, validating and building.
std::string steps(const Bytes& bytes) {
    double decoded = 0.0;
    double split = 0.0;
    std::size_t records = 0;
    Table table;
    TextParts parts{bytes, std::size_t{1} << 17U};
    std::vector<char> memory;
    std::string_view text;
    const auto fetch = [&](std::size_t begin, std::size_t size) { return text = bytes.piece(begin, size, memory); };
    for (Clock::time_point begin = Clock::now(); const auto part = parts.next(fetch); begin = Clock::now()) {
        decoded += seconds_since(begin);
        const Clock::time_point split_begin = Clock::now();
        const std::size_t size = part->end - part->begin;
        records +=
            table.put(text.substr(0, size), {0, size, part->first_record, part->records}, ',') ? part->records : 0;
        split += seconds_since(split_begin);
    }
    return fmt::format("\"decode\": {:.3f}, \"split\": {:.3f}, \"records\": {}", decoded, split, records);
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
    FileBytes file{argv[1], opened(argv[1])};
    const double size = static_cast<double>(file.bytes.size());
    const Import import = import_portfolio(std::move(file), std::nullopt, options);
    const double took = seconds_since(begin);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double system =
        static_cast<double>(usage.ru_stime.tv_sec) + 1e-6 * static_cast<double>(usage.ru_stime.tv_usec);
    const double peak = static_cast<double>(usage.ru_maxrss) * 1024.0;
    std::cout << fmt::format(
        "{{\"program\": \"engineroom\", \"threads\": {}, \"rows\": {}, \"seconds\": {:.3f}, "
        "\"mb_per_s\": {:.0f}, \"peak_mb\": {:.0f}, \"peak_by_file\": {:.2f}, \"system\": {:.3f}, {}}}\n",
        options.threads, import.portfolio.projects.size(), took, size / 1e6 / took, peak / 1e6, peak / size, system,
        steps(opened(argv[1])));
    return import.usable() ? 0 : 1;
}
