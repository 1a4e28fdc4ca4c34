/// Writes a mapping as the file that `--mapping` reads, so that what was understood can be edited and used again.
/// Compiled: `engineroom::engineroom`.
#pragma once

#include <engineroom/import/import.hpp>
#include <map>
#include <string>
#include <vector>

namespace engineroom {

/// What a mapping file offers beside the mapping, as comments to fill in: what the import did not know.
struct MappingOffers {
    struct Words {
        std::vector<std::string> cells; ///< what the cells say
        std::string expected;           ///< "one of: idea, proposed, …"
    };
    std::vector<std::string> headers;   ///< that mean nothing to us
    std::map<std::string, Words> words; ///< by column of ours; none that its vocabulary has
};

/// The headers and the words of the projects' file that have no meaning yet.
[[nodiscard]] MappingOffers mapping_offers(const Import& import);

/// The mapping as TOML, each section where there is something in it, below lines that say what the file is for.
/// `read_mapping` reads it back as it was.
///
/// A header, and what a cell says, can stand once in a TOML table: of several alike the first is written, as it is the
/// one that counts. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string to_toml(const Mapping& mapping, const MappingOffers& offers = {});

} // namespace engineroom
