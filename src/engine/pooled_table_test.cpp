#include "engine/pooled_table.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

std::vector<PoolAnswer> answers(JudgementShape shape) {
  return {{0, 0, JudgementDistribution{0, 1, 3, shape}},
          {1, 0, JudgementDistribution{1, 3, 4, shape}},
          {2, 1, JudgementDistribution{2, 2, 2, shape}}};
}

TEST(PooledTable, HasTheQuantilesThatPoolingSolvesFor) {
  constexpr double kTable = 0.01;  // 3e-4 of probability, at the lowest density of these pools
  for (const Pooling pooling : {Pooling::linear, Pooling::quantile, Pooling::median})
    for (const JudgementShape shape : {JudgementShape::pert, JudgementShape::triangular}) {
      const PooledJudgement pooled = pool(answers(shape), pooling, OrganisationBalance::balanced);
      const QuantileTable table = table_of(pooled);
      for (std::size_t level = 0; level < kPoolLevels.size(); ++level)
        EXPECT_NEAR(value_at(table, kPoolLevels[level]), pooled.quantiles[level], kTable)
            << static_cast<int>(pooling) << " at " << kPoolLevels[level];
    }
}

}  // namespace
}  // namespace socta
