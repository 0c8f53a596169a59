#include "domain/normaliser_check.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(NormaliserCheck, AcceptsWhatCanBeComputed) {
  const Normaliser table[] = {
      {},
      {.kind = NormaliserKind::percentile_rank},
      {.kind = NormaliserKind::goalposts, .low = -5, .high = 5},
      {.kind = NormaliserKind::goalposts, .low = 0.1, .high = 5, .curve = GoalpostCurve::logarithmic},
      {.kind = NormaliserKind::piecewise, .thresholds = {{0, 0}, {10, 0.5}, {20, 0.4}}},
  };
  for (const Normaliser& normaliser : table) EXPECT_FALSE(normaliser_fault(normaliser));
}

TEST(NormaliserCheck, RefusesWhatCannot) {
  const Normaliser table[] = {
      {.kind = NormaliserKind::goalposts, .low = 5, .high = 5},
      {.kind = NormaliserKind::goalposts, .low = 6, .high = 5},
      {.kind = NormaliserKind::goalposts, .low = 0, .high = 5, .curve = GoalpostCurve::logarithmic},
      {.kind = NormaliserKind::piecewise},
      {.kind = NormaliserKind::piecewise, .thresholds = {{0, 0}, {0, 1}}},
      {.kind = NormaliserKind::piecewise, .thresholds = {{0, 0}, {1, 1.5}}},
  };
  for (const Normaliser& normaliser : table) EXPECT_TRUE(normaliser_fault(normaliser));
}

}  // namespace
}  // namespace socta
