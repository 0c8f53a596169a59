#include "format/encoding.h"

#include <gtest/gtest.h>

#include "format/utf8.h"

namespace socta {
namespace {

using namespace std::string_literals;

std::string utf16(std::u16string_view text, Encoding encoding) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += encoding == Encoding::utf16_le ? std::string{low, high} : std::string{high, low};
  }
  return bytes;
}

TEST(Encoding, NamesAreReadWithoutRegardToCase) {
  EXPECT_EQ(parse_encoding("UTF-8"), Encoding::utf8);
  EXPECT_EQ(parse_encoding("Windows-1250"), Encoding::windows_1250);
  EXPECT_EQ(parse_encoding("utf-16"), Encoding::utf16_le);
  EXPECT_EQ(parse_encoding("latin-2"), std::nullopt);
  EXPECT_EQ(parse_encoding(""), std::nullopt);
  for (const auto encoding : {Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be, Encoding::windows_1250,
                              Encoding::windows_1251})
    EXPECT_EQ(parse_encoding(to_string(encoding)), encoding);
}

TEST(Encoding, TextIsDecodedToUtf8) {
  const auto le = Encoding::utf16_le;
  const auto be = Encoding::utf16_be;
  struct {
    std::string bytes;
    std::optional<Encoding> declared;
    std::string text;
    std::size_t warnings;
  } const cases[] = {
      {"", {}, "", 0},
      {"plain", {}, "plain", 0},
      {"Крађа, šverc", {}, "Крађа, šverc", 0},
      {"\xEF\xBB\xBFname", {}, "name", 0},
      {"\xEF\xBB\xBFname", Encoding::utf8, "name", 0},
      {"\xFF\xFE" + utf16(u"ђ;1\n", le), {}, "ђ;1\n", 0},
      {"\xFE\xFF" + utf16(u"ђ;1\n", be), {}, "ђ;1\n", 0},
      {"\xFE\xFF" + utf16(u"a", be), le, "a", 0},
      {utf16(u"name;value\n1;2\n", le), {}, "name;value\n1;2\n", 0},
      {utf16(u"назив;вредност\n1;2\n", be), {}, "назив;вредност\n1;2\n", 0},
      {utf16(u"\U0001F600", le), le, "\U0001F600", 0},
      {"\x8Averc u Ni\x9Au, \xE8\xE6\xF0", Encoding::windows_1250, "Šverc u Nišu, čćđ", 0},
      {"\xCA\xF0\xE0\x90\xE0", Encoding::windows_1251, "Крађа", 0},
      {"Ni\x9A;Kraljevo;\xC8"
       "a\xE8"
       "ak",
       {},
       "Niš;Kraljevo;Čačak",
       1},

      {"\xCA\xF0\xE0\x9A\xE5\xE2\xEE;\xCD\xE8\xF8", {}, "Краљево;Ниш", 1},
      {"a\r\nb\rc\nd", {}, "a\r\nb\rc\nd", 0},
      {"e\xCC\x81 \xC2\xA0", {}, "e\xCC\x81 \xC2\xA0", 0},
  };
  for (const auto& test : cases) {
    Problems problems;
    EXPECT_EQ(decode_text(test.bytes, test.declared, "f.csv", problems), test.text) << test.text;
    EXPECT_EQ(problems.list().size(), test.warnings) << test.text;
  }
}

TEST(Encoding, WhatTheEncodingDoesNotHaveIsRefusedWithItsPlace) {
  struct {
    const char* what;
    std::string bytes;
    std::optional<Encoding> declared;
    std::size_t row, column;
  } const cases[] = {
      {"a lone continuation byte", "ab\ncd\x80", {}, 2, 3},
      {"an overlong slash", "a\xC0\xAF", {}, 1, 2},
      {"a surrogate", "\r\n\xED\xA0\x80", {}, 2, 1},
      {"above the last character", "\xF5\x80\x80\x80", {}, 1, 1},
      {"a cut character", "caf\xC3", {}, 1, 4},
      {"FE and FF inside", "name,x\n\xFF\xFE", {}, 2, 1},
      {"a spoilt byte after good UTF-8", "č\rč\xE8", {}, 2, 3},
      {"Windows-1250 declared as UTF-8", "Ni\x9A", Encoding::utf8, 1, 3},
      {"a free byte of Windows-1250", "a\n\x81", Encoding::windows_1250, 2, 1},
      {"a free byte of Windows-1251", "a\x98", Encoding::windows_1251, 1, 2},
      {"half a UTF-16 pair",
       "a\0\n\0\x3D\xD8"
       "b\0"s,
       Encoding::utf16_le, 2, 1},
      {"a cut UTF-16 unit", "a\0b"s, Encoding::utf16_le, 1, 2},
      {"a mark that contradicts", "\xEF\xBB\xBFx", Encoding::windows_1250, 0, 0},
  };
  for (const auto& test : cases) {
    Problems problems;
    EXPECT_EQ(decode_text(test.bytes, test.declared, "f.csv", problems), std::nullopt) << test.what;
    ASSERT_TRUE(problems.has_errors()) << test.what;
    const auto& where = problems.list()[0].where;
    EXPECT_EQ(where.file, "f.csv");
    EXPECT_EQ(where.row, test.row) << test.what;
    EXPECT_EQ(where.column, test.column) << test.what;
  }
}

TEST(Encoding, EveryInvalidByteIsReportedUpToTheLimit) {
  Problems few;
  decode_text("a\xFF\nb\xFF\n\xFE", Encoding::utf8, "f", few);
  EXPECT_EQ(few.list().size(), 3u);
  Problems many;
  decode_text(std::string(100'000, '\xFF'), Encoding::utf8, "f", many);
  EXPECT_LE(many.list().size(), Problems::kLimit);
}

TEST(Utf8, EveryCharacterThatIsAppendedIsValidAndNothingElseIs) {
  for (char32_t c = 0; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    ASSERT_TRUE(is_valid_utf8(text)) << static_cast<unsigned>(c);
    ASSERT_FALSE(is_valid_utf8(text.substr(1)) && text.size() > 1) << static_cast<unsigned>(c);
  }
}

}  // namespace
}  // namespace socta
