/// Writes a mapping as the file that `--mapping` reads, so that what was understood can be edited and used again.
/// Compiled: `engineroom::engineroom`.
#pragma once

#include <engineroom/import/import.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace engineroom {

/// What a mapping file says as comments: what the import did not know, to be filled in, and what the file lacks.
struct MappingOffers {
    struct Words {
        std::vector<std::string> cells; ///< what the cells say
        std::string expected;           ///< "one of: idea, proposed, …"
    };
    std::vector<std::string> headers;   ///< that mean nothing to us
    std::map<std::string, Words> words; ///< by column of ours; none that its vocabulary has
    std::set<std::string> absent;       ///< headers of the mapping that the file does not have
};

/// The headers and the words of the projects' file that have no meaning yet, and headers that it does not have.
[[nodiscard]] MappingOffers mapping_offers(const Import& import);

/// The mapping as TOML, each section where there is something in it, below lines that say what the file is for.
/// `read_mapping` reads it back as it was, but for headers that are absent: their lines are comments.
///
/// A header, and what a cell says, can stand once in a TOML table: of several alike the first is written, as it is the
/// one that counts. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string to_toml(const Mapping& mapping, const MappingOffers& offers = {});

} // namespace engineroom
