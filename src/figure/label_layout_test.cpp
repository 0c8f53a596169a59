#include "figure/label_layout.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(SpreadOut, MovesLabelsOnlyAsFarAsTheyMust) {
  const struct {
    std::vector<double> wishes;
    std::vector<double> lengths;
    std::vector<double> expected;
  } table[] = {
      {{}, {}, {}},
      {{20, 50, 80}, {10, 10, 10}, {20, 50, 80}},
      {{50, 51}, {10, 10}, {50, 62}},
      {{97, 99}, {10, 10}, {83, 95}},
      {{1, 2}, {10, 10}, {5, 17}},
      {{50, 50, 50}, {60, 60, 60}, {30, 92, 154}},  // more than fits: in a row from the low end
  };
  for (const auto& row : table) EXPECT_EQ(spread_out(row.wishes, row.lengths, 2, 0, 100), row.expected);
}

}  // namespace
}  // namespace socta
