#include "text/search_words.h"

#include <gtest/gtest.h>

#include "text/language.h"

namespace socta {
namespace {

using Words = std::vector<std::string>;

TEST(SearchWords, AreFoldedSortedAndThereOnce) {
  const struct {
    const char* text;
    Words words;
  } table[] = {
      {"", {}},
      {" - , . ", {}},
      {"Two words, two WORDS", {"two", "words"}},
      {"Ђорђе", {"djordje"}},
      {"Đorđe", {"djordje"}},
      {"djordje", {"djordje"}},
      {"Кријумчарење људи", {"krijumcarenje", "ljudi"}},
      {"Krijumčarenje ljudi", {"krijumcarenje", "ljudi"}},
      {"Џиновска жаба шушти", {"dzinovska", "susti", "zaba"}},
      {"Džinovska žaba šušti", {"dzinovska", "susti", "zaba"}},
      {"Ѓорѓи ќе ѕвони", {"dzvoni", "gorgi", "ke"}},
      {"S\u0301utra, с\u0301утра", {"sutra"}},
      {"e\u0301 é E", {"e"}},
      {"heroin-2015 №7 ½", {"1", "2", "2015", "heroin", "no7"}},
      {"مخدرات", {"مخدرات"}},
      {"a\xff\x62", {"a", "b"}},
  };
  for (const auto& row : table) EXPECT_EQ(search_words(row.text), row.words) << row.text;
}

TEST(SearchWords, OfBothScriptsOfSerbianAreTheSame) {
  const std::string letters =
      "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш А Б В Г Д Ђ Е Ж З И Ј К Л Љ М Н Њ О П Р С "
      "Т Ћ У Ф "
      "Х Ц Ч Џ Ш Његошева џезва ЉУБАВ";
  EXPECT_EQ(search_words(letters), search_words(latin(letters)));
}

TEST(SearchWords, AreCutAtACharactersEnd) {
  const Words words = search_words("x" + std::string(100, 'a') + " " + "y" + [] {
    std::string many;
    for (int i = 0; i < 50; ++i) many += "ش";
    return many;
  }());
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[0].size(), kLongestSearchWord);
  EXPECT_EQ(words[1].size(), kLongestSearchWord - 1);
}

}  // namespace
}  // namespace socta
