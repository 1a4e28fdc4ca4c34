/// What is fed with bytes that anybody may have written: by the fuzzers, and by the test that replays what they found.
#pragma once

#include <string_view>

namespace fuzz {

/// The first byte says what the rest is: '0' a whole file, '1' the XML of a sheet, '2' that of shared strings, '3' the
/// content of an .ods file, '4' a style sheet. (Check sums keep chance from getting past a zip file's shell.)
/// @throws std::logic_error where what was read cannot be
void workbook(std::string_view bytes);

/// A file of projects, from its bytes through the import and, where it is usable, the review.
/// @throws std::logic_error where what was read cannot be
void import(std::string_view bytes);

} // namespace fuzz
