/// Who works with whom as a picture: organisations as points, shared live projects as lines.
#pragma once

#include <cstddef>
#include <engineroom/core/date.hpp>
#include <engineroom/core/text.hpp>
#include <engineroom/measures/base.hpp>
#include <engineroom/model/organisation.hpp>
#include <engineroom/model/source.hpp>
#include <engineroom/review/dependency_map.hpp>
#include <optional>
#include <string>
#include <vector>

namespace engineroom {

/// An organisation that takes part in a live project, or leads one.
struct OrganisationNode {
    Text name;
    std::optional<OrganisationKind> kind;
    bool listed = false;               ///< in the organisations file
    std::size_t projects = 0;          ///< live ones
    std::size_t leads = 0;             ///< of them
    std::size_t partners = 0;          ///< organisations that it shares a live project with; 0 where not looked at
    std::optional<double> betweenness; ///< pairs of others whose shortest connection passes it, in parts where there
                                       ///< are several; none where pairs were not looked at
    std::optional<double> between;     ///< the same as a share of all pairs of others, in [0, 1]
    std::size_t component = 0;         ///< into `OrganisationMap::components`
    std::size_t split_off = 0;         ///< that lose touch with the rest without it; 0: no broker
};

/// Two organisations that share live projects.
struct OrganisationEdge {
    std::size_t a = 0, b = 0; ///< into `OrganisationMap::nodes`, a < b
    std::size_t projects = 0; ///< that they share, >= 1
};

struct OrganisationMap {
    Date as_of;
    std::string policy; ///< its name
    std::vector<SourceFile> inputs;
    Base base;                           ///< live; lead or participants stated
    std::vector<OrganisationNode> nodes; ///< in order of name
    bool pairs_known = true;             ///< false: too many pairs to look at, `edges` is empty
    std::vector<OrganisationEdge> edges; ///< in order of name
    std::vector<Nodes> components;       ///< the largest first, each in order of name
    Nodes brokers;                       ///< articulation points, the most split off first
    Nodes between;                       ///< those that anything passes, the largest betweenness first
    std::optional<double> error;         ///< of betweenness where sampled, the largest standard error; none: exact
};

} // namespace engineroom
