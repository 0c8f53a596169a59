#include "figure/label_placement.h"

#include <gtest/gtest.h>

#include <random>

namespace socta {
namespace {

constexpr Box kArea{0, 0, 700, 430};
constexpr double kRadius = 6;

std::vector<LabelWish> random_wishes(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  const auto between = [&random](double low, double high) {
    return low + (high - low) * static_cast<double>(random() % 1000) / 1000;
  };
  std::vector<LabelWish> wishes;
  for (std::size_t i = 0; i < count; ++i)
    wishes.push_back(
        {{between(0, 700), between(0, 430)}, {between(20, 150), between(14, 45)}, LabelSize{14, 14}});
  return wishes;
}

TEST(PlaceLabels, NoneLeavesTheAreaOrLiesOverALabelOrAMark) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const auto wishes = random_wishes(40, seed);
    const auto labels = place_labels(wishes, kRadius, kArea);
    ASSERT_EQ(labels.size(), wishes.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (!labels[i]) continue;
      const Box& box = labels[i]->box;
      EXPECT_TRUE(box.x >= 0 && box.y >= 0 && box.right() <= 700 && box.bottom() <= 430);
      for (const LabelWish& wish : wishes)
        EXPECT_FALSE(box.overlaps({wish.mark.x - kRadius, wish.mark.y - kRadius, 2 * kRadius, 2 * kRadius}));
      for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(labels[j] && box.overlaps(labels[j]->box));
    }
  }
}

TEST(PlaceLabels, ALoneLabelStandsRightOfItsMark) {
  const auto labels = place_labels({{{100, 100}, {50, 14}, std::nullopt}}, kRadius, kArea);
  ASSERT_TRUE(labels[0]);
  EXPECT_FALSE(labels[0]->far);
  EXPECT_GT(labels[0]->box.x, 106);
  EXPECT_DOUBLE_EQ(labels[0]->box.y, 93);
}

TEST(PlaceLabels, TheShorterStandsInAndWhatHasNoRoomIsLeftOut) {
  const Box narrow{0, 0, 60, 30};
  const auto labels = place_labels(
      {{{20, 15}, {100, 14}, LabelSize{10, 14}}, {{40, 15}, {100, 14}, std::nullopt}}, kRadius, narrow);
  ASSERT_TRUE(labels[0]);
  EXPECT_TRUE(labels[0]->is_shorter);
  EXPECT_FALSE(labels[1]);
}

}  // namespace
}  // namespace socta
