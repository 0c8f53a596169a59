#pragma once

#include <string_view>

namespace socta {

/// Throws Error(invalid) when a TOML text is larger than kTomlMaxBytes, holds a NUL, is no UTF-8, or has a
/// dotted key of more than kTomlMaxKeyParts parts: such a key nests tables as deep as it is long, deeper than
/// a recursive parser can bear. Runs before the parser, in one pass.
void refuse_beyond_toml_limits(std::string_view text, std::string_view file);

}  // namespace socta
