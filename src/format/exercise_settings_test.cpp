#include "format/exercise_settings.h"

#include <gtest/gtest.h>

#include "domain/error.h"

namespace socta {
namespace {

ExerciseSettings everything() {
  ExerciseSettings settings{.items = {"heroin", "cannabis"},
                            .indicators = {"profit"},
                            .domains = {"media"},
                            .stakeholders = {"state"},
                            .categories = {"political"},
                            .rounds = 3,
                            .blind = BlindRounds::first,
                            .answer = AnswerForm::single,
                            .region = true,
                            .effects = true};
  Text text;
  text.by_language = {{"en", "How many?"}, {"sr", "Колико?"}};
  settings.questions = {{"q1", text, "cases", 0.0, 1000.5, 0.1}, {"q2", text}};
  return settings;
}

TEST(ExerciseSettings, AreReadBackAsTheyWere) {
  for (const ExerciseSettings& settings : {ExerciseSettings{}, everything()})
    EXPECT_EQ(read_exercise_settings(write_exercise_settings(settings)), settings);
  EXPECT_EQ(write_exercise_settings({}), "{}");
}

TEST(ExerciseSettings, RefuseWhatWasNotWrittenByThem) {
  for (const char* json : {"", "[]", "{", R"({"blind": "some"})", R"({"rounds": "two"})", R"({"items": [1]})",
                           R"({"questions": [{"code": "q"}]})"}) {
    try {
      read_exercise_settings(json);
      ADD_FAILURE() << json;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::corrupt) << json;
    }
  }
}

}  // namespace
}  // namespace socta
