#include "report/palette_png.h"

#include <cairo.h>
#include <gtest/gtest.h>

#include <cstring>
#include <vector>

namespace socta {
namespace {

struct Reader {
  std::string_view rest;
};

cairo_status_t read_some(void* closure, unsigned char* into, unsigned length) {
  std::string_view& rest = static_cast<Reader*>(closure)->rest;
  if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(into, rest.data(), length);
  rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

std::vector<std::uint32_t> read_back(const std::string& png, std::size_t width, std::size_t height) {
  Reader reader{png};
  cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(read_some, &reader);
  EXPECT_EQ(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
  EXPECT_EQ(cairo_image_surface_get_width(surface), static_cast<int>(width));
  EXPECT_EQ(cairo_image_surface_get_height(surface), static_cast<int>(height));
  const auto* first = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface));
  std::vector<std::uint32_t> pixels(first, first + width * height);
  for (std::uint32_t& pixel : pixels) pixel &= 0xFFFFFFU;
  cairo_surface_destroy(surface);
  return pixels;
}

int channel(std::uint32_t colour, unsigned shift) { return static_cast<int>(colour >> shift & 0xFFU); }

TEST(PalettePng, FewColoursStayExactEvenNextToTheirShades) {
  // The theme's colours, two of them so near that they share a box, each many times and its shades once.
  std::vector<std::uint32_t> pixels;
  for (const std::uint32_t colour : {0x1B2A3AU, 0xFFFFFFU, 0x2F5D8AU, 0xF4F6F8U, 0x8E1B2EU})
    for (int i = 0; i < 20; ++i) pixels.push_back(colour);
  std::vector<std::uint32_t> with_shade = pixels;
  for (int i = 0; i < 20; ++i) with_shade.push_back(0x1B2A3BU + static_cast<std::uint32_t>(i % 2));
  const auto back = read_back(palette_png({20, 6, with_shade}, 1), 20, 6);
  EXPECT_EQ(std::vector<std::uint32_t>(back.begin(), back.begin() + 100), pixels);
}

TEST(PalettePng, OfManyColoursEachIsNearItsOwn) {
  std::vector<std::uint32_t> pixels;
  for (std::uint32_t i = 0; i < 64 * 64; ++i)
    pixels.push_back((i % 64 * 4) << 16U | (i / 64 * 4) << 8U | 0x40U);
  const auto back = read_back(palette_png({64, 64, pixels}, 1), 64, 64);
  for (std::size_t i = 0; i < pixels.size(); ++i)
    for (const unsigned shift : {0U, 8U, 16U})
      EXPECT_LE(std::abs(channel(back[i], shift) - channel(pixels[i], shift)), 74)
          << i;  // half a cell of the cube, across
}

TEST(PalettePng, GivesTheSameBytesAgainAndTheSizeItIsMeantFor) {
  const std::vector<std::uint32_t> pixels(12, 0xC4622DU);
  const std::string png = palette_png({4, 3, pixels}, 9449);
  EXPECT_EQ(png, palette_png({4, 3, pixels}, 9449));
  EXPECT_NE(png.find(std::string("pHYs\0\0\x24\xE9\0\0\x24\xE9\x01", 13)), std::string::npos);
}

}  // namespace
}  // namespace socta
