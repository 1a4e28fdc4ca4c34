/// The bytes of a file.
#include <doctest/doctest.h>
#include <engineroom/core/bytes.hpp>
#include <memory>
#include <string>

using namespace engineroom;

TEST_CASE("bytes are shared by their copies, and stay for as long as one is there") {
    CHECK(Bytes{}.size() == 0);
    Bytes bytes{std::string(100, 'a') + "b"};
    CHECK(bytes.may_be_dropped());
    const Bytes first = bytes.first(100);
    CHECK_FALSE(bytes.may_be_dropped());
    CHECK_FALSE(first.may_be_dropped());
    bytes = Bytes{"other"};
    CHECK(bytes.view() == "other");
    CHECK(first.view() == std::string(100, 'a'));
}

TEST_CASE("bytes that another keeps are let go of with the last copy") {
    int let_go = 0;
    {
        const Bytes bytes{std::shared_ptr<const void>{"abc", [&let_go](const void*) { ++let_go; }}, "abc"};
        const Bytes copy = bytes.first(2);
        CHECK(copy.view() == "ab");
        CHECK_FALSE(Bytes{std::make_shared<int>(1), "theirs"}.may_be_dropped());
        CHECK(let_go == 0);
    }
    CHECK(let_go == 1);
}
