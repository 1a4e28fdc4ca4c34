#include <doctest/doctest.h>
#include <engineroom/import/dialect.hpp>
#include <engineroom/import/header_meaning.hpp>

using namespace engineroom;

namespace {

Dialect find(std::string_view text, std::optional<char> given = std::nullopt,
             std::optional<std::uint32_t> header_row = std::nullopt) {
    const HeaderWords words{[](std::string_view header) -> std::optional<std::size_t> {
                                const auto column = header_meaning(header).column;
                                return column ? std::optional{static_cast<std::size_t>(*column)} : std::nullopt;
                            },
                            {0, 1}};
    return find_dialect(text, "t.csv", given, header_row, words);
}

} // namespace

TEST_CASE("the delimiter that cuts the rows evenly is found") {
    CHECK(find("id,name\n1,a\n2,b\n").delimiter == ',');
    CHECK(find("id;budget\n1;1,5\n2;2,5\n").delimiter == ';');
    CHECK(find("id\tname\n1\ta, b; c\n").delimiter == '\t');
    CHECK(find("id,participants\n1,a;b\n2,c;d\n").delimiter == ',');
    CHECK(find("id|name\n1|a\n").delimiter == '|');
    CHECK(find("id,name\n1,\"a;b;c\"\n2,\"d;e\"\n").delimiter == ',');
}

TEST_CASE("known headers decide where rows are cut equally evenly") {
    CHECK(find("id;name;remarks, notes\n1;a;b, c\n2;d;e, f\n").delimiter == ';');
    CHECK(find("id;name\n").delimiter == ';');
}

TEST_CASE("one column has no delimiter to find") {
    CHECK(find("name\na\nb\n").delimiter == ',');
    CHECK(find("").delimiter == ',');
}

TEST_CASE("a line sep= names the delimiter and is no row") {
    const Dialect dialect = find("sep=;\r\nid;name\r\n1;a\r\n");
    CHECK(dialect.delimiter == ';');
    CHECK(dialect.text.substr(0, 2) == "id");
    CHECK(find("\"sep=\t\"\nid\tname\n").delimiter == '\t');
    // What the user gives goes before it.
    CHECK(find("sep=;\nid,name\n", ',').delimiter == ',');
}

TEST_CASE("two delimiters that part the cells equally well are not guessed between") {
    const Dialect dialect = find("a,b;c\n1,2;3\n");
    REQUIRE(dialect.problems.size() == 1);
    CHECK(dialect.problems[0].remedy.find("--delimiter") != std::string::npos);
}

TEST_CASE("a quote, a letter or a digit cannot part cells, whoever names it") {
    CHECK(find("a\"b\n", '"').problems.size() == 1);
    CHECK(find("a,b\n", 'a').problems.size() == 1);
    for (const char* text : {"sep=\"\nid,name\n1,a\n", "sep=d\nid,name\n1,a\n", "sep=1\nid,name\n1,a\n"}) {
        const Dialect dialect = find(text);
        REQUIRE_MESSAGE(dialect.problems.size() == 1, text);
        CHECK(dialect.problems[0].place.row == 1);
        CHECK(dialect.problems[0].remedy.find("--delimiter") != std::string::npos);
        CHECK(find(text, ',').problems.empty());
    }
}

TEST_CASE("a mark that stands within quoted cells does not part them, however well the pieces look") {
    // With ';' the first row would be 'id' and a name of text behind a quote, and all rows would have two cells.
    const std::string text = "\"id\"\t\"risk\"\t\"votes\"\n\"1\"\t\"0,5\"\t\"4;5\"\n\"2\"\t\"0,6\"\t\"3;2\"\n";
    CHECK(find(text).delimiter == '\t');
    const std::string title = "\"benefit; low\"\t\"note\"\n\"1;2\"\t\"a b\"\n\"3;4\"\t\"c d\"\n";
    CHECK(find(title).delimiter == '\t');
    // Rows that leave out their empty ends are uneven, and still whole.
    const std::string short_rows = "\"id\";\"risk\";\"name\";\"lead\"\n\"1\";\"Low\";\"A|1\"\n\"2\";\"High\";\"B|2\"\n";
    CHECK(find(short_rows).delimiter == ';');
}
