#include "engine/score_model.h"

#include "engine/additive_danger.h"

namespace socta {

ScoreCell score_cell(const ScoreModel& model, std::size_t item, std::size_t indicator) {
  const std::size_t cell = item * model.indicators + indicator;
  ScoreCell result{.single_value = static_cast<float>(model.value[cell]), .value = model.value[cell]};
  if (!model.table.empty() && model.table[cell] != ScoreModel::kNoTable) {
    result.kind = ScoreCell::Kind::table;
    result.quantiles = model.tables[model.table[cell]].values.data();
  } else if (!model.sigma.empty() && model.sigma[cell] > 0) {
    result.kind = ScoreCell::Kind::normal;
    result.sigma = static_cast<float>(model.sigma[cell]);
  }
  return result;
}

bool all_fixed(const ScoreModel& model) {
  for (std::size_t i = 0; i < model.items; ++i) {
    for (std::size_t k = 0; k < model.indicators; ++k) {
      if (score_cell(model, i, k).kind != ScoreCell::Kind::fixed) return false;
    }
  }
  return true;
}

void fill_scores(const ScoreModel& model, std::uint64_t seed, std::size_t item, std::uint64_t first_draw,
                 std::span<double> rows) {
  std::vector<ScoreCell> cells;
  for (std::size_t k = 0; k < model.indicators; ++k) cells.push_back(score_cell(model, item, k));
  const auto first_cell = static_cast<std::uint32_t>(item * model.indicators);
  cell_scores(cells, seed, first_cell, first_draw, {model.lowest, model.highest}, rows.data());
}

}  // namespace socta
