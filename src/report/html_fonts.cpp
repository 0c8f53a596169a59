#include "report/html_fonts.h"

#include <array>
#include <span>

#include "domain/embedded_file.h"
#include "figure/text_metrics.h"

namespace socta {

std::span<const EmbeddedFile> report_files();

namespace {

std::string base64(std::string_view bytes) {
  static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve(bytes.size() * 4 / 3 + 4);
  const auto at = [&bytes](std::size_t i) -> unsigned {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const unsigned word = at(i) << 16 | at(i + 1) << 8 | at(i + 2);
    text += kDigits[word >> 18];
    text += kDigits[word >> 12 & 63];
    text += i + 1 < bytes.size() ? kDigits[word >> 6 & 63] : '=';
    text += i + 2 < bytes.size() ? kDigits[word & 63] : '=';
  }
  return text;
}

// The ranges are those of the files' package.
struct Subset {
  std::string_view name;
  std::string_view range;
};
constexpr std::array<Subset, 3> kSubsets{
    {{"-latin-",
      "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+"
      "2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"},
     {"-latin-ext-",
      "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-"
      "20C0,U+2113"},
     {"-cyrillic-", "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116"}}};

struct Needs {
  bool latin_ext = false;
  bool cyrillic = false;
};

Needs needs_of(std::string_view text) {
  Needs needs;
  while (!text.empty() && !(needs.latin_ext && needs.cyrillic)) {
    const std::uint32_t character = next_character(text);
    if (character >= 0x0400 && character <= 0x04FF) needs.cyrillic = true;
    if ((character >= 0x0100 && character <= 0x02BA) || (character >= 0x1E00 && character <= 0x1EFF))
      needs.latin_ext = true;
  }
  return needs;
}

const Subset* subset_of(std::string_view file, const Needs& needs) {
  if (file.find("-latin-ext-") != file.npos) return needs.latin_ext ? &kSubsets[1] : nullptr;
  if (file.find("-cyrillic-") != file.npos) return needs.cyrillic ? &kSubsets[2] : nullptr;
  return file.find("-latin-") != file.npos ? &kSubsets[0] : nullptr;
}

}  // namespace

std::string font_faces(std::string_view text) {
  const Needs needs = needs_of(text);
  std::string css;
  for (const EmbeddedFile& file : report_files()) {
    if (!file.name.ends_with(".woff2")) continue;
    const Subset* subset = subset_of(file.name, needs);
    if (!subset) continue;
    const bool serif = file.name.find("serif") != file.name.npos;
    css += "@font-face{font-family:'IBM Plex " + std::string(serif ? "Serif" : "Sans") +
           "';font-style:" + (file.name.find("italic") != file.name.npos ? "italic" : "normal") +
           ";font-weight:" + (file.name.find("600") != file.name.npos ? "600" : "400") +
           ";src:url(data:font/woff2;base64," + base64(file.bytes) +
           ") format('woff2');unicode-range:" + std::string(subset->range) + "}\n";
  }
  return css;
}

}  // namespace socta
