/// Texts and lists that stand side by side in large pieces of memory.
#include <doctest/doctest.h>
#include <engineroom/core/text_writer.hpp>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace engineroom;

namespace {

int prepared = 0;

const std::string long_one(40, 'x');

} // namespace

TEST_CASE("a text that was written is the text, whatever its size") {
    TextWriter writer;
    for (std::size_t size = 0; size < 40; ++size) {
        std::string letters;
        for (std::size_t i = 0; i < size; ++i) letters += static_cast<char>('a' + i % 26);
        Text text;
        writer.set(text, letters);
        CHECK(text == letters);
        CHECK(Text{letters} == text);
    }
    const std::string huge(TextSlab::bytes, 'h');
    Text text;
    writer.set(text, huge);
    CHECK(text == huge);
}

TEST_CASE("what was written outlives its writer, is copied, moved and let go of on any thread") {
    std::vector<Text> kept;
    std::vector<TextList> lists;
    {
        TextWriter writer;
        for (int i = 0; i < 100'000; ++i) { // some two slabs
            Text text;
            writer.set(text, long_one + std::to_string(i));
            TextList list;
            writer.set(list, 3, [i](auto add) {
                add("short");
                if (i % 2 == 0) add(long_one);
            });
            if (i % 1000 != 0) continue;
            kept.push_back(text);            // a copy
            kept.push_back(std::move(text)); // the one that was written
            lists.push_back(list);
            lists.push_back(std::move(list));
        }
    }
    for (std::size_t i = 0; i < kept.size(); ++i) CHECK(kept[i] == long_one + std::to_string(i / 2 * 1000));
    for (const TextList& list : lists) CHECK(list == TextList{"short", long_one});
    std::thread{[texts = std::move(kept), all = std::move(lists)]() mutable {
        texts.clear();
        all.clear();
    }}.join();
}

TEST_CASE("memory is prepared a slab at a time") {
    prepared = 0;
    TextWriter writer{[](const void*, std::size_t bytes) {
        CHECK(bytes == TextSlab::bytes);
        ++prepared;
    }};
    Text none;
    writer.set(none, "");
    CHECK(prepared == 0);
    std::vector<Text> texts(1000);
    for (Text& text : texts) writer.set(text, long_one);
    CHECK(prepared == 1);
}

TEST_CASE("a list is a value") {
    TextList list;
    CHECK(list.empty());
    CHECK(list == TextList{});
    list.push_back("a");
    list.push_back(Text{long_one});
    CHECK(list.size() == 2);
    CHECK(list.front() == "a");
    CHECK(list.back() == long_one);
    CHECK(list[1] == long_one);
    TextList copy = list;
    copy.push_back("b");
    CHECK(list.size() == 2);
    CHECK(copy == TextList{"a", Text{long_one}, "b"});
    CHECK_FALSE(copy == list);
    list = std::move(copy);
    CHECK(list.size() == 3);
    list = {};
    CHECK(list.empty());
    CHECK(TextList{std::vector<Text>{}}.empty());

    List<double> numbers{4, 3.5};
    CHECK(numbers == std::vector<double>{4, 3.5});
    numbers.push_back(5);
    CHECK(numbers == List<double>{4, 3.5, 5});
    const List<double> taken = std::move(numbers);
    CHECK(taken.size() == 3);
    numbers = taken;
    CHECK(numbers.back() == 5.0);
    for (double& number : numbers) number *= 2;
    numbers[0] = 1;
    CHECK(numbers == List<double>{1, 7, 10});
    CHECK(taken.front() == 4.0);
    numbers.pop_back();
    CHECK(numbers == std::vector<double>{1, 7});
    numbers.clear();
    CHECK(numbers.empty());
    CHECK(numbers.begin() == numbers.end());

    TextWriter writer;
    TextList written;
    writer.set(written, 0, [](auto) {});
    CHECK(written.empty());
    written.push_back("c");
    CHECK(written == TextList{"c"});
    TextList many;
    const std::size_t count = TextSlab::bytes / sizeof(Text); // more than a slab holds
    writer.set(many, count, [count](auto add) {
        for (std::size_t i = 0; i < count; ++i) add("x");
    });
    CHECK(many.size() == count);
}
