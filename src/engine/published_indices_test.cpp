#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "domain/rounding.h"
#include "engine/assess.h"
#include "source_dir.h"

namespace socta {
namespace {

RunOptions with_draws(std::size_t draws) {
  RunOptions options;
  options.draws = draws;
  return options;
}

// Drug harm in the UK (Nutt, King, Phillips, Lancet 2010; 376: 1558–65): weights and scores of the paper.
struct Criterion {
  const char* code;
  const char* group;
  double weight;
  double alcohol;
  double heroin;
  double crack;
};

const Criterion kDrugHarm[] = {
    {"drug_specific_mortality", "users", 40, 50, 100, 25},
    {"drug_related_mortality", "users", 50, 60, 100, 60},
    {"drug_specific_damage", "users", 32, 80, 20, 50},
    {"drug_related_damage", "users", 32, 80, 100, 80},
    {"dependence", "users", 45, 30, 80, 100},
    {"drug_specific_impairment_of_mental_functioning", "users", 45, 65, 30, 100},
    {"drug_related_impairment_of_mental_functioning", "users", 45, 60, 50, 100},
    {"loss_of_tangibles", "users", 35, 30, 100, 100},
    {"loss_of_relationships", "users", 35, 60, 80, 100},
    {"injury", "others", 90, 100, 10, 15},
    {"crime", "others", 80, 50, 100, 80},
    {"environmental_damage", "others", 30, 100, 10, 5},
    {"family_adversities", "others", 70, 100, 20, 10},
    {"international_damage", "others", 30, 20, 90, 100},
    {"economic_cost", "others", 100, 100, 30, 15},
    {"community", "others", 25, 100, 25, 25},
};

AssessmentCase drug_harm() {
  AssessmentCase made;
  made.methodology.items = ItemsMode::open;
  made.methodology.groups = {{.code = "users"}, {.code = "others"}};
  for (const Criterion& criterion : kDrugHarm) {
    Indicator indicator{.code = criterion.code, .group = criterion.group, .weight = criterion.weight};
    indicator.scale = {.code = "hundred", .low = 0, .high = 100};
    made.methodology.indicators.push_back(indicator);
    made.assessment.scores.push_back({"alcohol", criterion.code, criterion.alcohol});
    made.assessment.scores.push_back({"heroin", criterion.code, criterion.heroin});
    made.assessment.scores.push_back({"crack", criterion.code, criterion.crack});
  }
  made.methodology.classes = {{"low", {}, 0}};
  return made;
}

TEST(Assess, R1DrugHarmTotalsAndGroupParts) {
  const Results results = assess(drug_harm(), with_draws(200));
  struct {
    const char* item;
    double total;
    double users;
    double others;
  } const published[] = {
      {"alcohol", 71.8686, 25.8, 46.0}, {"heroin", 55.1849, 33.6, 21.6}, {"crack", 54.0625, 36.6, 17.5}};
  ASSERT_EQ(results.items.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    const ItemResult& item = results.item_results[i];
    EXPECT_EQ(item.item, published[i].item);
    EXPECT_NEAR(*item.score * 100, published[i].total, 5e-5);  // four published decimals
    EXPECT_EQ(round_half_up(item.groups[0].contribution * 100, 1), published[i].users);
    EXPECT_EQ(round_half_up(item.groups[1].contribution * 100, 1), published[i].others);
  }
}

// Global Organized Crime Index 2023 (GI-TOC): a composite of two means, as its rows say.
AssessmentCase crime_index(const std::vector<std::string>& countries,
                           const std::vector<std::vector<double>>& scores) {
  AssessmentCase made;
  made.methodology.items = ItemsMode::open;
  made.methodology.groups = {{.code = "markets", .weight = 1},
                             {.code = "actors", .weight = 1},
                             {.code = "resilience", .axis = Axis::context}};
  for (std::size_t i = 0; i < 32; ++i) {
    Indicator indicator;
    indicator.code = "i" + std::to_string(i);
    indicator.group = i < 15 ? "markets" : i < 20 ? "actors" : "resilience";
    indicator.scale = {.code = "ten", .low = 1, .high = 10};
    made.methodology.indicators.push_back(indicator);
    for (std::size_t c = 0; c < countries.size(); ++c)
      made.assessment.scores.push_back({countries[c], indicator.code, scores[c][i]});
  }
  made.methodology.classes = {{"low", {}, 0}};
  made.methodology.uncertainty.group_weights = WeightUncertainty::fixed;
  return made;
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields;
  std::string field;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      fields.push_back(std::exchange(field, {}));
    else if (c != '\r')
      field += c;
  }
  fields.push_back(field);
  return fields;
}

double shown(double score) { return round_half_up(1 + 9 * score, 2); }

TEST(Assess, R2CrimeIndexAllCountriesMatchInAllFourColumns) {
  std::ifstream file(SOCTA_SOURCE_DIR "/../shared/data/gitoc/oc_index_2023.csv");
  if (!file) GTEST_SKIP() << "skipped: no ../shared/data";
  std::string line;
  std::getline(file, line);
  std::vector<std::string> countries;
  std::vector<std::vector<double>> scores;
  std::vector<std::array<double, 4>> published;
  while (std::getline(file, line)) {
    const auto fields = split(line);
    if (fields.size() < 38) continue;
    countries.push_back(fields[2]);
    published.push_back(
        {std::stod(fields[3]), std::stod(fields[4]), std::stod(fields[20]), std::stod(fields[26])});
    std::vector<double> row;
    for (std::size_t f = 5; f < fields.size(); ++f)
      if (f != 20 && f != 26) row.push_back(std::stod(fields[f]));
    ASSERT_EQ(row.size(), 32u) << line;
    scores.push_back(row);
  }
  ASSERT_EQ(countries.size(), 193u);
  RunOptions options = with_draws(128);
  options.sensitivity = SensitivityRun::none;
  const Results results = assess(crime_index(countries, scores), options);
  for (std::size_t c = 0; c < countries.size(); ++c) {
    const ItemResult& item = results.item_results[c];
    EXPECT_EQ(shown(*item.score), published[c][0]) << countries[c];
    EXPECT_EQ(shown(*item.groups[0].score), published[c][1]) << countries[c];
    EXPECT_EQ(shown(*item.groups[1].score), published[c][2]) << countries[c];
    EXPECT_EQ(shown(*item.groups[2].score), published[c][3]) << countries[c];
  }
  const auto rank_of = [&](const char* country) {
    return *results
                .item_results[static_cast<std::size_t>(std::ranges::find(countries, country) -
                                                       countries.begin())]
                .rank;
  };
  EXPECT_EQ(rank_of("Serbia"), 40u);
  EXPECT_EQ(rank_of("Montenegro"), 54u);
  EXPECT_EQ(rank_of("North Macedonia"), 93u);
}

}  // namespace
}  // namespace socta
