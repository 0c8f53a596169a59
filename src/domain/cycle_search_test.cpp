#include "domain/cycle_search.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(CycleSearch, ShowsTheWayRound) {
  const struct {
    CodeGraph graph;
    std::vector<std::string> expected;
  } table[] = {
      {{}, {}},
      {{{"a", {"b", "c"}}, {"b", {"c"}}}, {}},
      {{{"a", {"a"}}}, {"a → a"}},
      {{{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}}, {"a → b → c → a"}},
      {{{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}, {"d", {"d"}}}, {"b → c → b", "d → d"}},
  };
  for (const auto& row : table) EXPECT_EQ(cycles_in(row.graph), row.expected);
}

TEST(CycleSearch, BearsAChainOfAnyLength) {
  CodeGraph graph;
  for (int i = 0; i < 20000; ++i) graph[std::to_string(100000 + i)] = {std::to_string(100001 + i)};
  EXPECT_TRUE(cycles_in(graph).empty());
}

}  // namespace
}  // namespace socta
