#include "engine/danger_draws.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "engine/draw_rows.h"
#include "engine/noisy_sums.h"

namespace socta {
namespace {

constexpr std::size_t kWidth = kDrawsPerBlock;

std::span<double> row_of(std::vector<double>& rows, std::size_t row) {
  return std::span(rows).subspan(row * kWidth, kWidth);
}

void fill_rows(std::span<const double> values, std::vector<double>& rows) {
  for (std::size_t r = 0; r < values.size(); ++r) std::ranges::fill(row_of(rows, r), values[r]);
}

double taken(std::span<const double> atoms, double u) {
  return atoms[static_cast<std::size_t>(u * static_cast<double>(atoms.size()))];
}

void choose(std::span<const double> uniforms, std::size_t choices, std::vector<std::size_t>& chosen) {
  for (std::size_t d = 0; d < kWidth; ++d)
    chosen[d] = static_cast<std::size_t>(uniforms[d] * static_cast<double>(choices));
}

}  // namespace

DangerDraws::DangerDraws(const DrawModel& model)
    : model_(model.danger),
      cells_(model.scores),
      weights_(model.weights),
      seed_(model.seed),
      group_weights_(model_.groups.size() * kWidth),
      indicator_weights_(model_.indicators * kWidth),
      aggregation_(kWidth, 0),
      normaliser_(kWidth, 0),
      uniforms_(kWidth),
      kept_(2 * kWidth),
      other_scores_(kWidth),
      scores_(model_.indicators * kWidth),
      group_scores_(model_.groups.size() * kWidth),
      danger_(kWidth),
      all_groups_(model_.groups.size()) {
  std::iota(all_groups_.begin(), all_groups_.end(), std::size_t{0});
}

void DangerDraws::begin_block(std::uint64_t first_draw) {
  first_draw_ = first_draw;
  weights_.fill(first_draw, WeightOf::group, group_weights_, indicator_weights_);
  draw_triggers();
}

void DangerDraws::set_group_weights(std::span<const double> weights) { fill_rows(weights, group_weights_); }

void DangerDraws::draw_triggers() {
  if (model_.dangers.size() > 1) {
    fill_uniform({seed_, StreamKind::trigger, 0}, 0, first_draw_, uniforms_);
    choose(uniforms_, model_.dangers.size(), aggregation_);
  }
  if (model_.normalisers > 1) {
    fill_uniform({seed_, StreamKind::trigger, 1}, 0, first_draw_, uniforms_);
    choose(uniforms_, model_.normalisers, normaliser_);
  }
}

void DangerDraws::take_alternatives(const ScoreCell& cell, std::uint32_t index, std::span<double> row) {
  if (cell.alternatives == ScoreCell::kNoAlternatives) return;
  for (std::size_t n = 1; n < model_.normalisers; ++n) {
    const std::span other(&cells_.alternatives[cell.alternatives + n - 1], 1);
    cell_scores(other, seed_, index, first_draw_, other_scores_.data());
    for (std::size_t d = 0; d < kWidth; ++d)
      if (normaliser_[d] == n) row[d] = other_scores_[d];
  }
}

void DangerDraws::evaluate(std::size_t item) {
  const auto cells = cells_.of_item(item);
  cell_scores(cells, seed_, 0, first_draw_, scores_.data());
  for (std::size_t i = 0; i < cells.size(); ++i) take_alternatives(cells[i], 0, row_of(scores_, i));
  aggregate();
}

/// Danger with another score of one indicator: only its group's score has to be made anew.
template <class Change>
void DangerDraws::evaluate_changed(std::size_t indicator, const Change& change) {
  const std::size_t group = model_.group_of[indicator];
  const auto row = row_of(scores_, indicator);
  const auto group_row = row_of(group_scores_, group);
  std::ranges::copy(row, row_of(kept_, 0).begin());
  std::ranges::copy(group_row, row_of(kept_, 1).begin());
  change(row);
  aggregate_group(group);
  aggregate_danger(group_scores_, danger_);
  std::ranges::copy(row_of(kept_, 0), row.begin());
  std::ranges::copy(row_of(kept_, 1), group_row.begin());
}

void DangerDraws::evaluate_with_other(std::size_t item, std::size_t indicator) {
  const auto cell = cells_.of_item(item).subspan(indicator, 1);
  evaluate_changed(indicator, [&](std::span<double> row) {
    cell_scores(cell, seed_, 1, first_draw_, row.data());
    take_alternatives(cell.front(), 1, row);
  });
}

void DangerDraws::evaluate_points_with(std::size_t item, std::size_t indicator,
                                       std::span<const double> uniforms) {
  evaluate_changed(indicator, [&](std::span<double> row) {
    take_point_scores(cells_.of_item(item)[indicator], uniforms, row);
  });
}

void DangerDraws::begin_points() {
  for (const ModelGroup& group : model_.groups)
    for (std::size_t k = 0; k < group.indicators.size(); ++k)
      std::ranges::fill(row_of(indicator_weights_, group.indicators[k]), group.weights[k]);
}

void DangerDraws::set_points(std::span<const double> group_weights, std::span<const double> aggregation,
                             std::span<const double> normaliser) {
  std::ranges::copy(group_weights, group_weights_.begin());
  choose(aggregation, model_.dangers.size(), aggregation_);
  choose(normaliser, model_.normalisers, normaliser_);
}

void DangerDraws::take_point_scores(const ScoreCell& cell, std::span<const double> uniforms,
                                    std::span<double> row) const {
  if (cell.alternatives == ScoreCell::kNoAlternatives) return take_atoms(cell.atoms, uniforms, row);
  for (std::size_t d = 0; d < kWidth; ++d) {
    const std::size_t n = normaliser_[d];
    row[d] = taken((n == 0 ? cell : cells_.alternatives[cell.alternatives + n - 1]).atoms, uniforms[d]);
  }
}

void DangerDraws::evaluate_points(std::size_t item, std::span<const double> uniforms) {
  for (std::size_t i = 0; i < model_.indicators; ++i)
    take_point_scores(cells_.of_item(item)[i], uniforms.subspan(i * kWidth, kWidth), row_of(scores_, i));
  aggregate();
}

void DangerDraws::aggregate() {
  for (std::size_t g = 0; g < model_.groups.size(); ++g) aggregate_group(g);
  aggregate_danger(group_scores_, danger_);
}

void DangerDraws::aggregate_group(std::size_t g) {
  const ModelGroup& group = model_.groups[g];
  const auto out = row_of(group_scores_, g);
  if (!group.has_weight()) {
    std::ranges::fill(out, 0);
    return;
  }
  if (group.aggregator.is_additive())
    return weighted_sum_of_rows(group.indicators, indicator_weights_, scores_, out);
  std::vector<double> scores(group.indicators.size());
  std::vector<double> weights(group.indicators.size());
  for (std::size_t d = 0; d < kWidth; ++d) {
    for (std::size_t k = 0; k < scores.size(); ++k) {
      scores[k] = scores_[group.indicators[k] * kWidth + d];
      weights[k] = indicator_weights_[group.indicators[k] * kWidth + d];
    }
    out[d] = group.aggregator(scores, weights);
  }
}

void DangerDraws::aggregate_danger(std::span<const double> group_scores, std::span<double> danger) const {
  const std::size_t groups = model_.groups.size();
  if (model_.dangers.size() == 1 && model_.dangers.front().is_additive()) {
    weighted_sum_of_rows(all_groups_, group_weights_, group_scores, danger);
    return;
  }
  std::vector<double> scores(groups);
  std::vector<double> weights(groups);
  for (std::size_t d = 0; d < kWidth; ++d) {
    for (std::size_t g = 0; g < groups; ++g) {
      scores[g] = group_scores[g * kWidth + d];
      weights[g] = group_weights_[g * kWidth + d];
    }
    danger[d] = model_.dangers[aggregation_[d]](scores, weights);
  }
}

}  // namespace socta
