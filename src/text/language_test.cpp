#include "text/language.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Latin, IsDerivedFromCyrillicAndLeavesTheRestAlone) {
  const struct {
    const char* cyrillic;
    const char* expected;
  } table[] = {
      {"процена претње", "procena pretnje"},
      {"Љубав, њега, џез", "Ljubav, njega, džez"},
      {"ЏЕЗ И ЉУБАВ", "DŽEZ I LJUBAV"},
      {"ђон, ћошак, чај, шума, жито", "đon, ćošak, čaj, šuma, žito"},
      {"КОЊ", "KONJ"},
      {"Њ", "Nj"},
      {"Љ. Њ.", "Lj. Nj."},
      {"\xD0", "\xD0"},
      {"инјекција", "injekcija"},
      {"PESTLE и e-mail@primer.rs", "PESTLE i e-mail@primer.rs"},
      {"„5 %“ – 2015.", "„5 %“ – 2015."},
      {"", ""},
  };
  for (const auto& row : table) EXPECT_EQ(latin(row.cyrillic), row.expected);
}

TEST(Language, ReadsItsCodesAndRefusesOthers) {
  for (const Language language : {Language::english, Language::serbian_cyrillic, Language::serbian_latin})
    EXPECT_EQ(parse_language(to_string(language)), language);
  EXPECT_EQ(parse_language("sr"), Language::serbian_cyrillic);
  for (const char* code : {"", "de", "EN", "sr-latn", "sr_Latn"}) EXPECT_FALSE(parse_language(code)) << code;
}

TEST(Text, FallsBackToEnglishThenToAnyLanguage) {
  EXPECT_EQ(in_language(Text{{{"en", "scope"}, {"sr", "обим"}}}, Language::serbian_latin), "obim");
  EXPECT_EQ(in_language(Text{{{"en", "scope"}}}, Language::serbian_cyrillic), "scope");
  EXPECT_EQ(in_language(Text{{{"sr", "обим"}}}, Language::english), "обим");
  EXPECT_EQ(in_language(Text{}, Language::english), "");
}

}  // namespace
}  // namespace socta
