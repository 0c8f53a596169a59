#include "domain/workshop_answer_check.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

const ExerciseGrid kGrid{
    .items = {"heroin"},
    .columns = {{"profit", ColumnUnit::points, {0, 4}, "", ""},
                {"effect.heroin.scope", ColumnUnit::effect, {-3, 3}, "heroin", "scope"}}};
const ExerciseStanding kOpen{.state = ExerciseState::open, .round = 1};

WorkshopAnswer answer(const Answer& values) {
  return {.item = "heroin", .column = "profit", .answer = values, .sequence = 1};
}

std::string field_of(const WorkshopAnswer& given, AnswerForm form = AnswerForm::four_point) {
  const auto fault = fault_of(given, {.settings = {.answer = form}}, kOpen, kGrid);
  return fault ? fault->column : "fine";
}

TEST(WorkshopAnswerCheck, TakesWhatFitsTheFormAndTheScale) {
  const Answer four{.low = 1, .best = 2, .high = 4, .confidence = 80};
  const Answer three{.low = 1, .best = 2, .high = 4};
  const Answer one{.best = 0};
  const struct {
    Answer values;
    AnswerForm form;
    std::string field;
  } table[] = {
      {four, AnswerForm::four_point, "fine"},
      {three, AnswerForm::four_point, "fine"},
      {one, AnswerForm::four_point, "fine"},
      {four, AnswerForm::three_point, "confidence"},
      {three, AnswerForm::three_point, "fine"},
      {four, AnswerForm::single, "low"},
      {one, AnswerForm::single, "fine"},
      {{}, AnswerForm::single, "best"},
      {{.best = 4.01}, AnswerForm::single, "best"},
  };
  for (const auto& row : table) EXPECT_EQ(field_of(answer(row.values), row.form), row.field);
}

TEST(WorkshopAnswerCheck, WhoCannotAssessGivesNoValue) {
  WorkshopAnswer none = answer({});
  none.cannot_assess = true;
  EXPECT_EQ(field_of(none), "fine");
  none.answer.best = 1;
  EXPECT_EQ(field_of(none), "best");
}

TEST(WorkshopAnswerCheck, AnEffectIsABareValue) {
  WorkshopAnswer effect = answer({.best = -3});
  effect.column = "effect.heroin.scope";
  EXPECT_EQ(field_of(effect), "fine");
  effect.answer.high = 3;
  EXPECT_EQ(field_of(effect), "high");
}

TEST(WorkshopAnswerCheck, CountsOnlyInTheOpenRoundOfACellThatIsAsked) {
  const WorkshopAnswer fine = answer({.best = 1});
  const auto fault = [](const WorkshopAnswer& given, const ExerciseStanding& standing) {
    return fault_of(given, {}, standing, kGrid).has_value();
  };
  EXPECT_FALSE(fault(fine, kOpen));
  for (const ExerciseState state :
       {ExerciseState::planned, ExerciseState::locked, ExerciseState::revealed, ExerciseState::closed})
    EXPECT_TRUE(fault(fine, {.state = state, .round = 1})) << to_string(state);
  EXPECT_TRUE(fault(fine, {.state = ExerciseState::open, .round = 2})) << "a round that is over";
  for (const char* item : {"", "cocaine"}) {
    WorkshopAnswer unasked = fine;
    unasked.item = item;
    EXPECT_TRUE(fault(unasked, kOpen)) << item;
  }
}

}  // namespace
}  // namespace socta
