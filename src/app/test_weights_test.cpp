#include "app/test_weights.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

/// Ten questions; the first participant is right with honest intervals, the second is sure and wrong, the
/// third does not answer.
RoundAnswers questions() {
  RoundAnswers input;
  input.exercise = {1, 1, ExerciseKind::test_questions, {}, {}, 1};
  input.answerers = {{1, "w1-01", "police", {}}, {2, "w1-02", "ngo", {}}, {3, "w1-03", "ngo", {}}};
  for (int q = 0; q < 10; ++q) {
    const std::string code = "q" + std::to_string(q);
    input.exercise.settings.questions.push_back(
        {.code = code, .minimum = 0, .maximum = 100, .answer = 50.0 + (q % 2 == 0 ? 4 : -4)});
    input.answers.push_back({.participant = 1, .item = code, .answer = {40, 50, 60, 90}});
    input.answers.push_back({.participant = 2, .item = code, .answer = {9, 10, 11, 90}});
  }
  return input;
}

TEST(TestWeights, WhoWasRightHasTheWeightAndWhoDidNotAnswerHasNone) {
  const auto weights = test_weights(questions());
  ASSERT_EQ(weights.size(), 3U);
  EXPECT_GT(weights.at("w1-01"), 1.99);
  EXPECT_LT(weights.at("w1-02"), 0.01);
  EXPECT_EQ(weights.at("w1-03"), 0);
}

TEST(TestWeights, WithoutAnswersThereAreNone) {
  RoundAnswers input = questions();
  input.answers.clear();
  EXPECT_TRUE(test_weights(input).empty());
  input = questions();
  input.exercise.settings.questions.clear();
  EXPECT_TRUE(test_weights(input).empty());
}

}  // namespace
}  // namespace socta
