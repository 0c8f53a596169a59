#include "app/small_groups.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(SmallGroups, NoPartIsShownThatIsSmallOrFollowsFromTheOthers) {
  struct Case {
    std::vector<std::size_t> counts;
    std::vector<bool> shown;
  };
  const Case cases[] = {
      {{}, {}},
      {{5}, {true}},
      {{2}, {false}},
      {{3, 3}, {true, true}},
      {{3, 2}, {false, false}},           // 2 follows from the total minus the 3
      {{9, 4, 2}, {true, false, false}},  // so the next smallest goes with it
      {{9, 4, 2, 2}, {true, true, false, false}},
      {{9, 4, 1, 1}, {true, false, false, false}},  // two answers together are still too few
      {{9, 0, 4}, {true, false, true}},             // nobody answered: there is nothing to hold back
      {{9, 0, 2}, {false, false, false}},
      {{1, 1, 1}, {false, false, false}},
      {{4, 4, 1}, {false, true, false}},
  };
  for (const Case& one : cases) EXPECT_EQ(shown_parts(one.counts), one.shown);
}

TEST(SmallGroups, WhatIsHeldBackNeverFollowsFromTheTotal) {
  for (std::size_t a = 0; a < 6; ++a)
    for (std::size_t b = 0; b < 6; ++b)
      for (std::size_t c = 0; c < 6; ++c) {
        const std::vector<std::size_t> counts = {a, b, c};
        const std::vector<bool> shown = shown_parts(counts);
        std::size_t hidden = 0;
        for (std::size_t i = 0; i < 3; ++i) {
          if (shown[i]) {
            EXPECT_GE(counts[i], kSmallestGroup);
          } else {
            hidden += counts[i];
          }
        }
        const bool any_shown = shown[0] || shown[1] || shown[2];
        if (any_shown && hidden > 0) {
          EXPECT_GE(hidden, kSmallestGroup) << a << b << c;
        }
      }
}

}  // namespace
}  // namespace socta
