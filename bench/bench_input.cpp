#include "bench_input.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

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

void normalise_columns(ScoreModel& scores) {
  for (std::size_t k = 0; k < scores.indicators; ++k) {
    double low = scores.value[k], high = low;
    for (std::size_t i = 0; i < scores.items; ++i) {
      low = std::min(low, scores.value[i * scores.indicators + k]);
      high = std::max(high, scores.value[i * scores.indicators + k]);
    }
    for (std::size_t i = 0; i < scores.items; ++i) {
      double& value = scores.value[i * scores.indicators + k];
      value = 100 * (value - low) / (high - low);
    }
  }
}

void set_factor_laws(WeightModel& weights) {
  const WeightLaw law{.kind = WeightUncertainty::uniform_factors, .factor = 0.25};
  weights.groups = law;
  weights.indicators.assign(weights.group_weights.size(), law);
}

}  // namespace

AdditiveModel read_input(const std::string& folder) {
  AdditiveModel model{.seed = 20150331};
  std::map<std::string, std::size_t> group_number;
  for (const auto& row : read_rows(folder + "/groups.csv")) {
    group_number.emplace(row[0], model.weights.group_weights.size());
    model.weights.group_weights.push_back(std::stod(row[1]));
  }
  for (const auto& row : read_rows(folder + "/indicators.csv")) {
    model.weights.group_of.push_back(group_number.at(row[1]));
    model.weights.indicator_weights.push_back(std::stod(row[2]));
  }
  set_factor_laws(model.weights);
  const Rows items = read_rows(folder + "/items.csv");
  model.scores = {.items = items.size(), .indicators = model.weights.group_of.size(), .highest = 100};
  for (const auto& row : items) {
    for (std::size_t k = 1; k < row.size(); ++k) model.scores.value.push_back(std::stod(row[k]));
  }
  normalise_columns(model.scores);
  return model;
}

AdditiveModel made_up_model(std::size_t items, std::size_t indicators, double sigma) {
  AdditiveModel model{.seed = 1};
  model.weights.group_weights.assign(5, 1);
  model.weights.indicator_weights.assign(indicators, 1);
  for (std::size_t k = 0; k < indicators; ++k) model.weights.group_of.push_back(k % 5);
  set_factor_laws(model.weights);
  model.scores = {.items = items, .indicators = indicators, .highest = 100};
  for (std::size_t cell = 0; cell < items * indicators; ++cell) {
    model.scores.value.push_back(100 * uniform({7, StreamKind::other, 0}, cell));
  }
  if (sigma > 0) model.scores.sigma.assign(items * indicators, sigma);
  return model;
}

}  // namespace socta::bench
