#include "report/palette_png.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "domain/error.h"

namespace socta {
namespace {

constexpr std::size_t kMostColours = 256;
constexpr std::size_t kMostUsed = 192;  // of more colours; a cube of 4 × 4 × 4 keeps the rest near
constexpr std::size_t kBoxes = 1U << 16U;

// Colours fall into boxes of 5, 6 and 5 bits; a box stands for the colour that most of its pixels have.
std::size_t box_of(std::uint32_t colour) {
  return (colour >> 8U & 0xF800U) | (colour >> 5U & 0x07E0U) | (colour >> 3U & 0x001FU);
}

struct Box {
  std::size_t pixels = 0;
  std::uint32_t colour = 0;  // Boyer and Moore's candidate for the majority
  std::size_t lead = 0;
};

std::vector<Box> boxes_of(const PixelImage& image) {
  std::vector<Box> boxes(kBoxes);
  for (const std::uint32_t colour : image.pixels) {
    Box& box = boxes[box_of(colour)];
    ++box.pixels;
    if (box.lead == 0) box.colour = colour & 0xFFFFFFU;
    const bool same = box.colour == (colour & 0xFFFFFFU);
    box.lead += same ? 1 : -1;
  }
  return boxes;
}

struct Palette {
  std::vector<std::uint32_t> colours{};
  std::vector<std::uint8_t> place_of{};  ///< of each box
};

int distance(std::uint32_t a, std::uint32_t b) {
  int sum = 0;
  for (const unsigned shift : {0U, 8U, 16U}) {
    const int difference = static_cast<int>(a >> shift & 0xFFU) - static_cast<int>(b >> shift & 0xFFU);
    sum += difference * difference;
  }
  return sum;
}

std::uint8_t nearest(const std::vector<std::uint32_t>& colours, std::uint32_t colour) {
  const auto found = std::ranges::min_element(
      colours, {}, [colour](std::uint32_t candidate) { return distance(candidate, colour); });
  return static_cast<std::uint8_t>(found - colours.begin());
}

void add_cube(std::vector<std::uint32_t>& colours) {
  for (std::uint32_t red = 0; red < 256; red += 85)
    for (std::uint32_t green = 0; green < 256; green += 85)
      for (std::uint32_t blue = 0; blue < 256; blue += 85) colours.push_back(red << 16U | green << 8U | blue);
}

Palette palette_of(const PixelImage& image) {
  const std::vector<Box> boxes = boxes_of(image);
  std::vector<std::size_t> used;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (boxes[i].pixels > 0) used.push_back(i);
  std::ranges::stable_sort(used, std::greater{}, [&boxes](std::size_t i) { return boxes[i].pixels; });
  Palette palette{{}, std::vector<std::uint8_t>(kBoxes)};
  const bool all = used.size() <= kMostColours;
  for (std::size_t i = 0; i < (all ? used.size() : kMostUsed); ++i)
    palette.colours.push_back(boxes[used[i]].colour);
  if (!all) add_cube(palette.colours);
  for (const std::size_t box : used) palette.place_of[box] = nearest(palette.colours, boxes[box].colour);
  return palette;
}

std::string big_endian(std::size_t value) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(value >> shift & 0xFFU);
  return bytes;
}

std::string chunk(const std::string& name, const std::string& data) {
  const std::string checked = name + data;
  const auto sum =
      crc32(0, reinterpret_cast<const Bytef*>(checked.data()), static_cast<uInt>(checked.size()));
  return big_endian(data.size()) + checked + big_endian(sum);
}

// Every row begins with its filter: none, which is best for few colours.
std::string rows_of(const PixelImage& image, const Palette& palette) {
  std::string rows;
  rows.reserve((image.width + 1) * image.height);
  for (std::size_t y = 0; y < image.height; ++y) {
    rows += '\0';
    for (const std::uint32_t colour : image.pixels.subspan(y * image.width, image.width))
      rows += static_cast<char>(palette.place_of[box_of(colour)]);
  }
  return rows;
}

std::string compressed(const std::string& bytes) {
  uLongf size = compressBound(bytes.size());
  std::string packed(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                bytes.size(), 6) != Z_OK)
    throw Error(ErrorKind::internal, "A picture cannot be compressed.");
  packed.resize(size);
  return packed;
}

std::string colour_bytes(const Palette& palette) {
  std::string bytes;
  for (const std::uint32_t colour : palette.colours) bytes += big_endian(colour).substr(1);
  return bytes;
}

}  // namespace

std::string palette_png(const PixelImage& image, std::uint32_t dots_per_metre) {
  const Palette palette = palette_of(image);
  constexpr std::string_view kEightBitPalette("\x08\x03\0\0\0", 5);
  constexpr std::string_view kPerMetre("\x01", 1);
  return "\x89PNG\r\n\x1a\n" +
         chunk("IHDR", big_endian(image.width) + big_endian(image.height) + std::string(kEightBitPalette)) +
         chunk("pHYs", big_endian(dots_per_metre) + big_endian(dots_per_metre) + std::string(kPerMetre)) +
         chunk("PLTE", colour_bytes(palette)) + chunk("IDAT", compressed(rows_of(image, palette))) +
         chunk("IEND", "");
}

}  // namespace socta
