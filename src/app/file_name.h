#pragma once

#include <string_view>

namespace socta {

/// Throws Error (invalid, with that field) unless `name` is the name of one file: 1 to 200 bytes of UTF-8
/// without
/// '/', '\\', ':' and control characters, not beginning with a dot.
void check_file_name(std::string_view name, std::string_view field);

}  // namespace socta
