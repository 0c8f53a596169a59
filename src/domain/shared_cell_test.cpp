#include "domain/shared_cell.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

ExerciseGrid grid(std::vector<std::string> items, const std::vector<std::string>& columns) {
  ExerciseGrid made{std::move(items), {}, {}};
  for (const std::string& code : columns) made.columns.push_back({.code = code});
  return made;
}

TEST(SharedCells, AreThereWhereItemsAndColumnsMeet) {
  const struct {
    ExerciseGrid one;
    ExerciseGrid other;
    std::optional<SharedCell> shared;
  } table[] = {
      {grid({"a", "b"}, {"x", "y"}), grid({"b"}, {"y"}), SharedCell{"b", "y"}},
      {grid({"a", "b"}, {"x", "y"}), grid({"b", "a"}, {"y", "x"}), SharedCell{"a", "x"}},
      {grid({"a"}, {"x"}), grid({"b"}, {"x"}), std::nullopt},
      {grid({"a"}, {"x"}), grid({"a"}, {"y"}), std::nullopt},
      {grid({}, {"x"}), grid({"a"}, {"x"}), std::nullopt},
      {grid({}, {}), grid({}, {}), std::nullopt},
  };
  for (const auto& row : table) EXPECT_EQ(shared_cell(row.one, row.other), row.shared);
}

}  // namespace
}  // namespace socta
