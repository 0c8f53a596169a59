#include "domain/citation.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Citation, IsFoundWithItsLine) {
  const struct {
    const char* text;
    std::vector<Citation> expected;
  } table[] = {
      {"", {}},
      {"no citation, mail a@b.example [link](x)", {}},
      {"Seizures rose [@E1].", {{"E1", 1}}},
      {"a\nб [@E1; @E-2]\n\nc [@x.y]", {{"E1", 2}, {"E-2", 2}, {"x.y", 4}}},
      {"[@E1, p. 3]", {{"E1", 1}}},
      {"[@]", {{"", 1}}},
      {"[@E1", {}},
      {"`[@E1]` and [@E2]", {{"E2", 1}}},
      {"```\n[@E1]\n```\n[@E2]", {{"E2", 4}}},
      {"[@E1; see a@b]", {{"E1", 1}}},
  };
  for (const auto& row : table) EXPECT_EQ(citations_in(row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace socta
