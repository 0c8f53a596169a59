#pragma once

#include <cstdlib>
#include <string_view>

namespace socta {

/// Ends the fuzzer, which then keeps the input, when a property of the reader does not hold.
inline void require(bool holds) {
  if (!holds) std::abort();
}

inline std::string_view as_text(const unsigned char* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace socta
