#pragma once

#include <string>

namespace socta {

/// The shortest decimal text that reads back to the same double ("0.1", "4", "1e-07"); −0 is "0". For finite
/// values, which JSON and TOML both read.
std::string number_text(double value);

}  // namespace socta
