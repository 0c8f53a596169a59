#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "engine/classical_model.h"
#include "format/shared_data.h"

namespace socta {
namespace {

constexpr double kNotKnown = -995;  // EXCALIBUR writes a missing number as −999.6

Background background_of(const std::string& scale) {
  return scale == "LOG" || scale == "log" ? Background::log_uniform : Background::uniform;
}

/// The columns of the two files by white space: these studies have no blanks in their names.
std::optional<ElicitationStudy> study_of(const std::string& name) {
  const auto answers = shared_data("cooke/" + name + ".dtt");
  const auto realizations = shared_data("cooke/" + name + ".rls");
  if (!answers || !realizations) return std::nullopt;
  ElicitationStudy study{{0.05, 0.5, 0.95}, {}, {}};
  std::string line;
  std::string number, code, scale;
  double value = 0;
  for (std::istringstream file(*realizations); std::getline(file, line);) {
    std::istringstream fields(line);
    if (!(fields >> number >> code >> value >> scale)) continue;
    study.items.push_back({background_of(scale), value > kNotKnown ? std::optional(value) : std::nullopt});
  }
  std::map<std::string, std::size_t> experts;
  std::istringstream file(*answers);
  for (std::getline(file, line); std::getline(file, line);) {
    std::istringstream fields(line);
    std::string expert;
    std::size_t item = 0;
    std::vector<double> quantiles(3);
    if (!(fields >> number >> expert >> item >> code >> scale)) continue;
    fields >> quantiles[0] >> quantiles[1] >> quantiles[2];
    const auto [place, is_new] = experts.try_emplace(expert, study.experts.size());
    if (is_new) study.experts.emplace_back().quantiles.resize(study.items.size());
    if (quantiles[1] > kNotKnown) study.experts[place->second].quantiles[item - 1] = quantiles;
  }
  return study;
}

/// Calibration × information as an independent program gives them for ATCEP
/// (grongen/classical_model_sa_measures_distributions, data/results/comb_scores_all.json and
/// sa_scores_all.json: PWL, chi-square), which reads the same files.
TEST(CookeStudies, AtcepScoresEqualThoseOfAnIndependentProgram) {
  const auto study = study_of("ATCEP");
  if (!study) return;
  const double combined[] = {0.05093447468852102, 0.0451022085606411, 0.0017675653456663476,
                             4.625566672736234e-09, 2.406090175990629e-06};
  const double calibrations[] = {0.10117214862474921, 0.047038146300717454, 0.0013105697286804885,
                                 2.7951453374086555e-09, 2.50011634228553e-06};
  constexpr double kTolerance = 1e-12;  // the other program takes 1 − P(χ² below), exact to some 1e-16
  const auto model = classical_model(*study);
  ASSERT_EQ(model.experts.size(), 5u);
  for (std::size_t e = 0; e < 5; ++e) {
    const ExpertScore& score = model.experts[e];
    EXPECT_EQ(score.seeds, 10u);
    EXPECT_NEAR(score.calibration, calibrations[e], kTolerance);
    EXPECT_NEAR(score.calibration * score.information_seeds, combined[e], kTolerance);
  }
  const CombinedScore& global = model.decision_maker;
  EXPECT_NEAR(global.calibration, 0.6828162249236429, 1e-12);
  EXPECT_NEAR(global.calibration * global.information_seeds, 0.15507166835071243, 1e-9);
  const auto optimised = classical_model(*study, {.cut_off = CutOff::optimised}).decision_maker;
  EXPECT_NEAR(optimised.calibration * optimised.information_seeds, 0.1550721432013638, 1e-9);
}

class CookeStudy : public ::testing::TestWithParam<const char*> {};

TEST_P(CookeStudy, PerformanceWeightsBeatEqualWeights) {
  const auto study = study_of(GetParam());
  if (!study) return;
  const auto product = [](const CombinedScore& dm) { return dm.calibration * dm.information_seeds; };
  const double equal = product(classical_model(*study, {.weighting = CookeWeighting::equal}).decision_maker);
  const double global = product(classical_model(*study).decision_maker);
  const double optimised = product(classical_model(*study, {.cut_off = CutOff::optimised}).decision_maker);
  EXPECT_GT(global, equal);
  EXPECT_GE(optimised, global - 1e-12);
}

TEST_P(CookeStudy, TheDecisionMakerAnswersEveryQuestionInOrder) {
  const auto study = study_of(GetParam());
  if (!study) return;
  for (const auto weighting : {CookeWeighting::equal, CookeWeighting::global, CookeWeighting::per_item}) {
    const auto model = classical_model(*study, {.weighting = weighting});
    double sum = 0;
    for (const ExpertScore& score : model.experts) sum += score.weight;
    EXPECT_NEAR(sum, 1, 1e-12);
    for (const auto& quantiles : model.decision_maker.quantiles) {
      ASSERT_TRUE(quantiles);
      EXPECT_TRUE(quantiles->at(0) < quantiles->at(1) && quantiles->at(1) < quantiles->at(2));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Studies, CookeStudy, ::testing::Values("ATCEP", "CREATE", "GeoPol"));

}  // namespace
}  // namespace socta
