#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace socta {

/// Pixels row by row, each 0xRRGGBB; the highest byte is ignored.
struct PixelImage {
  std::size_t width = 0;
  std::size_t height = 0;
  std::span<const std::uint32_t> pixels{};
};

/// The image as PNG with a palette of at most 256 colours: for drawings, whose few colours stay exact while
/// the shades at their edges are rounded. `dots_per_metre` is the size at which it is meant to be seen. The
/// same bytes for the same pixels. Format: PNG specification, third edition, sections 5, 9 and 11.
std::string palette_png(const PixelImage& image, std::uint32_t dots_per_metre);

}  // namespace socta
