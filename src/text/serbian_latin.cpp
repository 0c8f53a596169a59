#include "text/serbian_latin.h"

#include <array>
#include <optional>

namespace socta {
namespace {

/// Characters of two bytes in UTF-8 from U+0400 on: all of Cyrillic that Serbian uses stands in this block.
constexpr std::uint32_t kBlock = 0x0400;
constexpr std::size_t kLetters = 0x60;
constexpr std::size_t kSmallLetters = 0x30;  // from here on

using Table = std::array<std::string_view, kLetters>;

constexpr Table latin_letters() {
  Table table{};
  constexpr std::u32string_view kCapitals = U"АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ";
  constexpr std::u32string_view kSmall = U"абвгдђежзијклљмнњопрстћуфхцчџш";
  constexpr std::array<std::string_view, 30> kLatinCapitals{
      "A", "B",  "V", "G", "D", "Đ", "E", "Ž", "Z", "I", "J", "K", "L", "Lj", "M",
      "N", "Nj", "O", "P", "R", "S", "T", "Ć", "U", "F", "H", "C", "Č", "Dž", "Š"};
  constexpr std::array<std::string_view, 30> kLatinSmall{"a", "b", "v", "g",  "d", "đ", "e",  "ž", "z",  "i",
                                                         "j", "k", "l", "lj", "m", "n", "nj", "o", "p",  "r",
                                                         "s", "t", "ć", "u",  "f", "h", "c",  "č", "dž", "š"};
  for (std::size_t i = 0; i < kCapitals.size(); ++i) {
    table[kCapitals[i] - kBlock] = kLatinCapitals[i];
    table[kSmall[i] - kBlock] = kLatinSmall[i];
  }
  return table;
}

constexpr Table kLatin = latin_letters();

/// The place in the table of the letter at `at`; nullopt where none of the block stands there.
std::optional<std::size_t> letter_at(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return std::nullopt;
  const auto first = static_cast<unsigned char>(text[at]);
  const auto second = static_cast<unsigned char>(text[at + 1]);
  if (first != 0xD0U && first != 0xD1U) return std::nullopt;
  const std::size_t place = ((first & 0x1FU) << 6U | (second & 0x3FU)) - kBlock;
  return place < kLetters && !kLatin[place].empty() ? std::optional(place) : std::nullopt;
}

bool is_capital(std::optional<std::size_t> letter) { return letter && *letter < kSmallLetters; }

/// "Lj" before a small letter, "LJ" in a word of capitals.
bool in_capitals(std::string_view text, std::size_t at) {
  const auto next = letter_at(text, at + 2);
  if (next) return is_capital(next);
  return at >= 2 && is_capital(letter_at(text, at - 2));
}

std::string_view capitals_of(std::string_view digraph) {
  if (digraph == "Lj") return "LJ";
  return digraph == "Nj" ? "NJ" : "DŽ";
}

bool is_digraph(std::string_view letter) { return letter == "Lj" || letter == "Nj" || letter == "Dž"; }

}  // namespace

std::string latin(std::string_view cyrillic) {
  std::string result;
  result.reserve(cyrillic.size());
  for (std::size_t at = 0; at < cyrillic.size();) {
    const auto letter = letter_at(cyrillic, at);
    if (!letter) {
      result += cyrillic[at++];
      continue;
    }
    const std::string_view plain = kLatin[*letter];
    result += is_digraph(plain) && in_capitals(cyrillic, at) ? capitals_of(plain) : plain;
    at += 2;
  }
  return result;
}

}  // namespace socta
