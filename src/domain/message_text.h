#pragma once

#include <string>
#include <string_view>

namespace socta {

/// `value` in double quotes for a message; after about 60 bytes it is cut, at a character's end, with "…".
std::string in_quotes(std::string_view value);

/// A number for a message, as short as it can be read back: "2.5", "100".
std::string shown_number(double value);

}  // namespace socta
