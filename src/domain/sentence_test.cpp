#include "domain/sentence.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Sentence, IsFilledInEnglish) {
  const std::string long_word(100, 'x');
  const struct {
    Sentence sentence;
    std::string english;
  } table[] = {
      {"Said as it is, {value} included.", "Said as it is, {value} included."},
      {{"k", "Nothing to fill in."}, "Nothing to fill in."},
      {{"k", "{value} is no date.", {quoted("value", "soon")}}, "\"soon\" is no date."},
      {{"k", "{value} is no date.", {quoted("value", long_word)}},
       '"' + std::string(60, 'x') + "…\" is no date."},
      {{"k", "Not {low} … {high}", {numeric("high", 2.5), numeric("low", -1)}}, "Not -1 … 2.5"},
      {{"k", "In {rows} rows: {list}", {counted("rows", 14), plain("list", "2, 3, …")}},
       "In 14 rows: 2, 3, …"},
      {{"k", "{a}{a}", {plain("a", "{b}")}}, "{b}{b}"},
  };
  for (const auto& row : table) EXPECT_EQ(row.sentence.english(), row.english);
}

TEST(Sentence, IsJoinedAndStaysEnglishWhereAPartHasNoKey) {
  const Sentence known("a", "A {x}", {plain("x", "1")});
  const Sentence end("b", "; B.");
  const Sentence both = known + end;
  EXPECT_EQ(both.english(), "A 1; B.");
  ASSERT_EQ(both.parts().size(), 2u);
  EXPECT_EQ(both.parts()[0], (SaidPart{"a", {plain("x", "1")}}));
  EXPECT_EQ(both.parts()[1], SaidPart{"b"});
  for (const Sentence& mixed : {known + ".", "First. " + known}) {
    EXPECT_TRUE(mixed.parts().empty()) << mixed.english();
    EXPECT_FALSE(mixed.english().empty());
  }
}

}  // namespace
}  // namespace socta
