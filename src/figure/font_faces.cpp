#include "figure/font_faces.h"

#include <array>
#include <cstdint>
#include <span>

#include "domain/embedded_file.h"

namespace socta {

std::span<const EmbeddedFile> font_files();

namespace {

struct Subset {
  std::string_view part_of_name;
  std::string_view unicode_range;
};

// As the font package's own style sheets state them.
constexpr std::array<Subset, 3> kSubsets{{
    {"-latin-ext-",
     "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,"
     "U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"},
    {"-cyrillic-", "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116"},
    {"-latin-",
     "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,"
     "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"},
}};

bool holds(std::string_view name, std::string_view part) { return name.find(part) != std::string_view::npos; }

std::string_view unicode_range(std::string_view name) {
  for (const Subset& subset : kSubsets)
    if (holds(name, subset.part_of_name)) return subset.unicode_range;
  return "U+0-10FFFF";
}

std::string font_face(const EmbeddedFile& file, std::string_view family) {
  return "@font-face{font-family:'" + std::string(family) +
         "';font-style:" + (holds(file.name, "-italic") ? "italic" : "normal") +
         ";font-weight:" + (holds(file.name, "-600-") ? "600" : "400") + ";src:url(data:font/woff2;base64," +
         base64(file.bytes) + ") format('woff2');unicode-range:" + std::string(unicode_range(file.name)) +
         "}";
}

std::string faces_of(std::string_view prefix, std::string_view family) {
  std::string rules;
  for (const EmbeddedFile& file : font_files())
    if (file.name.starts_with(prefix)) rules += font_face(file, family) + "\n";
  return rules;
}

}  // namespace

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t three = 0;
    for (std::size_t k = 0; k < 3; ++k)
      three = three << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      text += i + k <= bytes.size() ? kDigits[three >> (18 - 6 * k) & 63U] : '=';
  }
  return text;
}

const std::string& sans_font_faces() {
  static const std::string rules = faces_of("ibm-plex-sans-", "IBM Plex Sans");
  return rules;
}

const std::string& serif_font_faces() {
  static const std::string rules = faces_of("ibm-plex-serif-", "IBM Plex Serif");
  return rules;
}

}  // namespace socta
