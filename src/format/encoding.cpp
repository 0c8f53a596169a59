#include "format/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "format/encoding_guess.h"
#include "format/utf8.h"

namespace socta {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

struct EncodingName {
  std::string_view name;
  Encoding encoding;
};

// The first name of an encoding is the one that to_string gives.
constexpr std::array kNames = {
    EncodingName{"utf-8", Encoding::utf8},          EncodingName{"utf8", Encoding::utf8},
    EncodingName{"utf-16le", Encoding::utf16_le},   EncodingName{"utf-16", Encoding::utf16_le},
    EncodingName{"utf-16be", Encoding::utf16_be},   EncodingName{"windows-1250", Encoding::windows_1250},
    EncodingName{"cp1250", Encoding::windows_1250}, EncodingName{"windows-1251", Encoding::windows_1251},
    EncodingName{"cp1251", Encoding::windows_1251},
};

/// Walks through lines so that a position in the text can be told as row and column, both from 1.
class Place {
 public:
  Place(std::string_view file, std::size_t unit_size) : file_(file), unit_size_(unit_size) {}

  /// Must be told every character in order; CR, LF and CRLF end a line.
  void pass(char32_t character, std::size_t next_position) {
    const bool second_of_pair = character == '\n' && last_was_return_;
    if (second_of_pair || character == '\n' || character == '\r') line_begin_ = next_position;
    if (!second_of_pair && (character == '\n' || character == '\r')) ++row_;
    last_was_return_ = character == '\r';
  }

  Location at(std::size_t position) const {
    return {.file = std::string(file_), .row = row_, .column = (position - line_begin_) / unit_size_ + 1};
  }

 private:
  std::string_view file_;
  std::size_t unit_size_;
  std::size_t row_ = 1;
  std::size_t line_begin_ = 0;
  bool last_was_return_ = false;
};

std::string hexadecimal(unsigned value, int digits) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%0*X", digits, value);
  return buffer.data();
}

