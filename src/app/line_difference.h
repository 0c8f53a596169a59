#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socta {

/// One line of a difference of two texts; lines count from 1.
struct DifferenceLine {
  enum class Kind { same, removed, added };
  Kind kind = Kind::same;
  std::string text{};
  std::optional<std::size_t> old_line{};
  std::optional<std::size_t> new_line{};

  bool operator==(const DifferenceLine&) const = default;
};

/// Shortest way from one text to the other, line by line: a longest common subsequence. Between the lines
/// that both begin and end with, texts of more than 3 000 lines are taken as wholly replaced.
std::vector<DifferenceLine> line_difference(std::string_view before, std::string_view after);

}  // namespace socta
