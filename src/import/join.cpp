#include "join_currencies.hpp"
#include "repeated_ids.hpp"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cassert>
#include <engineroom/core/wording.hpp>
#include <engineroom/import/cell_text.hpp>
#include <engineroom/import/join.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace engineroom {
namespace {

using Ids = boost::unordered_flat_set<std::string_view>;

constexpr char behind_prefix = '/';

[[nodiscard]] const SourceFile& file_of(const Import& part) {
    return part.portfolio.files.front();
}

/// "north" of "data/north.csv".
[[nodiscard]] std::string_view plain_name_of(const SourceFile& file) {
    std::string_view name = file.name;
    if (const std::size_t folder = name.rfind('/'); folder != std::string_view::npos) name.remove_prefix(folder + 1);
    const std::size_t ending = name.rfind('.');
    return ending == std::string_view::npos || ending == 0 ? name : name.substr(0, ending);
}

[[nodiscard]] std::string prefix_of(const Import& part) {
    const std::string_view otherwise = plain_name_of(file_of(part));
    std::string_view cluster;
    for (const Project& project : part.portfolio.projects) {
        if (project.cluster.empty() || project.cluster == cluster) continue;
        if (!cluster.empty()) return std::string{otherwise};
        cluster = project.cluster;
    }
    // Nobody could name such an id in a list of dependencies.
    const bool parts_lists = cluster.find_first_of(";|,\r\n") != std::string_view::npos;
    return std::string{cluster.empty() || parts_lists ? otherwise : cluster};
}

[[nodiscard]] std::string prefixed(std::string_view prefix, std::string_view id) {
    return fmt::format("{}{}{}", prefix, behind_prefix, id);
}

[[nodiscard]] Problem problem_at(Gravity gravity, const Place& place, std::string message, std::string remedy) {
    Problem problem;
    problem.gravity = gravity;
    problem.place = place;
    problem.message = std::move(message);
    problem.remedy = std::move(remedy);
    return problem;
}

void take_file_as_cluster(Import& part) {
    if (part.portfolio.columns.contains(Column::cluster)) return;
    const std::string_view name = plain_name_of(file_of(part));
    for (Project& project : part.portfolio.projects) project.cluster = name;
    part.portfolio.columns.insert(Column::cluster);
}

/// Whether a column says nothing that others of the file do not say.
[[nodiscard]] bool made_up_for(Column column, const ColumnSet& by) {
    const bool likely = by.contains(Column::payoff),
               range = by.contains(Column::payoff_low) && by.contains(Column::payoff_high);
    switch (column) {
    case Column::id:       // the name is
    case Column::success:  // counts as risk
    case Column::currency: // settled for all files
    case Column::stage:    // has a notice of its own, as has the next
    case Column::cluster:
        return true;
    case Column::payoff:
        return by.contains(Column::multiple) || range;
    case Column::multiple:
        return likely || range;
    default:
        return false;
    }
}

void tell_lacking(Import& part, const ColumnSet& all, Problems& problems) {
    const ColumnSet& own = part.portfolio.columns;
    const std::size_t size = part.portfolio.projects.size();
    SourceFile& file = part.portfolio.files.front();
    const Place place{file.name, file.header_row, 0};
    const auto notice = [&](std::string message, std::string remedy) {
        problems.push_back(problem_at(Gravity::notice, place, std::move(message), std::move(remedy)));
    };
    std::vector<std::string_view> lacking;
    for (std::size_t i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (all.contains(column) && !own.contains(column) && !made_up_for(column, own))
            lacking.push_back(to_string(column));
    }
    if (!lacking.empty())
        notice(fmt::format("other files have what this one lacks, {} {}: its {} count as not stating it",
                           lacking.size() == 1 ? "the column" : "the columns", fmt::join(lacking, ", "),
                           counted(size, "project", "projects")),
               "add what is missing: shares rest on the projects that state it, and checks of what is unstated name "
               "these");
    if (!own.contains(Column::stage) && all.contains(Column::stage)) {
        const std::string as =
            own.contains(Column::ended) ? "as active, or as closed where they have ended" : "as active";
        notice(
            fmt::format("other files have a column stage, and this one does not: checks of the pipeline, of what ended "
                        "and of what failed take its {} {}",
                        counted(size, "project", "projects"), as),
            "add a column stage");
        file.guesses.push_back(fmt::format("there is no column stage, and projects count {}", as));
    }
    if (!own.contains(Column::cluster))
        notice(fmt::format("there is no column cluster: regional checks leave out its {}",
                           counted(size, "project", "projects")),
               fmt::format("add a column cluster, or write --file-as-cluster to call it '{}' after the file",
                           shown(plain_name_of(file))));
}

/// What the files have one and all, and another does not: no figure may rest on that in silence.
void tell_lacking(std::vector<Import>& parts, Problems& problems) {
    const auto counts = [](const Import& part) { return part.usable() && !part.portfolio.projects.empty(); };
    ColumnSet all;
    for (const Import& part : parts)
        if (counts(part)) all |= part.portfolio.columns;
    for (Import& part : parts)
        if (counts(part)) tell_lacking(part, all, problems);
}

/// Writes the ids of every part with its prefix, and dependencies within a part along with them.
class Prefixing {
public:
    Prefixing(std::vector<Import>& parts, const std::vector<std::string>& prefixes)
        : parts_{parts}, prefixes_{prefixes} {
        for (const Import& part : parts) {
            Ids& ids = ids_.emplace_back();
            for (const Project& project : part.portfolio.projects) ids.insert(project.id);
        }
    }

