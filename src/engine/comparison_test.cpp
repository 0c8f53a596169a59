#include "engine/comparison.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

ItemResult item(const char* code, std::optional<double> score, double sd, std::size_t rank) {
  ItemResult result;
  result.item = code;
  result.score = score;
  result.spread.sd = sd;
  if (score) result.rank = rank;
  return result;
}

Results results(std::vector<ItemResult> items, const char* methodology_hash = "m") {
  Results made;
  made.run.methodology_hash = methodology_hash;
  made.item_results = std::move(items);
  return made;
}

TEST(Comparison, NamesAMovementOnlyBeyondItsUncertainty) {
  const struct {
    double before, after, sd;
    Movement expected;
  } table[] = {
      // √2 · 0.03 · 1.645 = 0.0698
      {0.50, 0.56, 0.03, Movement::within_uncertainty},
      {0.50, 0.58, 0.03, Movement::rose},
      {0.50, 0.42, 0.03, Movement::fell},
      {0.50, 0.50, 0.00, Movement::within_uncertainty},
      {0.50, 0.51, 0.00, Movement::rose},
  };
  for (const auto& row : table) {
    const Comparison compared =
        compare(results({item("a", row.before, row.sd, 1)}), results({item("a", row.after, row.sd, 1)}));
    EXPECT_EQ(compared.items.at(0).movement, row.expected) << row.before << " to " << row.after;
  }
}

TEST(Comparison, SaysWhatAppearedDisappearedAndIsUnknown) {
  const Comparison compared =
      compare(results({item("a", 0.5, 0.1, 1), item("old", 0.4, 0.1, 2), item("u", 0.2, 0.1, 3)}),
              results({item("new", 0.9, 0.1, 1), item("a", 0.5, 0.1, 2), item("u", std::nullopt, 0.3, 0)}));
  ASSERT_EQ(compared.items.size(), 4u);
  EXPECT_EQ(compared.items[0].movement, Movement::appeared);
  EXPECT_EQ(compared.items[1].movement, Movement::within_uncertainty);
  EXPECT_EQ(compared.items[1].rank_before, 1u);
  EXPECT_EQ(compared.items[1].rank_after, 2u);
  EXPECT_EQ(compared.items[2].movement, Movement::unknown);
  EXPECT_EQ(compared.items[3].movement, Movement::disappeared);
}

TEST(Comparison, TellsOtherMethodologiesAndTheSameRunApart) {
  const Results one = results({item("a", 0.5, 0.1, 1)});
  EXPECT_TRUE(compare(one, one).same_run);
  EXPECT_FALSE(compare(one, results({item("a", 0.5, 0.1, 1)}, "other")).same_methodology);
}

}  // namespace
}  // namespace socta
