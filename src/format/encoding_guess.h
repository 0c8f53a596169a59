#pragma once

#include <string_view>

#include "format/encoding.h"

namespace socta {

/// The encoding of bytes without a byte-order mark: UTF-16 by its zero bytes; UTF-8 when all is valid; else
/// Windows-1250 or 1251 when the letters are those of Serbian (a warning in `problems` says so); else UTF-8,
/// whose decoding then reports every invalid byte.
Encoding guess_encoding(std::string_view bytes, std::string_view file, Problems& problems);

}  // namespace socta
