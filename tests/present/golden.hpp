/// Pages compared with files in tests/golden/; ENGINEROOM_UPDATE_GOLDEN=1 writes them anew.
#pragma once

#include <string>

namespace engineroom::testing {

/// Fails the test where `text` is not what the file holds, and says at which line they part.
void check_golden(const std::string& text, const std::string& file);

} // namespace engineroom::testing
