/// Gives memory back to the system before its owner lets go of it.
#pragma once

#include <string_view>

namespace engineroom {

/// Tells the system that nobody will read `text` again: the whole pages in it are free to be used for others, and read
/// as zeros from then on. Does nothing where the system has no such call.
///
/// @pre the memory is the caller's own and from an allocator, not a mapped file's or a constant's
void give_pages_back(std::string_view text);

} // namespace engineroom