    void write(Problems& problems) {
        for (std::size_t part = 0; part < parts_.size(); ++part) write_dependencies(part, problems);
        for (std::size_t part = 0; part < parts_.size(); ++part)
            for (Project& project : parts_[part].portfolio.projects) project.id = prefixed(prefixes_[part], project.id);
    }

private:
    /// Whether it is written with the prefix of a part that has the rest as an id.
    [[nodiscard]] bool names_with_prefix(std::string_view dependency) const {
        for (std::size_t part = 0; part < parts_.size(); ++part) {
            const std::string_view prefix = prefixes_[part];
            if (dependency.size() > prefix.size() && dependency.starts_with(prefix) &&
                dependency[prefix.size()] == behind_prefix && ids_[part].contains(dependency.substr(prefix.size() + 1)))
                return true;
        }
        return false;
    }

    /// A part that has it as an id; their number for none.
    [[nodiscard]] std::size_t part_with(std::string_view id) const {
        const auto found = std::find_if(ids_.begin(), ids_.end(), [id](const Ids& ids) { return ids.contains(id); });
        return static_cast<std::size_t>(found - ids_.begin());
    }

    void write_dependencies(std::size_t part, Problems& problems) {
        std::size_t elsewhere = 0;
        Problem first;
        const SourceFile& file = file_of(parts_[part]);
        for (Project& project : parts_[part].portfolio.projects) {
            std::vector<Text> written;
            written.reserve(project.depends_on.size());
            for (const Text& dependency : project.depends_on) {
                const bool own = ids_[part].contains(dependency);
                written.push_back(own ? Text{prefixed(prefixes_[part], dependency)} : dependency);
                if (own || names_with_prefix(dependency)) continue;
                const std::size_t other = part_with(dependency);
                if (other == parts_.size() || elsewhere++ > 0) continue;
                const std::string id = shown(dependency);
                first = problem_at(
                    Gravity::notice, file.place(project.row, Column::depends_on),
                    fmt::format("'{}' is no id of this file, but one of {}", id, file_of(parts_[other]).name),
                    fmt::format("write '{}' if that is meant", shown(prefixed(prefixes_[other], id))));
                first.value = id;
            }
            if (!written.empty()) project.depends_on = TextList{std::move(written)};
        }
        if (elsewhere == 0) return;
        first.message += elsewhere == 1 ? ": it stays as it is, and is not known"
                                        : fmt::format(": it stays as it is, and is not known; so do {}",
                                                      counted(elsewhere - 1, "dependency more", "dependencies more"));
        problems.push_back(std::move(first));
    }

