#include "domain/needed_knowledge.h"

#include <gtest/gtest.h>

#include <utility>

namespace socta {
namespace {

TEST(NeedsKnowledge, IsSaidOfAnItemOfWhichLessThanHalfIsKnown) {
  for (const auto& [known, expected] :
       {std::pair(0.0, true), {0.49, true}, {0.3 + 0.2, false}, {0.5, false}, {1.0, false}}) {
    ItemResult item;
    item.coverage.weight_known = known;
    EXPECT_EQ(needs_knowledge(item), expected) << known;
  }
}

}  // namespace
}  // namespace socta
