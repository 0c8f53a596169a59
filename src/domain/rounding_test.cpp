#include "domain/rounding.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Rounding, TakesHalvesUpEvenWhereBinaryFallsShort) {
  const struct {
    double value;
    int decimals;
    double expected;
  } table[] = {
      {6.215, 2, 6.22},  {5.965, 2, 5.97}, {1.005, 2, 1.01}, {2.5, 0, 3},        {0.5, 0, 1},
      {6.2149, 2, 6.21}, {-1.25, 1, -1.3}, {0, 2, 0},        {71.8686, 1, 71.9}, {1e6 + 0.5, 0, 1000001},
  };
  for (const auto& row : table) EXPECT_EQ(round_half_up(row.value, row.decimals), row.expected) << row.value;
}

}  // namespace
}  // namespace socta