    std::vector<Import>& parts_;
    const std::vector<std::string>& prefixes_;
    std::vector<Ids> ids_;
};

template<class Item>
void append(std::vector<Item>& to, std::vector<Item>&& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

[[nodiscard]] Import put_together(std::vector<Import> parts) {
    std::size_t size = 0;
    for (const Import& part : parts) size += part.portfolio.projects.size();
    Import all = std::move(parts.front());
    if (parts.size() == 1) return all;
    all.understood = {};
    all.portfolio.projects.reserve(size);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        Import part = std::move(parts[i]);
        const auto file = static_cast<std::uint32_t>(all.portfolio.files.size());
        for (Project& project : part.portfolio.projects) project.file = file;
        for (ColumnReading& column : part.columns) column.file = file;
        for (LeftOut& row : part.left_out) row.file = file;
        append(all.portfolio.projects, std::move(part.portfolio.projects));
        append(all.portfolio.files, std::move(part.portfolio.files));
        append(all.columns, std::move(part.columns));
        append(all.left_out, std::move(part.left_out));
        append(all.unknown_words, std::move(part.unknown_words));
        append(all.problems, std::move(part.problems));
        all.portfolio.columns |= part.portfolio.columns;
        if (all.portfolio.currency.empty()) all.portfolio.currency = std::move(part.portfolio.currency);
    }
    return all;
}

/// @param prefixes  of the files, in their order
void tell_repeated(Import& all, const std::vector<std::string>& prefixes, bool written) {
    const Portfolio& portfolio = all.portfolio;
    const auto place_of_id = [&portfolio](const Project& project) {
        const SourceFile& file = portfolio.files[project.file];
        const Column column = file.columns[static_cast<std::size_t>(Column::id)] > 0 ? Column::id : Column::name;
        return file.place(project.row, column);
    };
    Problems problems;
    for (const auto& [first, again] : repeated_ids(portfolio.projects, 1)) {
        const Project &one = portfolio.projects[first], &other = portfolio.projects[again];
        if (one.file == other.file) continue; // told when the file was read
        const std::string &ours = prefixes[one.file], &theirs = prefixes[other.file];
        const std::string id = shown(other.id);
        const std::string remedy =
            written || ours == theirs
                ? fmt::format("change one of them, or leave one of the files out{}",
                              ours == theirs ? fmt::format("; both have the prefix '{}'", shown(ours)) : "")
                : fmt::format("--prefix-ids writes them as '{}' and '{}'; or change one of them, or leave one of the "
                              "files out",
                              shown(prefixed(ours, id)), shown(prefixed(theirs, id)));
        problems.push_back(problem_at(Gravity::error, place_of_id(other),
                                      fmt::format("id '{}' stands in {} and again in {}", id,
                                                  to_string(Place{portfolio.files[one.file].name, one.row, 0}),
                                                  to_string(Place{portfolio.files[other.file].name, other.row, 0})),
                                      remedy));
        problems.back().value = id;
        problems.back().expected = "an id that no other project of the portfolio has";
    }
    append(all.problems, std::move(problems));
}

} // namespace

Import join(std::vector<Import> parts, const JoinOptions& options) {
    assert(!parts.empty());
    Problems problems;
    if (options.file_as_cluster)
        for (Import& part : parts) take_file_as_cluster(part);
    const bool several = parts.size() > 1;
    if (several) {
        tell_lacking(parts, problems);
        tell_currencies(parts, problems);
    }
    std::vector<std::string> prefixes;
    for (const Import& part : parts) prefixes.push_back(prefix_of(part));
    if (options.prefix_ids) Prefixing{parts, prefixes}.write(problems);
    Import all = put_together(std::move(parts));
    append(all.problems, std::move(problems));
    if (several) tell_repeated(all, prefixes, options.prefix_ids);
    return all;
}

} // namespace engineroom
