#include "format/encoding_guess.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "format/utf8.h"

namespace socta {
namespace {

// Dashes, quotes, ellipsis, no-break space, degree, guillemets: the same bytes in both code pages.
constexpr std::string_view kSharedMarks = "\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xA7\xAB\xB0\xB7\xBB";

// Š š Ž ž Ć ć Č č Đ đ in Windows-1250.
constexpr std::string_view kSerbianLatin = "\x8A\x9A\x8E\x9E\xC6\xE6\xC8\xE8\xD0\xF0";

// Љ Њ Ћ Џ Ђ Ј and small, the letters outside А–я in Windows-1251.
constexpr std::string_view kSerbianCyrillicOnly = "\x8A\x9A\x8C\x9C\x8E\x9E\x8F\x9F\x80\x90\xA3\xBC";

// й щ ъ ы ь э ю я and capitals: in А–я of Windows-1251 but not in Serbian.
constexpr std::string_view kNotSerbianCyrillic =
    "\xC9\xD9\xDA\xDB\xDC\xDD\xDE\xDF\xE9\xF9\xFA\xFB\xFC\xFD\xFE\xFF";

bool contains(std::string_view set, char byte) { return set.find(byte) != std::string_view::npos; }

bool is_high_letter(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 && !contains(kSharedMarks, byte);
}

bool is_serbian_cyrillic(char byte) {
  const bool in_alphabet_block = static_cast<unsigned char>(byte) >= 0xC0;
  return contains(kSerbianCyrillicOnly, byte) || (in_alphabet_block && !contains(kNotSerbianCyrillic, byte));
}

struct LetterCounts {
  std::size_t letters = 0;       // of the upper half
  std::size_t beside_other = 0;  // of those: next to another one
  bool all_latin = true;
  bool all_cyrillic = true;
};

LetterCounts count_letters(std::string_view bytes) {
  LetterCounts counts;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!is_high_letter(bytes[i])) continue;
    ++counts.letters;
    const bool before = i > 0 && is_high_letter(bytes[i - 1]);
    const bool after = i + 1 < bytes.size() && is_high_letter(bytes[i + 1]);
    if (before || after) ++counts.beside_other;
    counts.all_latin = counts.all_latin && contains(kSerbianLatin, bytes[i]);
    counts.all_cyrillic = counts.all_cyrillic && is_serbian_cyrillic(bytes[i]);
  }
  return counts;
}

// Fewer letters than this could be one spoilt UTF-8 character.
constexpr std::size_t kShortestWord = 5;

// In Latin script letters with marks stand alone among plain ones; in Cyrillic all letters of a word are
// high.
std::optional<Encoding> guess_code_page(std::string_view bytes) {
  const auto counts = count_letters(bytes);
  const bool mostly_alone = counts.beside_other * 4 <= counts.letters;
  const bool mostly_together = counts.beside_other * 4 >= counts.letters * 3;
  if (counts.letters > 0 && counts.all_latin && mostly_alone) return Encoding::windows_1250;
  if (counts.letters >= kShortestWord && counts.all_cyrillic && mostly_together)
    return Encoding::windows_1251;
  return std::nullopt;
}

// Separators, digits and line ends give at least one unit in eight a zero upper byte, even in Cyrillic text;
// a zero lower byte (U+0100, U+0400 …) hardly ever occurs.
std::optional<Encoding> guess_utf16(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  std::size_t zero_first = 0;
  std::size_t zero_second = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    if (bytes[i] == '\0') ++zero_first;
    if (bytes[i + 1] == '\0') ++zero_second;
  }
  const std::size_t enough = bytes.size() / 16 + 1;
  if (zero_first == 0 && zero_second >= enough) return Encoding::utf16_le;
  if (zero_second == 0 && zero_first >= enough) return Encoding::utf16_be;
  return std::nullopt;
}

}  // namespace

Encoding guess_encoding(std::string_view bytes, std::string_view file, Problems& problems) {
  if (const auto utf16 = guess_utf16(bytes)) return *utf16;
  const std::size_t valid = valid_utf8_prefix(bytes);
  if (valid == bytes.size()) return Encoding::utf8;
  // A file that is UTF-8 up to a few spoilt bytes is reported byte by byte, not taken for another encoding.
  const auto first_high = std::find_if(bytes.begin(), bytes.end(),
                                       [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
  if (static_cast<std::size_t>(first_high - bytes.begin()) < valid) return Encoding::utf8;
  const auto guessed = guess_code_page(bytes);
  if (guessed)
    problems.warning("is not UTF-8; read as " + std::string(to_string(*guessed)) +
                         " because of its letters; declare the encoding to be sure",
                     {.file = std::string(file)});
  return guessed.value_or(Encoding::utf8);
}

}  // namespace socta
