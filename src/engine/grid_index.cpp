#include "engine/grid_index.h"

namespace socta {
namespace {

std::unordered_map<std::string, std::size_t> positions_of(const std::vector<std::string>& codes) {
  std::unordered_map<std::string, std::size_t> positions;
  for (std::size_t i = 0; i < codes.size(); ++i) positions.emplace(codes[i], i);
  return positions;
}

std::optional<std::size_t> find_in(const std::unordered_map<std::string, std::size_t>& positions,
                                   std::string_view code) {
  const auto found = positions.find(std::string(code));
  if (found == positions.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> codes_of(const std::vector<Indicator>& indicators) {
  std::vector<std::string> codes;
  for (const Indicator& indicator : indicators) codes.push_back(indicator.code);
  return codes;
}

}  // namespace

GridIndex::GridIndex(const AssessmentCase& input)
    : items_(assessed_items(input)),
      indicators_(codes_of(input.methodology.indicators)),
      item_positions_(positions_of(items_)),
      indicator_positions_(positions_of(indicators_)) {}

std::optional<std::size_t> GridIndex::item(std::string_view code) const {
  return find_in(item_positions_, code);
}

std::optional<std::size_t> GridIndex::indicator(std::string_view code) const {
  return find_in(indicator_positions_, code);
}

std::optional<std::size_t> GridIndex::cell(std::string_view item_code,
                                           std::string_view indicator_code) const {
  const auto row = item(item_code);
  const auto column = indicator(indicator_code);
  if (!row || !column) return std::nullopt;
  return *row * indicators_.size() + *column;
}

}  // namespace socta
