#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/assessment.h"

namespace socta {

/// Positions of the grid items × indicators: items as assessed, indicators in the methodology's order.
class GridIndex {
 public:
  explicit GridIndex(const AssessmentCase& input);

  const std::vector<std::string>& items() const { return items_; }
  const std::vector<std::string>& indicators() const { return indicators_; }
  std::size_t cells() const { return items_.size() * indicators_.size(); }

  std::optional<std::size_t> item(std::string_view code) const;
  std::optional<std::size_t> indicator(std::string_view code) const;

  /// item · indicators + indicator; nullopt when either is not assessed (out of scope).
  std::optional<std::size_t> cell(std::string_view item_code, std::string_view indicator_code) const;

 private:
  using Positions = std::unordered_map<std::string, std::size_t>;

  std::vector<std::string> items_;
  std::vector<std::string> indicators_;
  Positions item_positions_;
  Positions indicator_positions_;
};

}  // namespace socta
