/// Status 5: a file cannot be read or written; what was there stays whole.
#include "apps/support/command.hpp"
#include "apps/support/privilege.hpp"
#include "apps/support/samples.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <filesystem>
#include <sys/resource.h>
#include <sys/stat.h>

namespace {

const std::string old_text = "what was there before\n";

/// A review of a small spreadsheet, to be written somewhere.
struct Output {
    TemporaryFolder folder;
    std::string pipeline = folder.file("timid.csv", timid);

    Call to(const std::string& path) const {
        return {.arguments = {"review", pipeline, "--as-of", as_of, "--format", "json", "-o", path}};
    }
};

} // namespace

TEST_CASE("a file that is not there, a directory, and a path through a file cannot be read") {
    const TemporaryFolder folder;
    const std::string file = folder.file("timid.csv", timid);
    for (const std::string& path : {folder.path("missing.csv"), folder.path(), file + "/x.csv"}) {
        for (const char* command : {"review", "check"}) {
            const Ended ended = run({command, path});
            CHECK(ended.status == 5);
            CHECK(has(ended.err, path + "  cannot be read: "));
            CHECK(ended.out.empty());
        }
        CHECK(run({"review", file, "--organisations", path}).status == 5);
        CHECK(run({"review", file, "--mapping", path}).status == 5);
        CHECK(run({"review", file, "--policy", path}).status == 5);
        CHECK(run({"policy", path}).status == 5);
    }
}

TEST_CASE("a file that may not be read cannot be") {
    const TemporaryFolder folder;
    const std::string path = folder.file("secret.csv", timid);
    ::chmod(path.c_str(), 0);
    const Ended ended = run(Call{.arguments = {"review", path}, .in_child = heed_permissions});
    CHECK(ended.status == 5);
    CHECK(has(ended.err, "permission denied"));
}

TEST_CASE("a file larger than 2 GiB is refused before it is read") {
    const TemporaryFolder folder;
    const std::string path = folder.file("large.csv", "id\n");
    REQUIRE(::truncate(path.c_str(), (off_t{2} << 30) + 1) == 0); // a hole, not bytes
    const Ended ended = run({"review", path});
    CHECK(ended.status == 5);
    CHECK(has(ended.err, "2 GiB"));
}

TEST_CASE("standard input that is closed cannot be read") {
    const Ended ended = run(Call{.arguments = {"review", "-"}, .in_child = [] { ::close(STDIN_FILENO); }});
    CHECK(ended.status == 5);
    CHECK(has(ended.err, "stdin"));
}

TEST_CASE("every command fails when standard output cannot be written") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    const auto full = [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); };
    const auto closed = [] { ::close(STDOUT_FILENO); };
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"--help"},
                                               {"--version"},
                                               {"review", path},
                                               {"review", path, "--format", "json"},
                                               {"check", path},
                                               {"explain"},
                                               {"policy"},
                                               {"template"}}) {
        const Ended on_full = run(Call{.arguments = arguments, .in_child = full});
        CHECK(on_full.status == 5);
        CHECK(has(on_full.err, "standard output  cannot be written: no space left on device"));
        const Ended on_closed = run(Call{.arguments = arguments, .in_child = closed});
        CHECK(on_closed.status == 5);
        CHECK(has(on_closed.err, "standard output  cannot be written"));
    }
}

TEST_CASE("a pipe that nobody reads ends the program quietly with 141, whatever it writes to it") {
    const TemporaryFolder folder;
    const std::string path = folder.file("timid.csv", timid);
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    ::close(ends[0]);
    const auto onto = [&ends](int stream) { return [&ends, stream] { ::dup2(ends[1], stream); }; };
    const Ended result = run(Call{.arguments = {"review", path, "--as-of", as_of}, .in_child = onto(STDOUT_FILENO)});
    CHECK(result.status == 141);
    CHECK(result.err.empty());
    CHECK(run(Call{.arguments = {"--help"}, .in_child = onto(STDOUT_FILENO)}).status == 141);
    const Ended message =
        run(Call{.arguments = {"review", folder.path("missing.csv")}, .in_child = onto(STDERR_FILENO)});
    CHECK(message.status == 141);
    CHECK(message.out.empty());
    ::close(ends[1]);
}

TEST_CASE_FIXTURE(Output, "-o writes what standard output would have had, and nothing else") {
    const std::string path = folder.path("review.json");
    const Ended ended = run(to(path));
    CHECK(ended.status == 0);
    CHECK(ended.out.empty());
    CHECK(ended.err.empty());
    CHECK(contents(path) == run(to("-")).out);
    CHECK(folder.files() == 2);
}

TEST_CASE_FIXTURE(Output,
                  "-o gives a new file the permissions that the user's mask leaves, and keeps those of an old one") {
    const auto permissions = [](const std::string& path) {
        struct stat status {};
        REQUIRE(::stat(path.c_str(), &status) == 0);
        return status.st_mode & 0777U;
    };
    Call call = to(folder.path("new.json"));
    call.in_child = [] { ::umask(027); };
    CHECK(run(call).status == 0);
    CHECK(permissions(folder.path("new.json")) == 0640);

    const std::string old = folder.file("old.json", old_text);
    ::chmod(old.c_str(), 0604);
    CHECK(run(to(old)).status == 0);
    CHECK(permissions(old) == 0604);
    CHECK(contents(old) != old_text);
}

