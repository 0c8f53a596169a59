#pragma once

#include <span>
#include <string_view>

namespace socta {

/// A file built into the program (a methodology, a message catalogue); see `socta_embed` in
/// cmake/layer.cmake.
struct EmbeddedFile {
  std::string_view name;   ///< file name without a folder; of a whole folder, the path below it
  std::string_view bytes;  ///< its content, unchanged
};

}  // namespace socta
