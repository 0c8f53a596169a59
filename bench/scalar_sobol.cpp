#include "scalar_sobol.h"

#include <algorithm>
#include <random>

#include "engine/sobol_sequence.h"

namespace socta::bench {
namespace {

using Point = std::vector<double>;

double danger_of_first_item(const Input& input, const Point& u) {
  const WeightModel& stated = input.weights;
  const std::size_t groups = stated.group_weights.size();
  double group_sum = 0;
  double group_weight[16], score_sum[16] = {}, weight_sum[16] = {};
  for (std::size_t g = 0; g < groups; ++g) {
    group_weight[g] = stated.group_weights[g] * (0.75 + 0.5 * u[g]);
    group_sum += group_weight[g];
  }
  for (std::size_t k = 0; k < stated.group_of.size(); ++k) {
    const double weight = stated.indicator_weights[k] * (0.75 + 0.5 * u[groups + k]);
    weight_sum[stated.group_of[k]] += weight;
    score_sum[stated.group_of[k]] += weight * input.scores.cells[k].value;
  }
  double danger = 0;
  for (std::size_t g = 0; g < groups; ++g)
    danger += group_weight[g] / group_sum * score_sum[g] / weight_sum[g];
  return danger;
}

struct Values {
  std::vector<double> a, b;
  std::vector<std::vector<double>> mixed;  // input, point
};

Values evaluate(const Input& input, const SobolDesign& design) {
  const SobolSequence sequence(2 * design.inputs, design.seed);
  std::vector<std::vector<double>> columns(2 * design.inputs, std::vector<double>(design.base_size));
  for (std::size_t j = 0; j < columns.size(); ++j) sequence.fill(j, 0, columns[j]);
  Values values;
  values.mixed.resize(design.inputs);
  Point a(design.inputs), b(design.inputs);
  for (std::size_t n = 0; n < design.base_size; ++n) {
    for (std::size_t j = 0; j < design.inputs; ++j) {
      a[j] = columns[j][n];
      b[j] = columns[design.inputs + j][n];
    }
    values.a.push_back(danger_of_first_item(input, a));
    values.b.push_back(danger_of_first_item(input, b));
    for (std::size_t j = 0; j < design.inputs; ++j) {
      const double kept = a[j];
      a[j] = b[j];
      values.mixed[j].push_back(danger_of_first_item(input, a));
      a[j] = kept;
    }
  }
  return values;
}

struct Pair {
  double first = 0, total = 0;
};

/// Indices of one input over the rows named.
Pair indices(const Values& values, std::size_t input, const std::vector<std::size_t>& rows) {
  double sum = 0, squares = 0, between = 0, first = 0, total = 0;
  const std::vector<double>& mixed = values.mixed[input];
  for (const std::size_t n : rows) {
    const double a = values.a[n] - values.a[0], b = values.b[n] - values.a[0];
    sum += a + b;
    squares += a * a + b * b;
    between += (a - b) * (a - b);
    first += (values.b[n] - mixed[n]) * (values.b[n] - mixed[n]);
    total += (values.a[n] - mixed[n]) * (values.a[n] - mixed[n]);
  }
  const double count = 2 * static_cast<double>(rows.size());
  const double variance = (squares - sum * sum / count) / count;
  return {1 - first / between, total / count / variance};
}

void set_interval(std::vector<double> resampled, std::vector<double>& low, std::vector<double>& high) {
  std::ranges::sort(resampled);
  low.push_back(resampled[resampled.size() / 40]);
  high.push_back(resampled[resampled.size() - 1 - resampled.size() / 40]);
}

}  // namespace

ScalarIndices scalar_sobol(const Input& input, const SobolDesign& design) {
  const Values values = evaluate(input, design);
  std::vector<std::vector<std::size_t>> resamples(design.bootstraps + 1);
  for (std::size_t n = 0; n < design.base_size; ++n) resamples[0].push_back(n);
  std::mt19937_64 random(design.seed);
  for (std::size_t r = 1; r < resamples.size(); ++r) {
    for (std::size_t n = 0; n < design.base_size; ++n) resamples[r].push_back(random() % design.base_size);
  }
  ScalarIndices result;
  for (std::size_t j = 0; j < design.inputs; ++j) {
    std::vector<double> first, total;
    for (const auto& rows : resamples) {
      const Pair pair = indices(values, j, rows);
      first.push_back(pair.first);
      total.push_back(pair.total);
    }
    result.first.push_back(first[0]);
    result.total.push_back(total[0]);
    set_interval({first.begin() + 1, first.end()}, result.first_low, result.first_high);
    set_interval({total.begin() + 1, total.end()}, result.total_low, result.total_high);
  }
  return result;
}

}  // namespace socta::bench
