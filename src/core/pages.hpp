/// Memory of many pages: asked for in large ones, and given back before its owner lets go of it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace engineroom {

/// Asks the system to back `size` bytes from `begin` with large pages, where it has them: filling fresh memory then
/// costs a small part. Changes nothing that can be seen.
void prefer_large_pages(const void* begin, std::size_t size);

/// Has the system find memory for fresh pages at once, rather than when each is written to. Changes nothing that can be
/// seen.
void make_ready(const void* begin, std::size_t size);

/// `reserve`, in large pages.
template<class Value>
void reserve_in_large_pages(std::vector<Value>& values, std::size_t size) {
    values.reserve(size);
    prefer_large_pages(values.data(), values.capacity() * sizeof(Value));
}

/// Tells the system that nobody will read `text` again: the whole pages in it are free to be used for others, and read
/// as zeros from then on, or as the file that is mapped there. Does nothing where the system has no such call.
///
/// @pre the memory is the caller's own and from an allocator, or that of a privately mapped file
void give_pages_back(std::string_view text);

} // namespace engineroom