unsigned byte_at(std::string_view bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

void check_utf8(std::string_view bytes, std::string_view file, Problems& problems) {
  Place place(file, 1);
  std::size_t position = 0;
  while (!problems.full()) {
    const std::size_t valid_end = position + valid_utf8_prefix(bytes.substr(position));
    for (; position < valid_end; ++position) place.pass(byte_at(bytes, position), position + 1);
    if (position == bytes.size()) return;
    problems.error(
        Sentence("no_utf8", "byte {byte} is not valid UTF-8; if the file has another encoding, declare it",
                 {plain("byte", hexadecimal(byte_at(bytes, position), 2))}),
        place.at(position));
    do ++position;
    while (position < bytes.size() && (byte_at(bytes, position) & 0xC0) == 0x80);
  }
}

unsigned unit_at(std::string_view bytes, std::size_t position, Encoding encoding) {
  const unsigned first = byte_at(bytes, position);
  const unsigned second = byte_at(bytes, position + 1);
  return encoding == Encoding::utf16_le ? first | (second << 8) : (first << 8) | second;
}

bool is_high_surrogate(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string decode_utf16(std::string_view bytes, Encoding encoding, std::string_view file,
                         Problems& problems) {
  std::string text;
  text.reserve(bytes.size());
  Place place(file, 2);
  std::size_t position = 0;
  for (std::size_t next = 0; position + 1 < bytes.size() && !problems.full(); position = next) {
    const unsigned unit = unit_at(bytes, position, encoding);
    const unsigned follower = position + 3 < bytes.size() ? unit_at(bytes, position + 2, encoding) : 0;
    const bool pair = is_high_surrogate(unit) && is_low_surrogate(follower);
    next = position + (pair ? 4 : 2);
    if (!pair && (is_high_surrogate(unit) || is_low_surrogate(unit))) {
      problems.error("unit " + hexadecimal(unit, 4) + " is half of a UTF-16 pair", place.at(position));
      continue;
    }
    const char32_t character = pair ? 0x10000 + ((unit - 0xD800) << 10) + (follower - 0xDC00) : unit;
    append_utf8(text, character);
    place.pass(character, next);
  }
  if (position + 1 == bytes.size()) problems.error("the last UTF-16 character is cut", place.at(position));
  return text;
}

/// Characters of bytes 80–FF; 0 where the code page has none.
using UpperHalf = std::array<char16_t, 128>;

UpperHalf upper_half(const char* converter_name) {
  std::array<char, 128> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(0x80 + i);
  UpperHalf characters{};
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(converter_name, &status);
  ucnv_toUChars(converter, characters.data(), characters.size(), bytes.data(), bytes.size(), &status);
  ucnv_close(converter);
  // U_STRING_NOT_TERMINATED_WARNING is expected: 128 characters fill the array.
  if (U_FAILURE(status)) throw Error(ErrorKind::internal, "the ICU library lacks a code page");
  // ICU gives control characters for the bytes that the code page leaves free.
  for (auto& character : characters)
    if (character < 0xA0 || character == 0xFFFD) character = 0;
  return characters;
}

const UpperHalf& code_page(Encoding encoding) {
  static const UpperHalf central_european = upper_half("windows-1250");
  static const UpperHalf cyrillic = upper_half("windows-1251");
  return encoding == Encoding::windows_1250 ? central_european : cyrillic;
}

std::string decode_code_page(std::string_view bytes, Encoding encoding, std::string_view file,
                             Problems& problems) {
  const UpperHalf& characters = code_page(encoding);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  Place place(file, 1);
  for (std::size_t position = 0; position < bytes.size() && !problems.full(); ++position) {
    const unsigned byte = byte_at(bytes, position);
    const char32_t character = byte < 0x80 ? byte : characters[byte - 0x80];
    if (byte >= 0x80 && character == 0)
      problems.error(Sentence("no_such_byte", "byte {byte} does not exist in {encoding}",
                              {plain("byte", hexadecimal(byte, 2)), plain("encoding", to_string(encoding))}),
                     place.at(position));
    append_utf8(text, character);
    place.pass(character, position + 1);
  }
  return text;
}

std::optional<Encoding> encoding_of_mark(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) return Encoding::utf8;
  if (bytes.starts_with(kUtf16LeMark)) return Encoding::utf16_le;
  if (bytes.starts_with(kUtf16BeMark)) return Encoding::utf16_be;
  return std::nullopt;
}

bool is_utf16(Encoding encoding) { return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be; }

/// What to decode with; nullopt after an error.
std::optional<Encoding> choose(std::string_view bytes, std::optional<Encoding> declared,
                               std::string_view file, Problems& problems) {
  const auto marked = encoding_of_mark(bytes);
  if (declared && marked && declared != marked && !(is_utf16(*declared) && is_utf16(*marked))) {
    problems.error(
        Sentence("other_encoding", "is declared as {declared} but begins with the mark of {marked}",
                 {plain("declared", to_string(*declared)), plain("marked", to_string(*marked))}),
        {.file = std::string(file)});
    return std::nullopt;
  }
  if (marked) return marked;
  if (declared) return declared;
  return guess_encoding(bytes, file, problems);
}

}  // namespace

std::optional<Encoding> parse_encoding(std::string_view name) {
  std::string lower(name);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto found = std::find_if(kNames.begin(), kNames.end(),
                                  [&](const EncodingName& known) { return known.name == lower; });
  if (found == kNames.end()) return std::nullopt;
  return found->encoding;
}

std::string_view to_string(Encoding encoding) {
  return std::find_if(kNames.begin(), kNames.end(),
                      [&](const EncodingName& known) { return known.encoding == encoding; })
      ->name;
}

std::optional<std::string> decode_text(std::string_view bytes, std::optional<Encoding> declared,
                                       std::string_view file, Problems& problems) {
  Problems found;
  const auto encoding = choose(bytes, declared, file, found);
  std::string text;
  if (encoding) {
    const std::size_t mark_size = !encoding_of_mark(bytes) ? 0 : *encoding == Encoding::utf8 ? 3 : 2;
    bytes.remove_prefix(mark_size);
    if (*encoding == Encoding::utf8) check_utf8(bytes, file, found);
    if (*encoding == Encoding::utf8 && !found.has_errors()) text = bytes;
    if (is_utf16(*encoding)) text = decode_utf16(bytes, *encoding, file, found);
    if (!is_utf16(*encoding) && *encoding != Encoding::utf8)
      text = decode_code_page(bytes, *encoding, file, found);
  }
  problems.append(found);
  if (found.has_errors()) return std::nullopt;
  return text;
}

}  // namespace socta
