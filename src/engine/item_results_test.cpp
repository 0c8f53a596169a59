#include "engine/item_results.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

std::vector<ItemResult> with_scores(const std::vector<std::optional<double>>& scores) {
  std::vector<ItemResult> items(scores.size());
  for (std::size_t i = 0; i < items.size(); ++i) items[i].score = scores[i];
  rank_by_score(items);
  return items;
}

TEST(RankByScore, TiesShareTheBetterRankAlsoWhereBinarySumsDiffer) {
  const double sum = (0.1 + 0.2) + 0.3;
  const double other_order = 0.1 + (0.2 + 0.3);
  ASSERT_NE(sum, other_order);
  const auto items = with_scores({other_order, 0.7, sum, 0.5, std::nullopt, 0.6 + 1e-6});
  const std::optional<std::size_t> ranks[] = {3, 1, 3, 5, std::nullopt, 2};
  const std::size_t tied[] = {1, 0, 1, 0, 0, 0};
  for (std::size_t i = 0; i < items.size(); ++i) {
    EXPECT_EQ(items[i].rank, ranks[i]) << i;
    EXPECT_EQ(items[i].tied_with, tied[i]) << i;
  }
}

}  // namespace
}  // namespace socta
