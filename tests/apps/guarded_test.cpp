/// How the program ends when nothing else ended it.
#include "../apps/engineroom/guarded.hpp"

#include "apps/support/command.hpp"

#include <doctest/doctest.h>
#include <stdexcept>
#include <string>

using engineroom::app::ClosedPipe;
using engineroom::app::ExitStatus;
using engineroom::app::guarded;

namespace {

/// What is written to standard error meanwhile.
template<class Work>
std::string standard_error_of(const Work& work) {
    const TemporaryFolder folder;
    const std::string path = folder.file("err", "");
    const int kept = ::dup(STDERR_FILENO), file = ::open(path.c_str(), O_WRONLY);
    ::dup2(file, STDERR_FILENO);
    work();
    ::dup2(kept, STDERR_FILENO);
    ::close(kept);
    ::close(file);
    return contents(path);
}

} // namespace

TEST_CASE("an exception that nobody caught is a fault of our own, which the message asks to report") {
    const std::string message = standard_error_of(
        [] { CHECK(guarded([]() -> ExitStatus { throw std::runtime_error{"the sum of shares is 1.2"}; }) == 70); });
    CHECK(has(message, "the sum of shares is 1.2"));
    CHECK(has(message, "report"));
}

TEST_CASE("whatever is thrown, the program ends with a status") {
    const std::string message = standard_error_of([] { CHECK(guarded([]() -> ExitStatus { throw 1; }) == 70); });
    CHECK(has(message, "report"));
}

TEST_CASE("a closed pipe is no fault: nothing is said") {
    const std::string message =
        standard_error_of([] { CHECK(guarded([]() -> ExitStatus { throw ClosedPipe{}; }) == 141); });
    CHECK(message.empty());
}

TEST_CASE("the status of the work is passed on") {
    CHECK(guarded([] { return ExitStatus::done; }) == 0);
    CHECK(guarded([] { return ExitStatus::findings; }) == 1);
}
