#include "program.hpp"

#include "commands/commands.hpp"
#include "destination.hpp"
#include "messages.hpp"
#include "nearest.hpp"
#include "stop.hpp"
#include "wording.hpp"

#include <algorithm>
#include <array>
#include <engineroom/core/version.hpp>
#include <engineroom/present/json.hpp>

namespace engineroom::app {
namespace {

using Commands = std::array<Command, 10>;

const Command* command_called(const Commands& commands, const std::string& name) {
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&name](const Command& c) { return c.parser->get_name() == name; });
    return found == commands.end() ? nullptr : &*found;
}

Problem unknown_command(const Commands& commands, const std::string& word) {
    std::vector<std::string> names;
    for (const Command& command : commands) names.push_back(command.parser->get_name());
    return wording::unknown_command(word, nearest(word, names), names);
}

/// What was typed and no option of the command takes.
Problem unexpected(const CLI::App& parser, const std::string& word) {
    if (word.size() < 2 || word.front() != '-') return wording::unexpected_argument(parser.get_name(), word);
    std::vector<std::string> names;
    for (const CLI::Option* option : parser.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    const std::string typed = word.substr(0, word.find('='));
    return wording::unknown_option(parser.get_name(), typed, nearest(typed, names));
}

/// An option without its value, or with too many: the parser's message names it before a colon.
Problem mismatch(const CLI::ArgumentMismatch& error) {
    const std::string message = error.what();
    const std::string option = message.substr(0, message.find(':'));
    return message.find("At Most") == std::string::npos ? wording::no_value(option) : wording::given_twice(option);
}

/// A problem of this command, told to people and, where it was asked for, to programs.
ExitStatus tell(const Problems& problems, bool json) {
    const ExitStatus status = status_of(problems);
    tell_errors(problems);
    if (json && status != ExitStatus::usage) {
        try {
            Destination{{}}.write(to_json(problems));
        } catch (const Stop&) {
            // Standard output cannot be written either; standard error has said what was wrong.
        }
    }
    return status;
}

/// The parser takes any number of files, so that a command can say which it lacks or has too many; its help must
/// promise that of those alone that take several, whose type is "...".
class Help : public CLI::Formatter {
public:
    [[nodiscard]] std::string make_option_opts(const CLI::Option* option) const override {
        return is_file(option) ? option->get_type_name() : CLI::Formatter::make_option_opts(option);
    }
    [[nodiscard]] std::string make_option_usage(const CLI::Option* option) const override {
        return is_file(option) ? make_option_name(option, true) + option->get_type_name()
                               : CLI::Formatter::make_option_usage(option);
    }

private:
    [[nodiscard]] bool is_file(const CLI::Option* option) const {
        const std::string name = make_option_name(option, true);
        return option->get_positional() && (name == "FILE" || name == "OLD" || name == "NEW");
    }
};

/// What is said of the program itself.
void describe(CLI::App& program) {
    program.set_help_flag("-h,--help", "print this help");
    program.set_version_flag("--version", "engineroom " + std::string{version}, "print the version");
    program.require_subcommand(0, 1);
    const auto formatter = std::make_shared<Help>();
    formatter->label("SUBCOMMAND", "COMMAND");
    formatter->label("Subcommands", "Commands");
    formatter->label("Positionals", "Arguments");
    formatter->column_width(26);
    program.formatter(formatter);
    program.footer("Examples:\n"
                   "  engineroom review pipeline.csv        the answer, and what to do\n"
                   "  engineroom check pipeline.csv         how the spreadsheet was understood\n"
                   "  engineroom simulate pipeline.csv      what the portfolio may become\n"
                   "  engineroom template -o pipeline.csv   a spreadsheet to start from\n"
                   "  engineroom explain LCD001             what a finding means\n\n"
                   "'engineroom COMMAND --help' says more of a command.\n\n"
                   "Exit status: 0 done; 1 a finding as bad as --fail-on says; 2 the call, the policy or\n"
                   "the mapping is wrong; 3 the data are wrong; 4 a demand cannot be met, or there was no\n"
                   "answer in time; 5 a file cannot be read or written; 70 a fault of our own.");
}

/// Parses the arguments for a command.
/// @return what is asked for in place of the command's work: help, or the version
std::optional<std::string> parse(CLI::App& program, const Command* command, const std::vector<std::string>& arguments) {
    if (arguments.empty()) return program.help();
    try {
        std::vector<std::string> reversed{arguments.rbegin(), arguments.rend()}; // as the parser wants them
        program.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return program.help();
    } catch (const CLI::CallForVersion& called) {
        return std::string{called.what()} + '\n';
    } catch (const CLI::ExtrasError&) {
        if (command) throw Stop{unexpected(*command->parser, command->parser->remaining().front())};
    } catch (const CLI::ArgumentMismatch& error) {
        throw Stop{mismatch(error)};
    } catch (const CLI::ParseError& error) {
        throw Stop{wording::usage(error.what())};
    }
    if (!command) throw Stop{wording::option_without_command(arguments.front())};
    return std::nullopt;
}

} // namespace

bool shares_work(const std::vector<std::string>& arguments) {
    return !arguments.empty() && arguments.front() == "simulate";
}

ExitStatus run(const std::vector<std::string>& arguments, const Company& company) {
    CLI::App program{"Reviews a portfolio of projects as a venture capitalist would: is it crowded with safe,\n"
                     "small projects that nobody objects to, and does it dare enough?\n",
                     "engineroom"};
    describe(program);
    const Commands commands{
        review_command(program), report_command(program),  check_command(program),   simulate_command(program, company),
        select_command(program), graph_command(program),   compare_command(program), explain_command(program),
        policy_command(program), template_command(program)};
    for (const Command& command : commands) command.parser->group("Commands");

    const std::string word = arguments.empty() ? std::string{} : arguments.front();
    const Command* command = command_called(commands, word);
    try {
        if (!command && !word.empty() && word.front() != '-') throw Stop{unknown_command(commands, word)};
        if (const auto text = parse(program, command, arguments)) {
            Destination{{}}.write(*text);
            return ExitStatus::done;
        }
        if (company.processes > 1 && !company.peers)
            throw Stop{shares_work(arguments) ? wording::no_mpi(company.processes)
                                              : wording::one_process(word, company.processes)};
        return command->run();
    } catch (const Stop& stop) {
        return tell(stop.problems, command && command->output->format == "json");
    }
}

} // namespace engineroom::app
