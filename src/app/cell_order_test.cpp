#include "app/cell_order.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

ExerciseGrid grid() {
  return {{"drugs", "arms"},
          {{"spread", ColumnUnit::points, {0, 4}, "", ""}, {"harm", ColumnUnit::points, {0, 10}, "", ""}},
          {}};
}

CellOfRound judged(const char* item, const char* column, double spread) {
  CellOfRound cell{.item = item, .column = column};
  cell.spread = spread;
  return cell;
}

Results run() {
  Results results;
  results.gaps = {{"arms", "harm", 0.4}, {"drugs", "spread", 0.1}, {"gone", "harm", 0.9}};
  return results;
}

using enum OrderReason;

TEST(CellOrder, BeforeAnyRoundIsThePlansOrder) {
  const Results last = run();
  EXPECT_EQ(cell_order(grid(), {}, &last), (std::vector<OrderedCell>{{"drugs", "spread", plan},
                                                                     {"drugs", "harm", plan},
                                                                     {"arms", "spread", plan},
                                                                     {"arms", "harm", plan}}));
}

TEST(CellOrder, AfterARoundThoseComeFirstOnWhichPeopleDisagreeMostRelativeToTheScale) {
  const std::vector<CellOfRound> before = {judged("drugs", "harm", 3), judged("arms", "spread", 2),
                                           judged("arms", "harm", 0)};
  const Results last = run();
  EXPECT_EQ(cell_order(grid(), before, &last),
            (std::vector<OrderedCell>{{"arms", "spread", disagreement},
                                      {"drugs", "harm", disagreement},
                                      {"arms", "harm", value_of_information},
                                      {"drugs", "spread", value_of_information}}));
  EXPECT_EQ(cell_order(grid(), before, nullptr), (std::vector<OrderedCell>{{"arms", "spread", disagreement},
                                                                           {"drugs", "harm", disagreement},
                                                                           {"drugs", "spread", plan},
                                                                           {"arms", "harm", plan}}));
}

TEST(CellOrder, EveryReasonHasAWord) {
  EXPECT_EQ(to_string(plan), "plan");
  EXPECT_EQ(to_string(disagreement), "disagreement");
  EXPECT_EQ(to_string(value_of_information), "value_of_information");
}

}  // namespace
}  // namespace socta
