// libFuzzer's way into the entry fuzz::workbook.
#include "fuzz/entries.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::workbook({reinterpret_cast<const char*>(data), size});
    return 0;
}
