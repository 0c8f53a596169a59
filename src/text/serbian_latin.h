#pragma once

#include <string>
#include <string_view>

namespace socta {

/// Serbian Latin from Cyrillic, letter by letter (Pravopis: љ = lj, џ = dž); "Љ" is "Lj" before a small
/// letter and "LJ" in a word of capitals. Whatever is not Serbian Cyrillic (codes, addresses, foreign words)
/// stays as it is. Any bytes are taken.
std::string latin(std::string_view cyrillic);

}  // namespace socta
