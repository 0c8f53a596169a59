#include "engine/direct_score.h"

#include <algorithm>

#include "engine/normalise.h"

namespace socta {
namespace {

using Scores = std::vector<std::optional<double>>;

Scores on_scale(Scores values, const Scale& scale) {
  for (auto& value : values)
    if (value) value = std::clamp(to_unit(scale, *value), 0.0, 1.0);
  return values;
}

Scores normalised(const Scores& values, const Scale& scale) {
  Scores scores;
  for (const NormalisedItem& item : normalise(values, *scale.normaliser, scale.direction).items)
    scores.push_back(item.score ? std::optional(middle(*item.score)) : std::nullopt);
  return scores;
}

}  // namespace

std::vector<std::optional<double>> direct_scores(const AssessmentCase& input, const GridIndex& grid) {
  const std::size_t columns = grid.indicators().size();
  Scores cells(grid.cells());
  for (const DirectScore& score : input.assessment.scores)
    if (const auto cell = grid.cell(score.item, score.indicator)) cells[*cell] = score.value;
  for (std::size_t column = 0; column < columns; ++column) {
    const Scale& scale = input.methodology.indicators[column].scale;
    Scores values;
    for (std::size_t cell = column; cell < cells.size(); cell += columns) values.push_back(cells[cell]);
    const Scores scores = scale.normaliser ? normalised(values, scale) : on_scale(values, scale);
    for (std::size_t row = 0; row < scores.size(); ++row) cells[row * columns + column] = scores[row];
  }
  return cells;
}

}  // namespace socta
