/// Makes many texts that are kept together: beside each other in memory, without an allocation for each.
#pragma once

#include <cassert>
#include <cstddef>
#include <engineroom/core/list.hpp>
#include <engineroom/core/text.hpp>
#include <engineroom/core/text_slab.hpp>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace engineroom {

/// Not to be shared between threads; what it makes may go anywhere, and outlive it.
class TextWriter {
public:
    explicit TextWriter(TextSlab::Prepare prepare = nullptr) : prepare_{prepare} {}
    TextWriter(const TextWriter&) = delete;
    TextWriter& operator=(const TextWriter&) = delete;
    ~TextWriter() { close(); }

    /// Sets a text that is empty.
    void set(Text& target, std::string_view text) {
        if (text.size() <= Text::most_within)
            target.put_within(text);
        else if (text.size() > largest)
            target = Text{text};
        else
            target.put(text, take(text.size(), 1), Text::in_slab);
    }

    /// Sets a list that was not set before.
    /// @param most  texts that `fill` adds at most
    /// @param fill  is called with a function that adds a text (of `std::string_view`) to the list
    template<class Fill>
    void set(TextList& target, std::size_t most, Fill fill) {
        assert(target.data() == nullptr);
        const std::size_t size = TextList::bytes_for(most);
        if (size > largest) {
            std::vector<Text> texts;
            fill([&texts](std::string_view text) { texts.emplace_back(text); });
            target = TextList{std::move(texts)};
            return;
        }
        target.place(take(size, alignof(TextList::Head)), true);
        fill([this, &target, most](std::string_view text) {
            if (target.size() < most) set(target.add_in_place(), text);
        });
    }

private:
    static constexpr std::size_t largest = TextSlab::bytes / 16;

    [[nodiscard]] char* take(std::size_t size, std::size_t alignment) {
        std::size_t room = slab_ != nullptr ? static_cast<std::size_t>(slab_->end() - at_) : 0;
        void* place = at_;
        if (slab_ == nullptr || std::align(alignment, size, place, room) == nullptr) {
            close();
            slab_ = TextSlab::make(prepare_);
            static_assert(sizeof(TextSlab) % alignof(TextList::Head) == 0);
            place = slab_->begin();
        }
        at_ = static_cast<char*>(place) + size;
        ++given_;
        return static_cast<char*>(place);
    }

    void close() {
        if (slab_ != nullptr) slab_->release(TextSlab::uses_at_first - given_);
        slab_ = nullptr;
        given_ = 0;
    }

    TextSlab::Prepare prepare_;
    TextSlab* slab_ = nullptr;
    char* at_ = nullptr;
    std::uint64_t given_ = 0;
};

} // namespace engineroom
