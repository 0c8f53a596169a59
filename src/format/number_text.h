#pragma once

#include <string>

namespace socta {

/// The shortest decimal text that parse_number reads back to the same double ("0.1", "4", "1e-07"), without
/// an exponent between 1e-5 and 1e15; −0 is "0". For finite values; JSON and TOML read it too.
std::string number_text(double value);

}  // namespace socta
