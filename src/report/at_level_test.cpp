#include "report/at_level.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

// One form with one group; its cells rest on what the codes say: "j" judgement, "o" an open series, "s" a
// restricted one.
struct Made {
  AssessmentCase input;
  Results results;
};

IndicatorResult cell_on(const std::string& name, const std::string& rests_on) {
  IndicatorResult cell;
  cell.indicator = name;
  cell.score = 0.6;
  for (const char c : rests_on) {
    if (c == 'j') cell.judgement_score = 0.5;
    if (c == 'j') cell.coverage.judgements = 3;
    if (c != 'j') cell.observation_score = 0.7;
    if (c == 'o') cell.series.push_back({.series = "open", .measure = "level", .score = 0.7});
    if (c == 's') cell.series.push_back({.series = "secret", .measure = "level", .score = 0.7});
  }
  if (cell.judgement_score && cell.observation_score) cell.disagreement = 0.2;
  return cell;
}

Made made(const std::vector<std::string>& cells) {
  Made made;
  made.input.assessment.series.resize(2);
  made.input.assessment.series[0].code = "open";
  made.input.assessment.series[1].code = "secret";
  made.input.assessment.series[1].handling = HandlingCode::restricted;
  made.results.items = {"form", "other"};
  made.results.item_names.resize(2);
  made.results.item_results.resize(2);
  made.results.pairwise = {{0.5, 0.9}, {0.1, 0.5}};
  ItemResult& form = made.results.item_results[0];
  form.item = "form";
  form.score = 0.6;
  form.groups.resize(1);
  for (std::size_t i = 0; i < cells.size(); ++i)
    form.groups[0].indicators.push_back(cell_on("i" + std::to_string(i), cells[i]));
  ItemResult& other = made.results.item_results[1];
  other.item = "other";
  other.groups.resize(1);
  other.groups[0].indicators = {cell_on("i0", "j")};
  made.results.gaps = {{"form", "i0", 0.1}, {"other", "i0", 0.2}};
  return made;
}

Results public_results(const std::vector<std::string>& cells) {
  const Made whole = made(cells);
  return at_level(whole.input, whole.results, HandlingCode::open).results;
}

TEST(AtLevel, ACellThatRestsOnlyOnARestrictedSeriesIsAbsent) {
  const Results kept = public_results({"j", "s", "jo"});
  const auto& cells = kept.item_results[0].groups[0].indicators;
  ASSERT_EQ(cells.size(), 2u);
  EXPECT_EQ(cells[0], cell_on("i0", "j"));
  EXPECT_EQ(cells[1].disagreement, 0.2);
}

TEST(AtLevel, AScoreWithARestrictedPartKeepsItsWholeAndLosesItsParts) {
  for (const std::string rests_on : {"js", "os", "jos"}) {
    const Results kept = public_results({rests_on, "j"});
    const IndicatorResult& cell = kept.item_results[0].groups[0].indicators[0];
    EXPECT_EQ(cell.score, 0.6) << rests_on;
    EXPECT_FALSE(cell.judgement_score || cell.observation_score || cell.disagreement) << rests_on;
    for (const CellSeries& series : cell.series) EXPECT_EQ(series.series, "open");
  }
}

TEST(AtLevel, AFormOfWhichOnlyRestrictedThingsAreKnownIsAbsentEverywhere) {
  const Results kept = public_results({"s", "s"});
  EXPECT_EQ(kept.items, std::vector<std::string>{"other"});
  EXPECT_EQ(kept.item_results.size(), 1u);
  EXPECT_EQ(kept.item_names.size(), 1u);
  EXPECT_EQ(kept.pairwise, (std::vector<std::vector<double>>{{0.5}}));
  ASSERT_EQ(kept.gaps.size(), 1u);
  EXPECT_EQ(kept.gaps[0].item, "other");
}

TEST(AtLevel, AFormOfWhichNothingIsKnownStaysAndIsUnknown) {
  Made whole = made({"j"});
  whole.results.item_results[1].score.reset();
  whole.results.item_results[1].groups[0].indicators[0] = IndicatorResult{};
  EXPECT_EQ(at_level(whole.input, whole.results, HandlingCode::open).results.items.size(), 2u);
}

TEST(AtLevel, TheHighestLevelSeesAllResults) {
  const Made whole = made({"j", "s", "js"});
  EXPECT_EQ(at_level(whole.input, whole.results, HandlingCode::restricted).results, whole.results);
}

}  // namespace
}  // namespace socta
