#include "archive.hpp"

#include <engineroom/import/cell_text.hpp>
#include <fmt/format.h>
#include <vector>
#include <zip.h>

namespace engineroom::workbook {
namespace {

/// Deflate cannot pack tighter: a header that promises more lies.
constexpr std::uint64_t tightest = 1032;

std::string key_of(std::string_view name) {
    std::string key;
    for (const char c : name) key += c == '\\' ? '/' : to_lower(c);
    return key.substr(std::min(key.find_first_not_of('/'), key.size()));
}

[[noreturn]] void damaged(std::string_view part, std::string_view why) {
    throw Refusal{fmt::format("its part {} is damaged: {}", shown(part), why), save_again};
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// What may be unpacked, and what its header says of it.
zip_stat_t checked(zip* archive, std::uint64_t index, std::string_view part) {
    zip_stat_t stat{};
    if (zip_stat_index(archive, index, 0, &stat) != 0) damaged(part, zip_strerror(archive));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        throw Refusal{"is protected by a password", "save it without one"};
    if ((stat.valid & ZIP_STAT_COMP_METHOD) == 0 ||
        (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE))
        damaged(part, "it is packed in a way that workbooks are not");
    return stat;
}

} // namespace

void Archive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

Archive::Archive(std::string_view bytes) : memory_{memory_for_parts(bytes.size())} {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!zip_) {
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        if (source != nullptr) zip_source_free(source);
        throw Refusal{"is a damaged zip file: " + why, save_again};
    }
    zip_error_fini(&error);

    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(zip_.get(), 0));
    for (std::uint64_t index = 0; index < count; ++index) {
        const char* name = zip_get_name(zip_.get(), index, ZIP_FL_ENC_RAW);
        if (name == nullptr) continue;
        if (!entries_.emplace(key_of(name), index).second) // two programs would read two different workbooks
            throw Refusal{fmt::format("holds two parts of the name {}", shown(name)), save_again};
    }
}

bool Archive::has(std::string_view part) const {
    return entries_.count(key_of(part)) != 0;
}

std::string Archive::read(std::string_view part) {
    const auto found = entries_.find(key_of(part));
    if (found == entries_.end()) throw Refusal{fmt::format("has no part {}", shown(part)), save_again};
    const zip_stat_t stat = checked(zip_.get(), found->second, part);
    const std::unique_ptr<zip_file_t, CloseFile> file{zip_fopen_index(zip_.get(), found->second, 0)};
    if (!file) damaged(part, zip_strerror(zip_.get()));

    std::string text;
    // The header's size is a hint, for a growing text would be copied; what comes out is counted.
    const std::uint64_t plausible = std::min<std::uint64_t>(stat.comp_size, memory_.left()) * tightest + tightest;
    text.reserve(static_cast<std::size_t>(std::min<std::uint64_t>({stat.size, plausible, memory_.left()})));
    std::vector<char> buffer(std::size_t{1} << 16U);
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0) damaged(part, zip_file_strerror(file.get()));
        if (got == 0) break;
        memory_.take(static_cast<std::size_t>(got));
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return text;
}

std::string resolved(std::string_view base, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&](std::string_view path) {
        while (!path.empty()) {
            const std::size_t slash = std::min(path.find_first_of("/\\"), path.size());
            const std::string_view step = path.substr(0, slash);
            path.remove_prefix(std::min(slash + 1, path.size()));
            if (step.empty() || step == ".") continue;
            if (step != "..") {
                steps.push_back(step);
            } else if (steps.empty()) {
                throw Refusal{fmt::format("points at {}, outside of itself", shown(target)),
                              "do not trust it; ask whoever sent it for another copy"};
            } else {
                steps.pop_back();
            }
        }
    };
    const bool absolute = !target.empty() && (target.front() == '/' || target.front() == '\\');
    if (!absolute) walk(base.substr(0, base.find_last_of('/') + 1));
    walk(target);
    std::string path;
    for (const std::string_view step : steps) (path += path.empty() ? "" : "/") += step;
    return path;
}

} // namespace engineroom::workbook
