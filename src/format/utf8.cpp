#include "format/utf8.h"

namespace socta {
namespace {

struct LeadByte {
  std::size_t length;           // of the character; 0: not a lead byte
  unsigned char second_lowest;  // allowed second byte, which excludes overlong forms, surrogates, > U+10FFFF
  unsigned char second_highest;
};

LeadByte classify(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

unsigned char at(std::string_view text, std::size_t index) { return static_cast<unsigned char>(text[index]); }

/// Length of the valid character at `begin`, 0 when there is none.
std::size_t character_length(std::string_view text, std::size_t begin) {
  const auto lead = classify(at(text, begin));
  if (lead.length <= 1) return lead.length;
  if (begin + lead.length > text.size()) return 0;
  const auto second = at(text, begin + 1);
  if (second < lead.second_lowest || second > lead.second_highest) return 0;
  for (std::size_t i = 2; i < lead.length; ++i)
    if ((at(text, begin + i) & 0xC0) != 0x80) return 0;
  return lead.length;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    const auto length = character_length(text, position);
    if (length == 0) break;
    position += length;
  }
  return position;
}

bool is_valid_utf8(std::string_view text) { return valid_utf8_prefix(text) == text.size(); }

void append_utf8(std::string& text, char32_t character) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (character < 0x80) {
    put(character);
  } else if (character < 0x800) {
    put(0xC0 | (character >> 6));
    put(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    put(0xE0 | (character >> 12));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  } else {
    put(0xF0 | (character >> 18));
    put(0x80 | ((character >> 12) & 0x3F));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  }
}

}  // namespace socta
