#include "bench_input.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "engine/danger_run.h"

namespace socta::bench {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The benchmark's own files are plain: no quotes, one header row, which is left out.
Rows read_rows(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  Rows rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::vector<std::string> row;
    for (std::string field; std::getline(fields, field, ',');) row.push_back(field);
    rows.push_back(std::move(row));
  }
  return rows;
}

using Table = std::vector<double>;  // items × indicators

Table normalised_columns(Table values, std::size_t columns) {
  for (std::size_t k = 0; k < columns; ++k) {
    double low = values[k], high = low;
    for (std::size_t at = k; at < values.size(); at += columns) {
      low = std::min(low, values[at]);
      high = std::max(high, values[at]);
    }
    for (std::size_t at = k; at < values.size(); at += columns)
      values[at] = (values[at] - low) / (high - low);
  }
  return values;
}

ScoreModel scores_of(const Table& values, std::size_t indicators, double sigma) {
  ScoreModel scores{.items = values.size() / indicators, .indicators = indicators};
  for (const double value : values)
    scores.cells.push_back({.kind = sigma > 0 ? ScoreCell::Kind::normal : ScoreCell::Kind::fixed,
                            .number = static_cast<std::uint32_t>(scores.cells.size()),
                            .value = value,
                            .sigma = static_cast<float>(sigma)});
  return scores;
}

Input input_of(Methodology methodology, const Table& values, double sigma) {
  methodology.uncertainty = {.group_weights = WeightUncertainty::uniform_factors,
                             .indicator_weights = WeightUncertainty::uniform_factors,
                             .factor = 0.25};
  Input input{.danger = make_danger_model(methodology)};
  input.weights = weight_model(methodology, input.danger);
  input.scores = scores_of(values, methodology.indicators.size(), sigma);
  return input;
}

}  // namespace

Input read_input(const std::string& folder, double sigma) {
  Methodology methodology;
  for (const auto& row : read_rows(folder + "/groups.csv"))
    methodology.groups.push_back({.code = row[0], .weight = std::stod(row[1])});
  for (const auto& row : read_rows(folder + "/indicators.csv"))
    methodology.indicators.push_back({.code = row[0], .group = row[1], .weight = std::stod(row[2])});
  Table values;
  for (const auto& row : read_rows(folder + "/items.csv"))
    for (std::size_t k = 1; k < row.size(); ++k) values.push_back(std::stod(row[k]));
  const std::size_t indicators = methodology.indicators.size();
  return input_of(std::move(methodology), normalised_columns(std::move(values), indicators), sigma);
}

Input made_up_input(std::size_t items, std::size_t indicators, double sigma) {
  constexpr std::size_t kGroups = 5;
  Methodology methodology;
  for (std::size_t g = 0; g < kGroups; ++g)
    methodology.groups.push_back({.code = std::to_string(g), .weight = 1});
  for (std::size_t k = 0; k < indicators; ++k)
    methodology.indicators.push_back({.code = std::to_string(k), .group = std::to_string(k % kGroups)});
  Table values;
  for (std::size_t cell = 0; cell < items * indicators; ++cell)
    values.push_back(uniform({7, StreamKind::other, 0}, cell));
  return input_of(std::move(methodology), values, sigma);
}

DrawStatistics run(const Input& input, std::uint64_t seed, const DrawPlan& plan) {
  const WeightSampler weights(input.weights, seed);
  return run_danger({input.danger, input.scores, weights, seed}, plan);
}

}  // namespace socta::bench
