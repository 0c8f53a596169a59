#include "figure/ticks.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(RoundTicks, AreTheMultiplesOfARoundStep) {
  const struct {
    double low;
    double high;
    double most;
    Ticks expected;
  } table[] = {
      {0, 100, 6, {{0, 20, 40, 60, 80, 100}, 0}},
      {0, 100, 2, {{0, 100}, 0}},
      {1, 10, 6, {{2, 4, 6, 8, 10}, 0}},
      {-0.5, 0.5, 6, {{-0.4, -0.2, 0, 0.2, 0.4}, 1}},
      {3, 30, 6, {{10, 20, 30}, 0}},
      {0, 32950, 4, {{0, 20000}, 0}},
  };
  for (const auto& row : table) {
    const Ticks ticks = round_ticks(row.low, row.high, row.most);
    EXPECT_EQ(ticks.decimals, row.expected.decimals);
    ASSERT_EQ(ticks.values.size(), row.expected.values.size()) << row.high;
    for (std::size_t i = 0; i < ticks.values.size(); ++i)
      EXPECT_NEAR(ticks.values[i], row.expected.values[i], 1e-9);  // multiples of 0.2 are not exact in binary
  }
}

}  // namespace
}  // namespace socta
