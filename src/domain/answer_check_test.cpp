#include "domain/answer_check.h"

#include <gtest/gtest.h>

#include <limits>

namespace socta {
namespace {

TEST(AnswerCheck, AcceptsABestValueAThreePointAnswerAndCannotAssess) {
  const Answer table[] = {
      {},
      {.best = 0},
      {.best = 4},
      {.low = 1, .best = 2, .high = 3},
      {.low = 2, .best = 2, .high = 2},
      {.low = 0, .best = 4, .high = 4, .confidence = 50},
      {.low = 1, .best = 2, .high = 3, .confidence = 100},
  };
  for (const Answer& answer : table) EXPECT_TRUE(faults_of(answer, 0, 4).empty());
}

TEST(AnswerCheck, NamesTheColumnOfEveryFault) {
  const double no_number = std::numeric_limits<double>::quiet_NaN();
  const struct {
    Answer answer;
    std::vector<std::string> columns;
  } table[] = {
      {{.low = 1, .best = 2}, {"high"}},
      {{.best = 2, .high = 3}, {"low"}},
      {{.low = 1, .high = 3}, {"best"}},
      {{.low = 3, .high = 1}, {"best", "high"}},
      {{.best = 2, .confidence = 80}, {"confidence"}},
      {{.confidence = 80}, {"confidence"}},
      {{.best = 4.5}, {"best"}},
      {{.best = -1}, {"best"}},
      {{.best = no_number}, {"best"}},
      {{.low = 3, .best = 2, .high = 4}, {"best"}},
      {{.low = 1, .best = 3, .high = 2}, {"high"}},
      {{.low = 1, .best = 2, .high = 3, .confidence = 49}, {"confidence"}},
      {{.low = 1, .best = 2, .high = 3, .confidence = 101}, {"confidence"}},
      {{.low = -1, .best = 9, .high = 5, .confidence = 0}, {"low", "best", "high", "high", "confidence"}},
  };
  for (const auto& row : table) {
    std::vector<std::string> columns;
    for (const AnswerFault& fault : faults_of(row.answer, 0, 4)) columns.push_back(fault.column);
    EXPECT_EQ(columns, row.columns);
  }
}

}  // namespace
}  // namespace socta
