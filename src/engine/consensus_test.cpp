#include "engine/consensus.h"

#include <gtest/gtest.h>

#include <vector>

namespace socta {
namespace {

TEST(Consensus, FollowsTheRuleOfTheMethodology) {
  struct Case {
    std::vector<double> values;
    double median;
    double range;
    double share;
    bool reached;
  };
  const Case cases[] = {
      {{1, 2, 2, 3}, 2, 0.5, 1, true},
      {{2, 2, 2, 4}, 2, 0.5, 0.75, true},  // exactly three quarters
      {{0, 2, 2, 4}, 2, 1, 0.5, false},
      {{1.6, 2.6, 2.6}, 2.6, 0.5, 1, true},  // exactly one point, though not in binary
      {{0, 4}, 2, 2, 0, false},
      {{3}, 3, 0, 1, false},  // one answer agrees with nobody
  };
  for (const Case& c : cases) {
    const Consensus result = consensus(c.values, {});
    EXPECT_EQ(result.answers, c.values.size());
    EXPECT_NEAR(result.median, c.median, 1e-12);
    EXPECT_NEAR(result.interquartile_range, c.range, 1e-12);
    EXPECT_NEAR(result.share_within, c.share, 1e-12);
    EXPECT_EQ(result.reached, c.reached) << c.median;
  }
}

TEST(Consensus, OtherLimitsAreData) {
  const std::vector<double> values{10, 14, 20, 30};
  EXPECT_FALSE(consensus(values, {}).reached);
  EXPECT_TRUE(consensus(values, {.consensus_share = 0.75, .consensus_within = 7}).reached);
}

TEST(Consensus, WithoutAnswersThereIsNone) { EXPECT_EQ(consensus({}, {}), Consensus{}); }

}  // namespace
}  // namespace socta