TEST_CASE_FIXTURE(Output, "-o through a symbolic link replaces what it points at") {
    const std::string target = folder.file("target.json", old_text), link = folder.path("link.json");
    REQUIRE(::symlink("target.json", link.c_str()) == 0);
    CHECK(run(to(link)).status == 0);
    CHECK(contents(target) != old_text);
    struct stat status {};
    CHECK((::lstat(link.c_str(), &status) == 0 && S_ISLNK(status.st_mode)));
}

TEST_CASE_FIXTURE(Output, "-o where nothing can be written is status 5") {
    for (const std::string& path :
         {folder.path("missing/x.json"), folder.path(), pipeline + "/x.json", std::string{"/dev/full"}}) {
        const Ended ended = run(to(path));
        CHECK(ended.status == 5);
        CHECK(has(ended.err, path + "  cannot be written: "));
    }
}

TEST_CASE_FIXTURE(Output, "-o into a folder without permission is status 5, and leaves the file that is there") {
    REQUIRE(::mkdir(folder.path("locked").c_str(), 0700) == 0);
    const std::string old = folder.file("locked/old.json", old_text);
    ::chmod(folder.path("locked").c_str(), 0500);
    for (const std::string& path : {old, folder.path("locked/new.json")}) {
        Call call = to(path);
        call.in_child = heed_permissions;
        const Ended ended = run(call);
        CHECK(ended.status == 5);
        CHECK(has(ended.err, "permission denied"));
    }
    ::chmod(folder.path("locked").c_str(), 0700);
    CHECK(contents(old) == old_text);
    CHECK_FALSE(std::filesystem::exists(folder.path("locked/new.json")));
}

TEST_CASE_FIXTURE(Output, "-o onto a file that may not be written is status 5, though its folder may be") {
    const std::string old = folder.file("old.json", old_text);
    ::chmod(old.c_str(), 0400);
    Call call = to(old);
    call.in_child = heed_permissions;
    CHECK(run(call).status == 5);
    CHECK(contents(old) == old_text);
    CHECK(folder.files() == 2);
}

TEST_CASE_FIXTURE(Output, "a disk that is full half-way leaves the file that is there, and nothing beside it") {
    const std::string old = folder.file("old.json", old_text);
    Call call = to(old);
    call.in_child = [] {
        const rlimit limit{500, 500}; // bytes a file; the review has more
        ::setrlimit(RLIMIT_FSIZE, &limit);
    };
    const Ended ended = run(call);
    CHECK(ended.status == 5);
    CHECK(has(ended.err, "cannot be written: file too large"));
    CHECK(contents(old) == old_text);
    CHECK(folder.files() == 2);
}

TEST_CASE_FIXTURE(Output, "the end of a file's name says the format, unless --format does") {
    const auto written = [&](const std::string& name, std::vector<std::string> words) {
        const std::string path = folder.path(name);
        words.insert(words.begin(), {"review", pipeline, "--as-of", as_of, "-o", path});
        REQUIRE(run(Call{words}).status == 0);
        return contents(path).substr(0, 2);
    };
    const std::string text = written("a", {});
    CHECK(written("a.json", {}) == "{\n");
    CHECK(written("a.MD", {}) == "# ");
    CHECK(written("b.json", {"--format", "markdown"}) == "# ");
    CHECK(written("a.txt", {}) == text);
    CHECK(written("a.csv", {"--format", "text"}) == text);
    const Ended refused = run({"review", pipeline, "--as-of", as_of, "-o", folder.path("b.csv")});
    CHECK(refused.status == 2);
    CHECK(has(refused.err, "b.csv': this command does not write csv"));
    CHECK_FALSE(std::filesystem::exists(folder.path("b.csv")));
}

TEST_CASE_FIXTURE(Output, "data that are wrong leave the file that is there") {
    const std::string old = folder.file("old.json", old_text);
    const Ended ended = run({"review", folder.file("bad.csv", one_bad_row), "-o", old});
    CHECK(ended.status == 3);
    CHECK(contents(old) == old_text);
}

TEST_CASE_FIXTURE(Output, "-o /dev/stdout adds to the file that standard output goes to, and does not replace it") {
    if (::access("/proc/self/fd", F_OK) != 0) {
        MESSAGE("skipped: /dev/stdout leads nowhere without /proc");
        return;
    }
    const std::string log = folder.file("log", old_text);
    Call call = to("/dev/stdout");
    call.in_child = [&log] { ::dup2(::open(log.c_str(), O_WRONLY | O_APPEND), STDOUT_FILENO); };
    CHECK(run(call).status == 0);
    CHECK(contents(log) == old_text + run(to("-")).out);
}
