/// However many threads read a file, it is read the same.
#include "support/difference.hpp"
#include "support/reading.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace engineroom;

namespace {

template<class Pick>
std::string any_row(int number, Pick pick) {
    return pick({"P", "P", "P", "Q", ""}) + std::to_string(number % 16900) + ";" +
           pick({"a", "\"b\nc\"", "\"x\"\"y\""}) + ";" + pick({"active", "idea", "active", "flying", ""}) + ";" +
           pick({"1,5", "2.000", "7", "x", "\u20AC 3", ""}) + ";" + pick({"5%", "40%", "", "high"}) + ";" +
           pick({"01/02/2026", "13/04/2026", "soon", "46000", ""}) + ";" + pick({"A, B", "\"A; B\"", "C"}) + ";" +
           pick({"\"1; 2\"", "3", "4,5", "u"}) + pick({"\n", "\n", "\n", ";surplus\n", "\n\n"});
}

const std::string header = "id;name;stage;budget;risk;start;participants;votes\n";

} // namespace

TEST_CASE("a short file reads the same with any number of threads") {
    CHECK(rc::check([] {
        std::string text = header;
        const int count = *rc::gen::inRange(1, 60);
        for (int i = 0; i < count; ++i)
            text += any_row(i, [](const std::vector<std::string>& words) { return *rc::gen::elementOf(words); });
        ImportOptions how = reading::options();
        how.skip_bad_rows = *rc::gen::arbitrary<bool>();
        how.lenient = *rc::gen::arbitrary<bool>();
        const Import one = reading::of(text, how);
        for (const std::size_t threads : {2U, 7U}) {
            how.threads = threads;
            RC_ASSERT(reading::difference(reading::of(text, how), one) == "");
        }
    }));
}

TEST_CASE("a long file, which is read in parts, reads the same with any number of threads") {
    std::string text = header;
    std::uint32_t state = 1;
    const auto pick = [&state](const std::vector<std::string>& words) {
        state = state * 1664525U + 1013904223U; // numbers of no pattern, the same in every run
        return words[(state >> 16U) % words.size()];
    };
    // Beyond the megabyte and the 16384 rows in which texts and ids are taken at most.
    for (int i = 0; i < 17000; ++i) text += any_row(i, pick);
    text += "last;" + std::string(1U << 20U, 'n') + ";idea;;;;;\n";
    for (const bool skip : {false, true}) {
        CAPTURE(skip);
        ImportOptions how = reading::options();
        how.skip_bad_rows = skip;
        how.lenient = true;
        const Import one = reading::of(text, how);
        CHECK_FALSE(one.problems.empty());
        how.threads = skip ? 2 : 7;
        CHECK(reading::difference(reading::of(text, how), one) == "");
        // Whether the file's memory is given back on the way changes nothing either.
        CHECK(reading::difference(import_portfolio(FileBytes{"p.csv", text}, std::nullopt, how), one) == "");
    }
}
