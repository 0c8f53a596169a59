#include "domain/workshop_grid.h"

#include <algorithm>

#include "domain/cross_impact_limit.h"

namespace socta {
namespace {

using Codes = std::vector<std::string>;

bool is_chosen(const Codes& chosen, const std::string& code) {
  return chosen.empty() || std::ranges::find(chosen, code) != chosen.end();
}

Codes chosen_of(const Codes& all, const Codes& chosen) {
  Codes kept;
  for (const std::string& code : all)
    if (is_chosen(chosen, code)) kept.push_back(code);
  return kept;
}

template <typename Named>
std::vector<GridColumn> columns_of(const std::vector<Named>& all, const Codes& chosen, AnswerRange range) {
  std::vector<GridColumn> columns;
  for (const Named& named : all)
    if (is_chosen(chosen, named.code)) columns.push_back({named.code, ColumnUnit::points, range, "", ""});
  return columns;
}

// Group by group, as the methodology is presented.
std::vector<GridColumn> indicator_columns(const Methodology& methodology, const Codes& chosen) {
  std::vector<GridColumn> columns;
  for (const IndicatorGroup& group : methodology.groups)
    for (const Indicator& indicator : methodology.indicators)
      if (indicator.group == group.code && is_chosen(chosen, indicator.code))
        columns.push_back({indicator.code,
                           ColumnUnit::points,
                           {indicator.scale.low, indicator.scale.high},
                           "",
                           group.code});
  return columns;
}

void add_effects(const Methodology& methodology, const Codes& forms, std::vector<GridColumn>& columns) {
  const double limit = methodology.environment.effect_limit;
  for (const std::string& form : forms)
    for (const IndicatorGroup& group : methodology.groups)
      columns.push_back(
          {effect_code(form, group.code), ColumnUnit::effect, {-limit, limit}, form, group.code});
}

void add_impacts(const Codes& factors, std::vector<GridColumn>& columns) {
  for (const std::string& factor : factors)
    columns.push_back({std::string(kImpactPrefix) + factor,
                       ColumnUnit::effect,
                       {-kCrossImpactLimit, kCrossImpactLimit},
                       "",
                       "",
                       factor});
}

std::vector<GridColumn> factor_columns(const Methodology& methodology, const Codes& forms,
                                       const Codes& factors, const ExerciseSettings& settings) {
  const AnswerRange percent{0, 100};
  std::vector<GridColumn> columns{{kProbability, ColumnUnit::percent, percent, "", ""}};
  if (settings.region) columns.push_back({kRegionProbability, ColumnUnit::percent, percent, "", ""});
  if (settings.effects) add_effects(methodology, forms, columns);
  if (settings.cross_impacts) add_impacts(factors, columns);
  return columns;
}

ExerciseGrid question_grid(const std::vector<TestQuestion>& questions) {
  ExerciseGrid grid;
  if (!questions.empty()) grid.columns.push_back({"", ColumnUnit::value, {}, "", ""});
  for (const TestQuestion& question : questions) {
    grid.items.push_back(question.code);
    grid.item_ranges.push_back({question.minimum, question.maximum});
  }
  return grid;
}

}  // namespace

std::string effect_code(std::string_view form, std::string_view group) {
  return std::string(kEffectPrefix).append(form).append(".").append(group);
}

std::optional<AnswerRange> ExerciseGrid::range_of(std::string_view item, std::string_view code) const {
  const auto found = std::ranges::find(items, item);
  const GridColumn* of = column(code);
  if (found == items.end() || !of || !is_cell(item, *of)) return std::nullopt;
  if (item_ranges.empty()) return of->range;
  return item_ranges.at(static_cast<std::size_t>(found - items.begin()));
}

std::size_t ExerciseGrid::expected_cells() const {
  return items.size() * static_cast<std::size_t>(std::ranges::count_if(columns, [](const GridColumn& column) {
           return column.unit != ColumnUnit::effect;
         }));
}

const GridColumn* ExerciseGrid::column(std::string_view code) const {
  const auto found = std::ranges::find(columns, code, &GridColumn::code);
  return found == columns.end() ? nullptr : &*found;
}

ExerciseGrid exercise_grid(const Methodology& methodology, const std::vector<std::string>& assessed,
                           const std::vector<std::string>& factors, const Exercise& exercise) {
  const ExerciseSettings& settings = exercise.settings;
  const Codes forms = chosen_of(assessed, settings.items);
  const double incidence = methodology.incidence_limit;
  switch (exercise.kind) {
    case ExerciseKind::danger:
      return {forms, indicator_columns(methodology, settings.indicators), {}};
    case ExerciseKind::influence:
      return {forms, columns_of(methodology.domains, settings.domains, {0, methodology.influence_limit}), {}};
    case ExerciseKind::incidence:
      return {
          forms, columns_of(methodology.stakeholders, settings.stakeholders, {-incidence, incidence}), {}};
    case ExerciseKind::pestle:
      return {factors, factor_columns(methodology, forms, factors, settings), {}};
    case ExerciseKind::test_questions:
      return question_grid(settings.questions);
    case ExerciseKind::briefing:
    case ExerciseKind::key_factors:
      return {};
  }
  return {};
}

}  // namespace socta
