#include "domain/suggestion.h"

#include <gtest/gtest.h>

#include <vector>

#include "domain/message_text.h"

namespace socta {
namespace {

TEST(EditDistance, CountsInsertionsDeletionsChangesAndSwaps) {
  const struct {
    const char* a;
    const char* b;
    std::size_t expected;
  } table[] = {
      {"", "", 0},
      {"abc", "abc", 0},
      {"abc", "ABC", 0},
      {"abc", "", 3},
      {"heroin", "heroine", 1},
      {"robery", "robbery", 1},
      {"tax_fruad", "tax_fraud", 1},
      {"kitten", "sitting", 3},
  };
  for (const auto& row : table) {
    EXPECT_EQ(edit_distance(row.a, row.b), row.expected) << row.a << " " << row.b;
    EXPECT_EQ(edit_distance(row.b, row.a), row.expected) << row.b << " " << row.a;
  }
}

TEST(Suggestion, NamesTheNearestWordOnlyWhenItIsNear) {
  const std::vector<std::string> known{"heroin", "cocaine", "robbery", "tax_fraud", "A1", "A2"};
  const struct {
    const char* word;
    const char* expected;
  } table[] = {
      {"heroine", "; did you mean \"heroin\"?"},
      {"Cocaine", "; did you mean \"cocaine\"?"},
      {"taxfraud", "; did you mean \"tax_fraud\"?"},
      {"A3", "; did you mean \"A1\"?"},
      {"kidnapping", "."},
      {"", "."},
      {"x", "."},
  };
  for (const auto& row : table) EXPECT_EQ(did_you_mean(row.word, known).english(), row.expected) << row.word;
  EXPECT_EQ(did_you_mean(std::string(100000, 'a'), known).english(), ".");
}

TEST(InQuotes, CutsLongValuesAtTheEndOfACharacter) {
  EXPECT_EQ(in_quotes("a"), "\"a\"");
  std::string cyrillic = "a";
  for (int i = 0; i < 100; ++i) cyrillic += "ж";
  std::string expected = "\"a";
  for (int i = 0; i < 29; ++i) expected += "ж";
  EXPECT_EQ(in_quotes(cyrillic), expected + "…\"");
}

}  // namespace
}  // namespace socta
