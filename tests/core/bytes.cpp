/// The bytes of a file.
#include <doctest/doctest.h>
#include <engineroom/core/bytes.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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

TEST_CASE("a piece of a file is read into the memory that is given for it, if it can be") {
    const auto owner = std::make_shared<const std::string>("abcdef");
    std::vector<char> memory;
    CHECK(Bytes{owner, *owner}.piece(2, 3, memory) == "cde");
    CHECK(memory.empty());

    const Bytes file{owner, *owner, [owner](std::size_t begin, std::size_t size, char* to) {
                         owner->copy(to, size, begin);
                         return true;
                     }};
    CHECK(file.piece(4, 9, memory) == "ef");
    CHECK(file.piece(1, 3, memory) == "bcd");
    CHECK(file.piece(1, 3, memory).data() == memory.data());
    CHECK(file.piece(0, 1, memory).data() == memory.data());

    const Bytes broken{owner, *owner, [](std::size_t, std::size_t, char*) { return false; }};
    CHECK(broken.piece(1, 3, memory) == "bcd");
    CHECK(broken.piece(1, 3, memory).data() == owner->data() + 1);
}
