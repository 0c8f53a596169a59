#include "domain/scale.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Scale, MapsItsEndsToZeroAndOneAndBack) {
  Scale scale{.code = "s", .low = 1, .high = 10};
  EXPECT_DOUBLE_EQ(to_unit(scale, 1), 0);
  EXPECT_DOUBLE_EQ(to_unit(scale, 10), 1);
  EXPECT_DOUBLE_EQ(to_unit(scale, 5.5), 0.5);
  scale.direction = Direction::less_danger;
  EXPECT_DOUBLE_EQ(to_unit(scale, 1), 1);
  for (const double value : {1.0, 2.5, 10.0})
    EXPECT_DOUBLE_EQ(from_unit(scale, to_unit(scale, value)), value);
}

}  // namespace
}  // namespace socta
