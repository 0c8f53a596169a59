#include "app/exercise_content.h"

#include <gtest/gtest.h>

#include "format/builtin_methodologies.h"
#include "format/methodology_reader.h"

namespace socta {
namespace {

class ExerciseContentOf : public testing::Test {
 protected:
  ExerciseContent of(ExerciseKind kind, ExerciseSettings settings = {}) {
    const Exercise exercise{1, 1, kind, {}, std::move(settings), 1};
    const ExerciseGrid grid =
        exercise_grid(input_.methodology, {"heroin", "cannabis"}, factor_codes(factors_), exercise);
    return content_of({input_, exercise, grid, factors_, {}, run_});
  }

  AssessmentCase input_{
      read_methodology(std::string(builtin_methodology_file("socta-2015")), "socta-2015.toml"), {}};
  std::vector<WorkshopFactor> factors_{{"f02", {.text = "Закон о оружју"}}};
  const Results* run_ = nullptr;
};

TEST_F(ExerciseContentOf, DangerHasTheAnchorsOfEveryIndicatorAndItsGroup) {
  const ExerciseContent content = of(ExerciseKind::danger);
  ASSERT_EQ(content.items.size(), 2U);
  EXPECT_EQ(content.items[0].name.in("en"), "Heroin");
  EXPECT_EQ(content.columns.size(), input_.methodology.indicators.size());
  EXPECT_EQ(content.order.size(), content.items.size() * content.columns.size());
  for (const ContentColumn& column : content.columns) {
    const Indicator* indicator = find_indicator(input_.methodology, column.code);
    EXPECT_EQ(column.name, indicator->name);
    EXPECT_EQ(column.question, indicator->question);
    EXPECT_EQ(column.scale, indicator->scale.points);
    EXPECT_EQ(column.group->code, indicator->group);
    EXPECT_FALSE(column.group->name.empty());
    EXPECT_EQ(column.range, (AnswerRange{indicator->scale.low, indicator->scale.high}));
  }
  EXPECT_TRUE(content.pages.empty());
}

TEST_F(ExerciseContentOf, FactorsAreNamedAsTheyWereProposedAndEffectsByFormAndGroup) {
  const ExerciseContent content =
      of(ExerciseKind::pestle, {.items = {"cannabis"}, .region = true, .effects = true});
  ASSERT_EQ(content.items.size(), 1U);
  EXPECT_EQ(content.items[0].code, "f02");
  EXPECT_EQ(content.items[0].name.in("sr"), "Закон о оружју");
  ASSERT_EQ(content.columns.size(), 2 + input_.methodology.groups.size());
  EXPECT_EQ(content.columns[0].unit, ColumnUnit::percent);
  EXPECT_EQ(content.columns[2].unit, ColumnUnit::effect);
  EXPECT_EQ(content.columns[2].group->name.in("en"), "Cannabis");
  EXPECT_EQ(content.columns[2].name, input_.methodology.groups[0].name);
}

TEST_F(ExerciseContentOf, InfluenceAndIncidenceNameWhomTheyConcern) {
  EXPECT_EQ(of(ExerciseKind::influence).columns[0].name, input_.methodology.domains[0].name);
  EXPECT_EQ(of(ExerciseKind::incidence).columns[0].name, input_.methodology.stakeholders[0].name);
}

TEST_F(ExerciseContentOf, ABriefingIsTheMethodology) {
  const ExerciseContent content = of(ExerciseKind::briefing);
  EXPECT_EQ(content.pages, briefing_pages(input_.methodology));
  EXPECT_TRUE(content.order.empty());
}

TEST_F(ExerciseContentOf, KeyFactorsAreThoseOfTheLastRun) {
  EXPECT_TRUE(of(ExerciseKind::key_factors).computed.empty());
  Results run;
  const Indicator& indicator = input_.methodology.indicators[1];
  run.key_factors.differentiating = {{indicator.code, indicator.group, 0.4, 0.3, 0.5, {}}};
  run.key_factors.driving = {{"gone", "", 0.2, 0.1, 0.3, {}}};
  run_ = &run;
  const ExerciseContent content = of(ExerciseKind::key_factors);
  EXPECT_EQ(content.computed, (std::vector<ComputedFactor>{{indicator.code, indicator.name, 0.4, 0.3, 0.5},
                                                           {"gone", {}, 0.2, 0.1, 0.3}}));
  EXPECT_TRUE(of(ExerciseKind::danger).computed.empty());
}

TEST_F(ExerciseContentOf, FactorsAreProposedInTheCategoriesOfTheMethodology) {
  input_.methodology.environment.categories = {{"legal", {{{"en", "Law"}}}, {}}, {"social", {}, {}}};
  const auto codes = [this](ExerciseKind kind, ExerciseSettings settings = {}) {
    std::vector<std::string> all;
    for (const NamedCode& category : of(kind, std::move(settings)).categories) all.push_back(category.code);
    return all;
  };
  using Codes = std::vector<std::string>;
  EXPECT_EQ(codes(ExerciseKind::pestle), (Codes{"legal", "social"}));
  EXPECT_EQ(codes(ExerciseKind::pestle, {.categories = {"social", "gone"}}), Codes{"social"});
  EXPECT_EQ(codes(ExerciseKind::danger), Codes{});
  input_.methodology.environment.categories.clear();
  EXPECT_EQ(codes(ExerciseKind::pestle), Codes{});
}

TEST_F(ExerciseContentOf, QuestionsAreAskedWithoutTheirAnswers) {
  const ExerciseContent content =
      of(ExerciseKind::test_questions,
         {.questions = {{.code = "q1", .text = {{{"en", "How many?"}}}, .answer = 42}}});
  ASSERT_EQ(content.items.size(), 1U);
  EXPECT_EQ(content.items[0].name.in("en"), "How many?");
  EXPECT_EQ(content.columns[0].unit, ColumnUnit::value);
}

}  // namespace
}  // namespace socta
