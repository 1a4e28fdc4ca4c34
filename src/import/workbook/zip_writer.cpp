#include "zip_writer.hpp"

#include <memory>
#include <new>
#include <stdexcept>
#include <zip.h>

namespace engineroom::workbook {
namespace {

/// The first day that the format knows, 1 January 1980: the day of writing would make every file another one.
constexpr zip_uint16_t first_day = 0x21;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

/// In memory nothing fails but memory itself.
void demand(bool good) {
    if (!good) throw std::runtime_error{"a workbook cannot be packed"};
}

std::string content_of(zip_source_t* source) {
    zip_stat_t stat{};
    demand(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
    std::string bytes(static_cast<std::size_t>(stat.size), '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    demand(got == static_cast<zip_int64_t>(bytes.size()));
    return bytes;
}

} // namespace

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
    const std::unique_ptr<zip_source_t, FreeSource> target{zip_source_buffer_create(nullptr, 0, 0, nullptr)};
    demand(target != nullptr);
    std::unique_ptr<zip_t, Discard> archive{zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr)};
    demand(archive != nullptr);
    zip_source_keep(target.get()); // the archive owns one, we own the other

    for (const auto& [name, content] : parts) {
        zip_source_t* const source = zip_source_buffer(archive.get(), content.data(), content.size(), 0);
        demand(source != nullptr);
        const zip_int64_t index = zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) zip_source_free(source);
        demand(index >= 0);
        const auto entry = static_cast<zip_uint64_t>(index);
        demand(zip_file_set_dostime(archive.get(), entry, 0, first_day, 0) == 0 &&
               zip_set_file_compression(archive.get(), entry, ZIP_CM_DEFLATE, 0) == 0);
    }
    demand(zip_close(archive.get()) == 0);
    (void)archive.release(); // closed, it is gone
    return content_of(target.get());
}

} // namespace engineroom::workbook
