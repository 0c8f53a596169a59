#include "app/score_experts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace socta {
namespace {

namespace fs = std::filesystem;

class ScoreExperts : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("socta_experts_" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path file(const char* name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }

  fs::path folder_;
};

// Two experts, three seed questions: the first has every answer between its outer quantiles, the second none.
constexpr const char* kAnswers =
    "* CLASS ASCII OUTPUT FILE. NQ=   3   QU=   5  50  95\n"
    "    1        A    1           q1 UNI  1.00000E+0000  2.00000E+0000  3.00000E+0000\n"
    "    1        A    2           q2 UNI  1.00000E+0000  2.00000E+0000  3.00000E+0000\n"
    "    1        A    3           q3 UNI  1.00000E+0000  2.00000E+0000  3.00000E+0000\n"
    "    2        B    1           q1 UNI  7.00000E+0000  8.00000E+0000  9.00000E+0000\n"
    "    2        B    2           q2 UNI  7.00000E+0000  8.00000E+0000  9.00000E+0000\n"
    "    2        B    3           q3 UNI  7.00000E+0000  8.00000E+0000  9.00000E+0000\n";

std::string realizations(const char* value) {
  std::string text;
  for (const char* item : {"    1           q1  ", "    2           q2  ", "    3           q3  "})
    text += std::string(item) + value + " UNI\n";
  return text;
}

TEST_F(ScoreExperts, GivesWeightToWhoWasRight) {
  const ScoredExperts scored =
      score_experts(file("a.dtt", kAnswers), file("a.rls", realizations("1.50000E+0000")), CutOff::optimised);
  ASSERT_EQ(scored.study.experts.size(), 2u);
  EXPECT_EQ(scored.performance.experts[0].hits, (std::vector<std::size_t>{0, 3, 0, 0}));
  EXPECT_EQ(scored.performance.experts[1].hits, (std::vector<std::size_t>{3, 0, 0, 0}));
  EXPECT_GT(scored.performance.experts[0].weight, 0.99);
  EXPECT_GT(scored.performance.decision_maker.calibration, scored.equal.experts[1].calibration);
}

TEST_F(ScoreExperts, RefusesAStudyWithoutKnownAnswersAndMissingFiles) {
  const fs::path answers = file("a.dtt", kAnswers);
  EXPECT_THROW(score_experts(answers, file("a.rls", realizations("-9.99600E+0002")), CutOff::fixed), Error);
  EXPECT_THROW(score_experts(answers, folder_ / "absent.rls", CutOff::fixed), Error);
  EXPECT_THROW(
      score_experts(file("b.dtt", "garbage\n"), file("a.rls", realizations("1.50000E+0000")), CutOff::fixed),
      Error);
}

}  // namespace
}  // namespace socta
