#include "app/what_if_base.h"

#include <gtest/gtest.h>

#include "app/ranking.h"
#include "domain/error.h"
#include "engine/assess.h"
#include "format/assessment_reader.h"
#include "report/at_level.h"
#include "source_dir.h"

namespace socta {
namespace {

constexpr std::size_t kDraws = 300;

AssessmentCase example(const std::string& name) {
  return read_assessment_folder(std::string(SOCTA_SOURCE_DIR) + "/examples/" + name).input;
}

/// The same in full: the whole case changed, and a whole run of it.
WhatIfAnswer computed_whole(AssessmentCase input, const CaseChange& change) {
  change_case(change, input);
  Results results = assess(input, {.draws = kDraws, .sensitivity = SensitivityRun::none});
  return {std::move(input), std::move(results)};
}

Ranking shown(const WhatIfAnswer& answer, HandlingCode level) {
  return ranking_of(at_level(answer.input, answer.results, level), Language::serbian_cyrillic);
}

// One change of each kind, with codes of the case itself.
std::vector<CaseChange> changes_of(const AssessmentCase& input) {
  const std::string& group = input.methodology.groups.front().code;
  const std::string& indicator = input.methodology.indicators.front().code;
  const std::string& other = input.methodology.indicators.back().code;
  std::vector<CaseChange> changes = {
      {},
      {.group_weights = {{group, 3}}},
      {.indicator_weights = {{indicator, 0}}},
      {.aggregation = "geometric"},
      {.group_weights = {{group, 0.5}}, .aggregation = "maximum"},
      {.without_indicators = {indicator}},
      {.without_indicators = {indicator, other}},
  };
  if (input.assessment.organisations.empty()) return changes;
  const std::string& organisation = input.assessment.organisations.front().code;
  changes.push_back({.without_organisations = {organisation}});
  changes.push_back({.group_weights = {{group, 2}},
                     .without_organisations = {organisation},
                     .without_indicators = {other}});
  return changes;
}

void expect_the_same(const AssessmentCase& input) {
  const WhatIfBase base = what_if_base(input);
  const std::vector<CaseChange> changes = changes_of(input);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const WhatIfAnswer whole = computed_whole(input, changes[i]);
    const WhatIfAnswer quick = answer_what_if(input, base, changes[i], kDraws);
    for (const HandlingCode level : {HandlingCode::open, HandlingCode::restricted})
      EXPECT_EQ(shown(quick, level), shown(whole, level))
          << input.assessment.title.in("en") << ", change " << i;
  }
}

TEST(WhatIfBase, AnswersAsIfTheWholeCaseWereChangedAndComputed) {
  for (const char* name : {"serbia-2015", "drug-harm-2010", "western-balkans-index"})
    expect_the_same(example(name));
}

TEST(WhatIfBase, AnswersSoUnderOtherNormalisersToo) {
  AssessmentCase input = example("serbia-2015");
  input.methodology.uncertainty.normaliser_alternatives = {{.kind = NormaliserKind::percentile_rank}};
  expect_the_same(input);
}

TEST(WhatIfBase, AnswersSoWhereStatisticsAreAboveTheReader) {
  AssessmentCase input = example("serbia-2015");
  for (Series& series : input.assessment.series) series.handling = HandlingCode::restricted;
  std::erase_if(input.assessment.judgements, [&](const Judgement& judgement) {
    return judgement.item == input.assessment.judgements.front().item;
  });
  expect_the_same(input);
}

TEST(WhatIfBase, AnswersSoWhereAnItemIsNamedByWhatIsTakenAwayOnly) {
  AssessmentCase input = example("serbia-2015");
  input.methodology.items = ItemsMode::open;
  input.assessment.organisations.push_back({"alone", "Alone", "cso", {}, {}});
  input.assessment.assessors.push_back({"alone-1", "alone", {}, {}});
  input.assessment.judgements.push_back(
      {1, "alone-1", "new_form", input.methodology.indicators.front().code, {.best = 3}});
  const WhatIfBase base = what_if_base(input);
  const CaseChange change{.without_organisations = {"alone"}};
  const WhatIfAnswer quick = answer_what_if(input, base, change, kDraws);
  EXPECT_EQ(quick.results.items.size() + 1, base.before.items.size());
  EXPECT_EQ(shown(quick, HandlingCode::restricted),
            shown(computed_whole(input, change), HandlingCode::restricted));
}

TEST(WhatIfBase, RefusesWhatTheCaseHasNot) {
  const AssessmentCase input = example("serbia-2015");
  const WhatIfBase base = what_if_base(input);
  const struct {
    CaseChange change;
    const char* field;
  } refused[] = {
      {{.group_weights = {{"none", 1}}}, "group_weights"},
      {{.group_weights = {{input.methodology.groups.front().code, -1}}}, "group_weights"},
      {{.indicator_weights = {{"none", 1}}}, "indicator_weights"},
      {{.aggregation = "mean"}, "aggregation"},
      {{.without_organisations = {"none"}}, "without_organisations"},
      {{.without_indicators = {"none"}}, "without_indicators"},
  };
  for (const auto& row : refused) try {
      answer_what_if(input, base, row.change, kDraws);
      ADD_FAILURE() << row.field;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::invalid);
      EXPECT_EQ(error.problems().front().where.field, row.field);
    }
}

}  // namespace
}  // namespace socta
