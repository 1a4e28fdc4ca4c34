// engineroom policy: a policy as TOML, every threshold with a comment.

#include "commands.hpp"

#include "../destination.hpp"
#include "../settings.hpp"

#include <array>
#include <engineroom/policy/toml.hpp>

namespace engineroom::app {
namespace {

constexpr std::array<std::string_view, 1> formats{"toml"};

struct PolicyOptions {
    OutputOptions output;
    std::string name = "cluster";
};

ExitStatus run(const PolicyOptions& options) {
    check_format(options.output, formats);
    const Destination destination{options.output.path};
    destination.must_not_be({options.name});
    destination.write(to_toml(policy_of(options.name)));
    return ExitStatus::done;
}

} // namespace

Command policy_command(CLI::App& program) {
    const auto options = std::make_shared<PolicyOptions>();
    CLI::App* parser = program.add_subcommand("policy", "a policy as TOML: all definitions and thresholds");
    parser
        ->add_option("NAME", options->name,
                     "cluster, corporate, seed-fund or a policy file,\nwhose whole is printed (default cluster)")
        ->type_name("");
    add_output_options(*parser, options->output, formats);
    parser->footer("A policy file need only hold what it changes; --policy FILE reviews by it.\n\n"
                   "Examples:\n"
                   "  engineroom policy\n"
                   "  engineroom policy seed-fund -o mine.toml");
    return {parser, {options, &options->output}, [options] { return run(*options); }};
}

} // namespace engineroom::app
