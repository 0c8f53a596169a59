#include "engine/uncertainty.h"

#include <algorithm>
#include <array>

#include "domain/rounding.h"
#include "engine/danger_run.h"

namespace socta {
namespace {

std::vector<double> class_limits(const Methodology& methodology) {
  std::vector<double> limits;
  for (std::size_t i = 1; i < methodology.classes.size(); ++i)
    limits.push_back(methodology.classes[i].from / 100 - kSameScore);
  return limits;
}

}  // namespace

DrawStatistics danger_statistics(const DrawCase& input) {
  DrawPlan plan;
  plan.draws = input.draws;
  plan.threads = input.threads;
  plan.class_limits = class_limits(input.methodology);
  plan.rank_columns = input.cells.items();
  plan.on_progress = input.on_progress;
  return run_danger(input.drawn(), plan);
}

DrawStatistics group_statistics(const DrawCase& input) {
  DrawPlan plan;
  plan.draws = input.draws;
  plan.threads = input.threads;
  plan.statistics = {.classes = false, .ranks = false, .pairwise = false, .central_weights = false};
  return run_group_scores(input.drawn(), plan);
}

Spread spread_of(const DrawStatistics& statistics, std::size_t row) {
  constexpr std::array<double, 5> kLevels = {0.05, 0.25, 0.5, 0.75, 0.95};
  Spread spread;
  spread.mean = statistics.mean[row];
  spread.sd = statistics.sd[row];
  for (std::size_t i = 0; i < kLevels.size(); ++i)
    spread.quantiles[i] = quantile(statistics, row, kLevels[i]);
  return spread;
}

namespace {

void put_item(const DrawStatistics& statistics, std::size_t item, ItemResult& result) {
  result.spread = spread_of(statistics, item);
  for (std::size_t c = 0; c < statistics.classes; ++c)
    result.class_probabilities.push_back(class_probability(statistics, item, c));
  for (std::size_t rank = 1; rank <= statistics.rank_columns; ++rank)
    result.rank_acceptability.push_back(rank_acceptability(statistics, item, rank));
  result.expected_rank = expected_rank(statistics, item);
  result.p_top3 = top_probability(statistics, item, std::min<std::size_t>(3, statistics.rank_columns));
  result.central_weights = central_weights(statistics, item).value_or(std::vector<double>());
}

double above_or_half_tied(const DrawStatistics& statistics, std::size_t i, std::size_t j) {
  const double above = pairwise_probability(statistics, i, j);
  const double below = pairwise_probability(statistics, j, i);
  return above + (1 - above - below) / 2;
}

}  // namespace

void put_danger_statistics(const DrawStatistics& statistics, std::vector<ItemResult>& items,
                           std::vector<std::vector<double>>& pairwise) {
  pairwise.assign(items.size(), std::vector<double>(items.size(), 0.5));
  for (std::size_t i = 0; i < items.size(); ++i) {
    put_item(statistics, i, items[i]);
    for (std::size_t j = 0; j < items.size(); ++j)
      if (i != j) pairwise[i][j] = above_or_half_tied(statistics, i, j);
  }
}

}  // namespace socta
